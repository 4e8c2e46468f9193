import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { type Audience, audienceOf } from '../access/audience.js';
import { PERMISSION } from '../access/decorators.js';
import type { Permission } from '../access/permissions.js';
import { correlationIdOf } from './correlation.js';
import { etagOf } from './params.js';

/** The same sentence for every list that may have left somebody out, whether it has or not. */
const LEAVES_OUT =
  'Restricted records are shown to the accounts that are named on them, so this list may leave somebody out.';

/** The lists of people, and of what belongs to them. */
const LISTS_OF_PEOPLE: readonly Permission[] = [
  'person:search',
  'duplicate:read',
  'access-request:read',
  'break-glass:read',
  'import:read',
  'disclosure:list',
  'caseload:read',
  'worklist:read',
  'goal-reminder:read',
  'help-request:list',
  'referral:read',
  'referral-worklist:read',
  'unmet-need:list',
];

const IS_SHUT_OUT: Readonly<Record<Audience, boolean>> = {
  staff: true,
  leader: true,
  administrator: true,
  'young-person': false,
  carer: false,
  provider: false,
  system: false,
  public: false,
};

const mayLeaveOut = ({ actor }: FastifyRequest, permission: Permission): boolean =>
  actor !== undefined && IS_SHUT_OUT[audienceOf(actor.role)] && LISTS_OF_PEOPLE.includes(permission);

/**
 * Adds headers to every response: `ETag` for a record with a version, `Location` for a new record, `Link` to the next
 * page, and `Onward-Note` for a list that may have left out restricted records.
 */
@Injectable()
export class HeadersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('x-correlation-id', correlationIdOf(request));
    return next.handle().pipe(
      tap((body: unknown) => {
        if (typeof body !== 'object' || body === null) return;
        const { version, id, next: after } = body as { version?: unknown; id?: unknown; next?: unknown };
        if (typeof version === 'number') void reply.header('etag', etagOf(version));
        const path = request.url.split('?')[0]!;
        const made = request.method === 'POST' && (reply.statusCode === 201 || reply.statusCode === 202);
        if (made && typeof id === 'string' && !reply.hasHeader('location')) {
          void reply.header('location', `${path}/${id}`);
        }
        if (request.method === 'GET' && typeof after === 'string') {
          const query = new URLSearchParams(request.query as Record<string, string>);
          query.set('after', after);
          void reply.header('link', `<${path}?${query}>; rel="next"`);
        }
        const permission = Reflect.getMetadata(PERMISSION, context.getHandler()) as Permission | undefined;
        if (
          permission !== undefined &&
          mayLeaveOut(request, permission) &&
          Array.isArray((body as { items?: unknown }).items)
        )
          void reply.header('onward-note', LEAVES_OUT);
      }),
    );
  }
}
