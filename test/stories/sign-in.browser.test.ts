import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { minuteMs } from '../../graph/domain/window.ts';
import { type RunningServer, runServer } from '../../server/run-server.ts';
import { readServerSettings } from '../../server/settings.ts';
import { labelsOver } from '../server/local-labels.ts';
import { events, now, publish } from '../server/seeded-world.ts';
import { type IdentityProvider, openIdentityProvider } from '../support/identity-provider.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { quietParts } from '../support/quiet-parts.ts';
import { openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');

/**
 * A server that checks tokens, and a page whose requests get theirs on the way, as a proxy in front of the server adds
 * them. The token ends in the middle of the work: each step goes on where the one before ended.
 */
describe.skipIf('missing' in stories)('an investigator whom a provider has signed in', () => {
  const { browser, page: pageFolder } = 'missing' in stories ? { browser: '', page: '' } : stories;
  const store = openMemoryStore();
  let provider: IdentityProvider;
  let server: RunningServer;
  let story: StoryPage;
  let page: Page;
  let token = '';
  const signedIn = (until: number) => provider.tokenOf('lin.yue', 'investigator', until);

  beforeAll(async () => {
    provider = await openIdentityProvider();
    await store.record(events);
    await publish(store);
    const labels = labelsOver(store, () => now);
    await labels.look();
    const { jwksUrl, issuer, audience } = provider;
    const settings = readServerSettings(
      { AUTH_MODE: 'jwt', JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience, PORT: '0' },
      process.cwd(),
    );
    server = await runServer({ ...quietParts(), settings, store, labels, pageFolder, now: () => now });
    server.ready();
    story = await openStoryPage(browser);
    page = story.page;
    await page.route('**/graphql', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
    );
  });
  afterAll(async () => {
    await story.close();
    await server.stop();
    provider.close();
  });
  afterEach(() => {
    // The browser itself tells of every answer that is a refusal.
    expect(story.faults.splice(0).filter((fault) => !fault.includes('status of 401'))).toEqual([]);
  });

  it('is known by name, and has nobody else to act as', async () => {
    token = await signedIn(now + 10 * minuteMs);
    await page.goto(`${server.url}/explore?gang=g-1`);
    await page.locator('.side .rows li button:enabled').first().click();
    await page.locator('.person-button').click();
    await page.locator('.person-name', { hasText: 'lin.yue' }).waitFor();
    expect(await page.locator('.act-as').count()).toBe(0);
    await page.locator('.person-button').click();
    await page.locator('.person-menu').waitFor({ state: 'hidden' });
    await page.keyboard.press('p');
    await page.locator('.save-note', { hasText: '已保存' }).waitFor();
  });

  it('sees that the token has ended, and goes on working', async () => {
    token = await signedIn(now - 2 * minuteMs);
    await page.keyboard.press('p');
    await page.locator('.unsaved-bar', { hasText: '登录已失效：1 步' }).waitFor();
    await page.locator('.step', { hasText: '3 / 3' }).waitFor();
  });

  it('keeps a note that cannot be sent as it was written', async () => {
    await page.getByRole('tab', { name: /^备注/ }).click();
    await page.getByRole('textbox', { name: '备注内容' }).fill('同一只手机');
    await page.getByRole('button', { name: '添加备注' }).click();
    await page.getByRole('alert').filter({ hasText: 'UNAUTHENTICATED' }).first().waitFor();
    expect(await page.getByRole('textbox', { name: '备注内容' }).inputValue()).toBe('同一只手机');
  });

  it('sends all of it with a fresh token, once', async () => {
    token = await signedIn(now + 10 * minuteMs);
    await page.getByRole('button', { name: '添加备注' }).click();
    await page.locator('.note-text', { hasText: '同一只手机' }).waitFor();
    await page.locator('.unsaved-bar').waitFor({ state: 'hidden', timeout: 40_000 });
    await page.locator('.save-note', { hasText: '已保存' }).waitFor();
    await page.reload();
    await page.locator('.step', { hasText: '3 / 3' }).waitFor();
    await page.locator('.side .rows li button:enabled').first().click();
    await page.getByRole('tab', { name: /^备注/ }).click();
    await page.locator('.note-text', { hasText: '同一只手机' }).waitFor();
    expect(await page.locator('.note-text').count()).toBe(1);
  });
});
