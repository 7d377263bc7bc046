import { beforeEach, describe, expect, it } from 'vitest';
import type { Publication } from '../../../graph/domain/generation.ts';
import type { WorkRecord } from '../../../graph/domain/work-record.ts';
import { type QueueWatch, watchQueue } from '../../../server/cases/watch-queue.ts';
import { openMemoryStore } from '../../support/memory-store.ts';

const one: WorkRecord = { kind: 'CASE', id: 'GANG:g-1', group: 'C-1', version: 1, content: '{}' };

let store: ReturnType<typeof openMemoryStore>;
let watch: QueueWatch;
let shown: Publication;
let reads: number;

beforeEach(async () => {
  store = openMemoryStore();
  shown = await store.publication();
  reads = 0;
  const counted = {
    readRecords(kind: WorkRecord['kind']) {
      reads += 1;
      return store.readRecords(kind);
    },
  };
  watch = watchQueue(counted, async () => shown);
});

/** Whether somebody was told already. */
async function isTold(changes: AsyncIterator<unknown>): Promise<boolean> {
  const later = Symbol('later');
  const told = changes.next().then(() => true);
  return (await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 5, later))])) === true;
}

describe('who watches the queue', () => {
  it('is told at once, with the generation that is shown', async () => {
    const { value } = await watch.changes().next();
    expect(value).toEqual({ generation: shown.generation.number });
  });

  it('is told of a case that another process opened or changed, and of another generation', async () => {
    const changes = watch.changes();
    await changes.next();
    await watch.look();
    const acts = [
      () => store.saveRecords([one]),
      () => store.saveRecords([{ ...one, version: 2 }]),
      async () => {
        shown = { ...shown, sequence: shown.sequence + 1 };
      },
    ];
    for (const act of acts) {
      await act();
      await watch.look();
      expect(await isTold(changes)).toBe(true);
    }
  });

  it('is not told where a look finds nothing new', async () => {
    const changes = watch.changes();
    await changes.next();
    await watch.look();
    await watch.look();
    expect(await isTold(changes)).toBe(false);
  });

  it('is told once of all that came while he was busy', async () => {
    const changes = watch.changes();
    await changes.next();
    watch.changed();
    watch.changed();
    await changes.next();
    expect(await isTold(changes)).toBe(false);
  });

  it('costs the store nothing before he comes and after he has left', async () => {
    await watch.look();
    const changes = watch.changes();
    await watch.look();
    await changes.return?.();
    await watch.look();
    expect(reads).toBe(1);
  });

  it('hears the end, also while he waits', async () => {
    const changes = watch.changes();
    await changes.next();
    const waiting = changes.next();
    watch.close();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });
});
