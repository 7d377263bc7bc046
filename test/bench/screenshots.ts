import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openDemoSite } from '../support/demo-site.ts';

/**
 * Writes pictures of the pages, with the demo world on them, into `screenshots/` and prints their names, one a line.
 * They are made to be looked at: nothing compares them. Arguments: names of the pictures that are wanted; all without.
 */
interface Picture {
  readonly name: string;
  readonly locale: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Who looks; the first investigator where it is left out. */
  readonly person?: string;
  /** What a person does before looking. */
  readonly steps: (page: Page, site: string) => Promise<void>;
}

const desktop = { width: 1440, height: 900 } as const;
const phone = { width: 390, height: 844 } as const;

const pictures: readonly Picture[] = [
  { name: 'gangs-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openList },
  { name: 'queue-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openQueue },
  { name: 'queue-dark-en', locale: 'en', theme: 'dark', ...desktop, steps: openQueue },
  { name: 'queue-phone-zh', locale: 'zh-CN', theme: 'light', ...phone, steps: openQueue },
  { name: 'compare-light-en', locale: 'en', theme: 'light', ...desktop, steps: compareSideBySide },
  { name: 'compare-dark-zh', locale: 'zh-CN', theme: 'dark', ...desktop, steps: compareSideBySide },
  { name: 'explorer-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openMember },
  { name: 'explorer-dark-en', locale: 'en', theme: 'dark', ...desktop, steps: openMember },
  { name: 'explorer-expanded-light-en', locale: 'en', theme: 'light', ...desktop, steps: expandMember },
  { name: 'explorer-timeline-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openTimeline },
  { name: 'explorer-conditions-dark-zh', locale: 'zh-CN', theme: 'dark', ...desktop, steps: openConditions },
  { name: 'explorer-pair-light-en', locale: 'en', theme: 'light', ...desktop, steps: comparePair },
  { name: 'gang-light-en', locale: 'en', theme: 'light', ...desktop, steps: openGangPage },
  { name: 'gang-dark-zh', locale: 'zh-CN', theme: 'dark', ...desktop, steps: openGangPage },
  { name: 'gang-phone-en', locale: 'en', theme: 'light', ...phone, steps: openGangPage },
  { name: 'gang-objection-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openObjection },
  { name: 'account-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openAccountPage },
  { name: 'account-dark-en', locale: 'en', theme: 'dark', ...desktop, steps: openAccountPage },
  { name: 'account-phone-zh', locale: 'zh-CN', theme: 'light', ...phone, steps: openAccountPage },
  { name: 'parameters-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openParameters },
  { name: 'parameters-dark-en', locale: 'en', theme: 'dark', ...desktop, steps: openParameters },
  { name: 'parameters-phone-en', locale: 'en', theme: 'light', ...phone, steps: openParameters },
  {
    name: 'runs-light-en',
    locale: 'en',
    theme: 'light',
    ...desktop,
    person: 'admin-1',
    steps: openRuns,
  },
  {
    name: 'runs-dark-zh',
    locale: 'zh-CN',
    theme: 'dark',
    ...desktop,
    person: 'approver-1',
    steps: openRuns,
  },
  { name: 'runs-phone-en', locale: 'en', theme: 'dark', ...phone, person: 'admin-1', steps: openRuns },
  { name: 'runs-forbidden-light-zh', locale: 'zh-CN', theme: 'light', ...desktop, steps: openForbidden },
  { name: 'person-light-en', locale: 'en', theme: 'light', ...desktop, steps: openPersonMenu },
  { name: 'explorer-phone-zh', locale: 'zh-CN', theme: 'light', ...phone, steps: openMember },
];

/** Time for the canvas to load its pictures and draw; it draws without a graphics card. */
const settleMs = 4_000;

/** A good hour and a half after the world of the pictures ended: cases of it wait, and some are due soon. */
const lookedAt = '2026-05-01T01:41:00Z';

/** Time from one picture to the next: the server answers one person for only so much a minute. */
const paceMs = 14_000;

const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));

const found = await launchBrowser();
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}
if (!(await knowsChinese(found.browser)))
  console.error('no Chinese font on this machine (Debian: fonts-noto-cjk): Chinese text will be boxes');
mkdirSync(folder, { recursive: true });
const site = await openDemoSite('production');
try {
  const wanted = process.argv.slice(2);
  for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const [name] = await Promise.all([take(found.browser, site.url, picture), setTimeout(paceMs)]);
    console.log(name);
  }
} finally {
  await found.browser.close();
  await site.close();
}

async function take(browser: Browser, url: string, picture: Picture): Promise<string> {
  const { name, locale, theme, width, height, person, steps } = picture;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.install({ time: lookedAt });
  if (person) await page.addInitScript((kept) => sessionStorage.setItem('gangscope-person', kept), person);
  await steps(page, url);
  await page.waitForTimeout(settleMs);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  return file;
}

async function openList(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/gangs`);
  await page.locator('.gang-list tbody tr').first().waitFor();
}

async function openGang(page: Page, url: string): Promise<void> {
  await openList(page, url);
  await page.locator('.gang-list tbody a').first().click();
  await page.locator('.side .rows li button').first().waitFor();
}

async function openMember(page: Page, url: string): Promise<void> {
  await openGang(page, url);
  await page.locator('.side .rows li button').first().click();
  await page.locator('.evidence-rows').waitFor();
}

async function expandMember(page: Page, url: string): Promise<void> {
  await openMember(page, url);
  await page.waitForTimeout(settleMs);
  await page.keyboard.press('e');
}

async function openTimeline(page: Page, url: string): Promise<void> {
  await openGang(page, url);
  await page.locator('.time-strip .segments button').nth(1).click();
  await page.locator('.timeline li').first().waitFor();
}

async function openConditions(page: Page, url: string): Promise<void> {
  await openMember(page, url);
  await page.keyboard.press('Shift+E');
  await page.locator('.expansion-form').waitFor();
}

async function comparePair(page: Page, url: string): Promise<void> {
  await openMember(page, url);
  await page.keyboard.press('w');
  await page.locator('.path li').first().waitFor();
}

async function openQueue(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/queue`);
  await page.locator('.queue-table tbody tr').first().waitFor();
  if ((page.viewportSize()?.width ?? 0) > 1_200) await page.locator('.sketch svg').waitFor();
}

async function compareSideBySide(page: Page, url: string): Promise<void> {
  await openMember(page, url);
  await page.keyboard.press('v');
  await page.locator('.comparison .compared-facts').waitFor();
}

async function openGangPage(page: Page, url: string): Promise<void> {
  await openGang(page, url);
  const id = new URL(page.url()).searchParams.get('gang');
  await page.goto(`${url}/gangs/${id}`);
  await page.locator('.against-card li').first().waitFor();
}

async function openObjection(page: Page, url: string): Promise<void> {
  await openGangPage(page, url);
  await page.locator('.objections > .as-link').click();
  await page.locator('.objection-form button').first().click();
  await page.locator('.objection-form').scrollIntoViewIfNeeded();
}

async function openAccountPage(page: Page, url: string): Promise<void> {
  await openGangPage(page, url);
  await page.locator('.members-card tbody a').first().click();
  await page.locator('.chain-events tbody tr').first().waitFor();
}

async function openParameters(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/parameters`);
  await page.locator('.parameters tbody tr').first().waitFor();
}

async function openRuns(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/runs`);
  await page.locator('.gate tbody tr').first().waitFor();
}

async function openForbidden(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/runs`);
  await page.locator('main.empty').waitFor();
}

async function openPersonMenu(page: Page, url: string): Promise<void> {
  await openList(page, url);
  await page.locator('.person-button').click();
  await page.locator('.person-menu').waitFor();
}

/** Whether the browser can write Chinese: without a font two letters look alike. */
async function knowsChinese(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  await page.setContent('<b style="font-size: 40px">国</b><b style="font-size: 40px">家</b>');
  const [one, other] = await Promise.all([0, 1].map((i) => page.locator('b').nth(i).screenshot()));
  await page.close();
  return one?.compare(other ?? one) !== 0;
}
