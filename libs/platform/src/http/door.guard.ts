import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isId } from '#libs/kernel';
import { correlationIdOf } from './correlation.js';
import type { IdempotencyRequest } from '../access/actor.js';
import { requireAgency, requireRole } from '../access/audience.js';
import { PERMISSION, PUBLIC } from '../access/decorators.js';
import type { Permission } from '../access/permissions.js';
import { doorError } from '../problems/door-errors.js';

/**
 * Guards every route: the account must be signed in (`Door` has checked its token) and its role must have the
 * permission. The use case checks the record.
 */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<Permission>(PERMISSION, targets);
    if (!permission) throw new Error(`${context.getClass().name} has a route that names no permission`);

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { account } = request;
    if (!account) throw doorError('TOKEN_MISSING');
    requireRole(account.role, permission);
    requireAgency(account, permission);
    const idempotency = idempotencyOf(request);
    request.actor = {
      ...account,
      request: { correlationId: correlationIdOf(request), idempotency, names: namesOf(request) },
    };
    return true;
  }
}

function namesOf({ params, body }: FastifyRequest): string[] {
  const about = (body as { youngPersonId?: unknown } | null | undefined)?.youngPersonId;
  return [...Object.values((params ?? {}) as object), about].filter(
    (value): value is string => typeof value === 'string' && isId(value),
  );
}

function idempotencyOf(request: FastifyRequest): IdempotencyRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string') return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw doorError('IDEMPOTENCY_KEY_INVALID');
  }
  // The guard runs before a file is read; the announced length stands for the content.
  const body = request.body === undefined ? (request.headers['content-length'] ?? '') : JSON.stringify(request.body);
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n${body}`);
  return { key, requestHash: hash.digest('hex') };
}
