import { ConfigError } from '#libs/platform';
import { readSettings } from '../src/settings.js';

describe('the embedded sign-in, which asks for no password', () => {
  it.each(['0.0.0.0', '192.168.1.20', '::'])('does not listen to the network: HOST=%s stops the start', (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(ConfigError);
    expect(readSettings({ HOST, OIDC_ISSUER: 'https://id.example.org' }).oidcIssuer).toBe('https://id.example.org');
  });

  it.each([undefined, '127.0.0.1', '::1', 'localhost'])('runs on this machine: HOST=%s', (HOST) => {
    expect(readSettings({ HOST }).oidcIssuer).toBeNull();
  });
});
