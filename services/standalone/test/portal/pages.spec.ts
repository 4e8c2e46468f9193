import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { longer } from '#libs/testing';
import { type Family, aFamily } from './a-family.js';
import { type Mode, openChromium, openWindow } from './chromium.js';
import { EVERY_PAGE, type EveryPage } from './every-page.js';
import { PortalWorld } from './portal-world.js';
import { gradesOf } from './reading-grade.js';

jest.setTimeout(600_000);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // GOV.UK's own markup: a link that looks like a button has the role of one.
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

/** One width and mode of each page in every run; the whole grid with TEST_LONG. */
const MODES: readonly Mode[] = [
  { width: 390 },
  { width: 1280 },
  { width: 390, forcedColours: true },
  { width: 640, reducedMotion: true }, // 1280 at 200 % zoom
  { width: 320, script: false },
];
const modesOf = (index: number): readonly Mode[] => (longer(1) > 1 ? MODES : [MODES[index % 2]!]);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe('every page', () => {
  let portal: PortalWorld;
  let family: Family;
  let browser: Browser;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    family = await aFamily(portal);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.stop();
  });

  const nameOf = ({ account, path }: EveryPage) => `${path(PLACES)} of ${account ?? 'everybody'}`;
  const accounts = [...new Set(EVERY_PAGE.map(({ account }) => account))];

  describe.each(accounts.map((account) => [account ?? 'everybody', account] as const))('of %s', (_, account) => {
    const pages = EVERY_PAGE.filter((one) => one.account === account);

    it('has no accessibility violation, asks for nothing from elsewhere, and fits its window', async () => {
      const found: string[] = [];
      for (const mode of MODES) {
        const shown = pages.filter((_page, index) => modesOf(index).includes(mode));
        if (shown.length === 0) continue;
        const { window, page, complaints } = await openWindow(browser, portal, account, mode);
        for (const one of shown) {
          complaints.length = 0;
          const answer = await page.goto(one.path(family));
          const faults = [
            ...(answer?.status() === (one.status ?? 200) ? [] : [`status ${answer?.status()}`]),
            ...complaints.filter((text) => !(one.status && text.includes('status of'))),
            ...(await overflowOf(page)),
            ...(mode.script === false ? [] : await violationsOf(page)),
          ];
          found.push(...faults.map((fault) => `${nameOf(one)} at ${mode.width}: ${fault}`));
        }
        await window.close();
      }
      expect(found).toEqual([]);
    });

    it('is valid HTML, whose words are all in a catalogue', async () => {
      const visitor = account === null ? portal.visitor() : await portal.signedIn(account);
      const found: string[] = [];
      for (const one of pages) {
        await visitor.open(one.path(family));
        const { results } = await validator.validateString(visitor.seen.html);
        for (const { messages } of results)
          for (const { ruleId, message, line } of messages) found.push(`${nameOf(one)}:${line} ${ruleId} ${message}`);
        await visitor.open(`${one.path(family)}?lang=ar-XB`);
        expect(visitor.seen.html).toMatch(/<html lang="ar-XB" dir="rtl"/);
        expect(visitor.seen.html).not.toMatch(/>\s*(undefined|null|\[object Object\])\s*</);
      }
      expect(found).toEqual([]);
    });
  });

  it('of a family has words for a reader of nine: grade 4 on average, no sentence above 7', async () => {
    const visitor = await portal.signedIn('young-person');
    const found: string[] = [];
    for (const one of EVERY_PAGE.filter(({ plain }) => plain)) {
      await visitor.open(one.path(family));
      const { mean, hard } = gradesOf(visitor.seen.html);
      if (mean > 4) found.push(`${nameOf(one)}: grade ${mean.toFixed(1)}`);
      found.push(...hard.map((sentence) => `${nameOf(one)}: ${sentence}`));
    }
    expect(found).toEqual([]);
  });

  const PLACES: Family = { youngPersonId: '…', planId: '…', serviceId: '…', organisationId: '…' };
});

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (tags) =>
      (await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values: tags } })).violations,
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** What is wider than the window would have to be scrolled sideways (WCAG 1.4.10). */
async function overflowOf(page: Page): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wider > 0 ? [`${wider} px wider than the window`] : [];
}
