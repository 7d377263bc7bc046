import { open } from 'lmdb';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../graph/domain/errors.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import { collected } from '../../support/collected.ts';
import { draft, gang, gangId, label } from '../../support/drafts.ts';
import { account, days, history } from '../../support/history.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newFolder = temporaryFolders();

describe('a store whose disk changed what was written', () => {
  it('shows the generation before, raises the alarm once and says which one is damaged', async () => {
    const { folder, alarms, reopened } = await storeWith(async (store) => {
      await publish(store, 'g1', 1);
      await publish(store, 'g2', 2);
    });
    await flip(folder, 'generations', [2, 'part', 1]);
    const store = await reopened();
    expect(await store.publication()).toMatchObject({
      generation: { number: 1, state: 'PUBLISHED' },
      sequence: 2,
    });
    await store.publication();
    expect(alarms).toEqual([
      'generation 2 is not shown, the one before it is: part 1 of generation 2 is damaged',
    ]);
    expect((await store.labelsOf(1, [account('u1')]))[0]?.strength).toBe(1);
    await expect(store.labelsOf(2, [account('u1')])).rejects.toThrow(
      new StoreUnavailable('part 1 of generation 2 is damaged'),
    );
    expect((await store.generations(9)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'RETIRED'],
      [1, 'PUBLISHED'],
    ]);
    await publish(store, 'g3', 3);
    expect((await store.publication()).generation.number).toBe(3);
    await store.close();
  });

  it('shows the empty generation when no other is whole', async () => {
    const { folder, alarms, reopened } = await storeWith((store) => publish(store, 'g1', 1));
    await flip(folder, 'generations', [1, 'row']);
    const store = await reopened();
    expect((await store.publication()).generation.number).toBe(0);
    expect(alarms).toEqual([
      'generation 1 is not shown, the one before it is: the row of generation 1 is damaged',
    ]);
    await store.close();
  });

  it('finds a part that is missing and one that belongs elsewhere', async () => {
    const { folder, reopened } = await storeWith(async (store) => {
      await publish(store, 'g1', 1);
      await publish(store, 'g2', 2);
    });
    await change(folder, 'generations', (rows) => {
      rows.putSync([2, 'part', 1], rows.getBinary([1, 'part', 1])!);
      rows.removeSync([1, 'part', 0]);
    });
    const store = await reopened();
    await expect(store.gangs(2)).rejects.toThrow('part 1 of generation 2 is another one');
    await expect(store.gangs(1)).rejects.toThrow('part 0 of generation 1 is missing');
    await store.close();
  });

  it('answers labels but refuses questions and recordings that need the damaged events', async () => {
    const { folder, alarms, reopened } = await storeWith(async (store) => {
      await store.record(history`u1 day 3 device-a`);
      await publish(store, 'g1', 1);
      await store.record(history`u2 day 4 device-a`);
    });
    await flip(folder, 'blocks', 2);
    const store = await reopened();
    const damaged = new StoreUnavailable('events cannot be read: block of events from 2 on is damaged');
    expect(alarms).toEqual([damaged.message]);
    expect((await store.labelsOf(1, [account('u1')]))[0]?.gangId).toBe('g1');
    await expect(store.health()).rejects.toThrow(damaged);
    await expect(collected(store.readChains(days(0, 9), ['DEVICE']))).rejects.toThrow(damaged);
    await expect(store.record(history`u3 day 5 device-a`)).rejects.toThrow(damaged);
    await store.close();
  });
});

async function storeWith(fill: (store: GraphStore) => Promise<void>) {
  const folder = await newFolder();
  const alarms: string[] = [];
  const reopened = () =>
    openEmbeddedStore({ folder, now: () => 0, alarm: (message) => alarms.push(message) });
  const store = await reopened();
  await fill(store);
  await store.close();
  return { folder, alarms, reopened };
}

async function publish(store: GraphStore, id: string, strength: number): Promise<void> {
  const lease = (await store.claim('refresh', 'a', 1000))!;
  const baseGeneration = (await store.publication()).generation.number;
  const gangs = [gang(id, 'WARNING', 0.5)];
  await store.publishRun(
    lease,
    draft({ baseGeneration, gangs, labels: [label('u1', gangId(id), 'CORE', strength)] }),
  );
}

/** Turns one bit in the middle of a value over. */
async function flip(folder: string, table: string, key: Key): Promise<void> {
  await change(folder, table, (rows) => {
    const value = Buffer.from(rows.getBinary(key)!);
    const middle = value.length >>> 1;
    value[middle]! ^= 4;
    rows.putSync(key, value);
  });
}

type Key = number | (number | string)[];
type Rows = ReturnType<ReturnType<typeof open<Buffer, Key>>['openDB']>;

async function change(folder: string, table: string, work: (rows: Rows) => void): Promise<void> {
  const root = open<Buffer, Key>({ path: folder, overlappingSync: false });
  const keys = table === 'blocks' ? ({ keyEncoding: 'uint32' } as const) : {};
  work(root.openDB({ name: table, encoding: 'binary', ...keys }));
  await root.close();
}
