import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceConfig } from '#libs/platform';
import { FeedClient, FeedManners } from './feed.client.js';

let server: Server;
let asked: string[];
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/away') response.writeHead(302, { location: `http://localhost:${port}/inside` }).end();
    else if (request.url === '/metadata') response.writeHead(302, { location: 'http://[fd00:ec2::254]/' }).end();
    else response.end('{"a": 1}');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => (asked = []));

const client = (harvestPrivateAddresses: boolean) =>
  new FeedClient(Object.assign(new FeedManners(), { delayMs: 1, tries: 1, refusalMs: 1 }), {
    harvestPrivateAddresses,
    publicUrl: null,
    production: false,
  } as ServiceConfig);
const ask = (of: FeedClient, path: string) =>
  of.json(new URL(`http://localhost:${port}${path}`), new AbortController().signal);

describe('the client of other directories', () => {
  it('does not connect if a name that had a public address now resolves to a private one', async () => {
    const fooled = client(false);
    fooled.requireAddress = async () => undefined;
    await expect(ask(fooled, '/feed')).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['http://localhost:8080/feed', 'ADDRESS_REFUSED'],
    ['http://[::1]/feed', 'ADDRESS_REFUSED'],
    ['ftp://8.8.8.8/feed', 'ADDRESS_REFUSED'],
    ['file:///etc/passwd', 'ADDRESS_REFUSED'],
    ['https://me:secret@8.8.8.8/feed', 'ADDRESS_REFUSED'],
    ['http://169.254.169.254/latest/meta-data', 'ADDRESS_REFUSED'],
    ['https://no-such-host.invalid/feed', 'ADDRESS_REFUSED'],
  ])('refuses %s before anything is asked: %s', async (url, code) => {
    await expect(client(false).requireAddress(new URL(url))).rejects.toMatchObject({ code });
  });

  it('can be configured to reach its own network, but still requires http without a password', async () => {
    await client(true).requireAddress(new URL('http://127.0.0.1/feed'));
    for (const url of ['http://a:b@127.0.0.1/feed', 'gopher://127.0.0.1/']) {
      await expect(client(true).requireAddress(new URL(url))).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    }
  });

  it('never asks a cloud for its metadata, even if its own network is allowed, also after a redirect', async () => {
    for (const host of ['169.254.169.254', '[fd00:ec2::254]', 'metadata.google.internal', 'host.docker.internal']) {
      const url = new URL(`http://${host}/latest/meta-data`);
      await expect(client(true).requireAddress(url)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    }
    await expect(ask(client(true), '/metadata')).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(asked).toEqual(['/metadata']);
  });

  it('connects and follows redirects where the installation allows it', async () => {
    expect(await ask(client(true), '/away')).toEqual({ a: 1 });
    expect(asked).toEqual(['/away', '/inside']);
  });
});
