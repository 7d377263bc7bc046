import { once } from 'node:events';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { entity } from '../../support/history.ts';
import { batchOf } from './numbered-batches.ts';

/*
 * Records until the disk is full, says what happened and what can still be read, waits for a word that there is room
 * again, and records on.
 */
const [folder = ''] = process.argv.slice(2);

const store = await openEmbeddedStore({
  folder,
  now: () => 0,
  alarm: (message) => console.log(`alarm ${message}`),
});
let number = 0;
try {
  for (; number < 1000; number += 1) await store.record(batchOf('a', number, 1000));
} catch (error) {
  const { code, retryable, message } = error as Error & { code?: string; retryable?: boolean };
  const again = await store
    .record(batchOf('a', number, 1000))
    .catch((second) => (second as { code?: string }).code);
  const { events, checksum } = await store.health();
  const [device] = await store.entitiesOf([entity('device-a-0')]);
  console.log(
    JSON.stringify({ acknowledged: number, code, retryable, message, again, events, checksum, device }),
  );
}
await once(process.stdin, 'data');
console.log(JSON.stringify(await store.record(batchOf('a', number, 1000))));
await store.close();
process.stdin.destroy();
