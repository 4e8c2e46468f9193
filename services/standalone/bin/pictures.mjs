import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNatsServer, fail, importBuilt, prepare, root } from '../../../libs/embedded/bin/prepare.mjs';

/**
 * `npm run pictures` makes the pictures of the guides from a made-up area: each page on a desktop or a telephone, in the
 * browser that the tests use. It is run when a page changes; the pictures are kept in docs/guides/pictures.
 */
const PICTURES = [
  ['young-person', '/home', 'phone'],
  ['young-person', '/my-plan', 'phone'],
  ['young-person', '/sharing', 'phone'],
  ['young-person', '/who-looked', 'phone'],
  ['coordinator', '/today', 'desktop'],
  ['coordinator', '/caseload', 'desktop'],
  ['adult-social-care', '/today', 'desktop'],
  ['provider', '/inbox', 'desktop'],
  ['leader', '/oversight', 'desktop'],
  [null, '/ask-the-law', 'desktop'],
];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const dataDir = mkdtempSync(join(tmpdir(), 'onward-pictures-'));
const folder = join(root, 'docs/guides/pictures');

async function take(browser, url, invitation, [account, path, size]) {
  const window = await browser.newContext({ viewport: SIZES[size] });
  const page = await window.newPage();
  if (account !== null) {
    await page.goto(invitation());
    await page.click(`button[value="${account}"]`);
    await page.waitForLoadState();
  }
  const answer = await page.goto(`${url}${path}`);
  if (answer.status() !== 200) throw new Error(`${path} of ${account} answered ${answer.status()}.`);
  const file = `${account ?? 'everybody'}${path.replaceAll('/', '-')}.png`;
  await page.screenshot({ path: join(folder, file) });
  await window.close();
  console.log(`docs/guides/pictures/${file}`);
}

try {
  await prepare();
  await ensureNatsServer();
  const [{ startStandalone }, { readSettings }, { DEMO_ACCOUNTS }, { seedDemo }, { chromium }] = await Promise.all([
    importBuilt('services/standalone/src/standalone'),
    importBuilt('services/standalone/src/settings'),
    importBuilt('services/standalone/src/demo-people'),
    importBuilt('services/standalone/src/demo'),
    import('playwright-core'),
  ]);
  const step = (_title, work) => work(() => undefined);
  const settings = readSettings({ ...process.env, PORT: '0', DATA_DIR: dataDir });
  let next = null;
  const standalone = await startStandalone(settings, DEMO_ACCOUNTS, step, (line) => {
    next = /http\S+\/open\/\S+/.exec(line)?.[0] ?? next;
  });
  try {
    await seedDemo(standalone.url, standalone.issuer, settings, step);
    mkdirSync(folder, { recursive: true });
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    const invitation = () => next ?? standalone.invitation;
    for (const picture of PICTURES) await take(browser, standalone.url, invitation, picture);
    await browser.close();
  } finally {
    await standalone.stop();
  }
} catch (error) {
  fail(error);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
