import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded, StoreUnavailable } from '../../../graph/domain/errors.ts';
import type { AccountId } from '../../../graph/domain/ids.ts';
import type { Overlay } from '../../../graph/domain/overlay.ts';
import { hourMs, secondMs } from '../../../graph/domain/window.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import type { HotLabelParts, HotLabels } from '../../../server/decision/hot-labels.ts';
import { account, history } from '../../support/history.ts';
import { listed } from '../../support/judgements.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import { labelsOver } from '../local-labels.ts';
import { draft, events, now, publish } from '../seeded-world.ts';

let clock = now;
let store: GraphStore;

beforeEach(async () => {
  clock = now;
  store = openMemoryStore({ now: () => clock });
  await store.record(events);
  await publish(store);
});

async function labelsOf(parts: Partial<HotLabelParts> = {}, over: GraphStore = store): Promise<HotLabels> {
  const labels = labelsOver(over, () => clock, parts);
  await labels.look();
  return labels;
}

const accounts = (...keys: string[]) => keys.map((key) => ({ type: 'ACCOUNT', key }));

function ask({ decide }: HotLabels, entities: readonly unknown[], asOf: number | null = null) {
  return decide({ entities, asOf, budgetMs: 20 });
}

const blank = { gang: null, level: null, score: null, lists: [], reasons: [] };

describe('signals', () => {
  it('tell a member, an account in no gang, and one that is not known', async () => {
    expect(ask(await labelsOf(), accounts('u1', 'u4', 'u9'))).toEqual({
      generation: 1,
      asOf: draft.asOf,
      stale: false,
      watermark: draft.watermark,
      signals: [
        {
          status: 'FOUND',
          type: 'ACCOUNT',
          key: 'u1',
          gang: { id: 'g-1', role: 'CORE', provisional: false, size: 3 },
          level: 'WARNING',
          score: 0.9,
          lists: [],
          reasons: [{ code: 'NEW_ACCOUNTS', values: { n: 3, m: 3 } }],
        },
        { status: 'FOUND', type: 'ACCOUNT', key: 'u4', ...blank },
        { status: 'NOT_FOUND', type: 'ACCOUNT', key: 'u9', ...blank },
      ],
    });
  });

  it('tell which gang holds a resource', async () => {
    const { signals } = ask(await labelsOf(), [
      { type: 'DEVICE', key: 'device-a' },
      { type: 'DEVICE', key: 'device-d' },
      { type: 'DEVICE', key: 'device-x' },
    ]);
    expect(signals.map(({ status, gang }) => [status, gang])).toEqual([
      ['FOUND', { id: 'g-1', role: null, provisional: false, size: 3 }],
      ['FOUND', null],
      ['NOT_FOUND', null],
    ]);
  });

  it('follow lists with their precedence, to the millisecond', async () => {
    await store.putEntries([
      listed('u4', 'GREY', { source: 'a', until: clock + secondMs }),
      listed('u4', 'BLACK', { source: 'b', from: clock + secondMs }),
      listed('u4', 'WHITE', { source: 'c', until: clock + 2 * secondMs }),
    ]);
    const labels = await labelsOf();
    const lists = () =>
      ask(labels, accounts('u4')).signals[0]?.lists.map(({ list, decides }) => [list, decides]);
    expect(lists()).toEqual([
      ['WHITE', true],
      ['GREY', false],
    ]);
    clock += secondMs - 1;
    expect(lists()?.length).toBe(2);
    clock += 1;
    expect(lists()).toEqual([
      ['WHITE', true],
      ['BLACK', false],
    ]);
    clock += secondMs;
    expect(lists()).toEqual([['BLACK', true]]);
  });

  it('put the provisional label in place of the one of the generation', async () => {
    const overlay: Overlay = {
      generation: 1,
      sequence: 1,
      watermark: 99,
      labelOf: (id: AccountId) =>
        id === account('u4')
          ? {
              accountId: id,
              gangId: 'g-1' as never,
              role: 'PERIPHERY',
              size: 4,
              signal: { level: 'ATTENTION', score: 0.5, reasons: [] },
            }
          : null,
    };
    const labels = await labelsOf({ overlay: () => overlay });
    const { watermark, signals } = ask(labels, accounts('u4', 'u1'));
    expect([watermark, signals.map(({ gang }) => gang)]).toEqual([
      99,
      [
        { id: 'g-1', role: 'PERIPHERY', provisional: true, size: 4 },
        { id: 'g-1', role: 'CORE', provisional: false, size: 3 },
      ],
    ]);
    const other = await labelsOf({ overlay: () => ({ ...overlay, generation: 7 }) });
    expect(ask(other, accounts('u4')).signals[0]?.gang).toBe(null);
  });

  it('keep their order, and no bad key harms another', async () => {
    const labels = await labelsOf();
    const alone = (asked: unknown) => ask(labels, [asked]).signals[0];
    const good = fc.constantFrom('u1', 'u2', 'u4', 'nobody').map((key) => ({ type: 'ACCOUNT', key }));
    const bad = fc.oneof(
      fc.anything(),
      fc.constantFrom({ type: 'X', key: 'u1' }, { type: 'PHONE', key: 'x' }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(good, bad), { minLength: 1, maxLength: 100 }), (entities) => {
        expect(ask(labels, entities).signals).toEqual(entities.map(alone));
      }),
    );
    expect(alone({ type: 'ACCOUNT', key: 'x'.repeat(129) })).toEqual({
      status: 'UNAVAILABLE',
      type: 'ACCOUNT',
      key: '',
      ...blank,
      reasons: [{ code: 'BAD_KEY', values: {} }],
    });
    // A raw phone number is no account number, and is not echoed.
    expect(alone({ type: 'ACCOUNT', key: '13800138000' })?.key).toBe('');
  });

  it('are 1 to 100, within 1 to 100 ms', async () => {
    const { decide } = await labelsOf();
    const asking = (count: number, budgetMs: number) => () =>
      decide({ entities: Array(count).fill({ type: 'ACCOUNT', key: 'u1' }), asOf: null, budgetMs });
    for (const [count, budgetMs] of [
      [0, 20],
      [101, 20],
      [1, 0],
      [1, 101],
      [1, Number.NaN],
    ] as const)
      expect(asking(count, budgetMs)).toThrow(LimitExceeded);
    expect(asking(100, 100)().signals.length).toBe(100);
  });

  it('are given as far as the time went', async () => {
    let elapsed = -10;
    const labels = await labelsOf({ monotonic: () => (elapsed += 10) });
    const { signals } = ask(labels, accounts('u1', 'u2', 'u3'));
    expect(signals.map(({ status, key, reasons }) => [status, key, reasons[0]?.code])).toEqual([
      ['FOUND', 'u1', 'NEW_ACCOUNTS'],
      ['FOUND', 'u2', 'NEW_ACCOUNTS'],
      ['UNAVAILABLE', 'u3', 'BUDGET'],
    ]);
  });
});

