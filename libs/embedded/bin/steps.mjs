const BAR = 24;
const SPINNER = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

/**
 * Shows what is being done while it is done, and how long it took: a bar or a spinner on a terminal, one plain line at
 * the beginning and one at the end elsewhere. No dependencies: it runs before there are any.
 * @template T
 * @param {string} title
 * @param {(report: (done: number) => void) => Promise<T>} work `report` takes the part that is done, 0 (unknown) to 1
 * @returns {Promise<T>}
 */
export async function step(title, work, out = process.stderr) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let done = null;
  let turn = 0;
  const draw = () => {
    const full = Math.round(done * BAR);
    const bar = done === null ? SPINNER[turn++ % SPINNER.length] : `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
    out.write(`\r\x1b[2K${bar} ${title} ${seconds()}`);
  };
  const timer = out.isTTY ? setInterval(draw, 100) : null;
  if (!timer) out.write(`${title} …\n`);
  const finish = (mark) => {
    if (timer) clearInterval(timer);
    out.write(`${timer ? '\r\x1b[2K' : ''}${mark} ${title} ${seconds()}\n`);
  };
  try {
    const result = await work((part) => (done = part > 0 ? Math.min(1, part) : null));
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }
}
