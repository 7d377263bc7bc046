import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Drawn, openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');

/** One picture leaves as every kind of file, and comes back. */
describe.skipIf('missing' in stories)('an investigator exports a picture', () => {
  const { url, browser } = 'missing' in stories ? { url: '', browser: '' } : stories;
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-exports-'));
  let story: StoryPage;
  let page: Page;
  let exported: Drawn;
  let packFile = '';

  beforeAll(async () => {
    story = await openStoryPage(browser);
    page = story.page;
    // Without a graphics card a picture takes its time.
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await story.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(story.faults).toEqual([]);
  });

  it('that he has widened and pinned', async () => {
    await page.goto(url);
    await page.locator('.gang-list tbody tr a').nth(1).click();
    await expect.poll(async () => (await story.drawn()).nodes.length, { timeout: 20_000 }).toBeGreaterThan(2);
    await page.locator('.side .rows li button').first().click();
    await page.keyboard.press('e');
    await page.locator('.step', { hasText: '2 / 2' }).waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('Escape');
    await page.locator('.step', { hasText: '3 / 3' }).waitFor();
    exported = await story.drawn();
  });

  it('is asked for case and purpose first, without a barrier in either theme', async () => {
    await openDialog('节点表（CSV）');
    expect(await page.getByRole('radio').count()).toBeGreaterThanOrEqual(5);
    expect(await story.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await chooseTheme('深色');
    await openDialog('节点表（CSV）');
    expect(await story.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await chooseTheme('浅色');
  });

  it('as a table that names every node on the canvas, masked, with the stamp', async () => {
    const { name, content } = await fileOf('节点表（CSV）');
    expect(name).toMatch(/^gangscope-\d{4}-\d\d-\d\d-nodes-csv-x-[\w-]{16}\.csv$/);
    const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
    expect(rows.map((row) => row.编号).sort()).toEqual(exported.nodes.map(({ id }) => id).sort());
    expect(new Set(rows.map((row) => row.导出人))).toEqual(new Set(['investigator-1']));
    expect(name).toContain(rows[0]!.审计编号!);
    expect(rows.filter((row) => /1[3-9]\d{9}/.test(row.脱敏标识!))).toEqual([]);
  });

  it('as a table of links that holds every star link of the canvas', async () => {
    const { content } = await fileOf('关联表（CSV）');
    const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
    expect(rows.length).toBeGreaterThanOrEqual(exported.links);
    const shown = new Set(exported.nodes.map(({ id }) => id));
    expect(rows.every((row) => shown.has(row.起点编号!) && shown.has(row.终点编号!))).toBe(true);
  });

  it('as GEXF with the same nodes', async () => {
    const { content } = await fileOf('图谱文件（GEXF）');
    const graph = parseGexf(Graph, content.toString('utf8'));
    expect(graph.nodes().sort()).toEqual(exported.nodes.map(({ id }) => id).sort());
  });

  it('as a pack, which on a page that shows nothing draws the same picture again', async () => {
    const { path, content } = await fileOf('证据包（JSON，可重新打开）');
    packFile = path;
    const { manifest, picture, texts } = JSON.parse(content.toString('utf8'));
    const digest = createHash('sha256').update(JSON.stringify(picture)).digest('hex');
    expect(manifest.picture).toBe(`sha256:${digest}`);
    expect(picture.commands.map(({ op }: { op: string }) => op)).toEqual(['seed', 'expand', 'pin']);
    expect(Object.keys(texts)).toEqual(['zh-CN', 'en']);
    const other = await openStoryPage(browser);
    try {
      await other.page.goto(`${url}/explore`);
      await other.page.getByLabel('打开证据包…').last().setInputFiles(packFile);
      await other.canvasHolds(exported.nodes.length);
      expect(await other.drawn()).toEqual(exported);
      expect(await other.page.locator('.step').textContent()).toContain('3 / 3');
      expect(other.faults).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('does not open a pack that somebody has changed, nor any other file', async () => {
    const changed = readFileSync(packFile, 'utf8').replace('"investigator-1"', '"investigator-2"');
    await page.locator('input[type=file]').setInputFiles({
      name: 'changed.json',
      mimeType: 'application/json',
      buffer: Buffer.from(changed),
    });
    await page.getByText('证据包与其校验清单不符，未打开').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"something else"}'),
    });
    await page.getByText('该文件不是证据包').waitFor();
    expect(await story.drawn()).toEqual(exported);
  });

  it('is told why where another person works on the case', async () => {
    const reader = await openStoryPage(browser);
    try {
      const refused = await reader.page.request.post(`${url}/v1/exports`, {
        headers: { authorization: 'Bearer dev-investigator-2' },
        data: { format: 'PNG', case: 'C-1', purpose: 'CASE_FILE', ids: [exported.nodes[0]!.id] },
      });
      expect(refused.status()).toBe(403);
    } finally {
      await reader.close();
    }
  });

  it('as a picture, which is drawn after the server has given its stamp', async () => {
    const [answered, { name, content }] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/v1/exports'), { timeout: 110_000 }),
      fileOf('图片（PNG，带水印）'),
    ]);
    expect([...content.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    const headers = answered.headers();
    expect(name).toContain(headers['x-gangscope-audit-id']!);
    expect(content.length).toBeGreaterThan(10_000);
  });

  async function openDialog(format: string): Promise<void> {
    await page.locator('.node-table').getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await page.getByRole('dialog').getByRole('button', { name: '导出' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }

  async function fileOf(format: string) {
    await openDialog(format);
    const download = page.waitForEvent('download', { timeout: 110_000 });
    await page.getByRole('dialog').getByRole('button', { name: '导出' }).click();
    const file = await download;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    return { name: file.suggestedFilename(), path, content: readFileSync(path) };
  }

  async function chooseTheme(theme: string): Promise<void> {
    await page.locator('.display-menu').click();
    await page.getByRole('menuitem', { name: theme }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }
});
