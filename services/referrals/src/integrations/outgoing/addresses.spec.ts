import { createServer } from 'node:http';
import { request } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import fc from 'fast-check';
import { problemOfUrl } from '../webhooks/webhook-url.rules.js';
import { AddressRefused, lookupWithin, ownAddresses, requireReachable } from './addresses.client.js';
import { type Reach, mayName, mayReach, reachOf } from './addresses.rules.js';

const REACHES: readonly Reach[] = ['public', 'network', 'host'];
const reaching = (address: string) => REACHES.filter((reach) => mayReach(address, reach));

const PUBLIC = ['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.0.0.1', '100.63.0.1', '2a00:1450:4009::1', '2606:4700::1'];
const NETWORK = [...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fd00::1', 'fc00::7']];
const HOST = ['127.0.0.1', '127.8.9.10', '::1'];
const METADATA = [
  ...['169.254.169.254', '169.254.170.2', '100.100.100.200', '168.63.129.16', '192.0.0.192'],
  ...['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254', 'fe80::a9fe:a9fe'],
];
const NEVER = [
  ...METADATA,
  ...['0.0.0.0', '0.1.2.3', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
  ...['198.51.100.1', '203.0.113.1', '192.88.99.1', '::', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', '3fff::1'],
  ...['2001:0:7f00:1::1', '4000::1', '::127.0.0.1', '::8.8.8.8', 'not an address', ''],
];

/** The ways to write an IPv4 address in a URL, in an IPv6 address, or both. */
function embeddings(ipv4: string): string[] {
  const [a, b, c, d] = ipv4.split('.').map(Number) as [number, number, number, number];
  const [high, low] = [(a << 8) | b, (c << 8) | d].map((n) => n.toString(16));
  return [
    ...[`::ffff:${ipv4}`, `::ffff:${high}:${low}`, `::${high}:${low}`, `::ffff:0:${high}:${low}`],
    ...[`64:ff9b::${high}:${low}`, `64:ff9b:1::${high}:${low}`, `2002:${high}:${low}::1`, `2001:0:${high}:${low}::1`],
  ];
}

describe('an address', () => {
  it.each(PUBLIC)('is public: %s', (address) => expect(reaching(address)).toEqual(REACHES));
  it.each(NETWORK)('is of a private network: %s', (address) => expect(reaching(address)).toEqual(['network', 'host']));
  it.each(HOST)('is of this host: %s', (address) => expect(reaching(address)).toEqual(['host']));
  it.each(NEVER)('is never contacted: %s', (address) => expect(reaching(address)).toEqual([]));

  it('of an interface of this host is of this host, also when it looks public', () => {
    expect(ownAddresses()).toContain('127.0.0.1');
    const own = ['8.8.8.8', '10.1.2.3', '2606:4700:0:0::1', 'fe80::1'];
    const within = (address: string) => REACHES.filter((reach) => mayReach(address, reach, own));
    expect(['8.8.8.8', '10.1.2.3', '2606:4700::1'].map(within)).toEqual([['host'], ['host'], ['host']]);
    expect([within('fe80::1'), within('8.8.4.4')]).toEqual([[], REACHES]);
    expect(mayName(new URL('https://8.8.8.8/'), 'network', own)).toBe(false);
  });

  it('inside an IPv6 address is never contacted, whatever the IPv4 address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.constantFrom(...PUBLIC.filter((a) => isIP(a) === 4))), (ipv4) => {
        for (const address of embeddings(ipv4)) {
          expect([address, reaching(address)]).toEqual([address, []]);
          expect(mayName(new URL(`https://[${address}]/`), 'host')).toBe(false);
        }
      }),
    );
  });

  it('is judged alike in every notation that the URL parser reads', () => {
    const part = (n: number) =>
      fc.constantFrom(String(n), `0${n.toString(8)}`, `0x${n.toString(16)}`, `0X${n.toString(16).toUpperCase()}`);
    const notation = (ipv4: string) => {
      const [a, b, c, d] = ipv4.split('.').map(Number) as [number, number, number, number];
      const dotted = (numbers: number[]) => fc.tuple(...numbers.map(part)).map((parts) => parts.join('.'));
      return fc
        .tuple(
          fc.oneof(
            dotted([a, b, c, d]),
            dotted([a, b, c * 256 + d]),
            dotted([a, (b * 256 + c) * 256 + d]),
            dotted([((a * 256 + b) * 256 + c) * 256 + d]),
          ),
          fc.constantFrom('', '.'),
          fc.boolean(),
          fc.boolean(),
        )
        .map(([host, dot, wide, escaped]) => {
          const wider = wide ? host.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : host;
          return `${escaped && !wide ? wider.replace('1', '%31') : wider}${dot}`;
        });
    };
    const some = fc.oneof(
      fc.ipV4(),
      fc.constantFrom(...[...PUBLIC, ...NETWORK, ...HOST, ...METADATA].filter((a) => isIP(a) === 4)),
    );
    fc.assert(
      fc.property(
        some.chain((ipv4) => fc.tuple(fc.constant(ipv4), notation(ipv4))),
        fc.constantFrom(...REACHES),
        ([ipv4, written], reach) => {
          expect([written, mayName(new URL(`https://${written}/feed`), reach)]).toEqual([
            written,
            mayReach(ipv4, reach),
          ]);
          expect(problemOfUrl(`https://${written}/`, reach) === null).toBe(mayReach(ipv4, reach));
        },
      ),
      { numRuns: process.env['TEST_LONG'] ? 10_000 : 500 },
    );
  });
});

