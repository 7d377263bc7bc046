import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../graph/domain/errors.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import type { HotLabels } from '../../../server/decision/hot-labels.ts';
import { localCopy } from '../../../server/decision/local-copy.ts';
import { listed } from '../../support/judgements.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { labelsOver } from '../local-labels.ts';
import { draft, events, now, publish } from '../seeded-world.ts';

const newFolder = temporaryFolders();
let store: GraphStore;
let away: GraphStore;

beforeEach(async () => {
  store = openMemoryStore({ now: () => now });
  await store.record(events);
  await publish(store);
  await store.putEntries([listed('u1', 'BLACK')]);
  away = { ...store, publication: () => Promise.reject(new StoreUnavailable('away')) };
});
afterEach(() => store.close());

function labelsIn(path: string, over: GraphStore, told: string[] = []): HotLabels {
  const alarm = (message: string) => void told.push(message);
  return labelsOver(over, () => now, { copy: localCopy(path), alarm });
}

const ask = ({ decide }: HotLabels) =>
  decide({ entities: [{ type: 'ACCOUNT', key: 'u1' }], asOf: null, budgetMs: 20 });

it('answers as before, as stale, after a start without the store, and as current once it is back', async () => {
  const path = join(await newFolder(), 'labels');
  const before = labelsIn(path, store);
  await before.look();
  const after = labelsIn(path, away);
  await after.restore();
  await after.look();
  const { signals, ...current } = ask(before);
  expect(ask(after)).toEqual({
    ...current,
    stale: true,
    signals: signals.map((signal) => ({ ...signal, status: 'STALE' })),
  });
  const back = labelsIn(path, { ...store, gangs: () => Promise.reject(new Error('was loaded again')) });
  await back.restore();
  await back.look();
  expect(ask(back)).toEqual(ask(before));
});

it('gives way to another store of the same numbers, lists included', async () => {
  const path = join(await newFolder(), 'labels');
  await labelsIn(path, store).look();
  const other = openMemoryStore({ now: () => now + 1 });
  await publish(other, { ...draft, watermark: 0 });
  const labels = labelsIn(path, other);
  await labels.restore();
  await labels.look();
  expect([ask(labels).watermark, ask(labels).signals[0]?.lists]).toEqual([0, []]);
});

it('is passed over with an alarm where a single bit has changed', async () => {
  const path = join(await newFolder(), 'labels');
  await labelsIn(path, store).look();
  const file = join(path, 'labels');
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 997) {
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 1 << (at % 8);
    writeFileSync(file, damaged);
    const told: string[] = [];
    const labels = labelsIn(path, away, told);
    await labels.restore();
    expect([told.length, labels.state.isLoaded]).toEqual([1, false]);
  }
});
