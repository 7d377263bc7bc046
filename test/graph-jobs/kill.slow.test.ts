import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { randomOf } from '../../graph/algorithms/random.ts';
import { hourMs } from '../../graph/domain/window.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { demoWorld } from '../../graph-jobs/world/demo-world.ts';
import { restOf, startChild } from '../store/embedded/child-process.ts';
import { collected } from '../support/collected.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const rounds = 50;
const until = Date.parse('2026-05-01T00:00:00Z');
const script = new URL('./work-on-store.ts', import.meta.url);
const newFolder = temporaryFolders();

it(`finishes after ${rounds} kills of ingest with exactly the events of the file`, async () => {
  const { dataDir, file, events } = await worldFile();
  const random = randomOf(1, 'ingest kills');
  let recordedBefore = 0;
  for (let round = 0; round < rounds; round += 1) {
    await killed(['ingest', dataDir, file, String(until + round)], random.below(1500));
    const store = await opened(dataDir, until + round);
    const { events: recorded, watermark } = await store.health();
    const ids = (await collected(store.eventsAfter(0))).flatMap((batch) =>
      batch.events.map(({ event }) => event.eventId),
    );
    await store.close();
    expect(recorded).toBeGreaterThanOrEqual(recordedBefore);
    expect([ids.length, new Set(ids).size, watermark]).toEqual([recorded, recorded, recorded]);
    recordedBefore = recorded;
  }
  const last = startChild(script, ['ingest', dataDir, file, String(until + rounds)]);
  expect(await restOf(last)).toEqual(['open', 'done']);
  const store = await opened(dataDir, until + rounds);
  expect((await store.health()).events).toBe(events);
  await store.close();
});

it(`shows one whole generation at any moment of ${rounds} kills of refresh`, async () => {
  const { dataDir, file } = await worldFile();
  expect(await restOf(startChild(script, ['ingest', dataDir, file, String(until)]))).toEqual([
    'open',
    'done',
  ]);
  const random = randomOf(1, 'refresh kills');
  const reader = await opened(dataDir, until);
  const published = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const child = startChild(script, ['refresh', dataDir, file, String(until + (round + 1) * hourMs)]);
    expect(await child.line()).toBe('open');
    const end = wait(random.below(4000)).then(() => child.process.kill('SIGKILL'));
    let over = false;
    void Promise.all([end, child.ended]).then(() => {
      over = true;
    });
    while (!over) {
      published.add(await wholeGeneration(reader));
      await wait(20);
    }
  }
  const last = startChild(script, ['refresh', dataDir, file, String(until + (rounds + 1) * hourMs)]);
  expect(await restOf(last)).toEqual(['open', 'done']);
  published.add(await wholeGeneration(reader));
  await reader.close();
  // Some runs were killed before they were done, some after.
  expect(published.size).toBeGreaterThan(2);
  expect(Math.max(...published)).toBeLessThan(rounds + 1);
});

async function worldFile() {
  const dataDir = await newFolder();
  const { events } = demoWorld(3, until);
  const file = `${dataDir}/events.ndjson`;
  await mkdir(`${dataDir}/store`, { recursive: true });
  await writeFile(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  return { dataDir, file, events: events.length };
}

function opened(dataDir: string, clock: number): Promise<GraphStore> {
  return openEmbeddedStore({ folder: `${dataDir}/store`, now: () => clock, alarm: console.error });
}

async function killed(args: readonly string[], afterMs: number): Promise<void> {
  const child = startChild(script, args);
  await child.line();
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
