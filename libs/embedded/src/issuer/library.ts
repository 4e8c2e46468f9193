import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Provider } from 'oidc-provider';

/** Internal to the library, which does not export it. */
const CONTEXTS = 'oidc-provider/lib/helpers/als.js';
let contexts: AsyncLocalStorage<unknown> | undefined;

/**
 * Loads the OpenID Connect library on first use. While it loads, it prints a warning that it prefers Node 22. It works
 * on Node 20, so the warning is suppressed.
 */
export async function loadLibrary(): Promise<typeof Provider> {
  contexts ??= ((await import(CONTEXTS)) as { default: AsyncLocalStorage<unknown> }).default;
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return (await import('oidc-provider')).Provider;
  } finally {
    console.warn = warn;
  }
}

/**
 * For times without a request in progress. On Node 20, an async context that was opened once slows every promise of the
 * process while it runs, and costs about a tenth of the services' throughput. The next request opens a new one.
 */
export function forgetContexts(): void {
  contexts?.disable();
}
