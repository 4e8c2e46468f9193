import type { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
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
import { type EndTurn, Turns } from './turns.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** the verified account, on a route that needs one */
    account?: Account;
    /** whose budget and turn the request takes, and how many units */
    caller?: { readonly key: string; readonly cost: number };
    /** takes further units from the budget that the request was taken from */
    charge?: (units: number) => void;
    /** the request does no more work, although its response stays open */
    endTurn?: EndTurn;
  }
}

const LONGEST_URL = 4_096;
const MOST_PARAMETERS = 50;
/** Accounts through which systems work, and those that import: as many units as this many people. */
const FACTORS: Partial<Record<Actor['role'], number>> = { provider: 4, administrator: 4 };
const JSON_TYPE = /^application\/json\s*(;|$)/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const FILE = /^multipart\/form-data\s*;/i;
/** Bytes of an answer that cost one unit more. */
const ANSWER_BYTES_A_UNIT = 16 * 1024;
/** Units of a failed sign-in, by the address. A signature costs more to check than most reads. */
const FAILED_SIGN_IN = 5;
/** Rows of a list that cost one unit. */
const ROWS_A_UNIT = 10;
/** Milliseconds before a 429, so that a caller who does not wait sends few requests. */
const REFUSAL_MS = 250;

export interface DoorConfig extends Pick<ServiceConfig, 'publicUrl' | 'publicRate' | 'accountRate' | 'trustedProxies'> {
  /** milliseconds in which a body must arrive, if not the usual ones */
  readonly bodyMs?: number;
  /** bodies are forms of web pages, and not JSON */
  readonly forms?: boolean;
}

/** Everything that a request passes before its body is read. */
export class Door {
  private readonly accounts: Budget;
  private readonly addresses: Budget;
  private readonly signIns: Budget;
  private readonly turns = new Turns();
  private readonly paths: KnownPaths;
  private readonly bodyType: RegExp;
  private closing = false;

  constructor(
    fastify: FastifyInstance,
    private readonly config: DoorConfig,
    /** null: no route needs an account */
    private readonly tokens: Tokens | null,
  ) {
    this.bodyType = config.forms ? FORM_TYPE : JSON_TYPE;
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
    fastify.addHook('preValidation', async (request, reply) => this.waitForTurn(request, reply));
    fastify.addHook('onSend', (request, _reply, payload, done) => {
      request.endTurn?.();
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
    const cost = costOf(route, request.query);
    if (route.open || this.tokens === null)
      await this.take(this.addresses, 'address', address, cost, 1, request, reply);
    else {
      request.account = await this.signIn(request, reply, address);
      const { area, subject, role } = request.account;
      await this.take(this.accounts, 'account', `${area} ${subject}`, cost, FACTORS[role] ?? 1, request, reply);
      if (route.permission) requireRole(role, route.permission);
    }
    const type = request.headers['content-type'];
    if (type !== undefined && !(route.upload ? FILE : this.bodyType).test(type))
      throw doorError('UNSUPPORTED_MEDIA_TYPE');
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
      await this.take(this.signIns, 'sign-in', address, 1, 1, request, reply);
      throw doorError('TOKEN_MISSING');
    }
    if (!tokens.knows(token)) {
      const state = this.signIns.take(address, 0);
      if (!state.taken) throw await tooMany(state.waitSeconds, reply);
    }
    try {
      return await tokens.account(token);
    } catch (error) {
      if (error instanceof DomainError && error.status === 401) this.signIns.charge(address, FAILED_SIGN_IN);
      throw error;
    }
  }

  /** The body has arrived, so that a slow one keeps no other request of the caller waiting. */
  private async waitForTurn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    if (request.caller === undefined) return undefined;
    const { key, cost } = request.caller;
    // A file may take minutes to arrive; its turn delays other files only.
    const turn = this.turns.take(request.routeOptions.config.door?.upload ? `${key} file` : key, cost);
    if (!turn) throw await tooMany(1, reply);
    request.endTurn = await turn;
    if (!request.raw.socket.destroyed) return undefined;
    request.endTurn(); // nobody waits for the answer any more
    return reply.hijack();
  }

  private async take(
    budget: Budget,
    policy: string,
    key: string,
    cost: number,
    factor: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (cost === 0) return;
    const { taken, left, waitSeconds } = budget.take(key, cost, factor);
    const capacity = budget.capacity(factor);
    void reply.header(
      'ratelimit-policy',
      `"${policy}";q=${capacity};w=${Math.ceil(capacity / (budget.rate * factor))}`,
    );
    void reply.header('ratelimit', `"${policy}";r=${left};t=${taken ? 0 : waitSeconds}`);
    if (!taken) throw await tooMany(waitSeconds, reply);
    request.caller = { key: `${policy} ${key}`, cost };
    request.charge = (units) => budget.charge(key, units, factor);
  }
}

/** A page costs by the rows that it may have. */
function costOf({ cost, paged }: DoorRoute, query: unknown): number {
  const { limit } = query as { limit?: string };
  if (!paged || limit === undefined) return cost;
  return Math.max(cost, Math.ceil(Number(limit) / ROWS_A_UNIT) || 0);
}

async function tooMany(waitSeconds: number, reply: FastifyReply): Promise<DomainError> {
  await delay(REFUSAL_MS);
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
