import { type LookupAddress } from 'node:dns';
import { AddressRefused, publicOnly, requirePublicHost } from './addresses.client.js';
import { isPublicAddress, isPublicHost } from './addresses.rules.js';

describe('an address', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.0.0.1', '100.63.0.1', '2a00:1450:4009::1', '2606:4700::1'])(
    'is public: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
    ...['64:ff9b::7f00:1', '64:ff9b:1::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::1', '2001:db8::1', 'fec0::1'],
    ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '192.88.99.1', '::127.0.0.1', 'not an address'],
  ])('is private: %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    ['http://127.0.0.1/feed', false],
    ['http://[::1]/feed', false],
    ['http://[::ffff:10.0.0.1]/feed', false],
    // Numbers that the URL parser reads as addresses
    ['http://2130706433/', false],
    ['http://0x7f.1/', false],
    ['https://8.8.8.8/feed', true],
    ['https://[2606:4700::1]/feed', true],
    ['https://feeds.example/', true],
  ])('that is written out in %s may be connected to: %s', (url, may) => {
    expect(isPublicHost(new URL(url))).toBe(may);
  });
});

describe('a name', () => {
  const connect = (options: object) =>
    new Promise<[Error | null, string | LookupAddress[]]>((resolve) =>
      publicOnly('localhost', options, (error, addresses) => resolve([error, addresses])),
    );

  it('is rejected at the connection if any of its addresses is private', async () => {
    for (const options of [{ all: true }, { all: false }, { family: 4 }]) {
      expect(await connect(options)).toEqual([expect.any(AddressRefused), []]);
    }
    await expect(requirePublicHost(new URL('http://localhost:8080/feed'))).rejects.toThrow(AddressRefused);
    await expect(requirePublicHost(new URL('https://no-such-host.invalid/'))).rejects.toMatchObject({
      syscall: 'getaddrinfo',
    });
  });
});
