import { readFileSync } from 'node:fs';

const swcrc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

/** Jest in ES module mode; `source` makes `#libs/*` resolve to TypeScript. Three workers for two cores: tests also wait. */
export default {
  testEnvironment: '<rootDir>/libs/testing/jest/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  maxWorkers: 3,
  // A part of the machine's memory. A new worker resolves every module anew, which costs it 5 s of processor time.
  workerIdleMemoryLimit: 0.1,
  // Only a test that hangs meets this limit: no test may fail because the machine is busy.
  testTimeout: 900_000,
  roots: ['<rootDir>/services', '<rootDir>/libs'],
  testRegex: '\\.spec\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swcrc],
    '/node_modules/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' } }],
  },
  // CommonJS packages that require() these ESM-only ones fail inside Jest on Node 20 unless they are transformed.
  transformIgnorePatterns: ['/node_modules/(?!(.*/)?(content-disposition|cookie)/)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.cache'],
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
};
