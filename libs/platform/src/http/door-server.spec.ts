import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { type TestIssuer, eventually, testIssuer } from '#libs/testing';
import { SERVER_OPTIONS, guardServer, onClientError } from './raw-server.js';
import { HELD, LONG, problemOf, rawRequest, startThings } from './spec-door.js';

let issuer: TestIssuer;
let app: NestFastifyApplication;
let port: number;
let token: string;

beforeAll(async () => {
  issuer = await testIssuer();
  app = await startThings(issuer);
  port = (app.getHttpServer().address() as AddressInfo).port;
  token = `Bearer ${await issuer.token('coordinator')}`;
});
afterAll(async () => {
  await app.close();
  await issuer.stop();
});

const from = (one = app) => supertest(one.getHttpServer() as Server);
const raw = (bytes: string, to = port) => rawRequest(bytes, to);

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

describe('limits', () => {
  let strict: NestFastifyApplication;
  beforeAll(async () => {
    strict = await startThings(issuer, { accountRate: 1, publicRate: 1 });
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

describe('dear requests of an account', () => {
  it('run one after the other, and another account does not wait for them', async () => {
    let letGo = () => undefined as void;
    HELD.until = new Promise<void>((resolve) => (letGo = resolve));
    const held = (bearer: string) => from().get('/v1/things/held').set('authorization', bearer).expect(200);
    const mine = [held(token), held(token), held(token)].map(async (answer) => (await answer).status);
    await eventually('the first', async () => HELD.running === 1);
    const theirs = held(`Bearer ${await issuer.token('health')}`).then(({ status }) => status);
    await eventually('the other account', async () => HELD.running === 2);
    letGo();
    expect(await Promise.all([...mine, theirs])).toEqual([200, 200, 200, 200]);
    expect(HELD.running).toBe(0);
  });

  it('leave their place when the client has gone', async () => {
    let letGo = () => undefined as void;
    HELD.until = new Promise<void>((resolve) => (letGo = resolve));
    const ask = async () => (await from().get('/v1/things/held').set('authorization', token)).status;
    const first = ask();
    await eventually('the first', async () => HELD.running === 1);
    const [connection] = await Promise.all([
      once(app.getHttpServer() as Server, 'connection').then(([socket]) => socket as Socket),
      new Promise<void>((resolve) => {
        const leaving = connect(port, '127.0.0.1', () =>
          leaving.end(`GET /v1/things/held HTTP/1.1\r\nhost: localhost\r\nauthorization: ${token}\r\n\r\n`, resolve),
        );
      }),
    ]);
    if (!connection.closed) await once(connection, 'close');
    const begun = HELD.begun;
    const third = ask();
    letGo();
    expect(await Promise.all([first, third])).toEqual([200, 200]);
    expect(HELD.begun - begun).toBe(1); // the third
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
