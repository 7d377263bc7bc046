import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');
const { url, browser } = 'missing' in stories ? { url: '', browser: '' } : stories;

/** What another person does from elsewhere: a row is given to him, or to nobody. */
async function assignTo(assignee: 'investigator-2' | null, row: string): Promise<void> {
  const [gang] = /[gG]-?\d+/.exec(row) ?? [];
  const query = 'mutation ($input: AssignCasesInput!) { assignCases(input: $input) { problem { code } } }';
  const input = { cases: [gang], assignee, idempotencyKey: crypto.randomUUID() };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer dev-investigator-2' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  expect(await response.json()).toEqual({ data: { assignCases: { problem: null } } });
}

/** The whole of an investigator's work, once with the mouse and in Chinese. Each step goes on from the one before. */
describe.skipIf('missing' in stories)('an investigator works through a case with the mouse', () => {
  let story: StoryPage;
  let page: Page;
  let first = { number: '', gang: '' };

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
  });
  afterAll(() => story.close());
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('sees what is to be reviewed, the most urgent first', async () => {
    await page.goto(`${url}/queue`);
    const rows = page.locator('.queue-table tbody tr');
    await rows.first().waitFor();
    expect(await rows.first().textContent()).toContain('预警');
    expect(await page.locator('.queue-bulk').textContent()).toMatch(/\d+ \/ \d+ 案已显示/);
    await expect.poll(() => page.locator('.peek .sketch image').count()).toBeGreaterThan(3);
    expect(await story.barriers()).toEqual([]);
  });

  it('narrows the queue, and the address draws the same view again', async () => {
    const rows = page.locator('.queue-table tbody tr');
    await page.locator('.queue-filters').getByRole('button', { name: /^等级/ }).click();
    await page.getByRole('checkbox', { name: '关注', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL(/level=ATTENTION/);
    const count = () => page.locator('.queue-table .level.warning').count();
    await expect.poll(count).toBe(0);
    await page.reload();
    await page.locator('.queue-list .scroll, .queue-list .empty').first().waitFor();
    expect(await count()).toBe(0);
    await page.goto(`${url}/queue`);
    await rows.first().waitFor();
  });

  it('takes several rows at once', async () => {
    const boxes = page.locator('.queue-table tbody input');
    const target = await page.locator('.target-name').last().textContent();
    await boxes.last().click();
    await page.getByRole('button', { name: '分派给我' }).click();
    const row = page.locator('.queue-table tr', { hasText: target! });
    await row.locator('.case-state', { hasText: '已分派' }).waitFor();
    expect(await row.locator('.assignee').textContent()).toContain('investigator-1');
    await row.locator('input').click();
    await page.getByRole('button', { name: '取消分派' }).click();
    await row.locator('.case-state', { hasText: '待领取' }).waitFor();
  });

  it('sees what somebody else does as he does it, each row where it was', async () => {
    const names = () => page.locator('.target-name').allTextContents();
    const before = await names();
    const target = before.at(-1)!;
    const row = page.locator('.queue-table tr', { hasText: target });
    // A page that only looked now and then would take 15 s.
    const soon = { timeout: 8_000 };
    await assignTo('investigator-2', target);
    await row.locator('.assignee', { hasText: 'investigator-2' }).waitFor(soon);
    expect(await names()).toEqual(before);
    await assignTo(null, target);
    await row.locator('.case-state', { hasText: '待领取' }).waitFor(soon);
  });

  it('takes the next case, which is held from then on', async () => {
    await page.getByRole('button', { name: /领取下一案/ }).click();
    await page.waitForURL(/\/gangs\/.+\?case=C-/);
    await page.locator('.case-line', { hasText: '由我处理' }).waitFor();
    const at = new URL(page.url());
    first = { number: at.searchParams.get('case')!, gang: at.pathname.split('/').at(-1)! };
    await page.locator('.why-card li').first().waitFor();
    await page.locator('.against-card li').first().waitFor();
  });

  it('widens the picture one step inside a window', async () => {
    await page.locator('.subject-bar').getByRole('link', { name: '打开图谱' }).click();
    await page.locator('.side .rows li button').first().click();
    await page.locator('.node-table tr[aria-selected="true"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /按条件扩散/ }).click();
    const form = page.locator('.expansion-form');
    await form.getByRole('button', { name: '近 30 天' }).click();
    await form.getByRole('button', { name: '扩散', exact: true }).click();
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
    await page.locator('.save-note', { hasText: '已保存' }).waitFor();
    expect(page.url()).toMatch(/[?&]w=w-/);
  });

  it('compares two members: facts, meetings, what they share and what speaks against', async () => {
    await page.locator('.acts').getByRole('button', { name: /比较/ }).click();
    const sheet = page.getByRole('dialog', { name: '比较两个账户' });
    await sheet.locator('.compared-facts tbody tr').first().waitFor();
    expect(await sheet.locator('.meeting').count()).toBeGreaterThan(0);
    expect(await sheet.locator('.shared-column li').count()).toBeGreaterThan(0);
    expect(await sheet.locator('.evidence-rows tbody tr').count()).toBe(
      await sheet.locator('.meeting').count(),
    );
    await sheet.getByRole('heading', { name: '反面证据' }).waitFor();
    expect(await story.barriers()).toEqual([]);
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'hidden' });
  });

  it('notes something on a member, and the table marks it', async () => {
    await page.locator('.node-table tbody tr[aria-selected="true"]').first().click();
    await page.getByRole('tab', { name: /^备注/ }).click();
    await page.getByRole('textbox', { name: '备注内容' }).fill('主要使用者 <b>');
    await page.getByRole('textbox', { name: /标签/ }).fill('门店，设备');
    await page.getByRole('button', { name: '添加备注' }).click();
    await page.locator('.note-text', { hasText: '主要使用者 <b>' }).waitFor();
    expect(await page.locator('.note .tag').allTextContents()).toEqual(['设备', '门店'].sort());
    await page.locator('.node-table td', { hasText: '主要使用者 <b>' }).waitFor();
    await page.getByRole('button', { name: '修改' }).click();
    await page.locator('.note').getByRole('textbox', { name: '备注内容' }).fill('次要使用者');
    await page.locator('.note').getByRole('button', { name: '保存' }).click();
    await page.getByText('已修改 1 次').waitFor();
  });

  it('loses nothing by a reload', async () => {
    const before = (await story.drawn()).nodes.length;
    await page.reload();
    await story.canvasHolds(before);
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
    await page.locator('.case-line', { hasText: '由我处理' }).waitFor();
  });

  it('gives a verdict on the gang, closes the case with a cause, and the next one opens', async () => {
    const part = page.locator('.side .verdict');
    await part.getByRole('button', { name: '欺诈' }).click();
    await part.getByRole('textbox').fill('同一台设备批量申请');
    await part.getByRole('button', { name: '提交结论' }).click();
    await part.locator('.standing', { hasText: '同一台设备批量申请' }).waitFor();
    await page.getByRole('button', { name: /^结案/ }).click();
    await page.getByRole('radio', { name: '确认欺诈' }).click();
    await page.getByRole('button', { name: '结案并打开下一案' }).click();
    await page.waitForURL((at) => at.searchParams.get('case') !== first.number);
    await page.locator('.case-line', { hasText: '由我处理' }).waitFor();
    expect(page.url()).not.toContain(first.gang);
  });

  it('finds the closed case under what is closed, with its verdict', async () => {
    await page.goto(`${url}/queue?state=CLOSED`);
    const row = page.locator('.queue-table tr', { hasText: first.gang });
    await row.click();
    expect(await row.textContent()).toContain(first.number);
    await page.locator('.peek', { hasText: '已结案：确认欺诈' }).waitFor();
    expect(await page.locator('.peek .facts-list').textContent()).toContain('欺诈');
  });
});

