import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Family, aFamily } from './a-family.js';
import { openChromium, openWindow } from './chromium.js';
import { PortalWorld } from './portal-world.js';

jest.setTimeout(300_000);

const MOST_TABS = 120;

/** Presses Tab until the focus is on what has this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const words = element?.labels?.length ? element.labels[0]!.textContent : element?.textContent;
      return (words ?? '').replace(/\s+/g, ' ').trim();
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

/** The browser shows what has the focus (WCAG 2.4.7, 2.4.11). */
async function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    const marked =
      (outlineStyle !== 'none' && outlineWidth !== '0px') ||
      boxShadow !== 'none' ||
      backgroundColor === 'rgb(255, 221, 0)';
    return marked && top >= 0 && bottom <= window.innerHeight + 1;
  });
}

describe('in a browser, with a keyboard alone', () => {
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

  it('a young person adds what they want in their own words, answers the plan, and sees who looked', async () => {
    const { page, window, complaints } = await openWindow(browser, portal, 'young-person', { width: 390 });
    await tabTo(page, 'Skip to main content');
    expect(await focusIsSeen(page)).toBe(true);
    await tabTo(page, 'My plan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my-plan');
    await tabTo(page, 'Say what I want');
    expect(await focusIsSeen(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my-plan/goals/new');
    await tabTo(page, 'What do you want?');
    await page.keyboard.type('I want my own key.');
    await tabTo(page, 'Work and learning');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Put it in my plan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my-plan?thanks');
    expect(await page.textContent('main')).toContain('I want my own key.');
    await tabTo(page, 'Yes, this is right');
    await page.keyboard.press('Space');
    await tabTo(page, 'Tell them');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Thank you');
    await tabTo(page, 'Who looked');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/who-looked');
    expect(await page.textContent('main')).toContain('You read the plan.');
    expect(complaints).toEqual([]);
    await window.close();
    const plans = await portal.world.as('young-person', 'transition-plans');
    const { body } = await plans.get('/v1/me/plan');
    expect(body.goals).toMatchObject([{ area: 'Where and how I live', ownWords: { words: 'I want my own key.' } }]);
    expect(body.answer).toMatchObject({ answer: 'agree' });
  });

  it('anybody asks what the law says, and no cookie is set', async () => {
    const { page, window, complaints } = await openWindow(browser, portal, null, { width: 320 });
    await page.goto('/ask-the-law');
    await tabTo(page, 'Day');
    await page.keyboard.type('9');
    await tabTo(page, 'Month');
    await page.keyboard.type('6');
    await tabTo(page, 'Year');
    await page.keyboard.type('2009');
    await tabTo(page, 'Yes');
    await page.keyboard.press('Space');
    await tabTo(page, 'Show what the law says');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("What the law says")');
    expect(page.url()).toBe(`${portal.origin}/ask-the-law`);
    expect(await page.textContent('main')).toContain('Children and Families Act 2014');
    expect(await window.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await window.close();
  });

  it('a first click twice on a button sends a form once', async () => {
    const { page, window } = await openWindow(browser, portal, 'young-person', { width: 390 });
    await page.goto('/my-plan/comment');
    await page.fill('#words', 'Twice is enough.');
    await page.dblclick('main form button');
    await page.waitForURL('**/my-plan?thanks');
    await window.close();
    const staff = await portal.world.as('coordinator', 'transition-plans');
    const { body } = await staff.get(`/v1/plans/${family.planId}`);
    expect(JSON.stringify(body).split('Twice is enough.')).toHaveLength(2);
  });
});
