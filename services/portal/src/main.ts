import { readPortalConfig } from './config.js';
import { createPortal } from './portal.js';

/** The portal as its own process. A start that fails prints one line. */
try {
  const config = readPortalConfig(process.env);
  const app = await createPortal(config);
  await app.listen(config.port, config.host);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(`portal cannot start: ${(error as Error).message}`);
  process.exit(1);
}
