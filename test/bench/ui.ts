import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { idOf } from '../../server/investigation/opaque-id.ts';
import { sharedText } from '../../ui/src/state/shared-commands.ts';
import { openLocalServer } from '../server/local-server.ts';
import { publish } from '../server/seeded-world.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDemoSite } from '../support/demo-site.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { inputHash, machine, printTable, round, spreadOf, versionOf } from './measure.ts';
import { largeGang, members } from './ui/large-gang.ts';
import { drawnAfter, panAndZoom, watchPage } from './ui/on-page.ts';
import { openPeer, type Peer } from './ui/peer-site.ts';
import { type SeededSubgraph, seededSubgraph } from './ui/picture.ts';

/*
 * What the page costs in a browser without a graphics card: script time and time to the first drawing, never frames a
 * second. Answers are seeded and come from beside the server, so that the page alone is timed. Argument: loads of each.
 */
const [loads = 5] = process.argv.slice(2).map(Number);
const seed = 11;
const framesMoved = 40;
const sizes = [
  { nodes: 5_000, links: 10_000, loadMs: 1_500, frameMs: 16.7 },
  { nodes: 10_000, links: 30_000, loadMs: 1_500, frameMs: 16.7 },
] as const;
const origin = { kind: 'ACCOUNT', key: 'b0' } as never;

interface Row {
  readonly what: string;
  readonly values: readonly number[];
  readonly unit: string;
  /** What it may be at most; null where nothing is promised. */
  readonly most: number | null;
  /** Which of the values is held against it. */
  readonly judged: 'median' | 'p95';
}

const found = await launchBrowser();
if ('missing' in found) {
  console.log(`skipped: there is ${found.missing}`);
  console.log(JSON.stringify({ bench: 'ui', skipped: found.missing }));
} else {
  await found.browser.close();
  const before = machine();
  const { rows, hash } = await measured();
  await tell(before, rows, hash);
}

async function measured(): Promise<{ readonly rows: readonly Row[]; readonly hash: string }> {
  const site = await openDemoSite('probe');
  const pictures = sizes.map(({ nodes, links }) => seededSubgraph(seed, nodes, links));
  const peer = await openPeer();
  try {
    const rows: Row[] = [];
    for (const [place, size] of sizes.entries())
      rows.push(...(await pictureRows(site.url, peer, pictures[place]!, size)));
    rows.push(await expansionRow(site.url));
    rows.push(await gangRow(site.page));
    rows.push(await weightRow(site.url));
    return { rows, hash: inputHash(pictures.map((picture) => JSON.stringify(picture))) };
  } finally {
    await peer.close();
    await site.close();
  }
}

/** Loads of the page and of the peer in turn, and the page's script time while the view moves. */
async function pictureRows(
  url: string,
  peer: Peer,
  picture: SeededSubgraph,
  { nodes, links, loadMs, frameMs }: (typeof sizes)[number],
): Promise<Row[]> {
  const [own, plain, frames]: number[][] = [[], [], []];
  for (let load = 0; load < loads; load++) {
    const page = await openPicture(url, () => picture);
    own!.push(await page.evaluate(drawnAfter, nodes));
    if (load === 0) {
      await page.waitForTimeout(5_000);
      frames!.push(...(await page.evaluate(panAndZoom, framesMoved)));
    }
    await page.context().browser()?.close();
    plain!.push(await peer.load(await freshBrowser(), picture));
  }
  const name = `${nodes.toLocaleString('en')} nodes, ${links.toLocaleString('en')} links`;
  const ratios = own!.map((ms, load) => ms / plain![load]!);
  return [
    { what: `${name}: answer to drawn`, values: own!, unit: 'ms', most: loadMs, judged: 'median' },
    { what: `${name}: plain Sigma`, values: plain!, unit: 'ms', most: null, judged: 'median' },
    { what: `${name}: times plain Sigma`, values: ratios, unit: '×', most: null, judged: 'median' },
    { what: `${name}: script a frame`, values: frames!, unit: 'ms', most: frameMs, judged: 'p95' },
  ];
}

/** The explorer on a picture whose expansions are answered from here. */
async function openPicture(url: string, answer: () => SeededSubgraph): Promise<Page> {
  const page = await newPage();
  await page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('query Expand')
      ? route.fulfill({ json: { data: { expand: answer() } } })
      : route.continue(),
  );
  const command = { op: 'expand', ids: [idOf(origin)], cap: 50 } as const;
  const ops = await sharedText([{ n: 1, at: '2026-05-01T00:00:00Z', command }]);
  await page.goto(`${url}/explore?ops=${ops}`);
  return page;
}

