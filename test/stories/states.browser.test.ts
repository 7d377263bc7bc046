import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');

/** A machine without WebGL, and a server whose newest generation is too old. */
describe.skipIf('missing' in stories)('a page under bad conditions', () => {
  const { url, browser } = 'missing' in stories ? { url: '', browser: '' } : stories;
  let story: StoryPage;
  let page: Page;

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
    await page.addInitScript(() => {
      const { HTMLCanvasElement: Canvas } = globalThis as unknown as {
        HTMLCanvasElement: { prototype: { getContext: (kind: string, ...options: unknown[]) => unknown } };
      };
      const { getContext } = Canvas.prototype;
      Canvas.prototype.getContext = function (kind, ...options) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...options);
      };
    });
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"stale":false', '"stale":true');
      await route.fulfill({ response, body });
    });
  });
  afterAll(async () => {
    // What is still on its way has nobody to be answered to.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await story.close();
  });
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('lists in a table what it cannot draw', async () => {
    await page.goto(`${url}/gangs`);
    await page.locator('.gang-list tbody a').first().click();
    await page.getByText('此浏览器无法绘制图谱').waitFor();
    await page.locator('.node-table tbody tr').first().waitFor();
    expect(await page.locator('.node-table tbody tr').count()).toBeGreaterThan(5);
    expect((await story.drawn()).contexts).toBe(0);
  });

  it('says that labels are stale and goes on', async () => {
    await page.locator('.clock', { hasText: '数据滞后' }).waitFor();
    await page.locator('.side .rows li').first().waitFor();
  });

  it('says plainly that a gang does not exist', async () => {
    await page.goto(`${url}/explore?gang=G-nobody`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('NOT_FOUND');
  });
});
