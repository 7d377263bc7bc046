import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Drawn, openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');
if ('missing' in stories) console.log(`skipped: ${stories.missing}`);

/** One story on one page: each step goes on where the one before ended. */
describe.skipIf('missing' in stories)('an investigator looks at a gang for the first time', () => {
  const { url, browser } = 'missing' in stories ? { url: '', browser: '' } : stories;
  let story: StoryPage;
  let page: Page;
  let gang = { id: '', size: 0 };
  let seeded: Drawn;

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
  });
  afterAll(() => story.close());
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('lands on the gangs worth a look, with what the labels rest on', async () => {
    await page.goto(url);
    await page.getByRole('heading', { name: '值得先看的团伙' }).waitFor();
    const rows = page.locator('.gang-list tbody tr');
    expect(await rows.count()).toBeGreaterThan(10);
    expect(await rows.first().textContent()).toContain('预警');
    expect(await page.locator('.clock').textContent()).toContain('批次版本 1');
    expect(await story.barriers()).toEqual([]);
  });

  it('opens a gang and sees its members, what they share and what is not shown', async () => {
    const row = page.locator('.gang-list tbody tr').first();
    const id = (await row.locator('a').textContent())!;
    const size = Number.parseInt((await row.locator('td').nth(3).textContent())!, 10);
    gang = { id, size };
    await row.locator('a').click();
    await page.locator('.case h1', { hasText: `团伙 ${id}` }).waitFor();
    await expect
      .poll(async () => (await story.drawn()).nodes.length, { timeout: 20_000 })
      .toBeGreaterThan(size);
    seeded = await story.drawn();
    const members = seeded.nodes.filter(({ role }) => role === 'CORE' || role === 'PERIPHERY');
    expect(members).toHaveLength(size);
    expect(members.every(({ level }) => level !== null)).toBe(true);
    expect(seeded.nodes.filter(({ kind }) => kind !== 'ACCOUNT').length).toBeGreaterThan(1);
    expect(seeded.links).toBeGreaterThan(size);
    expect(await page.locator('.honest').textContent()).toMatch(/\d+ \/ \d+ 个节点已显示/);
    expect(page.url()).toContain(`?gang=${id}`);
  });

  it('draws the same picture from the same link', async () => {
    await page.reload();
    await story.canvasHolds(seeded.nodes.length);
    expect(await story.drawn()).toEqual(seeded);
  });

  it('reads on the card why, what speaks against it, and which members show what it is like', async () => {
    await page.getByRole('heading', { name: '反面证据' }).waitFor();
    await page.locator('.against li').first().waitFor();
    expect(await page.locator('.side .rows li').first().textContent()).toContain('中心成员');
  });

  it('selects a member everywhere at once and reads why', async () => {
    const member = page.locator('.side .rows li button').first();
    const name = (await member.locator('.key').textContent())!;
    await member.click();
    await page.getByRole('heading', { name: '为何标记' }).waitFor();
    await page.locator('.why li').first().waitFor();
    await expect.poll(highlighted).toEqual([name]);
    expect(await page.locator('.node-table tr[aria-selected="true"]').textContent()).toContain(name);
    await page.getByRole('heading', { name: '为何关联' }).waitFor();
    expect(await page.locator('.evidence-rows tbody tr').count()).toBeGreaterThan(0);
    await page.locator('.verdicts').waitFor();
    expect(await story.barriers()).toEqual([]);
  });

  it('widens one step by key, loses it by undo and has it again by redo; nothing moves', async () => {
    await page.keyboard.press('e');
    await stepsAre('2 / 2');
    const after = await story.drawn();
    expect(after.nodes.length).toBeGreaterThan(seeded.nodes.length);
    expect(placesOf(after, seeded)).toEqual(placesOf(seeded, seeded));
    await page.keyboard.press('Control+z');
    await story.canvasHolds(seeded.nodes.length);
    expect(placesOf(await story.drawn(), seeded)).toEqual(placesOf(seeded, seeded));
    await page.keyboard.press('Control+Shift+z');
    await story.canvasHolds(after.nodes.length);
    expect(placesOf(await story.drawn(), after)).toEqual(placesOf(after, after));
    await page.keyboard.press('Control+z');
    await story.canvasHolds(seeded.nodes.length);
  });

  it('selects two members on the canvas and reads what ties them and the chain between them', async () => {
    const [a, b] = seeded.nodes.filter(({ role }) => role === 'CORE');
    const [from, to] = [await story.onScreen(a!.id), await story.onScreen(b!.id)];
    await page.mouse.click(from.x, from.y);
    await expect.poll(highlighted).toEqual([a!.label]);
    await page.keyboard.down('Shift');
    await page.mouse.click(to.x, to.y);
    await page.keyboard.up('Shift');
    await page.locator('.path li').first().waitFor();
    expect(await page.locator('.side .pair').textContent()).toContain(b!.label);
    const steps = await page.locator('.path li').count();
    expect(await page.locator('.path small').first().textContent()).toMatch(/首次 .+ 末次 /);
    await expect.poll(async () => (await story.drawn()).marked.length).toBeGreaterThan(0);
    const { nodes, marked } = await story.drawn();
    expect(marked.length).toBeLessThanOrEqual(steps);
    const named = new Set(nodes.filter((node) => node.highlighted).map(({ id }) => id));
    expect(marked.flat().every((id) => named.has(id))).toBe(true);
    expect(await story.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await story.drawn()).marked).toEqual([]);
  });

  it('asks by key why a member is linked', async () => {
    await page.locator('.side .rows li button').first().click();
    await page.locator('.evidence-rows').waitFor();
    await page.keyboard.press('w');
    await page.getByRole('heading', { name: '两个账户' }).waitFor();
    await page.locator('.evidence-rows tbody tr').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('leaves a kind out by the legend, is told so, and has it back by a second click', async () => {
    const entry = page.locator('.legend button', { hasText: '设备' });
    const devices = seeded.nodes.filter(({ kind }) => kind === 'DEVICE').length;
    expect(devices).toBeGreaterThan(0);
    await entry.click();
    await story.canvasHolds(seeded.nodes.length - devices);
    expect(await page.locator('.case .chip', { hasText: '不显示' }).textContent()).toContain(
      `不显示 设备（${devices}）`,
    );
    expect(await entry.getAttribute('aria-pressed')).toBe('false');
    await entry.click();
    await story.canvasHolds(seeded.nodes.length);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
  });

  it('widens one step by double click, and keeps a node where it is dragged to', async () => {
    const member = seeded.nodes.find(({ role }) => role === 'CORE')!;
    const at = await story.onScreen(member.id);
    await page.mouse.dblclick(at.x, at.y);
    await stepsAre('2 / 2');
    const here = await story.onScreen(member.id);
    await page.mouse.move(here.x, here.y);
    await page.mouse.down();
    await page.mouse.move(here.x + 30, here.y + 20, { steps: 4 });
    await page.mouse.up();
    await stepsAre('3 / 3');
    const moved = (await story.drawn()).nodes.find(({ id }) => id === member.id)!;
    expect([moved.x, moved.y]).not.toEqual([member.x, member.y]);
    await page.getByRole('tab', { name: /操作日志/ }).click();
    expect(await page.locator('.log li').count()).toBe(3);
    await page.locator('.log li button').first().click();
    await story.canvasHolds(seeded.nodes.length);
    await page.getByRole('tab', { name: '卡片' }).click();
    await page.keyboard.press('Escape');
  });

  it('hides a node and shows it again from the chip', async () => {
    await page.locator('.side .rows li button').first().click();
    await page.keyboard.press('h');
    await story.canvasHolds(seeded.nodes.length - 1);
    await page.locator('.case .chip', { hasText: '已隐藏' }).click();
    await page.locator('.hidden-list').getByRole('button', { name: '显示' }).click();
    await story.canvasHolds(seeded.nodes.length);
  });

  it('narrows the window; every count follows', async () => {
    await page.locator('.case .chip').first().click();
    await page.getByRole('button', { name: '近 7 天' }).click();
    await page.locator('.case .chip', { hasText: '近 7 天' }).waitFor();
    await expect.poll(async () => (await story.drawn()).nodes.length).toBeLessThan(seeded.nodes.length);
    const accounts = (await story.drawn()).nodes.filter(({ kind }) => kind === 'ACCOUNT');
    expect(accounts.length).toBeGreaterThanOrEqual(gang.size);
  });

  it('searches by keyboard alone and flies to the member on the canvas', async () => {
    const name = (await page.locator('.side .rows li .key').first().textContent())!;
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.side h2', { hasText: name }).waitFor();
    expect(page.url()).not.toContain(name);
    await expect.poll(highlighted).toEqual([name]);
  });

  it('gives a verdict on the member with a reason, sees it, and takes it back with a reason', async () => {
    const part = page.locator('.side .verdict');
    await part.getByRole('button', { name: '欺诈' }).click();
    expect(await part.getByRole('button', { name: '提交结论' }).isDisabled()).toBe(true);
    await part.getByRole('textbox').fill('申请资料相同');
    await part.getByRole('button', { name: '提交结论' }).click();
    await part.locator('.standing', { hasText: '申请资料相同' }).waitFor();
    await part.getByRole('button', { name: '撤回' }).click();
    await part.getByRole('textbox').fill('看错了账户');
    await part.locator('form').getByRole('button', { name: '撤回' }).click();
    await part.getByRole('button', { name: '存疑' }).waitFor();
    expect(await part.locator('.standing').count()).toBe(0);
  });

  it('switches language and theme without a reload; texts of the server follow', async () => {
    const reasons = (await page.locator('.why').first().textContent())!;
    const before = await story.drawn();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByText('Why this label').waitFor();
    await expect
      .poll(() => page.locator('.why').first().textContent(), { timeout: 20_000 })
      .not.toBe(reasons);
    expect(await page.locator('.why').first().textContent()).not.toMatch(/[㐀-鿿]/);
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await menuIsClosed();
    expect(placesOf(await story.drawn(), before)).toEqual(placesOf(before, before));
    expect((await story.drawn()).contexts).toBe(before.contexts);
    expect(await story.barriers()).toEqual([]);
  });

  it('reads the gang page, where what speaks against is as large as what speaks for', async () => {
    await page.getByRole('link', { name: 'Gang page' }).click();
    await page.getByRole('heading', { name: `Gang ${gang.id}` }).waitFor();
    const names = ['Why', 'Against', 'Picture', 'Characteristics', 'Evidence', 'Members', 'Verdict'];
    for (const name of names) expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
    await page.locator('.against li').first().waitFor();
    const [why, against] = await Promise.all(
      ['.why-card', '.against-card'].map((card) => page.locator(card).boundingBox()),
    );
    expect([against?.width, against?.height, against?.y]).toEqual([why?.width, why?.height, why?.y]);
    expect(await page.locator('.members-card tbody tr').first().textContent()).toContain('Medoid');
    expect(await page.locator('.evidence tbody tr').count()).toBeGreaterThan(0);
    expect(await story.barriers()).toEqual([]);
  });

  it('says what is wrong about the gang, sees it, and takes it back with a reason', async () => {
    const part = page.locator('.objections');
    await part.getByRole('button', { name: 'This gang is wrong…' }).click();
    const give = part.getByRole('button', { name: 'Object', exact: true });
    await part.getByRole('button', { name: 'Should not be in' }).click();
    await part.getByRole('textbox').fill('sold the phone in March');
    expect(await give.isDisabled()).toBe(true);
    await part.getByRole('combobox').selectOption({ index: 1 });
    expect(await story.barriers()).toEqual([]);
    await give.click();
    await part.locator('li', { hasText: 'sold the phone in March' }).waitFor();
    await part.getByRole('button', { name: 'This gang is wrong…' }).click();
    await part.getByRole('button', { name: 'Is missing' }).click();
    await part.getByLabel('Account number').fill('nobody-at-all');
    await part.getByLabel('Account number').press('Enter');
    await part.getByText('There is no such account').waitFor();
    await part.getByRole('button', { name: 'This gang is wrong…' }).click();
    expect(await story.barriers()).toEqual([]);
    await part.getByRole('button', { name: 'Withdraw' }).click();
    await part.getByRole('textbox').fill('another account');
    await part.locator('form').getByRole('button', { name: 'Withdraw' }).click();
    await expect.poll(() => part.locator('li').count()).toBe(0);
  });

  it('finds no barrier on the list and on a gang in the other theme either', async () => {
    await page.getByRole('link', { name: 'Gangs' }).first().click();
    await page.locator('.gang-list tbody tr').first().waitFor();
    expect(await story.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('menuitem', { name: 'Light' }).click();
    await menuIsClosed();
    await page.goBack();
    await page.locator('.against li').first().waitFor();
    expect(await story.barriers()).toEqual([]);
  });

  async function stepsAre(text: string): Promise<void> {
    await page.locator('.step', { hasText: text }).waitFor();
  }

  /** A menu that fades away is still there for those who ask for barriers. */
  async function menuIsClosed(): Promise<void> {
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }

  /** Names of what stands in a halo. */
  async function highlighted(): Promise<string[]> {
    const { nodes } = await story.drawn();
    return nodes.filter((node) => node.highlighted).map(({ label }) => label);
  }
});

/** Where the nodes of one picture stand in another. */
function placesOf({ nodes }: Drawn, wanted: Drawn): ReadonlyMap<string, readonly [number, number]> {
  const ids = new Set(wanted.nodes.map(({ id }) => id));
  return new Map(nodes.filter(({ id }) => ids.has(id)).map(({ id, x, y }) => [id, [x, y]]));
}
