import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type RequestOptions, type Server, createServer, request as overHttp } from 'node:http';
import { Agent, request as overHttps } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { ensureProgram } from '#libs/embedded';
import { API_DOCUMENT } from '../src/documents/documents.js';
import { openFrontApart } from '../src/front-apart.js';
import { FRONT_PATHS } from '../src/front.js';
import { SERVICES } from '../src/services.js';

const COMPOSE = readFileSync('docker-compose.yml', 'utf8');
const EXAMPLE = readFileSync('deploy/docker/env.example', 'utf8');
const CONFIGURATION = readFileSync('deploy/proxy/nginx.conf', 'utf8');

interface Container {
  image?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  pids_limit?: number;
  mem_limit?: string;
  privileged?: boolean;
  logging?: { driver: string; options: Record<string, string> };
  healthcheck?: { test?: string[]; disable?: boolean };
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  depends_on?: string[] | Record<string, unknown>;
}
const { services } = parse(COMPOSE, { merge: true }) as { services: Record<string, Container> };
const CONTAINERS = Object.entries(services);

describe('the containers', () => {
  it.each(CONTAINERS)('%s is read-only, without capabilities, and bounded', (_name, container) => {
    expect(container).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      pids_limit: expect.any(Number),
      mem_limit: expect.stringMatching(/^[1-9]\d*[mg]$/),
      logging: { driver: 'local', options: { 'max-size': '20m', 'max-file': '5' } },
    });
    expect(container.privileged).toBeUndefined();
  });

  it('write only to volumes of their own and to memory', () => {
    const written = CONTAINERS.flatMap(([, { volumes = [] }]) => volumes).filter((volume) => !volume.endsWith(':ro'));
    expect(written.sort()).toEqual(['nats:/data', 'postgres:/var/lib/postgresql']);
  });

  it.each(CONTAINERS.filter(([name]) => name !== 'migrate'))('%s has a health check', (_name, { healthcheck }) => {
    expect(healthcheck!.disable).toBeUndefined();
    expect(healthcheck!.test![0]).toMatch(/^CMD(-SHELL)?$/);
    expect(healthcheck!.test!.length).toBeGreaterThan(1);
  });

  it('open only the ports of the proxy', () => {
    expect(CONTAINERS.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
  });

  it('come from images by digest, and nothing starts without one', () => {
    const digest = /@\$\{[A-Z]+_DIGEST:\?[^}]+\}$/;
    for (const [name, { image }] of CONTAINERS) {
      if (!image!.startsWith('onward:')) expect([name, image]).toEqual([name, expect.stringMatching(digest)]);
    }
    const dockerfile = readFileSync('deploy/docker/Dockerfile', 'utf8');
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(bases).toEqual(['node:22-slim@${NODE_DIGEST}', 'node:22-slim@${NODE_DIGEST}']);
    expect(COMPOSE).toMatch(/NODE_DIGEST: '\$\{NODE_DIGEST:\?/);
  });

  it('contain no secret, and the example names every setting', () => {
    for (const [name, { environment = {} }] of CONTAINERS) {
      for (const [key, value] of Object.entries(environment)) {
        const secret = /PASSWORD|KEY|SECRET/.test(key);
        if (secret)
          expect([name, key, value]).toEqual([name, key, expect.stringMatching(/^\$\{[A-Z_]+(:[?-][^}]*)?\}$/)]);
        else expect(value.replace(/\$\{[^}]*\}/g, '')).not.toMatch(/:\/\/[^/@]*:[^/@]+@/);
      }
    }
    const settings = new Set([...COMPOSE.matchAll(/\$\{([A-Z_]+)/g)].map(([, setting]) => setting!));
    settings.delete('ONWARD_VERSION');
    const example = [...EXAMPLE.matchAll(/^([A-Z_]+)=/gm)].map(([, setting]) => setting!);
    expect(example.sort()).toEqual([...settings].sort());
    expect(EXAMPLE).not.toMatch(/^[A-Z_]*(PASSWORD|KEY|DIGEST)=./m);
  });

  it('know in production which areas they serve, and at which address', () => {
    for (const name of ['young-people', 'transition-plans', 'referrals', 'front', 'portal']) {
      expect(services[name]!.environment).toMatchObject({
        NODE_ENV: 'production',
        AREAS: expect.stringContaining('${AREAS'),
        PUBLIC_URL: expect.stringContaining('${PUBLIC_URL'),
      });
    }
  });

  it('have their digests printed by a script that asks for each image once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onward-digests-'));
    try {
      writeFileSync(join(folder, 'docker'), '#!/bin/sh\necho "digest-of-$4"\n', { mode: 0o755 });
      const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
      expect(execFileSync('deploy/docker/digests.sh', { env, encoding: 'utf8' }).trim().split('\n')).toEqual([
        'NATS_DIGEST=digest-of-nats:2.12-alpine',
        'NGINX_DIGEST=digest-of-nginx:1.29-alpine',
        'NODE_DIGEST=digest-of-node:22-slim',
        'POSTGRES_DIGEST=digest-of-postgres:18',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** A container: an HTTP server that answers with its name. */
async function container(name: string, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/v1/events/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: one\n\n');
      setTimeout(() => response.end('data: two\n\n'), 300);
      return;
    }
    let size = 0;
    request.on('data', (chunk: Buffer) => (size += chunk.length));
    request.on('end', () =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'strict-transport-security': 'max-age=1' })
        .end(JSON.stringify({ name, host, url: request.url, size, headers: request.headers })),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}

/** A name server that answers each question with the address of the container of that name now. */
function nameServer(addresses: Map<string, string>): Promise<{ port: number; close: () => void }> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = question[at]!; length > 0; length = question[at]!) {
      labels.push(question.subarray(at + 1, at + 1 + length).toString());
      at += length + 1;
    }
    const address = addresses.get(labels.join('.'));
    const header = Buffer.from([
      question[0]!,
      question[1]!,
      0x81,
      address ? 0x80 : 0x83,
      0,
      1,
      0,
      address ? 1 : 0,
      0,
      0,
      0,
      0,
    ]);
    const answer = address ? [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)] : [];
    socket.send(Buffer.concat([header, question.subarray(12, at + 5), Buffer.from(answer)]), from.port, from.address);
  });
  return new Promise((resolve) =>
    socket.bind(0, '127.0.0.1', () => resolve({ port: socket.address().port, close: () => socket.close() })),
  );
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: { name?: string; host?: string; url?: string; size?: number; code?: string; headers: Record<string, string> };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

