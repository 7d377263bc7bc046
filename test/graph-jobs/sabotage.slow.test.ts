import { cp } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { dayMs } from '../../graph/domain/window.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { defaultRefresh, type RefreshOptions, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { collected } from '../support/collected.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { demoEvents } from './demo-events.ts';
import type { Right } from './sabotage.ts';
import { sabotages, withChains } from './sabotage.ts';

const until = Date.parse('2026-05-01T00:00:00Z');
/** The clock of the machine is right, or a year ahead of the last event. */
const clock = until + 366 * dayMs;
const right: Right = { asOf: until, parameters: { ...defaultParameters, windowDays: 45 } };
const newFolder = temporaryFolders();

let sound = '';

/** Four sound nights over a world of 5 000 accounts. */
beforeAll(async () => {
  sound = await newFolder();
  const store = await opened(sound);
  const events = demoEvents(3, until);
  for (let from = 0; from < events.length; from += 10_000)
    await store.record(events.slice(from, from + 10_000));
  for (const night of [4, 3, 2, 1]) {
    const report = await run(store, { asOf: until - night * dayMs });
    expect(report.state).toBe('published');
  }
  await store.close();
}, 120_000);

it('lets the next sound night pass', async () => {
  const store = await copyOfSound();
  expect((await run(store, {})).state).toBe('published');
  await store.close();
}, 60_000);

describe.each(sabotages)('a night on which $name', ({ metric, options, chains }) => {
  it(`is held for ${metric}, and would have changed labels`, async () => {
    const store = await copyOfSound();
    const shown = (await store.publication()).generation.number;
    const before = await labelsIn(store, shown);
    const reads = chains === undefined ? store : withChains(store, (columns) => chains(columns, right));
    const wrong = options?.(right) ?? {};

    const report = await run(reads, wrong);
    expect(report).toMatchObject({ state: 'held' });
    if (report.state === 'already-running') return;
    const refused = report.generation.gate.filter(({ passed }) => !passed).map((check) => check.metric);
    expect(refused).toContain(metric);
    expect((await store.publication()).generation.number).toBe(shown);
    expect(await labelsIn(store, shown)).toEqual(before);

    expect((await run(reads, { ...wrong, gated: false })).state).toBe('published');
    expect(await labelsIn(store, (await store.publication()).generation.number)).not.toEqual(before);
    await store.close();
  }, 60_000);
});

async function run(store: GraphStore, change: Partial<RefreshOptions>) {
  const tools = {
    openStore: () => Promise.resolve(store),
    now: () => clock,
    randomBytes: (size: number) => new Uint8Array(size).fill(7),
    progress: silentProgress,
  };
  return refresh.run(tools, { ...defaultRefresh, ...right, ...change });
}

async function copyOfSound(): Promise<GraphStore> {
  const folder = await newFolder();
  await cp(sound, folder, { recursive: true });
  return opened(folder);
}

function opened(folder: string): Promise<GraphStore> {
  return openEmbeddedStore({ folder, now: () => clock, alarm: (message) => expect.unreachable(message) });
}

/** Account, gang and level of every label. */
async function labelsIn(store: GraphStore, generation: number): Promise<readonly string[]> {
  const labels = (await collected(store.readLabels(generation))).flat();
  return labels.map(({ accountId, gangId, signal }) => `${accountId} ${gangId} ${signal.level}`);
}
