import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import type { GraphStore, Lease, Work } from '../../../graph/store/port.ts';
import { markedDraft } from './marked-draft.ts';

/*
 * Publishes, holds, shows again and prunes generations, so many times or until it is killed. Says after each move its
 * sequence number and the clock, only when the move is acknowledged. Arguments: folder, times, what its clock shows.
 */
const [folder = '', times = '0', clock = '0'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const store = await openEmbeddedStore({
  folder,
  now: () => Number(clock),
  alarm: (text) => say(`alarm ${text}`),
});
say('open');
for (let turn = 0; turn < Number(times); turn += 1) {
  await work(store, turn);
  const { sequence } = await store.publication();
  say(`${sequence} ${Date.now()}`);
}
await store.close();

async function work(store: GraphStore, turn: number): Promise<void> {
  const { generation } = await store.publication();
  const [newest] = await store.generations(1);
  const run = markedDraft((newest?.number ?? 0) + 1, generation.number);
  if (turn % 4 === 0) await store.publishRun(await leaseFor('refresh'), run);
  if (turn % 4 === 1) {
    const held = await store.holdRun(await leaseFor('refresh'), run);
    await store.showGeneration(await leaseFor('publication'), held.number, 'operator-1', 'looked at');
  }
  if (turn % 4 === 2)
    await store.showGeneration(
      await leaseFor('publication'),
      Math.max(1, generation.number - 1),
      'operator-1',
      'as before',
    );
  if (turn % 4 === 3) await store.prune(await leaseFor('prune'), 3);
}

async function leaseFor(work: Work): Promise<Lease> {
  const lease = await store.claim(work, `mover-${clock}`, 1000);
  if (lease === null) throw new Error(`the lease of ${work} was not given`);
  return lease;
}
