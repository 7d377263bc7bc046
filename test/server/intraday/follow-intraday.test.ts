import { describe, expect, it } from 'vitest';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import type { Agreement } from '../../../graph/algorithms/intraday/agreement.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import type { GraphStore } from '../../../graph/store/port.ts';
import { threadRunner } from '../../../server/intraday/batch-runner.ts';
import {
  followIntraday,
  type Intraday,
  type IntradayParts,
} from '../../../server/intraday/follow-intraday.ts';
import { scheduleBatches } from '../../../server/intraday/schedule-batches.ts';
import { account, day, history } from '../../support/history.ts';
import { localRunner } from '../../support/local-runner.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import { draft, events, publish } from '../seeded-world.ts';

const fail = (message: string) => {
  throw new Error(message);
};

function followed(store: GraphStore, parts: Partial<IntradayParts> = {}): Intraday {
  return followIntraday({
    store,
    parameters: defaultParameters,
    openBatches: null,
    onAgreement: async () => {},
    now: () => 0,
    alarm: fail,
    ...parts,
  });
}

/** Twelve accounts that register and apply on one device and address, three minutes apart. */
const batch: readonly GraphEvent[] = Array.from({ length: 12 }, (_, n) => {
  const minute = (part: number) => 30.5 + (3 * n + part) / 1440;
  return history`
    n${n} day ${minute(0)} registers device-n ip-n created=30
    n${n} day ${minute(1)} applies device-n ip-n amount=9000
  `;
}).flat();
const members = Array.from({ length: 12 }, (_, n) => account(`n${n}`));

const gangsIn = (intraday: Intraday, generation = 1) =>
  members.map((id) => intraday.overlayOf(generation)?.labelOf(id)?.gangId ?? null);

async function publishedStore(): Promise<GraphStore> {
  const store = openMemoryStore();
  await store.record(events);
  await publish(store);
  return store;
}

describe('following the store', () => {
  it('has no labels while the store is empty, and begins with its first event', async () => {
    const store = openMemoryStore();
    const intraday = followed(store);
    await intraday.look();
    expect(intraday.overlayOf(0)).toBeNull();
    const { watermark } = await store.record(batch);
    await intraday.upTo(watermark);
    expect(intraday.overlayOf(0)?.watermark).toBe(watermark);
    expect(gangsIn(intraday, 0)).toEqual(members.map(() => 'P0-1'));
    await intraday.close();
  });

  it('sees what other processes record, and says nothing of other generations', async () => {
    const store = await publishedStore();
    const intraday = followed(store);
    await intraday.look();
    await store.record(batch);
    await intraday.look();
    expect(gangsIn(intraday)).toEqual(members.map(() => 'P1-1'));
    expect(intraday.overlayOf(2)).toBeNull();
    await intraday.close();
  });

  it('restores the same labels after a restart, micro-batches included', async () => {
    const store = await publishedStore();
    const openBatches = scheduleBatches({
      openRunner: localRunner,
      decisions: () => noDecisions,
      alarm: fail,
    });
    const parameters = {
      ...defaultParameters,
      intraday: { ...defaultParameters.intraday, batchAccounts: 5 },
    };
    const stayed = followed(store, { openBatches, parameters });
    await stayed.look();
    for (const event of batch) {
      await store.record([event]);
      await stayed.look();
    }
    const restarted = followed(store, { openBatches, parameters });
    await restarted.look();
    for (const intraday of [stayed, restarted]) await intraday.settled();
    const [before, after] = [stayed, restarted].map((intraday) => {
      const overlay = intraday.overlayOf(1);
      return [overlay?.sequence, overlay?.watermark, members.map((id) => overlay?.labelOf(id))];
    });
    expect(after).toEqual(before);
    await stayed.close();
    await restarted.close();
  });

  it('tells how a new generation agrees, and drops what it contains', async () => {
    const store = await publishedStore();
    const agreements: Agreement[] = [];
    const intraday = followed(store, { onAgreement: async (agreement) => void agreements.push(agreement) });
    await intraday.look();
    const { watermark } = await store.record(batch);
    await intraday.look();
    await publish(store, { ...draft, asOf: day(31), watermark });
    await intraday.look();
    await intraday.settled();
    expect(gangsIn(intraday, 2)).toEqual(members.map(() => null));
    expect(agreements).toMatchObject([
      { generation: 2, over: 1, provisional: 12, confirmed: 0, moved: 0, dropped: 12 },
    ]);
    expect(agreements[0]?.disagreements[0]).toEqual({
      accountId: 'n0',
      provisional: 'P1-1',
      published: null,
    });
    await intraday.close();
  });

  it('goes on after the store was silent', async () => {
    const store = await publishedStore();
    const told: string[] = [];
    let isSilent = false;
    const broken: GraphStore = {
      ...store,
      publication: () => (isSilent ? Promise.reject(new Error('no answer')) : store.publication()),
    };
    const intraday = followed(broken, { alarm: (message) => void told.push(message) });
    await intraday.look();
    isSilent = true;
    await intraday.look();
    isSilent = false;
    await store.record(batch);
    await intraday.look();
    expect(told).toEqual(['provisional labels wait: no answer']);
    expect(gangsIn(intraday)[5]).toBe('P1-1');
    await intraday.close();
  });
});

describe('a micro-batch in a thread of its own', () => {
  it('decides what the same one in this thread decides', async () => {
    const store = await publishedStore();
    await store.record(batch);
    const overlays = await Promise.all(
      [threadRunner, localRunner].map(async (openRunner) => {
        const openBatches = scheduleBatches({ openRunner, decisions: () => noDecisions, alarm: fail });
        const intraday = followed(store, { openBatches, now: Date.now });
        await intraday.look();
        await intraday.settled();
        const labels = members.map((id) => intraday.overlayOf(1)?.labelOf(id));
        await intraday.close();
        return labels;
      }),
    );
    expect(overlays[0]).toEqual(overlays[1]);
    expect(
      overlays[0]?.every((label) => label?.gangId === 'P1-m1' && label.signal.level === 'ATTENTION'),
    ).toBe(true);
  });
});
