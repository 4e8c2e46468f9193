import base from '../../../jest.config.mjs';

/** Without a database, and with all specs as one. */
const config = { ...base, testRegex: 'libs/timeline/mutation/specs\\.mjs$', roots: ['<rootDir>/libs/timeline'] };
delete config.globalSetup;
delete config.globalTeardown;
export default config;
