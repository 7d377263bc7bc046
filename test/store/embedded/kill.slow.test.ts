import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { addToChecksum, digestsOf, emptyChecksum } from '../../../graph/store/content-digest.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { collected } from '../../support/collected.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { restOf, startChild } from './child-process.ts';
import { sizesOf } from './numbered-batches.ts';

const script = new URL('./write-batches.ts', import.meta.url);
const newFolder = temporaryFolders();
const rounds = 50;
const batchSize = 700;

it(`loses nothing acknowledged and keeps nothing halved in ${rounds} kills at random moments`, async () => {
  const folder = await newFolder();
  const random = randomOf(50, 'kills');
  const acknowledged = new Set<string>();
  let newestGeneration = 0;
  for (let round = 0; round < rounds; round += 1) {
    const writer = `w${round}`;
    const child = startChild(script, [folder, writer, '100000', String(batchSize), '2']);
    const said = [await child.line()];
    const rest = restOf(child);
    await wait(random.below(400));
    child.process.kill('SIGKILL');
    said.push(...(await rest));

    for (const line of said) {
      if (line?.startsWith('g')) newestGeneration = Number(line.slice(1));
      else acknowledged.add(`${writer}-${line}`);
    }
    newestGeneration = await checked(folder, acknowledged, newestGeneration);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
});

/** Opens the store that a killed process left. Returns the number of the shown generation. */
async function checked(folder: string, acknowledged: Set<string>, leastGeneration: number): Promise<number> {
  const store = await openEmbeddedStore({
    folder,
    now: () => 10_000,
    alarm: (message) => expect.unreachable(message),
  });
  const events = (await collected(store.eventsAfter(0))).flatMap((batch) =>
    batch.events.map(({ event }) => event),
  );
  const sizes = sizesOf(events);
  expect([...new Set(sizes.values())]).toEqual([batchSize]);
  expect([...acknowledged].filter((batch) => !sizes.has(batch))).toEqual([]);
  const health = await store.health();
  expect(health.checksum).toBe(addToChecksum(emptyChecksum, digestsOf(events)));
  expect(health.watermark).toBe(events.length);

  const { generation } = await store.publication();
  expect(generation.number).toBeGreaterThanOrEqual(leastGeneration);
  const labels = (await collected(store.readLabels(generation.number))).flat();
  expect(new Set(labels.map(({ strength }) => strength))).toEqual(
    new Set(generation.number === 0 ? [] : [generation.number]),
  );
  expect(labels.length).toBe(generation.counts.labels);
  await store.close();
  return generation.number;
}
