import { runService } from '#libs/messaging';
import { ConfigError, readConfig } from '#libs/platform';
import { youngPeople } from './index.js';

try {
  await runService(youngPeople, readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
