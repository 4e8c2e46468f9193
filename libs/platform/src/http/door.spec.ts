import { type Server, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import supertest from 'supertest';
import { Clock, SystemClock } from '#libs/kernel';
import { type TestIssuer, testIssuer } from '#libs/testing';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Public, Requires } from '../access/decorators.js';
import { Tokens } from '../access/tokens.js';
import type { ServiceConfig } from '../config/config.js';
import { SERVICE_CONFIG } from '../config/tokens.js';
import { DOOR_ERRORS } from '../problems/door-errors.js';
import { createApplication } from './application.js';
import { Budget, callerOf } from './budget.js';
import { DoorGuard } from './door.guard.js';
import { Costs, TakesBody } from './door-route.js';
import { HeadersInterceptor } from './headers.interceptor.js';
import { servesHost } from './host.js';
import { preferredType } from './negotiation.js';
import { ProblemFilter } from './problem.filter.js';
import { SERVER_OPTIONS, guardServer, onClientError } from './raw-server.js';
import { Words, validationPipe } from './validation.js';

class Inner {
  @IsInt()
  @Min(0)
  @Max(9)
  n: number;
}

class Wish {
  @IsOptional()
  @Words(100)
  title?: string;

  @IsOptional()
  @Words(100)
  note?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => Inner)
  one?: Inner;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Inner)
  many?: Inner[];

  /** what the OpenAPI plugin writes for this class in a service */
  static _OPENAPI_METADATA_FACTORY() {
    return { title: { required: false }, note: { required: false, nullable: true } };
  }
}

const LONG = { words: 'a sentence that comes again. '.repeat(800) };

@Controller('v1/things')
class ThingsController {
  @Get()
  @Public()
  list(@Query('q') q?: string): object {
    return { q: q ?? null };
  }

  @Get('long')
  @Public()
  @Costs(0)
  long(): object {
    return LONG;
  }

  @Post('open')
  @HttpCode(200)
  @Public()
  @TakesBody({ bytes: 2_000 })
  open(@Body() wish: Wish): object {
    return { ...wish };
  }

  @Post('mine')
  @HttpCode(200)
  @Requires('plan:read')
  mine(@CurrentActor() actor: Actor, @Body() wish: Wish): object {
    return { ...LONG, subject: actor.subject, title: wish.title ?? null };
  }

  @Get('failing/:code')
  @Public()
  fail(@Param('code') code: string): never {
    throw Object.assign(new Error('as pg throws it'), { code });
  }

  @Get(':id')
  @Requires('plan:read')
  read(@Param('id') id: string): object {
    return { id };
  }
}

let issuer: TestIssuer;
let app: NestFastifyApplication;
let port: number;
let token: string;

async function start(settings: Partial<ServiceConfig & { bodyMs: number }> = {}): Promise<NestFastifyApplication> {
  const config = {
    logLevel: 'silent',
    publicUrl: null,
    publicRate: 10_000,
    accountRate: 10_000,
    maxConnections: 100,
    trustedProxies: [],
    oidcIssuer: issuer.url,
    audience: 'onward',
    areas: null,
    ...settings,
  } as unknown as ServiceConfig;
  @Module({
    controllers: [ThingsController],
    providers: [
      { provide: SERVICE_CONFIG, useValue: config },
      { provide: Clock, useClass: SystemClock },
      Tokens,
      { provide: APP_GUARD, useClass: DoorGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: HeadersInterceptor },
      { provide: APP_PIPE, useFactory: validationPipe },
    ],
  })
  class Things {}
  const made = await createApplication('things', Things, config);
  await made.listen(0, '127.0.0.1');
  return made;
}

beforeAll(async () => {
  issuer = await testIssuer();
  app = await start();
  port = (app.getHttpServer().address() as AddressInfo).port;
  token = `Bearer ${await issuer.token('coordinator')}`;
});
afterAll(async () => {
  await app.close();
  await issuer.stop();
});

const from = (one = app) => supertest(one.getHttpServer() as Server);
const open = (body: string) => from().post('/v1/things/open').set('content-type', 'application/json').send(body);

