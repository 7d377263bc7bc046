import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded, StoreConflict } from '../../graph/domain/errors.ts';
import { generationZero } from '../../graph/domain/generation.ts';
import type { GraphStore, Lease } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { draft, evidence, gang, gangId, label } from '../support/drafts.ts';
import { account, day } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** What every store does with leases and generations. */
export function describeGenerations(open: OpenStore): void {
  let store: GraphStore;
  let clock = 0;

  beforeEach(async () => {
    clock = day(100);
    store = await open(() => clock);
  });
  afterEach(() => store.close());

  describe('leases', () => {
    it('go to one holder at a time, with a token that grows', async () => {
      expect(await store.claim('refresh', 'a', 1000)).toEqual({ work: 'refresh', holder: 'a', token: 1 });
      expect(await store.claim('refresh', 'b', 1000)).toBeNull();
      expect(await store.claim('refresh', 'a', 1000)).toEqual({ work: 'refresh', holder: 'a', token: 2 });
    });

    it('pass on when they run out', async () => {
      await store.claim('refresh', 'a', 1000);
      clock += 999;
      expect(await store.claim('refresh', 'b', 1000)).toBeNull();
      clock += 1;
      expect((await store.claim('refresh', 'b', 1000))?.token).toBe(2);
    });

    it('can be given back, by their holder alone', async () => {
      const lease = (await store.claim('refresh', 'a', 1000))!;
      await store.release({ ...lease, holder: 'b' });
      expect(await store.claim('refresh', 'b', 1000)).toBeNull();
      await store.release(lease);
      expect((await store.claim('refresh', 'b', 1000))?.token).toBe(2);
    });

    it('refuse what a late holder writes', async () => {
      const late = (await store.claim('refresh', 'a', 1000))!;
      clock += 1000;
      const next = (await store.claim('refresh', 'b', 1000))!;
      await store.release(late);
      await expect(store.publishRun(late, draft())).rejects.toThrow(StoreConflict);
      expect((await store.publication()).sequence).toBe(0);
      expect((await store.publishRun(next, draft())).number).toBe(1);
    });
  });

  describe('generations', () => {
    const labels = [
      label('u3', 'g1', 'PERIPHERY', 9),
      label('u1', 'g1'),
      label('u4', null),
      { ...label('u2', 'g1', 'CORE', 7), cell: 2, second: { gangId: gangId('g2'), strength: 3.5 } },
    ];
    const gangs = [
      gang('g2', null, 0.9),
      gang('g1', 'WARNING', 0.5),
      { ...gang('g0', 'WARNING', 0.8), network: null },
      gang('g3', 'WARNING', 0.8),
    ];
    const run = draft({ gangs, labels, evidence: new Map([[gangId('g1'), evidence('u1', 'u2')]]) });
    const published = async (drafts = [run]) => {
      const lease = (await store.claim('refresh', 'a', 1000)) as Lease;
      for (const [place, one] of drafts.entries())
        await store.publishRun(lease, { ...one, baseGeneration: place });
    };

    it('begin with an empty one, so that readers always have one', async () => {
      expect(await store.publication()).toEqual({ generation: generationZero, sequence: 0 });
      expect(await store.generations(9)).toEqual([]);
      expect(await store.labelsOf(0, [account('u1')])).toEqual([null]);
      expect(await store.gangs(0)).toEqual([]);
      expect(await collected(store.readLabels(0))).toEqual([]);
    });

    it('are numbered, shown and stamped in one step', async () => {
      await published();
      const {
        gangs: _,
        labels: __,
        evidence: ___,
        lineage: ____,
        dormant: _____,
        communities: ______,
        ...head
      } = run;
      const shown = { state: 'PUBLISHED', builtAt: day(100), publishedAt: day(100), pruned: false };
      const generation = { ...head, number: 1, ...shown };
      expect(await store.publication()).toEqual({ generation, sequence: 1 });
    });

    it('retire when the next one is shown, and are listed newest first', async () => {
      await published([run, run, run]);
      const states = (await store.generations(2)).map(({ number, state }) => [number, state]);
      expect(states).toEqual([
        [3, 'PUBLISHED'],
        [2, 'RETIRED'],
      ]);
      expect((await store.generations(9)).length).toBe(3);
    });

    it('answer labels in the order asked, null where there is none', async () => {
      await published();
      const asked = ['u9', 'u4', 'u1', 'u1'].map(account);
      expect(await store.labelsOf(1, asked)).toEqual([null, labels[2], labels[1], labels[1]]);
    });

    it('look up 1 000 accounts at once and refuse more', async () => {
      const many = Array.from({ length: 1001 }, () => account('u1'));
      expect((await store.labelsOf(0, many.slice(1))).length).toBe(1000);
      await expect(store.labelsOf(0, many)).rejects.toThrow(new LimitExceeded('accounts', 0, 1000, 1001));
    });

    it('give all labels by account id', async () => {
      await published();
      expect((await collected(store.readLabels(1))).flat()).toEqual([
        labels[1],
        labels[3],
        labels[0],
        labels[2],
      ]);
    });

    it('give gangs by level, score and id, members by role, strength and id, and evidence', async () => {
      await published();
      expect(await store.gangs(1)).toEqual([gangs[2], gangs[3], gangs[1], gangs[0]]);
      expect(await store.gang(1, gangId('g1'))).toEqual(gangs[1]);
      expect(await store.gang(1, gangId('g9'))).toBeNull();
      expect(await store.membersOf(1, gangId('g1'))).toEqual([labels[3], labels[1], labels[0]]);
      expect(await store.membersOf(1, gangId('g9'))).toEqual([]);
      expect(await store.evidenceOf(1, gangId('g1'))).toEqual(evidence('u1', 'u2'));
      expect(await store.evidenceOf(1, gangId('g2'))).toBeNull();
    });

    it('stay as they were when later ones are shown', async () => {
      await published([run, draft(), draft(), draft(), draft()]);
      expect(await store.labelsOf(5, [account('u1')])).toEqual([null]);
      expect(await store.labelsOf(1, [account('u1')])).toEqual([labels[1]]);
    });

    it('refuse a number that was never given, because no label would read as no gang', async () => {
      await published();
      await expect(store.labelsOf(2, [account('u1')])).rejects.toThrow(
        new LimitExceeded('generation', 0, 1, 2),
      );
      await expect(store.gangs(-1)).rejects.toThrow(LimitExceeded);
    });
  });
}
