/**
 * Asks again until the answer is there (not undefined, null or false), or reports what it waited for. Only a test that fails
 * waits until the limit, so the limit is far above what a busy machine needs; give another one only where the time is what
 * the test is about.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  { within = 180_000, every = 25 } = {},
): Promise<T> {
  const until = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > until) throw new Error(`waited ${within} ms in vain for ${what}; last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
