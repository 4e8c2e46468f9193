import type { EventEmitter } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, invalid } from '#libs/kernel';
import type { Actor } from '../access/actor.js';
import { requireRole } from '../access/audience.js';
import { type Account, Tokens } from '../access/tokens.js';
import type { ServiceConfig } from '../config/config.js';
import { doorError } from '../problems/door-errors.js';
import { NOT_TEXT } from '../problems/not-text.js';
import { Budget, callerOf } from './budget.js';
import { ANY_ROUTE, type DoorRoute } from './door-route.js';
import { servesHost } from './host.js';
import { KnownPaths } from './known-paths.js';
import { BODY_MS } from './raw-server.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** the verified account, on a route that needs one */
    account?: Account;
    /** takes further units from the budget that the request was taken from */
    charge?: (units: number) => void;
  }
}

const LONGEST_URL = 4_096;
const MOST_PARAMETERS = 50;
/** Accounts through which systems work, and those that import: as many units as this many people. */
const FACTORS: Partial<Record<Actor['role'], number>> = { provider: 4, administrator: 4 };
const JSON_TYPE = /^application\/json\s*(;|$)/i;
const FILE = /^multipart\/form-data\s*;/i;
/** Bytes of an answer that cost one unit more. */
const ANSWER_BYTES_A_UNIT = 16 * 1024;
/** Units of a failed sign-in, by the address. A signature costs more to check than most reads. */
const FAILED_SIGN_IN = 5;

export interface DoorConfig extends Pick<ServiceConfig, 'publicUrl' | 'publicRate' | 'accountRate' | 'trustedProxies'> {
  /** milliseconds in which a body must arrive, if not the usual ones */
  readonly bodyMs?: number;
}

/** Everything that a request passes before its body is read. */
export class Door {
  private readonly accounts: Budget;
  private readonly addresses: Budget;
  private readonly signIns: Budget;
  private readonly paths: KnownPaths;
  private closing = false;

  constructor(
    fastify: FastifyInstance,
    private readonly config: DoorConfig,
    /** null: no route needs an account */
    private readonly tokens: Tokens | null,
  ) {
    this.accounts = new Budget(config.accountRate);
    this.addresses = new Budget(config.publicRate);
    this.signIns = new Budget(config.publicRate);
    this.paths = new KnownPaths(fastify);
    fastify.addHook('preClose', async () => void (this.closing = true));
    fastify.addHook('onRoute', (route) => {
      route.bodyLimit ??= (route.config?.door ?? ANY_ROUTE).body.bytes;
    });
    fastify.addHook('onRequest', (request, reply, done) => {
      // Responses hold young people's data: no proxy or browser may keep them, unless a route allows it.
      void reply.header('cache-control', 'no-store');
      done(this.shapeError(request));
    });
    fastify.addHook('onRequest', async (request, reply) => this.admit(request, reply));
    fastify.addHook('onSend', (request, _reply, payload, done) => {
      const { length = 0 } = (payload ?? '') as { length?: number };
      request.charge?.(Math.floor(length / ANSWER_BYTES_A_UNIT));
      done(null, payload);
    });
    fastify.addHook('preParsing', (request, reply, payload, done) => {
      if (!isUpload(request)) limitTime(request, reply, payload, config.bodyMs ?? BODY_MS);
      done(null, payload);
    });
  }

  private shapeError(request: FastifyRequest): DomainError | undefined {
    if (this.closing) return doorError('STARTING');
    const { url } = request.raw;
    const path = request.url.split('?')[0]!;
    if ((url ?? '').length > LONGEST_URL) return doorError('URI_TOO_LONG');
    if (!servesHost(request.host, this.config.publicUrl, path)) return doorError('HOST_NOT_SERVED');
    return valueError(request.params) ?? valueError(request.query);
  }

