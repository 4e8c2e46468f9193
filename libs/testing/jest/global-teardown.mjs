import { rmSync } from 'node:fs';

/** Ends what global-setup.mjs started. */
export default async function tearDown() {
  const { directory, servers, watch } = globalThis.__testServers;
  watch.kill();
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(directory, { recursive: true, force: true });
}