/** Sends bytes and returns everything that comes back until the server closes. */
const raw = (bytes: string, to = port) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(to, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

const problemOf = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { code: string };

describe('a body', () => {
  it('is refused by its bytes, values, depth and lists before it is validated, with a small answer', async () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`k${i}`, 1])));
    const bodies = [many, '['.repeat(999) + ']'.repeat(999), JSON.stringify({ many: Array(101).fill(0) })];
    for (const body of bodies) {
      const { status, text } = await open(body);
      expect(status).toBe(413);
      expect(text.length).toBeLessThan(1_000);
    }
  });

  it('has the limits of its route', async () => {
    const title = 'a'.repeat(2_100);
    await open(JSON.stringify({ title })).expect(413);
    const mine = from().post('/v1/things/mine').set('authorization', token).send({ title });
    expect((await mine.expect(400)).body.errors).toEqual([
      { field: 'title', code: 'TOO_LONG', message: 'title must be shorter than or equal to 100 characters' },
    ]);
  });

  it('is not read before the account is known', async () => {
    const { body } = await from()
      .post('/v1/things/mine')
      .set('content-type', 'application/json')
      .send('{{{')
      .expect(401);
    expect(body.code).toBe('TOKEN_MISSING');
  });

  it('has at most fifty errors in its answer, and the number of the others', async () => {
    const keys = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`unknown${i}`, 1]));
    const { body } = await open(JSON.stringify(keys)).expect(400);
    expect(body.errors).toHaveLength(51);
    expect(body.errors[50]).toEqual({
      field: '',
      code: 'MORE_ERRORS',
      message: '30 more fields are wrong. Correct these first.',
    });
  });

  it.each([
    ['{"title":null}', 'title NOT_NULL'],
    ['{"note":null}', 'taken'],
    ['{"one":null}', 'one NOT_NULL'],
    ['{"one":[]}', 'one IS_OBJECT'],
    ['{"one":"x"}', 'one IS_OBJECT'],
    ['{"many":{}}', 'many IS_ARRAY'],
    ['{"many":[null]}', 'many.0 IS_OBJECT'],
    ['{"many":[[{"n":1}]]}', 'many.0 IS_OBJECT'],
    ['{"many":[{"n":null}]}', 'many.0.n NOT_NULL'],
    ['{"many":[{"n":1}],"one":{"n":2}}', 'taken'],
    ['[]', ' IS_OBJECT'],
    ['"text"', ' IS_OBJECT'],
    ['{"title":"a\\u0000"}', 'title NOT_TEXT'],
    ['{"title":"\\udc00"}', 'title NOT_TEXT'],
  ])('%s is %s', async (text, expected) => {
    const { status, body } = await open(text);
    const [error] = body.errors ?? [];
    expect(status === 200 ? 'taken' : `${error?.field} ${error?.code}`).toBe(expected);
  });

  it('that does not arrive is answered 408 and its connection closed', async () => {
    const hasty = await start({ bodyMs: 100 });
    const head = 'POST /v1/things/open HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
    const to = (hasty.getHttpServer().address() as AddressInfo).port;
    const answer = await raw(`${head}content-length: 50\r\n\r\n{"title":`, to);
    await hasty.close();
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(problemOf(answer).code).toBe('REQUEST_TIMEOUT');
  });
});

describe('a body that is refused unread', () => {
  it('does no harm when its time is over', async () => {
    const hasty = await start({ bodyMs: 50 });
    const to = (hasty.getHttpServer().address() as AddressInfo).port;
    const head = 'POST /v1/things/open HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
    const refused = raw(`${head}content-length: 900000\r\n\r\n{"title":`, to);
    expect((await raw(`${head}content-length: 3\r\nconnection: close\r\n\r\n{{{`, to)).slice(0, 12)).toBe(
      'HTTP/1.1 400',
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await from(hasty).get('/v1/things')).status).toBe(200);
    await hasty.close();
    expect(await refused).toMatch(/^HTTP\/1.1 413 /);
  });

  it('is one of another content type than the route takes', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
    ]) {
      const answer = await from().post('/v1/things/open').set('content-type', type).send('--x--');
      expect([type, answer.status, answer.body.code]).toEqual([type, 415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });
});

