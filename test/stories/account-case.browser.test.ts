import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountRef } from '../../graph/domain/entity.ts';
import { idOf } from '../../server/investigation/opaque-id.ts';
import { type LocalServer, openLocalServer } from '../server/local-server.ts';
import { events, publish } from '../server/seeded-world.ts';
import { account } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');

/** A case of one account on a server of its own: each step goes on where the one before ended. */
describe.skipIf('missing' in stories)('an investigator works on the case of an account', () => {
  const { browser, page: pageFolder } = 'missing' in stories ? { browser: '', page: '' } : stories;
  const store = openMemoryStore();
  const id = encodeURIComponent(idOf(accountRef(account('u3'))));
  let server: LocalServer;
  let story: StoryPage;
  let page: Page;

  beforeAll(async () => {
    await store.record(events);
    await publish(store);
    server = await openLocalServer(store, { pageFolder });
    story = await openStoryPage(browser);
    page = story.page;
  });
  afterAll(async () => {
    await story.close();
    await server.close();
  });
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('opens it from the page of the account, and stays there', async () => {
    await page.goto(`${server.url}/accounts/${id}`);
    await page.getByRole('button', { name: '立案处理' }).click();
    await page.locator('.case-line', { hasText: '案件 C-1由我处理' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/accounts/${id}`);
    await page.getByRole('heading', { name: '账户 u3' }).waitFor();
    expect(await story.barriers()).toEqual([]);
  });

  it('writes notes there, on the account and on the case', async () => {
    await page.keyboard.press('n');
    await page.locator('.adding textarea:focus').waitFor();
    await page.keyboard.type('设备是借来的');
    await page.keyboard.press('Control+Enter');
    await written('u3', '设备是借来的');
    await page.getByRole('button', { name: '案件 C-1' }).click();
    await page.getByRole('textbox', { name: '备注内容' }).fill('等待门店回复');
    await page.getByRole('button', { name: '添加备注' }).click();
    await written('案件 C-1', '等待门店回复');
  });

  it('goes to its gang and onto the canvas without leaving the case', async () => {
    await page.locator('.crumb a').click();
    await page.getByRole('heading', { name: '团伙 g-1' }).waitFor();
    await page.locator('.case-line', { hasText: '案件 C-1由我处理' }).waitFor();
    await page.locator('.members-card tbody a', { hasText: 'u3' }).click();
    await page.locator('.note-text', { hasText: '设备是借来的' }).waitFor();
    await page.locator('.subject-bar').getByRole('link', { name: '打开图谱' }).click();
    await page.locator('.side h2', { hasText: 'u3' }).waitFor();
    await page.locator('.case .case-line', { hasText: '由我处理' }).waitFor();
    await page.goBack();
  });

  it('finds it in the queue under its account, with a picture, and takes it up again there', async () => {
    await page.keyboard.press('q');
    await page.locator('.target-name', { hasText: 'u3' }).focus();
    await page.locator('.peek .sketch svg').waitFor();
    await page.locator('.peek').getByRole('button', { name: '领取并打开' }).click();
    await page.getByRole('heading', { name: '账户 u3' }).waitFor();
    await page.locator('.case-line', { hasText: '由我处理' }).waitFor();
  });

  it('closes it with a cause, and the next one opens: that of the gang', async () => {
    await page.keyboard.press('x');
    await page.getByRole('radio', { name: '排除欺诈' }).click();
    await page.getByRole('button', { name: '结案并打开下一案' }).click();
    await page.getByRole('heading', { name: '团伙 g-1' }).waitFor();
    await page.goto(`${server.url}/accounts/${id}`);
    await page.locator('.case-line', { hasText: '已结案：排除欺诈' }).waitFor();
  });

  /** Waits for a note among those of its subject; the text may still stand in the field that it was written in. */
  async function written(subject: string, text: string): Promise<void> {
    const notes = page.locator('.notes section', { hasText: subject });
    await notes.locator('.note-text', { hasText: text }).waitFor();
  }
});
