import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hashOf, randomOf } from '../../graph/algorithms/random.ts';
import { hourMs } from '../../graph/domain/window.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { demoWorld } from '../../graph-jobs/world/demo-world.ts';
import type { Child } from '../store/embedded/child-process.ts';
import { restOf, startChild } from '../store/embedded/child-process.ts';
import { collected } from '../support/collected.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

/** KILL_ROUNDS for a shorter look. */
const rounds = Number(process.env.KILL_ROUNDS ?? 200);
const until = Date.parse('2026-05-01T00:00:00Z');
const script = new URL('./work-on-store.ts', import.meta.url);
const newFolder = temporaryFolders();

it(`finishes after ${rounds} kills of ingest with exactly the events of the file`, async () => {
  const { file, events } = await worldFile();
  const moments = momentsOf(
    'ingest kills',
    await courseOf(['ingest', await newDataDir(), file, String(until)]),
  );
  let dataDir = await newDataDir();
  let recordedBefore = 0;
  let filled = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = startChild(script, ['ingest', dataDir, file, String(until + round)]);
    await killed(child, moments.next());
    const recorded = await recordedOnce(dataDir, until + round);
    expect(recorded).toBeGreaterThanOrEqual(recordedBefore);
    recordedBefore = recorded;
    if (recorded < events) continue;
    // A store that has everything has nothing to lose: the next kills meet an empty one again.
    filled += 1;
    dataDir = await newDataDir();
    recordedBefore = 0;
  }
  await courseOf(['ingest', dataDir, file, String(until + rounds)]);
  expect(await recordedOnce(dataDir, until + rounds)).toBe(events);
  console.log(`${rounds} kills ${moments.told}; ${filled} stores were filled in spite of them`);
  expect(filled).toBeGreaterThan(0);
});

it(`shows one whole generation at any moment of ${rounds} kills of refresh`, async () => {
  const { file } = await worldFile();
  const dataDir = await newDataDir();
  await courseOf(['ingest', dataDir, file, String(until)]);
  const moments = momentsOf('refresh kills', await courseOf(['refresh', dataDir, file, String(until)]));
  const reader = await opened(dataDir, until);
  const published = new Set<number>();
  let looks = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const child = startChild(script, ['refresh', dataDir, file, String(until + round * hourMs)]);
    let over = false;
    const end = killed(child, moments.next()).then(() => {
      over = true;
    });
    while (!over) {
      published.add(await wholeGeneration(reader));
      looks += 1;
      await wait(10);
    }
    await end;
  }
  await courseOf(['refresh', dataDir, file, String(until + (rounds + 1) * hourMs)]);
  published.add(await wholeGeneration(reader));
  await reader.close();
  const shown = Math.max(...published);
  console.log(
    `${rounds} kills ${moments.told}, ${shown - 2} of them too late; ${looks} looks saw ${published.size} generations, each whole`,
  );
  // Some runs were done before they were to be killed, most were not.
  expect(shown).toBeGreaterThan(2);
  expect(shown).toBeLessThan(0.75 * rounds);
  expect(looks).toBeGreaterThan(rounds);
});

/** How a job goes that nobody disturbs. */
interface Course {
  /** Lines that it says from the opened store to its end. */
  readonly lines: number;
  readonly ms: number;
}

/** When to kill a job: so long after so many of its lines. */
interface Moment {
  readonly afterLines: number;
  readonly afterMs: number;
}

/**
 * Moments all over the course of a job and an eighth of it beyond its end. They follow what the job says and not the
 * clock, which tells little about a job on a machine that is now busy and now idle.
 */
function momentsOf(stream: string, { lines, ms }: Course): { readonly told: string; next(): Moment } {
  const random = randomOf(1, stream);
  return {
    told: `over ${lines} steps and ${ms} ms of a run`,
    next: () => ({
      afterLines: random.below(lines + Math.ceil(lines / 8)),
      afterMs: random.below(Math.ceil(ms / lines)),
    }),
  };
}

/** The gangs of a demo world among an eighth of its other accounts: a refresh of it takes less than a second. */
async function worldFile() {
  const { events, gangs } = demoWorld(3, until);
  const members = new Set(gangs.flatMap(({ accountIds }) => accountIds));
  const kept = events.filter(
    ({ accountId }) => members.has(String(accountId)) || hashOf(1, String(accountId)) % 8 === 0,
  );
  const file = `${await newFolder()}/events.ndjson`;
  await writeFile(file, kept.map((event) => `${JSON.stringify(event)}\n`).join(''));
  return { file, events: kept.length };
}

async function newDataDir(): Promise<string> {
  const dataDir = await newFolder();
  await mkdir(`${dataDir}/store`, { recursive: true });
  return dataDir;
}

/** Lets a job end by itself. */
async function courseOf(args: readonly string[]): Promise<Course> {
  const child = startChild(script, args);
  expect(await child.line()).toBe('open');
  const startedAt = performance.now();
  const lines = await restOf(child);
  expect(lines.at(-1)).toBe('done');
  return { lines: lines.length, ms: Math.round(performance.now() - startedAt) };
}

/** Events of a store, none of them twice. */
async function recordedOnce(dataDir: string, clock: number): Promise<number> {
  const store = await opened(dataDir, clock);
  const { events, watermark } = await store.health();
  const ids = (await collected(store.eventsAfter(0))).flatMap((batch) =>
    batch.events.map(({ event }) => event.eventId),
  );
  await store.close();
  expect([ids.length, new Set(ids).size, watermark]).toEqual([events, events, events]);
  return events;
}

function opened(dataDir: string, clock: number): Promise<GraphStore> {
  return openEmbeddedStore({ folder: `${dataDir}/store`, now: () => clock, alarm: console.error });
}

/** Kills a job at its moment; one that has ended before is left alone. */
async function killed(child: Child, { afterLines, afterMs }: Moment): Promise<void> {
  expect(await child.line()).toBe('open');
  for (let said = 0; said < afterLines; said += 1) if ((await child.line()) === null) return child.ended;
  await wait(afterMs);
  child.process.kill('SIGKILL');
  await child.ended;
}

/** Number of the shown generation, after a look at everything that it says. */
async function wholeGeneration(store: GraphStore): Promise<number> {
  const { number, counts } = (await store.publication()).generation;
  const gangs = await store.gangs(number);
  const labels = (await collected(store.readLabels(number))).flat();
  const members = new Map<string, number>();
  for (const { gangId } of labels) if (gangId !== null) members.set(gangId, (members.get(gangId) ?? 0) + 1);
  expect([gangs.length, labels.length]).toEqual([counts.gangs, counts.labels]);
  expect(gangs.map(({ gangId, size }) => [gangId, size])).toEqual(
    gangs.map(({ gangId }) => [gangId, members.get(gangId)]),
  );
  return number;
}
