import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { type TestIssuer, testIssuer } from '#libs/testing';
import { DOOR_ERRORS } from '../problems/door-errors.js';
import { rawRequest as raw, problemOf, startThings } from './spec-door.js';

let issuer: TestIssuer;
let app: NestFastifyApplication;
let token: string;

beforeAll(async () => {
  issuer = await testIssuer();
  app = await startThings(issuer);
  token = `Bearer ${await issuer.token('coordinator')}`;
});
afterAll(async () => {
  await app.close();
  await issuer.stop();
});

const from = (one = app) => supertest(one.getHttpServer() as Server);
const open = (body: string) => from().post('/v1/things/open').set('content-type', 'application/json').send(body);

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

  it('is not read where the role may not use the route', async () => {
    const carer = `Bearer ${await issuer.token('carer')}`;
    for (const type of ['application/json', 'text/plain']) {
      const request = from().post('/v1/things/staff').set('authorization', carer).set('content-type', type);
      expect((await request.send('{{{').expect(403)).body.code).toBe('ROLE_MAY_NOT');
    }
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
    const hasty = await startThings(issuer, { bodyMs: 100 });
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
    const hasty = await startThings(issuer, { bodyMs: 50 });
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
    ['53100', 503, 'DATABASE_NOT_WRITABLE'],
    ['25006', 503, 'DATABASE_NOT_WRITABLE'],
  ])('of SQLSTATE %s is answered %d %s', async (code, status, expected) => {
    const { body, headers } = await from().get(`/v1/things/failing/${code}`).expect(status);
    expect(body.code).toBe(expected);
    expect(headers['retry-after']).toBe(status === 503 ? '5' : undefined);
    expect(DOOR_ERRORS[expected as 'FAULT'].status).toBe(status);
  });
});
