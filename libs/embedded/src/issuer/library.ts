import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Provider } from 'oidc-provider';

/** Inside the library; it does not publish it. */
const CONTEXTS = 'oidc-provider/lib/helpers/als.js';
let contexts: AsyncLocalStorage<unknown> | undefined;

/**
 * The OpenID Connect library, loaded when an issuer is wanted. While it loads it writes to the console that it would
 * rather run on Node 22; on Node 20 it works, and that one line would only worry whoever starts the program.
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
 * For when no request is under way: a context that was opened once makes every promise of the process dearer for as long as
 * it runs (Node 20), about a tenth of the services' throughput. The next request opens it anew.
 */
export function forgetContexts(): void {
  contexts?.disable();
}
