import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type DemoSite, openDemoSite } from '../support/demo-site.ts';

const found = await launchBrowser();
if ('missing' in found) console.log(`skipped: ${found.missing}`);

/** What the canvas of the probe build tells of one node. */
interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly role: string;
  readonly level: string | null;
  readonly hub: boolean;
  readonly x: number;
  readonly y: number;
  readonly highlighted: boolean;
}

/** What the test build of the page offers to read the canvas by. */
interface Probe {
  readonly graph: {
    readonly size: number;
    mapNodes<Result>(read: (id: string, drawing: Omit<DrawnNode, 'id' | 'highlighted'>) => Result): Result[];
    getNodeAttributes(id: string): { readonly x: number; readonly y: number };
  };
  readonly sigma: {
    getNodeDisplayData(id: string): { readonly highlighted?: boolean } | undefined;
    getCanvases(): object;
    getContainer(): { getBoundingClientRect(): { readonly left: number; readonly top: number } };
    graphToViewport(place: { readonly x: number; readonly y: number }): {
      readonly x: number;
      readonly y: number;
    };
  };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly links: number;
  readonly contexts: number;
}

describe.skipIf('missing' in found)('an investigator looks at a gang for the first time', () => {
  const browser: Browser = 'browser' in found ? found.browser : (null as never);
  let site: DemoSite;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    site = await openDemoSite('probe');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  });
  afterEach(async () => {
    await context.close();
    // A breach of the content policy is written to the console as an error.
    expect(faults).toEqual([]);
  });

  it('lands on the gangs worth a look, with what the labels rest on', async () => {
    await page.goto(site.url);
    await page.getByRole('heading', { name: '值得先看的团伙' }).waitFor();
    const rows = page.locator('.gang-list tbody tr');
    expect(await rows.count()).toBeGreaterThan(10);
    expect(await rows.first().textContent()).toContain('预警');
    expect(await page.locator('.clock').textContent()).toContain('批次版本 1');
  });

  it('opens a gang and sees its members, what they share and what is not shown', async () => {
    const gang = await openFirstGang();
    const { nodes, links } = await drawn();
    const members = nodes.filter(({ role }) => role === 'CORE' || role === 'PERIPHERY');
    expect(members).toHaveLength(gang.size);
    expect(members.every(({ level }) => level !== null)).toBe(true);
    expect(nodes.filter(({ kind }) => kind !== 'ACCOUNT').length).toBeGreaterThan(1);
    expect(links).toBeGreaterThan(gang.size);
    expect(await page.locator('.honest').textContent()).toMatch(/\d+ \/ \d+ 个节点已显示/);
    expect(page.url()).toContain(`?gang=${gang.id}`);
  });

  it('draws the same picture from the same link', async () => {
    await openFirstGang();
    const before = await drawn();
    await page.reload();
    await canvasHolds(before.nodes.length);
    expect(await drawn()).toEqual(before);
  });

  it('selects a member everywhere at once and reads why', async () => {
    await openFirstGang();
    const member = page.locator('.side .rows li button').first();
    const name = (await member.locator('.key').textContent())!;
    await member.click();
    await page.getByRole('heading', { name: '为何标记' }).waitFor();
    expect(await page.locator('.why li').count()).toBeGreaterThan(0);
    expect((await drawn()).nodes.filter(({ highlighted }) => highlighted).map(({ label }) => label)).toEqual([
      name,
    ]);
    expect(await page.locator('.node-table tr[aria-selected="true"]').textContent()).toContain(name);
    await page.getByRole('heading', { name: '为何关联' }).waitFor();
    expect(await page.locator('.evidence-rows tbody tr').count()).toBeGreaterThan(0);
  });

  it('widens one step by key, loses it by undo and has it again by redo; nothing moves', async () => {
    await openFirstGang();
    const before = await drawn();
    await page.locator('.side .rows li button').first().click();
    await page.keyboard.press('e');
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
    const after = await drawn();
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
    expect(placesOf(after, before)).toEqual(placesOf(before, before));
    await page.keyboard.press('Control+z');
    await canvasHolds(before.nodes.length);
    expect(placesOf(await drawn(), before)).toEqual(placesOf(before, before));
    await page.keyboard.press('Control+Shift+z');
    await canvasHolds(after.nodes.length);
    expect(placesOf(await drawn(), after)).toEqual(placesOf(after, after));
  });

  it('widens one step by double click, and keeps a node where it is dragged to', async () => {
    await openFirstGang();
    const { nodes } = await drawn();
    const member = nodes.find(({ role }) => role === 'CORE')!;
    const at = await onScreen(member.id);
    await page.mouse.dblclick(at.x, at.y);
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
    const here = await onScreen(member.id);
    await page.mouse.move(here.x, here.y);
    await page.mouse.down();
    await page.mouse.move(here.x + 30, here.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.locator('.step', { hasText: '3 / 3' }).waitFor();
    const moved = (await drawn()).nodes.find(({ id }) => id === member.id)!;
    expect([moved.x, moved.y]).not.toEqual([member.x, member.y]);
    await page.getByRole('tab', { name: /操作日志/ }).click();
    expect(await page.locator('.log li').count()).toBe(3);
  });

  it('hides a node and shows it again from the chip', async () => {
    await openFirstGang();
    const before = (await drawn()).nodes.length;
    await page.locator('.side .rows li button').first().click();
    await page.keyboard.press('h');
    await canvasHolds(before - 1);
    await page.locator('.case .chip', { hasText: '已隐藏' }).click();
    await canvasHolds(before);
  });

  it('narrows the window; every count follows', async () => {
    const { size } = await openFirstGang();
    const before = (await drawn()).nodes.length;
    await page.locator('.case .chip').first().click();
    await page.getByRole('button', { name: '近 7 天' }).click();
    await page.locator('.case .chip', { hasText: '近 7 天' }).waitFor();
    await expect.poll(async () => (await drawn()).nodes.length).toBeLessThan(before);
    expect((await drawn()).nodes.filter(({ kind }) => kind === 'ACCOUNT').length).toBeGreaterThanOrEqual(
      size,
    );
  });

  it('searches by keyboard alone and lands on the account in its gang', async () => {
    await openFirstGang();
    const name = (await page.locator('.side .rows li .key').first().textContent())!;
    await page.goto(`${site.url}/gangs`);
    await page.locator('.gang-list').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.side h2', { hasText: name }).waitFor();
    expect(page.url()).toMatch(/\?account=/);
    expect(page.url()).not.toContain(name);
    await expect
      .poll(async () =>
        (await drawn()).nodes.filter(({ highlighted }) => highlighted).map(({ label }) => label),
      )
      .toEqual([name]);
  });

  it('switches language and theme without a reload; texts of the server follow', async () => {
    await openFirstGang();
    const reasons = await page.locator('.why').textContent();
    const before = await drawn();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByText('Characteristics').first().waitFor();
    await expect.poll(() => page.locator('.why').textContent()).not.toBe(reasons);
    expect(await page.locator('.why').textContent()).not.toMatch(/[㐀-鿿]/);
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(placesOf(await drawn(), before)).toEqual(placesOf(before, before));
    expect((await drawn()).contexts).toBe(before.contexts);
  });

  it('reads the gang page', async () => {
    const { id } = await openFirstGang();
    await page.getByRole('link', { name: '团伙页' }).click();
    await page.getByRole('heading', { name: `团伙 ${id}` }).waitFor();
    for (const name of ['为何判定', '关系图', '团伙特征', '证据', '成员'])
      expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
    expect(await page.locator('.evidence tbody tr').count()).toBeGreaterThan(0);
  });

  it.each(['light', 'dark'] as const)('finds no barrier on any page, %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`${site.url}/gangs`);
    await page.locator('.gang-list tbody tr').first().waitFor();
    const met = await barriers();
    const { id } = await openFirstGang();
    met.push(...(await barriers()));
    await page.locator('.side .rows li button').first().click();
    await page.locator('.evidence-rows').waitFor();
    met.push(...(await barriers()));
    await page.goto(`${site.url}/gangs/${id}`);
    await page.locator('.evidence').waitFor();
    met.push(...(await barriers()));
    expect(met).toEqual([]);
  });

  it('is told plainly that a gang does not exist', async () => {
    await page.goto(`${site.url}/explore?gang=G-nobody`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('NOT_FOUND');
  });

  async function openFirstGang(): Promise<{ readonly id: string; readonly size: number }> {
    await page.goto(`${site.url}/gangs`);
    const row = page.locator('.gang-list tbody tr').first();
    const id = (await row.locator('a').textContent())!;
    const size = Number.parseInt((await row.locator('td').nth(3).textContent())!, 10);
    await row.locator('a').click();
    await page
      .getByRole('heading', { name: `团伙 ${id}` })
      .first()
      .waitFor();
    await expect.poll(async () => (await drawn()).nodes.length, { timeout: 20_000 }).toBeGreaterThan(size);
    await page.locator('.side .rows li button').first().waitFor();
    return { id, size };
  }

  async function canvasHolds(count: number): Promise<void> {
    await expect.poll(async () => (await drawn()).nodes.length, { timeout: 20_000 }).toBe(count);
  }

  /** What axe finds on the page as it stands, with the first element of each. */
  async function barriers(): Promise<string[]> {
    // The content policy of the page refuses scripts of others; a test of the page may go around it.
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
  }

  /** Reads what is drawn; nothing before there is a canvas. */
  function drawn(): Promise<Drawn> {
    return page.evaluate(() => {
      const probe = (
        globalThis as unknown as {
          gangscopeProbe?: Probe;
        }
      ).gangscopeProbe;
      if (!probe) return { nodes: [], links: 0, contexts: 0 };
      return {
        nodes: probe.graph.mapNodes((id, { label, kind, role, level, hub, x, y }) => ({
          id,
          label,
          kind,
          role,
          level,
          hub,
          x,
          y,
          highlighted: probe.sigma.getNodeDisplayData(id)?.highlighted === true,
        })),
        links: probe.graph.size,
        contexts: Object.keys(probe.sigma.getCanvases()).length,
      };
    });
  }

  function onScreen(id: string): Promise<{ x: number; y: number }> {
    return page.evaluate((node) => {
      const { graph, sigma } = (globalThis as unknown as { gangscopeProbe: Probe }).gangscopeProbe;
      const { x, y } = graph.getNodeAttributes(node);
      const at = sigma.graphToViewport({ x, y });
      const box = sigma.getContainer().getBoundingClientRect();
      return { x: box.left + at.x, y: box.top + at.y };
    }, id);
  }
});

/** Where the nodes of one picture stand in another. */
function placesOf({ nodes }: Drawn, wanted: Drawn): ReadonlyMap<string, readonly [number, number]> {
  const ids = new Set(wanted.nodes.map(({ id }) => id));
  return new Map(nodes.filter(({ id }) => ids.has(id)).map(({ id, x, y }) => [id, [x, y]]));
}