describe('an address', () => {
  it.each([
    ['/v1/things?q=a%00b', 400, 'INVALID'],
    ['/v1/things?q=a&q=b', 400, 'INVALID'],
    [`/v1/things?${'a=&'.repeat(3)}${Array.from({ length: 60 }, (_, i) => `k${i}=1`).join('&')}`, 414, 'URI_TOO_LONG'],
    [`/v1/things?q=${'a'.repeat(5_000)}`, 414, 'URI_TOO_LONG'],
    [`/v1/things/${'a'.repeat(300)}`, 414, 'URI_TOO_LONG'],
    ['/v1/things/a%00b', 400, 'INVALID'],
    ['/v1/things/%E0%A4%A', 400, 'MALFORMED_REQUEST'],
    ['/v1/nothing', 404, 'NOT_FOUND'],
  ])('%s is %d %s', async (path, status, code) => {
    const answer = await from().get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('answers a wrong method with 405 and the methods that it takes', async () => {
    const { body, headers } = await from().delete('/v1/things/abc').expect(405);
    expect(body.code).toBe('METHOD_NOT_ALLOWED');
    expect(headers['allow']).toBe('GET, HEAD, OPTIONS');
    expect((await from().put('/v1/things/mine').expect(405)).headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
    await from().delete('/v1/nothing').expect(404);
  });

  it('answers OPTIONS with the methods alone, and HEAD like GET without the body', async () => {
    const options = await from().options('/v1/things').expect(204);
    expect(options.headers['allow']).toBe('GET, HEAD, OPTIONS');
    const head = await from().head('/v1/things').expect(200);
    expect(head.text).toBeUndefined();
  });
});

describe('a refused statement', () => {
  it.each([
    ['22003', 422, 'VALUE_NOT_STORABLE'],
    ['22021', 422, 'VALUE_NOT_STORABLE'],
    ['23502', 422, 'VALUE_NOT_STORABLE'],
    ['23514', 422, 'VALUE_NOT_STORABLE'],
    ['23505', 409, 'CONFLICTING_RECORD'],
    ['23503', 409, 'CONFLICTING_RECORD'],
    ['42P01', 500, 'FAULT'],
    ['ECONNREFUSED', 503, 'DATABASE_UNAVAILABLE'],
  ])('of SQLSTATE %s is answered %d %s', async (code, status, expected) => {
    const { body } = await from().get(`/v1/things/failing/${code}`).expect(status);
    expect(body.code).toBe(expected);
    expect(DOOR_ERRORS[expected as 'FAULT'].status).toBe(status);
  });
});

describe('the HTTP server', () => {
  const HOST = 'host: localhost\r\n';
  it.each([
    ['bytes that are no HTTP', 'nonsense\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    ['an unknown method', `BREW /v1/things HTTP/1.1\r\n${HOST}\r\n`, 400, 'MALFORMED_REQUEST'],
    ['headers of 20 kB', `GET / HTTP/1.1\r\n${HOST}a: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['no Host', 'GET /v1/things HTTP/1.1\r\nconnection: close\r\n\r\n', 421, 'HOST_NOT_SERVED'],
    [
      'another Host',
      'GET /v1/things HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n',
      421,
      'HOST_NOT_SERVED',
    ],
    ['an expectation', `GET / HTTP/1.1\r\n${HOST}expect: tea\r\nconnection: close\r\n\r\n`, 400, 'MALFORMED_REQUEST'],
  ])('answers %s with a problem document', async (_, bytes, status, code) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(problemOf(answer)).toMatchObject({ status, code });
  });

  it('answers methods that only few servers know', async () => {
    for (const method of ['PURGE', 'PROPFIND', 'QUERY', 'TRACE', 'LOCK']) {
      const answer = await raw(`${method} /v1/things HTTP/1.1\r\n${HOST}connection: close\r\n\r\n`);
      expect([method, problemOf(answer).code]).toEqual([method, 'METHOD_NOT_ALLOWED']);
    }
  });

  it('closes a connection whose headers do not end', async () => {
    const server = createServer({ ...SERVER_OPTIONS, headersTimeout: 100, connectionsCheckingInterval: 20 });
    guardServer(server, 1);
    server.on('clientError', onClientError);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const to = (server.address() as AddressInfo).port;
    const slow = raw('GET / HTTP/1.1\r\nhost: localh', to);
    // The server has one connection only: a second one is closed at once.
    expect(await raw('GET / HTTP/1.1\r\n', to).catch(() => '')).toBe('');
    expect(problemOf(await slow).code).toBe('REQUEST_TIMEOUT');
    server.close();
  });

  it('has bounds for headers and waiting', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = app.getHttpServer() as Server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxConnections }).toEqual({
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 30_000,
      maxConnections: 100,
    });
  });
});

describe('the host', () => {
  it.each([
    ['localhost:3000', null, true],
    ['127.0.0.1', null, true],
    ['[::1]:3000', null, true],
    ['192.168.1.7:3000', null, true],
    ['onward.example', null, false],
    ['onward.example', 'https://onward.example', true],
    ['ONWARD.example.:443', 'https://onward.example', true],
    ['localhost:3000', 'https://onward.example', true],
    ['192.168.1.7', 'https://onward.example', false],
    ['onward.example.evil.test', 'https://onward.example', false],
    ['onward.example@evil.test', 'https://onward.example', false],
    ['', null, false],
    [undefined, null, false],
  ])('%s with PUBLIC_URL %s: %s', (host, publicUrl, served) => {
    expect(servesHost(host, publicUrl, '/v1/me')).toBe(served);
    expect(servesHost(host, publicUrl, '/health/live')).toBe(true);
  });
});

describe('Accept', () => {
  const OFFERS = ['application/json', 'text/calendar'];
  it.each([
    ['application/json; charset=utf-8', 'application/json'],
    ['application/json;charset="utf-8"', 'application/json'],
    ['text/calendar;method=publish;q=0.9, application/json;q=0.5', 'text/calendar'],
    ['text/calendar;q=0, */*', 'application/json'],
    ['*/*', 'application/json'],
    [undefined, 'application/json'],
    ['image/png', undefined],
  ])('%s chooses %s', (accept, chosen) => {
    expect(preferredType(accept, OFFERS)).toBe(chosen);
  });
});

describe('a budget', () => {
  it('holds eight seconds of units, refills, and says how long to wait', () => {
    let now = 0;
    const budget = new Budget(10, 100, () => now);
    expect(budget.take('a', 80)).toEqual({ taken: true, left: 0, waitSeconds: 1 });
    expect(budget.take('a', 30)).toEqual({ taken: false, left: 0, waitSeconds: 3 });
    expect(budget.take('b', 1).taken).toBe(true);
    now = 3_000;
    expect(budget.take('a', 30).taken).toBe(true);
    budget.charge('a', 1_000);
    now = 10_000;
    expect(budget.take('a', 1).taken).toBe(false);
    now = 12_000;
    expect(budget.take('a', 1).taken).toBe(true);
  });

  it('lets a cost above its size through when it is full', () => {
    expect(new Budget(1).take('a', 100).taken).toBe(true);
  });

  it('remembers only so many accounts, the latest', () => {
    const budget = new Budget(1, 3, () => 0);
    budget.take('kept', 8);
    for (const other of ['a', 'b', 'c', 'd', 'e']) {
      budget.take(other, 8);
      expect(budget.take('kept', 1).taken).toBe(false);
    }
    expect(budget.size).toBe(3);
    expect(budget.take('a', 8).taken).toBe(true);
  });

  it('counts a network of IPv6 as one caller', () => {
    expect(callerOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(callerOf('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(callerOf('::1')).toBe('0:0:0:0::/64');
    expect(callerOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(callerOf('10.0.0.1')).toBe('10.0.0.1');
  });
});

describe('limits', () => {
  let strict: NestFastifyApplication;
  beforeAll(async () => {
    strict = await start({ accountRate: 1, publicRate: 1 });
  });
  afterAll(() => strict.close());

  const read = (bearer: string) => from(strict).get('/v1/things/abc').set('authorization', bearer);

  it('end an account’s requests with 429, and nobody else’s', async () => {
    const first = await read(token).expect(200);
    expect(first.headers['ratelimit-policy']).toBe('"account";q=8;w=8');
    expect(first.headers['ratelimit']).toBe('"account";r=7;t=0');
    const answers = await Promise.all(Array.from({ length: 12 }, () => read(token)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(4);
    expect(refused[0]!.body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    await read(`Bearer ${await issuer.token('health')}`).expect(200);
  });

  it('give an organisation’s account four times as much', async () => {
    const bearer = `Bearer ${await issuer.token('administrator')}`;
    const answer = await read(bearer);
    expect(answer.headers['ratelimit-policy']).toBe('"account";q=32;w=8');
  });

  it('end failed sign-ins of an address, and let known tokens in', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await read(`Bearer wrong${i}`)).status);
    expect(statuses.slice(0, 2)).toEqual([401, 401]);
    expect(statuses.at(-1)).toBe(429);
    expect((await read(token)).status).not.toBe(401);
  });
});

describe('an answer', () => {
  const long = (encoding: string) => from().get('/v1/things/long').set('accept-encoding', encoding);

  it('is compressed when the caller asks for it', async () => {
    const plain = JSON.stringify(LONG);
    const answer = await long('gzip');
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(answer.body).toEqual(LONG);
    expect(Number(answer.headers['content-length'])).toBeLessThan(plain.length / 10);
    const bytes = await fetch(`http://127.0.0.1:${port}/v1/things/long`, { headers: { 'accept-encoding': 'br' } });
    expect(bytes.headers.get('content-encoding')).toBe('br');
    expect(await bytes.json()).toEqual(LONG);
  });

  it('leaves as it is when the caller does not ask, when it is small, or when it may hold a secret', async () => {
    expect((await long('identity')).headers['content-encoding']).toBeUndefined();
    const small = await from().get('/v1/things').set('accept-encoding', 'gzip');
    expect(small.headers['content-encoding']).toBeUndefined();
    const change = await from()
      .post('/v1/things/mine')
      .set('authorization', token)
      .set('accept-encoding', 'gzip')
      .send({});
    expect(change.headers['content-encoding']).toBeUndefined();
  });
});