describe('a name', () => {
  const url = (host: string) => new URL(`https://${host}/feed`);

  it.each([
    ...['metadata.google.internal', 'METADATA.google.internal.', 'metadata', 'instance-data.ec2.internal'],
    ...['host.docker.internal', 'gateway.docker.internal', 'host.containers.internal'],
  ])('of a cloud’s metadata or of a container’s host is never contacted: %s', (host) => {
    expect(REACHES.filter((reach) => mayName(url(host), reach))).toEqual([]);
  });

  it.each(['localhost', 'LOCALHOST.', 'anything.localhost'])('of this host is reached only within it: %s', (host) => {
    expect(REACHES.filter((reach) => mayName(url(host), reach))).toEqual(['host']);
  });

  it.each(['feeds.example', 'metadata.example.org', 'localhost.example.org'])(
    'is judged by its addresses: %s',
    (host) => expect(REACHES.filter((reach) => mayName(url(host), reach))).toEqual(REACHES),
  );

  it('reaches a private network by setting, and this host only outside production', () => {
    expect([reachOf(false, false), reachOf(false, true)]).toEqual(['public', 'public']);
    expect([reachOf(true, true), reachOf(true, false)]).toEqual(['network', 'host']);
  });
});

const both = (first: string, second: string) => [
  { address: first, family: isIP(first) },
  { address: second, family: isIP(second) },
];

describe('a look-up', () => {
  const found = (addresses: string[], options: object) =>
    new Promise((resolve) =>
      lookupWithin('public', (_name, _options, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        ),
      )('feeds.example', options, (error, answer) => resolve(error ?? answer)),
    );

  it('is refused if any address of the name is out of reach', async () => {
    for (const options of [{ all: true }, { all: false }, { family: 4 }]) {
      for (const addresses of [['8.8.8.8', '10.0.0.1'], ['fd00:ec2::254', '8.8.8.8'], ['::ffff:8.8.8.8'], []]) {
        expect(await found(addresses, options)).toBeInstanceOf(AddressRefused);
      }
    }
    expect(await found(['8.8.8.8', '2606:4700::1'], { all: true })).toEqual(both('8.8.8.8', '2606:4700::1'));
    expect(await found(['8.8.8.8', '2606:4700::1'], {})).toBe('8.8.8.8');
  });

  it('gives the connection the addresses that it checked, and asks no second time', async () => {
    const server = createServer((_, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // A rebinding name server: the second answer leads to another host.
    const answers = ['127.0.0.1', '10.0.0.1'];
    const asked: string[] = [];
    const rebinding = lookupWithin('host', (name, _options, done) => {
      asked.push(name);
      done(null, [{ address: answers.shift()!, family: 4 }]);
    });
    const address = await new Promise((resolve, reject) =>
      request(`http://feeds.example:${port}/`, { agent: false, lookup: rebinding }, (response) => {
        resolve(response.socket.remoteAddress);
        response.destroy();
      })
        .on('error', reject)
        .end(),
    );
    server.close();
    expect([address, asked]).toEqual(['127.0.0.1', ['feeds.example']]);
  });
});

describe('a refusal', () => {
  const REFUSAL_MS = 150;
  const refused = async (url: string, resolve?: Parameters<typeof requireReachable>[3]) => {
    const began = performance.now();
    const error: unknown = await requireReachable(new URL(url), 'public', REFUSAL_MS, resolve).catch((e: unknown) => e);
    return [error, Math.round(performance.now() - began)] as const;
  };

  it('is the same error after the same time, whether the name is unknown, slow, private or an address', async () => {
    const answers = await Promise.all([
      refused('http://127.0.0.1/feed'),
      refused('http://localhost/feed'),
      refused('https://no-such-host.invalid/'),
      refused('https://at-once.example/', (_name, _options, done) => done(null, both('10.0.0.1', '10.0.0.2'))),
      refused('https://never.example/', () => undefined),
    ]);
    for (const [error, ms] of answers) {
      expect(error).toEqual(new AddressRefused());
      expect(ms).toBeGreaterThanOrEqual(REFUSAL_MS - 2);
      expect(ms).toBeLessThan(REFUSAL_MS * 3);
    }
  });

  it('does not delay an address within reach', async () => {
    const [error, ms] = await refused('https://8.8.8.8/feed');
    expect(error).toBeUndefined();
    expect(ms).toBeLessThan(REFUSAL_MS / 2);
  });
});
