import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import type { PortalWorld } from './portal-world.js';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error that names the command where there is no Chromium: nothing is skipped */
export async function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    throw new Error('The browser tests need Chromium: apt-get install --yes chromium, or set CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Mode {
  readonly width: number;
  readonly script?: boolean;
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
}

/** Errors that a page reported to its console: a refused script or style, a file that is missing. */
export type Complaints = string[];

/** A window in which the account is signed in; null: nobody is. */
export async function openWindow(
  browser: Browser,
  portal: PortalWorld,
  account: string | null,
  { width, script = true, forcedColours = false, reducedMotion = false }: Mode,
): Promise<{ window: BrowserContext; page: Page; complaints: Complaints }> {
  const window = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    javaScriptEnabled: script,
    forcedColors: forcedColours ? 'active' : 'none',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    baseURL: portal.origin,
  });
  const page = await window.newPage();
  const complaints: Complaints = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (account !== null) {
    await page.goto('/sign-in');
    await page.click(`button[value="${account}"]`);
    await page.waitForURL((url) => url.origin === portal.origin && !url.pathname.startsWith('/sign-in'));
  }
  return { window, page, complaints };
}
