import { isPrivateAddress, requirePublic } from './addresses.js';

const fault = async (url: string, privateAllowed = false) => {
  try {
    await requirePublic(new URL(url), privateAllowed);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an address that a feed may be at', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.0.0.1', '100.63.0.1', '2a00:1450:4009::1', '2606:4700::1'])(
    'is public: %s',
    (address) => expect(isPrivateAddress(address)).toBe(false),
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
    ...['64:ff9b::7f00:1', '2002:7f00:1::', 'not an address'],
  ])('is private: %s', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each([
    ['http://127.0.0.1/feed', 'ADDRESS_REFUSED'],
    ['http://localhost:8080/feed', 'ADDRESS_REFUSED'],
    ['http://[::1]/feed', 'ADDRESS_REFUSED'],
    // As numbers that the URL parser reads as addresses
    ['http://2130706433/', 'ADDRESS_REFUSED'],
    ['http://0x7f.1/', 'ADDRESS_REFUSED'],
    ['ftp://8.8.8.8/feed', 'ADDRESS_REFUSED'],
    ['file:///etc/passwd', 'ADDRESS_REFUSED'],
    ['https://me:secret@8.8.8.8/feed', 'ADDRESS_REFUSED'],
    ['https://no-such-host.invalid/feed', 'HOST_UNKNOWN'],
    ['https://8.8.8.8/feed', null],
  ])('%s: %s', async (url, expected) => expect(await fault(url)).toBe(expected));

  it('may be private where the installation says so, and still is http without a password', async () => {
    expect(await fault('http://127.0.0.1/feed', true)).toBeNull();
    expect(await fault('http://a:b@127.0.0.1/feed', true)).toBe('ADDRESS_REFUSED');
    expect(await fault('gopher://127.0.0.1/', true)).toBe('ADDRESS_REFUSED');
  });
});
