import type { Provider } from 'oidc-provider';

/**
 * The OpenID Connect library, loaded when an issuer is wanted. While it loads it writes to the console that it would
 * rather run on Node 22; on Node 20 it works, and that one line would only worry whoever starts the program.
 */
export async function loadLibrary(): Promise<typeof Provider> {
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