describe('the proxy', () => {
  const NAMES = ['young-people', 'transition-plans', 'referrals', 'front', 'portal'];
  const addresses = new Map(NAMES.map((name, i) => [name, `127.0.0.${i + 11}`]));
  const containers = new Map<string, Server>();
  let folder: string;
  let nginx: ChildProcess;
  let names: Awaited<ReturnType<typeof nameServer>>;
  let [upstream, tls, plain, inner] = [0, 0, 0, 0];

  beforeAll(async () => {
    const program = await ensureProgram({
      name: 'nginx',
      setting: 'NGINX_BIN',
      howToGetIt: 'nginx is missing. Install it, or set NGINX_BIN to its path.',
    });
    folder = mkdtempSync(join(tmpdir(), 'onward-proxy-'));
    [upstream, tls, plain, inner] = [await freePort(), await freePort(), await freePort(), await freePort()];
    for (const [name, host] of addresses) containers.set(name, await container(name, host, upstream));
    names = await nameServer(addresses);
    const certificate = ['-keyout', 'tls.key', '-out', 'tls.crt', '-subj', '/CN=localhost', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...certificate], {
      cwd: folder,
      stdio: 'ignore',
    });
    // The installation's own file, with the places of this machine.
    const here: readonly (readonly [string, string])[] = [
      ['listen 8443', `listen 127.0.0.1:${tls}`],
      ['listen 8080', `listen 127.0.0.1:${plain}`],
      ['listen 8081', `listen 127.0.0.1:${inner}`],
      ['resolver 127.0.0.11 valid=5s', `resolver 127.0.0.1:${names.port} valid=1s`],
      ['client_header_timeout 10s', 'client_header_timeout 1s'],
      ['/tmp/', `${folder}/`],
      ['/etc/onward-tls', folder],
      ['/dev/stdout', `${folder}/access.log`],
      ...NAMES.map((name) => [`http://${name}:3000`, `http://${name}:${upstream}`] as const),
    ];
    const text = here.reduce((all, [from, to]) => {
      if (!all.includes(from)) throw new Error(`nginx.conf has no ${from}`);
      return all.replaceAll(from, to);
    }, CONFIGURATION);
    cpSync('deploy/proxy', folder, { recursive: true });
    writeFileSync(join(folder, 'nginx.conf'), text);
    // The check of the file resolves no name: this process, which answers them, waits for it.
    const args = ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off; user root;'];
    execFileSync(program, [...args, '-t'], { stdio: 'pipe' });
    nginx = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    for (let i = 0; i < 50 && !(await get('/proxy-health', {}, plain).catch(() => null)); i++) await pause(100);
  }, 120_000);

  afterAll(async () => {
    nginx?.kill('SIGTERM');
    names?.close();
    for (const server of containers.values()) server.close().closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  function get(
    path: string,
    options: RequestOptions & { body?: Buffer } = {},
    port = tls,
    send = port === tls ? overHttps : overHttp,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { body, ...rest } = options;
      const request = send(
        { host: '127.0.0.1', port, path, rejectUnauthorized: false, agent: false, ...rest },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            const isJson = /json/.test(response.headers['content-type'] ?? '');
            resolve({
              status: response.statusCode!,
              headers: response.headers,
              text,
              json: isJson ? JSON.parse(text) : { headers: {} },
            });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  it('sends the pages of the whole to the front and each path to its service, with TLS', async () => {
    for (const path of ['/docs', '/docs/swagger-ui.css', '/openapi.json', '/health/ready', '/health/live'])
      expect([path, (await get(path)).json]).toMatchObject([path, { name: 'front', url: path }]);
    for (const path of ['/', '/home', '/nowhere', '/sign-in/callback?code=x'])
      expect([path, (await get(path)).json]).toMatchObject([path, { name: 'portal', url: path }]);
    expect((await get('/v1/me?a=b')).json).toMatchObject({ name: 'young-people', url: '/v1/me?a=b' });
    expect((await get('/v1/me/plan')).json).toMatchObject({ name: 'transition-plans' });
    expect((await get('/v1/webhooks')).json).toMatchObject({ name: 'referrals' });
  });

  it('sends each path of the API to the service that owns it in the standalone', async () => {
    const agent = new Agent({ keepAlive: true });
    const { paths } = JSON.parse(readFileSync(API_DOCUMENT, 'utf8')) as { paths: object };
    for (const template of Object.keys(paths)) {
      const path = template.replace(/\{[^}]+\}/g, '0190a3c4-0000-7000-8000-000000000001');
      if (path === '/v1/events/stream') continue;
      const ofFront = FRONT_PATHS.some((p) => p.test(path));
      const owner = ofFront ? 'front' : SERVICES.find((service) => service.paths.some((p) => p.test(path)))!.name;
      expect([path, (await get(path, { agent })).json.name]).toEqual([path, owner]);
    }
    agent.destroy();
  });

  it('passes the caller’s address and host on, and nothing that the caller claims', async () => {
    const headers = { host: 'onward.example.org:8443', 'x-forwarded-for': '10.9.9.9', connection: 'close' };
    const { json, headers: answered } = await get('/v1/me', { headers });
    expect(json.headers).toMatchObject({
      host: 'onward.example.org:8443',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
    });
    expect(answered['strict-transport-security']).toBe('max-age=31536000');
  });

  it('passes the portal’s calls on at the public address, for the address of the person', async () => {
    const headers = { 'x-forwarded-host': 'onward.example.org', 'x-forwarded-for': '203.0.113.7' };
    const { json } = await get('/v1/me/plan', { headers }, inner);
    expect(json).toMatchObject({
      name: 'transition-plans',
      headers: { host: 'onward.example.org', 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
    });
    expect((await get('/home', { headers }, inner)).status).toBe(404);
  });

  it('redirects plain HTTP, and answers the health check of its container', async () => {
    const { status, headers } = await get('/v1/me?a=b', { headers: { host: 'onward.example.org' } }, plain);
    expect([status, headers['location']]).toEqual([308, 'https://onward.example.org/v1/me?a=b']);
    expect((await get('/proxy-health', {}, plain)).text).toBe('ok\n');
  });

  it('refuses a large body with a problem document, except where a return is uploaded', async () => {
    const body = Buffer.alloc(1_500_000, 'a');
    const refused = await get('/v1/plans', { method: 'POST', body });
    expect([refused.status, refused.headers['content-type'], refused.json.code]).toEqual([
      413,
      'application/problem+json',
      'BODY_TOO_LARGE',
    ]);
    expect((await get('/v1/young-people/imports', { method: 'POST', body })).json).toMatchObject({
      name: 'young-people',
      size: body.length,
    });
    expect((await get('/v1/plans', { method: 'POST', body: body.subarray(0, 900_000) })).json.size).toBe(900_000);
  });

  it('answers what it cannot pass on with problem documents', async () => {
    const long = await get(`/v1/${'a'.repeat(9_000)}`);
    expect([long.status, long.json.code]).toEqual([414, 'URI_TOO_LONG']);
    const headers = await get('/v1/me', { headers: { 'x-long': 'a'.repeat(9_000) } });
    expect([headers.status, headers.json.code]).toEqual([400, 'MALFORMED_REQUEST']);
    const unencrypted = await get('/v1/me', {}, tls, overHttp);
    expect([unencrypted.status, unencrypted.json.code]).toEqual([400, 'MALFORMED_REQUEST']);
  });

  it('passes each event of a stream on at once', async () => {
    const arrivals: number[] = [];
    await new Promise<void>((resolve, reject) => {
      overHttps(
        { host: '127.0.0.1', port: tls, path: '/v1/events/stream', rejectUnauthorized: false, agent: false },
        (response) => {
          response.on('data', () => arrivals.push(performance.now()));
          response.on('end', resolve);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(arrivals).toHaveLength(2);
    expect(arrivals[1]! - arrivals[0]!).toBeGreaterThan(200);
  });

  it('speaks no protocol older than TLS 1.2', () => {
    const hello = (version: string) => {
      try {
        const args = ['s_client', '-connect', `127.0.0.1:${tls}`, version];
        return execFileSync('openssl', args, {
          input: '',
          stdio: ['pipe', 'pipe', 'ignore'],
          encoding: 'utf8',
        }).includes('BEGIN CERTIFICATE');
      } catch {
        return false;
      }
    };
    expect([hello('-tls1_3'), hello('-tls1_2'), hello('-tls1_1')]).toEqual([true, true, false]);
  });

  it('finds a container that was remade at another address, and says that one is missing', async () => {
    expect((await get('/v1/referrals')).json).toMatchObject({ name: 'referrals', host: '127.0.0.13' });
    const old = containers.get('referrals')!;
    old.closeAllConnections();
    await new Promise((resolve) => old.close(resolve));
    const missing = await get('/v1/referrals');
    expect([missing.status, missing.json.code, missing.headers['retry-after']]).toEqual([
      503,
      'SERVICE_UNAVAILABLE',
      '5',
    ]);
    addresses.set('referrals', '127.0.0.23');
    containers.set('referrals', await container('referrals', '127.0.0.23', upstream));
    let answer: Answer | undefined;
    for (let i = 0; i < 30 && answer?.status !== 200; i++) {
      await pause(200);
      answer = await get('/v1/referrals');
    }
    expect(answer!.json).toMatchObject({ name: 'referrals', host: '127.0.0.23' });
  });

  it('logs neither the caller nor the query', async () => {
    await get('/v1/me?name=hidden');
    const log = readFileSync(join(folder, 'access.log'), 'utf8');
    expect(log).toContain('"/v1/me" ');
    expect(log).not.toMatch(/hidden|127\.0\.0\.1/);
  });

  it('closes a connection that does not finish its headers', async () => {
    const began = performance.now();
    const socket = connect(plain, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: ');
    await new Promise((resolve) => socket.resume().on('close', resolve));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('the front of services that run apart', () => {
  const config = {
    ...{ logLevel: 'silent' as const, publicRate: 1_000, accountRate: 1_000, maxConnections: 100 },
    ...{ publicUrl: null, trustedProxies: [] },
  };
  const document = (name: string, path: string) => ({
    openapi: '3.1.0',
    info: { title: `Onward: ${name}`, version: '1', description: `Does ${name}.` },
    paths: { [path]: { get: { responses: {} } }, '/health/live': { get: { responses: {} } } },
    components: { schemas: { [name]: { type: 'object' } } },
  });

  it('serves one reference of all services and the health of the whole', async () => {
    const ready = new Map([
      ['one', 200],
      ['two', 200],
    ]);
    const away = new Map<string, string[]>();
    const parts = await Promise.all(
      [...ready.keys()].map(async (name) => {
        const server = createServer((request, response) => {
          if (request.url === '/openapi.json') response.end(JSON.stringify(document(name, `/v1/${name}`)));
          else
            response
              .writeHead(ready.get(name)!)
              .end(JSON.stringify({ status: 'ready', degraded: away.get(name) ?? [] }));
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return server;
      }),
    );
    const urls = parts.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const front = await openFrontApart(urls, config);
    try {
      await front.init();
      const fastify = front.getHttpAdapter().getInstance();
      await fastify.ready();
      const at = (url: string) => fastify.inject({ method: 'GET', url });
      const api = (await at('/openapi.json')).json() as ReturnType<typeof document>;
      expect(Object.keys(api.paths)).toEqual(['/v1/one', '/v1/two']);
      expect(Object.keys(api.components.schemas)).toEqual(['one', 'two']);
      expect(api.info.description).toBe('**one**: Does one.\n\n**two**: Does two.');
      expect((await at('/docs')).headers['content-type']).toContain('text/html');
      expect((await at('/')).json()).toMatchObject({ reference: '/docs' });
      expect((await at('/health/ready')).json()).toEqual({ status: 'ready', degraded: [] });
      for (const name of ready.keys()) away.set(name, ['nats']);
      expect((await at('/health/ready')).json()).toEqual({ status: 'ready', degraded: ['nats'] });
      ready.set('two', 503);
      const down = await at('/health/ready');
      expect([down.statusCode, down.json()]).toMatchObject([503, { code: 'NOT_READY', detail: 'Not ready: two.' }]);
      expect((await at('/health/live')).statusCode).toBe(200);
    } finally {
      await front.close();
      for (const server of parts) server.close();
    }
  });

  it('does not start while a service does not answer', async () => {
    await expect(openFrontApart(['http://127.0.0.1:9'], config, 0)).rejects.toThrow('Start the service first.');
  });
});
