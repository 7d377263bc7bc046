import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { draft, label } from '../../support/drafts.ts';
import { batchOf } from './numbered-batches.ts';

/*
 * Records numbered batches and publishes generations until it has made as many as asked for, or is killed. Says the
 * number of each batch, and `g` with the number of each generation, only when it is acknowledged.
 */
const [folder = '', writer = '', batches = '0', size = '0', publishEvery = '0'] = process.argv.slice(2);

const store = await openEmbeddedStore({ folder, now: () => 0, alarm: (message) => say(`alarm ${message}`) });
for (let number = 0; number < Number(batches); number += 1) {
  await store.record(batchOf(writer, number, Number(size)));
  say(String(number));
  if (Number(publishEvery) > 0 && number % Number(publishEvery) === 0) await publish();
}
await store.close();

async function publish(): Promise<void> {
  const lease = await store.claim('refresh', writer, 1000);
  if (lease === null) return;
  const { generation } = await store.publication();
  const strength = generation.number + 1;
  const labels = Array.from({ length: 5000 }, (_, place) => label(`u${place}`, null, null, strength));
  say(`g${(await store.publishRun(lease, draft({ baseGeneration: generation.number, labels }))).number}`);
  await store.release(lease);
}

/** Past all buffers, so that what was said is known even after a kill. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