describe('stale signals', () => {
  const statusOf = (labels: HotLabels) => {
    const { stale, signals } = ask(labels, accounts('u1', 'nobody', ''));
    return [stale, ...signals.map(({ status }) => status)];
  };
  const stale = [true, 'STALE', 'STALE', 'UNAVAILABLE'];
  const fresh = [false, 'FOUND', 'NOT_FOUND', 'UNAVAILABLE'];

  it('come before the first look, and while nothing was ever published', async () => {
    expect(statusOf(labelsOver(store, () => clock))).toEqual(stale);
    expect(statusOf(await labelsOf({}, openMemoryStore()))).toEqual(stale);
    expect(statusOf(await labelsOf())).toEqual(fresh);
  });

  it('come from the first look that fails until one succeeds, and from no look at all', async () => {
    let isAway = false;
    const told: string[] = [];
    const shaky: GraphStore = {
      ...store,
      publication: () => (isAway ? Promise.reject(new StoreUnavailable('away')) : store.publication()),
    };
    const labels = await labelsOf({ alarm: (message) => void told.push(message) }, shaky);
    isAway = true;
    await labels.look();
    await labels.look();
    expect(statusOf(labels)).toEqual(stale);
    isAway = false;
    await labels.look();
    expect(statusOf(labels)).toEqual(fresh);
    expect(told).toEqual(['decisions are answered from what is in memory, as stale: away']);
    clock += 5 * secondMs + 1;
    expect(statusOf(labels)).toEqual(stale);
  });

  it('come from a generation that was published more than 26 hours ago', async () => {
    const labels = await labelsOf();
    clock += 26 * hourMs;
    await labels.look();
    expect(statusOf(labels)).toEqual(fresh);
    clock += 1;
    expect(statusOf(labels)).toEqual(stale);
  });

  it('come while an event waits for the overlay for more than 5 seconds', async () => {
    const labels = await labelsOf({ overlay: () => null });
    await store.record(history`u1 day 30 device-a`);
    await labels.look();
    clock += 5 * secondMs - 1;
    expect(statusOf(labels)).toEqual(fresh);
    clock += 1;
    await labels.look();
    expect(statusOf(labels)).toEqual(stale);
  });
});

describe('signals as they stood', () => {
  it('come from the generation that was shown, while it is in memory', async () => {
    const labels = await labelsOf();
    clock += hourMs;
    await publish(store, {
      ...draft,
      baseGeneration: 1,
      gangs: [],
      labels: [],
      evidence: new Map(),
      counts: { ...draft.counts, gangs: 0, labels: 0 },
    });
    await labels.look();
    const at = (asOf: number) => {
      const { generation, stale, signals } = ask(labels, accounts('u1'), asOf);
      return [generation, stale, signals[0]?.status, signals[0]?.gang?.id ?? signals[0]?.reasons[0]?.code];
    };
    expect(at(clock)).toEqual([2, false, 'FOUND', undefined]);
    expect(at(clock - 1)).toEqual([1, false, 'FOUND', 'g-1']);
    expect(at(now - 1)).toEqual([2, false, 'UNAVAILABLE', 'NOT_HOT']);
  });

  it('know the lists of that instant', async () => {
    const labels = await labelsOf();
    clock += secondMs;
    await store.putEntries([listed('u4', 'BLACK')]);
    await labels.look();
    const lists = (asOf: number) => ask(labels, accounts('u4'), asOf).signals[0]?.lists.length;
    expect([lists(clock - 1), lists(clock)]).toEqual([0, 1]);
  });
});
