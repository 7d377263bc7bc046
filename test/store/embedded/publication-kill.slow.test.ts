import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { restOf, startChild } from './child-process.ts';
import { seeOneMark } from './marked-draft.ts';

const rounds = 200;
const script = new URL('./move-publication.ts', import.meta.url);
const newFolder = temporaryFolders();

it(`shows one whole generation in ${rounds} kills of a process that publishes, holds, shows again and prunes`, async () => {
  const folder = await newFolder();
  const random = randomOf(1, 'publication kills');
  const alarm = (message: string) => expect.unreachable(message);
  const reader = await openEmbeddedStore({ folder, now: () => 0, alarm });
  const seen = new Set<number>();
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Leases last a second, so each process finds those of the killed one run out.
    const child = startChild(script, [folder, '100000', String(round * 2000)]);
    expect(await child.line()).toBe('open');
    const end = wait(random.below(400)).then(() => child.process.kill('SIGKILL'));
    let over = false;
    void Promise.all([end, child.ended]).then(() => {
      over = true;
    });
    while (!over) {
      seen.add(await seeOneMark(reader));
      await wait(5);
    }
    const said = await restOf(child);
    acknowledged = Math.max(acknowledged, ...said.map((line) => Number(line.split(' ')[0])));
    expect((await reader.publication()).sequence).toBeGreaterThanOrEqual(acknowledged);
    seen.add(await seeOneMark(reader));
  }
  const last = await restOf(startChild(script, [folder, '4', String(rounds * 2000)]));
  expect(last.length).toBe(5);
  seen.add(await seeOneMark(reader));
  const moves = await reader.publications(1_000_000);
  expect(moves.map(({ sequence }) => sequence)).toEqual(moves.map((_, place) => moves.length - place));
  await reader.close();
  expect(seen.size).toBeGreaterThan(rounds / 2);
}, 900_000);