async function newPage(): Promise<Page> {
  const browser = await freshBrowser();
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // The loader gives functions their names by a function that a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchPage);
  return page;
}

/** A browser a load: nothing is warm from the one before. */
async function freshBrowser(): Promise<Browser> {
  const started = await launchBrowser();
  if ('missing' in started) throw new Error(`there is ${started.missing}`);
  return started.browser;
}

/** A picture of 100 nodes that grows to 500 by one key. */
async function expansionRow(url: string): Promise<Row> {
  const [few, many] = [seededSubgraph(seed, 100, 150), seededSubgraph(seed, 500, 900)];
  const values: number[] = [];
  for (let load = 0; load < loads; load++) {
    let asked = 0;
    const page = await openPicture(url, () => (asked++ === 0 ? few : many));
    await page.evaluate(drawnAfter, 100);
    // The first one is the origin, whose answer the page has.
    await page.locator('.node-table tbody tr').nth(1).click();
    await page.keyboard.press('e');
    await page.waitForFunction(() => document.querySelector('.step')?.textContent?.includes('2 / 2'));
    values.push(await page.evaluate(drawnAfter, 500));
    await page.context().browser()?.close();
  }
  return { what: 'expansion to 500 nodes: answer to drawn', values, unit: 'ms', most: 300, judged: 'median' };
}

/** From the address of a gang to its first members, the server being warm. */
async function gangRow(pageFolder: string): Promise<Row> {
  const { events, run } = largeGang();
  const store = openMemoryStore();
  await store.record(events);
  await publish(store, run);
  const server = await openLocalServer(store, { pageFolder });
  const values: number[] = [];
  for (let load = 0; load <= loads; load++) {
    const page = await newPage();
    await page.goto(`${server.url}/gangs/g-1`);
    const ms = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () =>
            document.querySelector('.members-card tbody tr')
              ? resolve(performance.now())
              : setTimeout(look, 4);
          look();
        }),
    );
    // The first one warms the server.
    if (load > 0) values.push(ms);
    await page.context().browser()?.close();
  }
  await server.close();
  return { what: `page of a gang of ${members}: content`, values, unit: 'ms', most: 1_000, judged: 'median' };
}

/** Scripts and styles that the explorer has loaded once a gang is drawn. */
async function weightRow(url: string): Promise<Row> {
  const page = await newPage();
  const files = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(response.url()))
      files.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await page.goto(url);
  await page.locator('.gang-list tbody a, main a[href*="/explore?gang"]').first().click();
  await page.waitForTimeout(4_000);
  const sizesOfFiles = await Promise.all(files.values());
  await page.context().browser()?.close();
  const kilobytes = sizesOfFiles.reduce((sum, bytes) => sum + bytes, 0) / 1000;
  return {
    what: 'first screen with the canvas, scripts and styles, gzip',
    values: [kilobytes],
    unit: 'kB',
    most: 350,
    judged: 'median',
  };
}

async function tell(before: ReturnType<typeof machine>, rows: readonly Row[], hash: string): Promise<void> {
  const lines = rows.map((row) => {
    const { runs, min, median, max } = spreadOf(row.values);
    const p95 = quantile(row.values, 0.95);
    const value = row.judged === 'p95' ? p95 : median;
    const verdict = row.most === null ? '' : value <= row.most ? 'kept' : 'missed';
    return [row.what, row.unit, runs, min, median, round(p95), max, row.most ?? '', verdict];
  });
  const head = ['what', 'unit', 'runs', 'min', 'median', 'p95', 'max', 'at most', 'budget'];
  const { cpu, cpus, memoryGb, node, load, quiet } = before;
  const versions = ['sigma', 'graphology', 'react', '@mantine/core', '@sparticuz/chromium']
    .map((name) => `${name} ${versionOf(name)}`)
    .join(', ');
  printTable([head, ...lines]);
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const target = fileURLToPath(new URL('../../docs/benchmarks/ui.md', import.meta.url));
  const text = await readFile(new URL('./ui/report.md', import.meta.url), 'utf8');
  const facts = `- Machine: ${cpu}, ${cpus} processors, ${memoryGb} GB, Node ${node}; load at the start ${load}${quiet ? '' : ', too much to judge by'}.
- Versions: ${versions}. Input (seed ${seed}): \`${hash}\`. ${loads} loads of each, page and peer in turn.`;
  await writeFile(target, text.replace('{facts}', facts).replace('{table}', table));
  console.log(JSON.stringify({ bench: 'ui', machine: before, hash, rows: lines }));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
