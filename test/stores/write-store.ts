import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { draft, evidence, gang, gangId, label } from '../support/drafts.ts';
import { day, history } from '../support/history.ts';
import { listed, onGang, verdict } from '../support/judgements.ts';

/*
 * Writes a small store of today's format into a folder: `node --import tsx test/stores/write-store.ts <folder>`. One
 * is kept of every format that stores were ever left in, so that each can be brought forward. A kept one is never
 * written again.
 */

const [, , target] = process.argv;
if (target === undefined) throw new Error('name the folder to write into');

const folder = await mkdtemp(join(tmpdir(), 'gangscope-kept-store-'));
const store = await openEmbeddedStore({ folder, now: () => day(40), alarm: (message) => fail(message) });
await fill(store);
await store.close();
await writeFile(
  join(target, 'data.mdb.gz'),
  gzipSync(await readFile(join(folder, 'data.mdb')), { level: 9 }),
);
await writeFile(join(target, 'FORMAT'), await readFile(join(folder, 'FORMAT')));
await rm(folder, { recursive: true });

async function fill(store: GraphStore): Promise<void> {
  await store.record(history`
    u1 day 3 device-a ip-a created=1
    u2 day 3 device-a phone-a
    u3 day 4 applies device-a amount=20000.00 lender=L1
    u1 day 5 refers u2
    u2 day 6 overdue known=9`);
  await store.putNote('world', 'kept');
  await store.putEntries([listed('u3', 'BLACK')]);
  await store.recordVerdicts([verdict('v1', onGang('G000001'), 'FRAUD')]);
  const lease = await store.claim('refresh', 'kept', 1000);
  if (lease === null) return fail('the lease was not given');
  await store.publishRun(
    lease,
    draft({
      gangs: [gang('G000001', 'NOTICE', 0.4)],
      labels: [label('u1', 'G000001'), label('u2', 'G000001')],
    }),
  );
  await store.publishRun(
    lease,
    draft({
      baseGeneration: 1,
      gangs: [gang('G000001', 'WARNING', 0.8)],
      labels: [label('u1', 'G000001'), label('u2', 'G000001'), label('u3', null)],
      evidence: new Map([[gangId('G000001'), evidence('u1', 'u2')]]),
    }),
  );
  await store.release(lease);
}

function fail(message: string): never {
  throw new Error(message);
}
