import { runService } from '#libs/messaging';
import { ConfigError, readConfig } from '#libs/platform';
import { transitionPlans } from './index.js';

try {
  await runService(transitionPlans, readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