describe.skipIf('missing' in stories)('an investigator works through a case by keyboard alone', () => {
  let story: StoryPage;
  let page: Page;
  let number = '';

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
    await page.addInitScript("localStorage.setItem('gangscope', 'en dark')");
  });
  afterAll(() => story.close());
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('goes through the rows of the queue', async () => {
    await page.goto(`${url}/gangs`);
    await page.locator('.gang-list tbody tr').first().waitFor();
    await page.keyboard.press('q');
    await page.locator('.queue-table tbody tr').first().waitFor();
    await tabTo('.target-name');
    await page.keyboard.press('ArrowDown');
    const second = (await page.locator('.target-name').nth(1).textContent())!;
    await page.locator('.peek .facts-list a', { hasText: second }).waitFor();
    expect(await story.barriers()).toEqual([]);
  });

  it('takes the next case and opens its picture', async () => {
    await page.keyboard.press(']');
    await page.locator('.case-line', { hasText: 'mine, locked' }).waitFor();
    number = new URL(page.url()).searchParams.get('case')!;
    await tabTo('.subject-bar .title a');
    await page.keyboard.press('Enter');
    await page.locator('.side .rows li').first().waitFor();
    await expect.poll(async () => (await story.drawn()).nodes.length, { timeout: 20_000 }).toBeGreaterThan(3);
  });

  it('selects a member and widens the picture one step inside a window', async () => {
    await tabTo('.side .rows li button');
    await page.keyboard.press('Enter');
    await page.getByText('Why this label').waitFor();
    await page.keyboard.press('Shift+E');
    await page.locator('.expansion-form').waitFor();
    await tabTo('.expansion-form button', '30 days');
    await page.keyboard.press('Enter');
    await tabTo('.expansion-form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
    await page.locator('.save-note', { hasText: 'Saved' }).waitFor();
  });

  it('compares the member with the one that it is linked with most', async () => {
    await page.locator('.expansion-form').waitFor({ state: 'hidden' });
    await page.keyboard.press('v');
    await page.locator('.comparison .compared-facts').waitFor();
    await page.locator('.comparison .path li').first().waitFor();
    expect(await story.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.comparison').waitFor({ state: 'hidden' });
  });

  it('writes a note on the link between the two', async () => {
    await page.keyboard.press('n');
    await page.locator('.adding textarea:focus').waitFor();
    await page.keyboard.type('Met twice in one night');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note-text', { hasText: 'Met twice in one night' }).waitFor();
    expect(await page.locator('.notes .section-name').first().textContent()).toContain('—');
  });

  it('gives a verdict on the gang', async () => {
    await page.keyboard.press('Tab');
    await tabTo('.tab-list [role="tab"]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.locator('.verdict button:focus').waitFor();
    await page.keyboard.press('Enter');
    await tabTo('.verdict textarea');
    await page.keyboard.type('One device, many names');
    await tabTo('.verdict button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.locator('.verdict .standing', { hasText: 'One device, many names' }).waitFor();
  });

  it('closes the case, and the next one opens', async () => {
    await page.keyboard.press('x');
    await page.locator('.closing-form').waitFor();
    await tabTo('.closing-form input');
    await page.keyboard.press('Space');
    await tabTo('.closing-form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.waitForURL((at) => at.searchParams.get('case') !== number);
    await page.locator('.case-line', { hasText: 'mine, locked' }).waitFor();
  });

  /** Presses the tab key until what has the focus fits; at most a hundred times. */
  async function tabTo(selector: string, text = ''): Promise<void> {
    for (let pressed = 0; pressed < 100; pressed += 1) {
      await page.keyboard.press('Tab');
      const fits = page.locator(`${selector}:focus`, text === '' ? {} : { hasText: text });
      if ((await fits.count()) > 0) return;
    }
    throw new Error(`the tab key does not lead to ${selector} ${text}`);
  }
});

describe.skipIf('missing' in stories)('the steps of an investigator', () => {
  let story: StoryPage;
  let page: Page;

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
    await page.goto(`${url}/gangs`);
    await page.locator('.gang-list tbody a').first().click();
    await page.locator('.side .rows li button:enabled').first().click();
    await page.keyboard.press('p');
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
  });
  afterAll(() => story.close());

  it('wait on the page while the server cannot be reached, and are kept once it can', async () => {
    await page.locator('.save-note', { hasText: '已保存' }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.keyboard.press('h');
    await page.locator('.unsaved-bar', { hasText: '1 步暂存在本页' }).waitFor();
    await page.unroute('**/graphql');
    await page.locator('.unsaved-bar').getByRole('button').click();
    await page.locator('.unsaved-bar').waitFor({ state: 'hidden' });
    await page.locator('.save-note', { hasText: '已保存' }).waitFor();
  });

  it('wait in the same way while nobody is signed in', async () => {
    await page.route('**/graphql', (route) =>
      route.fulfill({
        json: { errors: [{ message: 'signed out', extensions: { code: 'UNAUTHENTICATED' } }] },
      }),
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.press('p');
    await page.locator('.unsaved-bar', { hasText: '登录已失效' }).waitFor();
    await page.unroute('**/graphql');
    await page.locator('.unsaved-bar').waitFor({ state: 'hidden', timeout: 40_000 });
  });

  it('are on the server within two seconds, so that a killed tab loses none', async () => {
    await page.locator('.step', { hasText: '4 / 4' }).waitFor();
    const kept = page.waitForResponse(
      (answer) => (answer.request().postData() ?? '').includes('AppendCommands'),
      {
        timeout: 2_000,
      },
    );
    await page.keyboard.press('p');
    await kept;
    const address = page.url();
    await page.close({ runBeforeUnload: false });
    const other = await story.open();
    await other.goto(address);
    await other.locator('.step', { hasText: '5 / 5' }).waitFor();
  });
});
