import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountRef } from '../../graph/domain/entity.ts';
import { defaultIntakeSettings } from '../../graph/intake/intake-settings.ts';
import { pseudonymizer } from '../../graph/intake/pseudonymize.ts';
import { openStore } from '../../graph/store/open-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { idOf } from '../../server/investigation/opaque-id.ts';
import { valueReader } from '../../server/investigation/read-value.ts';
import { type LocalServer, openLocalServer } from '../server/local-server.ts';
import { now, publish } from '../server/seeded-world.ts';
import { account } from '../support/history.ts';
import { scriptPayloads } from '../support/hostile-texts.ts';
import { hostileWorld } from '../support/hostile-world.ts';
import { leaksOf, type Seen } from '../support/leaks.ts';
import { openStoryPage, type StoryPage } from '../support/story-page.ts';

const stories = inject('stories');
const payloads = scriptPayloads();
const pseudonymize = pseudonymizer(new Uint8Array(32).fill(5));
const world = hostileWorld(payloads, pseudonymize);
const hostileGangs = world.gangs.slice(0, -1);

/** A page over a world in which everything that has a name is named by somebody who means harm. */
describe.skipIf('missing' in stories)('hostile names and personal values', () => {
  const { browser, page: pageFolder } = 'missing' in stories ? { browser: '', page: '' } : stories;
  const folder = mkdtempSync(join(tmpdir(), 'gangscope-hostile-'));
  const seen: Seen[] = [];
  let store: GraphStore;
  let server: LocalServer;
  let story: StoryPage;
  let page: Page;

  beforeAll(async () => {
    const kept = { storeFolder: join(folder, 'store') };
    store = await openStore(kept, { now: () => now, alarm: console.error });
    await store.record(world.events);
    await publish(store, world.run);
    const readValue = valueReader(defaultIntakeSettings, pseudonymize);
    server = await openLocalServer(store, { pageFolder, readValue });
    await tell();
    story = await openStoryPage(browser);
    page = story.page;
    await page.addInitScript(() => {
      const reports: string[] = [];
      Object.assign(window, { reports });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        reports.push(violatedDirective),
      );
    });
    page.on('request', (request) => seen.push({ where: `request ${request.url()}`, text: request.url() }));
    page.on('response', async (response) => {
      const body = await response.text().catch(() => '');
      if (!response.url().includes('/assets/')) seen.push({ where: `answer ${response.url()}`, text: body });
    });
  });
  afterAll(async () => {
    await story.close();
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('run no script and break no rule of the page on the canvas, its table and its cards', async () => {
    for (const gang of hostileGangs) {
      await page.goto(`${server.url}/explore?gang=${gang}`);
      await page.locator('.node-table tbody tr').first().waitFor();
      await expect
        .poll(async () => (await story.drawn()).nodes.length, { timeout: 60_000 })
        .toBeGreaterThan(20);
      const { nodes } = await story.drawn();
      expect(nodes.filter(({ label }) => /[<{&$]|javascript:/.test(label)).length).toBeGreaterThan(10);
      await page.locator('.node-table tbody tr').first().click();
      await page.locator('.why li').first().waitFor();
      await nothingRan();
    }
  });

  it('run nothing on the page of a gang, of an account and in the queue', async () => {
    for (const gang of hostileGangs) {
      await page.goto(`${server.url}/gangs/${gang}`);
      await page.locator('.members-card tbody tr').first().waitFor();
      await nothingRan();
    }
    for (const name of payloads.slice(0, 8)) {
      await page.goto(`${server.url}/accounts/${idOf(accountRef(account(name)))}`);
      await page.getByText(name, { exact: true }).first().waitFor();
      await nothingRan();
    }
    await page.goto(`${server.url}/queue`);
    await page.locator('main').waitFor();
    await nothingRan();
  });

  it('run nothing as a result of a search, by key, employer, tag or note', async () => {
    await page.goto(`${server.url}/explore?gang=${hostileGangs[0]}`);
    for (const text of ['<script>', '<img', 'javascript:', '{{constructor', '">', '$t(']) {
      await page.locator('#search').fill(text);
      await page.locator('.hits').waitFor();
      await page.getByRole('option').first().waitFor();
      await nothingRan();
    }
    await page.locator('#search').fill('');
  });

  it('leave nothing of a personal value in answers, files, addresses, storage and logs', async () => {
    const gang = world.gangs.at(-1)!;
    await page.goto(`${server.url}/explore?gang=${gang}`);
    await page.locator('.node-table tbody tr').first().waitFor();
    await page.locator('#search').fill(world.personal[0]!);
    await page.getByRole('option').first().click();
    await page.locator('.node-table tbody tr').first().waitFor();
    await page.goto(`${server.url}/gangs/${gang}`);
    await page.locator('.members-card tbody tr').first().waitFor();
    for (const format of ['NODES_CSV', 'LINKS_CSV', 'GEXF', 'PACK']) await exported(gang, format);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const shown = await page.content();
    const outside = [
      ...seen,
      { where: 'storage', text: kept },
      { where: 'document', text: shown },
      { where: 'address', text: page.url() },
      ...server.logged.map((text) => ({ where: 'log', text })),
      { where: 'audit', text: JSON.stringify(server.audited.map(({ subjects: _, ...fact }) => fact)) },
    ];
    expect(world.personal.length).toBeGreaterThan(100);
    expect(outside.filter(({ where }) => where.startsWith('answer')).length).toBeGreaterThan(20);
    expect(server.logged.length).toBeGreaterThan(10);
    expect(leaksOf(world.personal, outside)).toEqual([]);
  });

  it('would be found if they were there, plain, escaped for an address or packed', () => {
    const [value = ''] = world.personal;
    const hidden = [
      `{"phone":"${value}"}`,
      `/explore?q=${encodeURIComponent(value)}`,
      Buffer.from(`PHONE:${value} and more`).toString('base64url'),
    ];
    for (const text of hidden) expect(leaksOf([value], [{ where: 'here', text }])).toHaveLength(1);
  });

  async function nothingRan(): Promise<void> {
    expect(await page.evaluate(() => (window as unknown as { hostile?: number }).hostile)).toBeUndefined();
    expect(await page.evaluate(() => (window as unknown as { reports: string[] }).reports)).toEqual([]);
    expect(story.faults).toEqual([]);
    const foreign = seen.filter(({ where }) => where.startsWith('request') && where.includes('x.invalid'));
    expect(foreign).toEqual([]);
  }

  /** Tags and notes of people, hostile too. */
  async function tell(): Promise<void> {
    const note = 'mutation($input: AddNoteInput!) { addNote(input: $input) { problem { code } } }';
    const tag = 'mutation($input: TagCasesInput!) { tagCases(input: $input) { problem { code } } }';
    for (const [place, text] of payloads.slice(0, 60).entries()) {
      const subject = idOf(accountRef(account(payloads[place]!)));
      const input = { subject, text, tags: [text.slice(0, 32)], idempotencyKey: `n${place}` };
      await server.ask(note, { input });
    }
    for (const [place, gang] of hostileGangs.entries())
      await server.ask(tag, {
        input: { cases: [gang], add: [payloads[place]!.slice(0, 32)], idempotencyKey: `t${place}` },
      });
  }

  async function exported(gang: string, format: string): Promise<void> {
    const lock = 'mutation($input: LockInput!) { renewLock(input: $input) { case { number } } }';
    const taken = await server.ask(lock, { input: { case: gang, idempotencyKey: `take ${format}` } });
    const nodes = (await story.drawn()).nodes.map(({ id }) => id);
    const members = world.run.labels.filter(({ gangId }) => gangId === gang);
    const ids = nodes.length > 0 ? nodes : members.map(({ accountId }) => idOf(accountRef(accountId)));
    const picture = { commands: [], cursor: 0, view: 'resources', places: {} };
    const response = await fetch(`${server.url}/v1/exports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        format,
        case: taken.data.renewLock.case.number,
        purpose: 'CASE_FILE',
        ids,
        picture,
      }),
    });
    expect(response.status).toBe(200);
    seen.push({ where: `answer export ${format}`, text: await response.text() });
  }
});
