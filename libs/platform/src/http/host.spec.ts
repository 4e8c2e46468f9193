import { servesHost } from './host.js';

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

  it.each([
    ['/health/ready', true],
    ['/openapi.json', true],
    ['/v1/me', false],
    ['/v1/openapi.json', false],
  ])('by the name of a container, for %s: %s', (path, served) => {
    expect(servesHost('young-people:3000', 'https://onward.example', path)).toBe(served);
  });
});
