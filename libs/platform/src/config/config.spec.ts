import { ConfigError, readConfig } from './config.js';

const GIVEN = {
  DATABASE_URL: 'postgres://onward:hidden@localhost/onward',
  NATS_URL: 'nats://localhost:4222',
  OIDC_ISSUER: 'https://id.example.org',
};
const PRODUCTION = { ...GIVEN, NODE_ENV: 'production', AREAS: 'E10000020, E10000029' };

const problemOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return null;
  } catch (error) {
    return error instanceof ConfigError ? error.message : error;
  }
};

describe('the areas that an installation serves', () => {
  it('are every area of the issuer while none is given, but not in production', () => {
    expect(readConfig(GIVEN).areas).toBeNull();
    expect(readConfig({ ...GIVEN, AREAS: ' ' }).areas).toBeNull();
    expect(readConfig(PRODUCTION).areas).toEqual(['E10000020', 'E10000029']);
  });

  it.each(['', '  '])('stop the start in production when AREAS is "%s"', (areas) => {
    expect(problemOf({ ...PRODUCTION, AREAS: areas })).toBe(
      'AREAS is not set. In production, list the ONS codes of the areas served, for example E10000020.',
    );
  });

  it.each(['Norfolk', 'E10000020,', ',', 'E10000020 E10000029'])('stop the start when AREAS is "%s"', (areas) => {
    for (const env of [GIVEN, PRODUCTION]) {
      expect(problemOf({ ...env, AREAS: areas })).toBe('AREAS must be ONS codes, for example E10000020,E10000029.');
    }
  });
});