  /** Answers an address without a route, or lets the request in at the cost of its account or address. */
  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const route: DoorRoute = request.routeOptions.config.door ?? ANY_ROUTE;
    const address = callerOf(request.ip);
    if (route.open) this.take(this.addresses, 'address', address, route.cost, 1, request, reply);
    else {
      request.account = await this.signIn(request, reply, address);
      const { area, subject, role } = request.account;
      this.take(this.accounts, 'account', `${area} ${subject}`, route.cost, FACTORS[role] ?? 1, request, reply);
      if (route.permission) requireRole(role, route.permission);
    }
    const type = request.headers['content-type'];
    if (type !== undefined && !(route.upload ? FILE : JSON_TYPE).test(type)) throw doorError('UNSUPPORTED_MEDIA_TYPE');
    if (!request.is404) return undefined;
    const allow = this.paths.allowOf(request.url.split('?')[0]!);
    if (allow === undefined) return undefined;
    void reply.header('allow', allow);
    if (request.method !== 'OPTIONS') throw doorError('METHOD_NOT_ALLOWED');
    return reply.code(204).send();
  }

  private async signIn(request: FastifyRequest, reply: FastifyReply, address: string): Promise<Account> {
    const { tokens } = this;
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined || !tokens) {
      this.take(this.signIns, 'sign-in', address, 1, 1, request, reply);
      throw doorError('TOKEN_MISSING');
    }
    if (!tokens.knows(token)) {
      const state = this.signIns.take(address, 0);
      if (!state.taken) throw tooMany(state.waitSeconds, reply);
    }
    try {
      return await tokens.account(token);
    } catch (error) {
      if (error instanceof DomainError && error.status === 401) this.signIns.charge(address, FAILED_SIGN_IN);
      throw error;
    }
  }

  private take(
    budget: Budget,
    policy: string,
    key: string,
    cost: number,
    factor: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (cost === 0) return;
    const { taken, left, waitSeconds } = budget.take(key, cost, factor);
    const capacity = budget.capacity(factor);
    void reply.header(
      'ratelimit-policy',
      `"${policy}";q=${capacity};w=${Math.ceil(capacity / (budget.rate * factor))}`,
    );
    void reply.header('ratelimit', `"${policy}";r=${left};t=${taken ? 0 : waitSeconds}`);
    if (!taken) throw tooMany(waitSeconds, reply);
    request.charge = (units) => budget.charge(key, units, factor);
  }
}

function tooMany(waitSeconds: number, reply: FastifyReply): DomainError {
  void reply.header('retry-after', String(waitSeconds));
  return doorError('TOO_MANY_REQUESTS');
}

/** Each parameter has one value, and every value is text that can be stored and compared. */
function valueError(values: unknown): DomainError | undefined {
  const entries = Object.entries((values ?? {}) as Record<string, unknown>);
  if (entries.length > MOST_PARAMETERS) return doorError('URI_TOO_LONG');
  for (const [field, value] of entries) {
    if (typeof value !== 'string') {
      return invalid([{ field, code: 'REPEATED', message: `${field} must be given once` }]);
    }
    if (NOT_TEXT.test(value) || NOT_TEXT.test(field)) {
      return invalid([{ field, code: 'NOT_TEXT', message: `${field} has characters that cannot be stored` }]);
    }
  }
  return undefined;
}

const isUpload = (request: FastifyRequest) => /^multipart\//i.test(request.headers['content-type'] ?? '');

/** Fails a body that does not arrive in time, with an answer where the connection still takes one. */
function limitTime(request: FastifyRequest, reply: FastifyReply, payload: EventEmitter, ms: number): void {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) return;
  const timer = setTimeout(() => payload.emit('error', doorError('REQUEST_TIMEOUT')), ms).unref();
  const over = () => clearTimeout(timer);
  payload.once('end', over);
  reply.raw.once('close', over).once('finish', over);
  // Nobody else hears the error of a body that is refused unread.
  payload.on('error', () => undefined);
}
