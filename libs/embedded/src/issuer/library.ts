import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Provider } from 'oidc-provider';

/** Internal to the library, which does not export it. */
const CONTEXTS = 'oidc-provider/lib/helpers/als.js';
let contexts: AsyncLocalStorage<unknown> | undefined;

/** The library works on Node 20, and calls no address but that of our own portal. */
const NEEDLESS_WARNINGS = /oidc-provider WARNING: (Unsupported runtime|failed to setup SSRF protection)/;
let quiet = false;

/** Loads the OpenID Connect library on first use, and leaves out its warnings that do not apply here. */
export async function loadLibrary(): Promise<typeof Provider> {
  contexts ??= ((await import(CONTEXTS)) as { default: AsyncLocalStorage<unknown> }).default;
  if (!quiet) {
    quiet = true;
    const { warn } = console;
    console.warn = (...words: unknown[]) => {
      if (!NEEDLESS_WARNINGS.test(String(words[0]))) warn(...words);
    };
  }
  return (await import('oidc-provider')).Provider;
}

/**
 * For times without a request in progress. On Node 20, an async context that was opened once slows every promise of the
 * process while it runs, and costs about a tenth of the services' throughput. The next request opens a new one.
 */
export function forgetContexts(): void {
  contexts?.disable();
}
