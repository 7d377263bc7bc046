import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Drawn, type DrawnNode, openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');

/** One picture that is widened, narrowed and searched in every way that the page has. */
describe.skipIf('missing' in stories)('an investigator widens a picture and finds his way in it', () => {
  const { url, browser } = 'missing' in stories ? { url: '', browser: '' } : stories;
  let story: StoryPage;
  let page: Page;
  let seeded: Drawn;
  let members: Drawn['nodes'];

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
    page.setDefaultTimeout(60_000);
  });
  afterAll(() => story.close());
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('begins with a gang', async () => {
    await page.goto(`${url}/gangs`);
    await page.locator('.gang-list tbody tr a').nth(1).click();
    await expect.poll(async () => (await story.drawn()).nodes.length, { timeout: 30_000 }).toBeGreaterThan(4);
    seeded = await story.drawn();
    members = loneliestFirst(seeded.nodes.filter(({ role }) => role === 'CORE'));
  });

  it('expands by form: the kinds that are chosen alone, and no more nodes than asked for', async () => {
    await select(members[0]!.id);
    await page.keyboard.press('Shift+E');
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'IP', exact: true }).click();
    await form.getByLabel('最多新增节点').fill('3');
    expect(await story.barriers()).toEqual([]);
    await form.getByRole('button', { name: '扩散', exact: true }).click();
    await stepsAre('2 / 2');
    const brought = added(await story.drawn());
    expect(brought.length).toBeLessThanOrEqual(3);
    expect(brought.filter(({ kind }) => kind !== 'IP')).toEqual([]);
    await undone();
  });

  it('expands by form to accounts of enough evidence alone', async () => {
    await select(members[0]!.id);
    await page.keyboard.press('Shift+E');
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '2', exact: true }).click();
    await form.getByRole('button', { name: '双向', exact: true }).click();
    await form.getByLabel('证据不低于（奈特）').fill('50');
    await form.getByLabel('最多新增节点').fill('200');
    await form.getByRole('button', { name: '扩散', exact: true }).click();
    await stepsAre('2 / 2');
    expect(added(await story.drawn()).filter(({ kind }) => kind === 'ACCOUNT')).toEqual([]);
    await undone();
  });

  it('looks all around one account, two steps far', async () => {
    await select(members[0]!.id);
    await fromMenu('两度视图');
    await stepsAre('2 / 2');
    const kinds = new Set(added(await story.drawn()).map(({ kind }) => kind));
    expect(kinds).toContain('ACCOUNT');
    expect(kinds.size).toBeGreaterThan(1);
    await undone();
  });

  it('finds up to three paths between two accounts, and those whose times fit', async () => {
    await select(members[0]!.id, members[1]!.id);
    await fromMenu('两点路径');
    await stepsAre('2 / 2');
    await expect.poll(async () => (await story.drawn()).marked.length).toBeGreaterThan(0);
    const { marked } = await story.drawn();
    const ends = marked.flat();
    expect(ends).toContain(members[0]!.id);
    expect(ends).toContain(members[1]!.id);
    await undone();
    await select(members[0]!.id, members[1]!.id);
    await fromMenu('按时间先后的路径');
    await stepsAre('2 / 2');
    await undone();
  });

  it('finds what two accounts have in common', async () => {
    await select(members[0]!.id, members[1]!.id);
    await page.locator('.acts').getByRole('button', { name: '共同', exact: true }).click();
    await expect.poll(async () => (await page.locator('.step').textContent()) ?? '').toContain('2 / 2');
    const { nodes } = await story.drawn();
    expect(nodes.length).toBeGreaterThanOrEqual(seeded.nodes.length);
    await undone();
  });

  it('blocks a resource: no expansion brings it back, until it is let in again', async () => {
    const [device] = loneliestFirst(seeded.nodes.filter(({ kind, hub }) => kind !== 'ACCOUNT' && !hub)) as [
      DrawnNode,
    ];
    await select(device.id);
    await fromMenu('屏蔽');
    await story.canvasHolds(seeded.nodes.length - 1);
    await select(members[0]!.id);
    await page.keyboard.press('e');
    await stepsAre('3 / 3');
    expect((await story.drawn()).nodes.map(({ id }) => id)).not.toContain(device.id);
    await page.locator('.case .chip', { hasText: '已隐藏' }).click();
    await page.locator('.hidden-list').getByText('已屏蔽').waitFor();
    await page.locator('.hidden-list button').click();
    await expect.poll(async () => (await story.drawn()).nodes.map(({ id }) => id)).toContain(device.id);
    await page.keyboard.press('Escape');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Control+z');
    await story.canvasHolds(seeded.nodes.length);
  });

  it('selects all, the others, all of a kind and the neighbours', async () => {
    await page.keyboard.press('Control+a');
    await expect.poll(async () => (await selected()).length).toBe(seeded.nodes.length);
    await select(members[0]!.id);
    await fromMenu('选中同类');
    const accounts = seeded.nodes.filter(({ kind }) => kind === 'ACCOUNT').map(({ id }) => id);
    await expect.poll(async () => (await selected()).sort()).toEqual([...accounts].sort());
    await fromMenu('反选');
    await expect.poll(async () => (await selected()).length).toBe(seeded.nodes.length - accounts.length);
    await select(members[0]!.id);
    await fromMenu('选中邻居');
    await expect.poll(async () => (await selected()).length).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
  });

  it('takes back what one expansion brought, but what was pinned', async () => {
    await select(members[0]!.id);
    await page.keyboard.press('e');
    await stepsAre('2 / 2');
    const brought = added(await story.drawn());
    expect(brought.length).toBeGreaterThan(1);
    await select(brought[0]!.id);
    await page.keyboard.press('p');
    await stepsAre('3 / 3');
    await page.keyboard.press('c');
    await stepsAre('4 / 4');
    expect(added(await story.drawn()).map(({ id }) => id)).toEqual([brought[0]!.id]);
    for (const _ of [1, 2, 3]) await page.keyboard.press('Control+z');
    await story.canvasHolds(seeded.nodes.length);
  });

  it('searches in the canvas by any part of what is shown, narrows by kind, and flies there', async () => {
    const ip = seeded.nodes.find(({ kind, hub }) => kind === 'IP' && !hub)!;
    const before = page.url();
    await page.locator('#search').fill(ip.label.slice(1, 6));
    await page.getByRole('option').filter({ hasText: '在画布上' }).first().waitFor();
    await page.getByRole('option').filter({ hasText: ip.label }).first().click();
    await expect.poll(async () => (await selected()).length).toBe(1);
    expect(page.url()).toBe(before);
    await page.locator('#search').fill('u1');
    await page.getByRole('option').first().waitFor();
    const facets = page.locator('.facets button');
    if ((await facets.count()) > 0) {
      const shown = Number(await facets.first().locator('b').textContent());
      await facets.first().click();
      await expect.poll(() => page.getByRole('option').count()).toBe(shown);
      expect(await story.barriers()).toEqual([]);
    }
    await page.keyboard.press('Escape');
  });

  it('finds an account that is not on the canvas and opens it, its number never in the address', async () => {
    const shown = new Set(seeded.nodes.map(({ label }) => label));
    await page.locator('#search').fill('u');
    await page.getByRole('option').first().waitFor();
    const names = await page.getByRole('option').locator('.key').allTextContents();
    const name = names.find((one) => /^u\d+$/.test(one) && !shown.has(one))!;
    await page.locator('#search').fill(name);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.side h2', { hasText: name }).waitFor();
    expect(page.url()).toMatch(/\?account=/);
    expect(page.url()).not.toContain(name);
    await page.goBack();
    await story.canvasHolds(seeded.nodes.length);
  });

  it('pastes a list, reads what is found and what is not, and adds all of it at once', async () => {
    const labels = members.slice(0, 3).map(({ label }) => label);
    const shown = new Set(seeded.nodes.map(({ label }) => label));
    await page.locator('#search').fill('u');
    await page.getByRole('option').first().waitFor();
    const names = await page.getByRole('option').locator('.key').allTextContents();
    const others = names.filter((one) => /^u\d+$/.test(one) && !shown.has(one)).slice(0, 5);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '粘贴清单' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill([...labels, ...others, 'nobody-at-all', ''].join('\n'));
    await dialog.getByText(`找到 ${labels.length + others.length} 项 · 未知 1 项`).waitFor();
    expect(await dialog.locator('.pasted-hits li').last().textContent()).toContain('nobody-at-all');
    expect(await story.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: /全部加入画布/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await story.canvasHolds(seeded.nodes.length + others.length);
    expect(
      added(await story.drawn())
        .map(({ label }) => label)
        .sort(),
    ).toEqual([...others].sort());
  });

  /** Those that lie apart from all others, so that a click meets them and nothing else. */
  function loneliestFirst(nodes: Drawn['nodes']): Drawn['nodes'] {
    const room = (one: DrawnNode) =>
      Math.min(
        ...seeded.nodes.filter(({ id }) => id !== one.id).map(({ x, y }) => Math.hypot(x - one.x, y - one.y)),
      );
    return nodes.toSorted((a, b) => room(b) - room(a));
  }

  function added({ nodes }: Drawn): Drawn['nodes'] {
    const before = new Set(seeded.nodes.map(({ id }) => id));
    return nodes.filter(({ id }) => !before.has(id));
  }

  async function selected(): Promise<string[]> {
    return (await story.drawn()).nodes.filter((node) => node.highlighted).map(({ id }) => id);
  }

  async function stepsAre(text: string): Promise<void> {
    await page.locator('.step', { hasText: text }).waitFor();
  }

  async function undone(): Promise<void> {
    await page.keyboard.press('Control+z');
    await story.canvasHolds(seeded.nodes.length);
    await page.keyboard.press('Escape');
  }

  /** Clicks nodes on the canvas, the second and later ones beside the first. */
  async function select(...ids: readonly string[]): Promise<void> {
    await page.keyboard.press('Escape');
    for (const [place, id] of ids.entries()) {
      const at = await story.onScreen(id);
      await page.mouse.click(at.x, at.y);
      if (place === 0) await expect.poll(selected).toEqual([id]);
      if (place === 0 && ids.length > 1) await page.keyboard.down('Shift');
    }
    await page.keyboard.up('Shift');
    // The strongest chain between two stands out with them.
    await expect.poll(selected).toEqual(expect.arrayContaining([...ids]));
  }

  async function fromMenu(item: string): Promise<void> {
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }
});
