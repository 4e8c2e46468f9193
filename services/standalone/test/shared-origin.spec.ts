import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { API_DOCUMENT } from '../src/documents/documents.js';
import { FRONT_PATHS } from '../src/front.js';
import { SERVICES } from '../src/services.js';
import { SharedOrigin } from '../src/shared-origin.js';

interface Operation {
  readonly operationId: string;
}

const ID = '0190a3c4-0000-7000-8000-000000000001';

describe('one origin for all services', () => {
  const { paths } = JSON.parse(readFileSync(API_DOCUMENT, 'utf8')) as { paths: Record<string, { tags?: string[] }> };

  // edge.spec.ts checks that the reverse proxy has the same owners.
  it.each(Object.keys(paths))('%s has an owner', (template) => {
    const path = template.replace(/\{[^}]+\}/g, ID);
    const owners = [{ paths: FRONT_PATHS }, ...SERVICES];
    expect(owners.find(({ paths }) => paths.some((p) => p.test(path)))).toBeDefined();
  });
});

describe('the API document', () => {
  const { paths } = JSON.parse(readFileSync(API_DOCUMENT, 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
  };

  it('gives each operation an id of its own, so that a client can be generated from it', () => {
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});

describe('the shared origin', () => {
  let origin: SharedOrigin;
  let url: string;
  beforeEach(async () => {
    origin = new SharedOrigin(null, 100);
    url = `http://127.0.0.1:${await origin.listen(0, '127.0.0.1')}`;
  });
  afterEach(() => origin.close());

  it('answers with a problem document until the services have started', async () => {
    const answer = await fetch(`${url}/v1/me?token=x`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({ status: 503, code: 'STARTING', instance: '/v1/me' });
  });

  it('passes a request on to its part, and none for a host that it does not serve', async () => {
    origin.open([{ paths: [/^/], handle: (_request, response) => response.end('here') }]);
    expect(await (await fetch(url)).text()).toBe('here');
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /v1/me HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1.1 421 /);
    expect(answer).toContain('"code":"HOST_NOT_SERVED"');
  });
});
