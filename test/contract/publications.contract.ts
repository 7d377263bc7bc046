import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded, StoreConflict } from '../../graph/domain/errors.ts';
import type { GenerationDraft } from '../../graph/domain/generation.ts';
import type { LineageStep } from '../../graph/domain/lineage.ts';
import type { RunRecord } from '../../graph/domain/run.ts';
import type { GraphStore, Lease, Work } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { draft, evidence, gang, gangId, label } from '../support/drafts.ts';
import { account, day } from '../support/history.ts';
import type { OpenStore } from './open-store.ts';

/** What every store does with the pointer to the shown generation, with held generations, and with their lineage. */
export function describePublications(open: OpenStore): void {
  let store: GraphStore;
  let clock = 0;

  beforeEach(async () => {
    clock = day(100);
    store = await open(() => clock);
  });
  afterEach(() => store.close());

  const leaseFor = async (work: Work) => (await store.claim(work, 'a', 1000)) as Lease;
  const shownNumber = async () => (await store.publication()).generation.number;
  const publish = async (run: GenerationDraft = draft()) =>
    store.publishRun(await leaseFor('refresh'), { ...run, baseGeneration: await shownNumber() });
  const hold = async (run: GenerationDraft = draft()) => store.holdRun(await leaseFor('refresh'), run);
  const show = async (number: number, reason = 'as before') =>
    store.showGeneration(await leaseFor('publication'), number, 'operator-1', reason);
  const states = async () =>
    Object.fromEntries((await store.generations(99)).map(({ number, state }) => [number, state]));

  describe('a run that began from another generation than the shown one', () => {
    it('is not published, because its gang ids follow from what is no longer shown', async () => {
      await publish();
      await publish();
      await show(1);
      const late = draft({ baseGeneration: 2 });
      await expect(store.publishRun(await leaseFor('refresh'), late)).rejects.toThrow(StoreConflict);
      expect(await shownNumber()).toBe(1);
      expect((await store.generations(9)).length).toBe(2);
      expect((await hold(late)).number).toBe(3);
    });
  });

  describe('a held generation', () => {
    const labels = [label('u1', 'g1'), label('u2', null)];
    const run = draft({
      gangs: [gang('g1', 'WARNING', 0.9)],
      labels,
      evidence: new Map([[gangId('g1'), evidence('u1', 'u2')]]),
      gate: [{ metric: 'events', value: 3, low: 95, high: 150, passed: false }],
    });

    it('is numbered and kept, and can be read, but is not shown', async () => {
      await publish();
      const {
        gangs,
        labels: _,
        evidence: __,
        lineage: ___,
        dormant: ____,
        communities: _____,
        ...head
      } = run;
      const held = { state: 'HELD', builtAt: day(100), publishedAt: null, pruned: false };
      expect(await hold(run)).toEqual({ ...head, number: 2, ...held });
      expect(await store.generations(1)).toEqual([{ ...head, number: 2, ...held }]);
      expect(await shownNumber()).toBe(1);
      expect(await store.labelsOf(2, [account('u1')])).toEqual([labels[0]]);
      expect(await store.gangs(2)).toEqual(gangs);
      expect((await store.publications(9)).length).toBe(1);
    });

    it('is kept before anything was shown', async () => {
      expect((await hold(run)).number).toBe(1);
      expect(await store.publication()).toMatchObject({ generation: { number: 0 }, sequence: 0 });
      expect((await collected(store.readLabels(1))).flat()).toEqual(labels);
    });

    it('is shown when a person releases it', async () => {
      await publish();
      await hold(run);
      clock = day(101);
      const released = await show(2, 'a campaign has ended');
      expect(released).toMatchObject({ number: 2, state: 'PUBLISHED', publishedAt: day(101) });
      expect(released.builtAt).toBe(day(100));
      expect((await store.publication()).generation).toEqual(released);
      expect(await states()).toEqual({ 1: 'RETIRED', 2: 'PUBLISHED' });
    });

    it('does not keep a later run from being published, and a run after it has the next number', async () => {
      await hold(run);
      await hold(run);
      expect((await publish()).number).toBe(3);
      expect(await states()).toEqual({ 1: 'HELD', 2: 'HELD', 3: 'PUBLISHED' });
    });

    it('is not written by a late holder', async () => {
      const late = await leaseFor('refresh');
      clock += 1000;
      await store.claim('refresh', 'b', 1000);
      await expect(store.holdRun(late, run)).rejects.toThrow(StoreConflict);
      expect(await store.generations(9)).toEqual([]);
    });
  });

  describe('moves of the publication', () => {
    it('show an earlier generation again, as it was', async () => {
      await publish(draft({ labels: [label('u1', null)] }));
      await publish();
      clock = day(101);
      const again = await show(1);
      expect(again).toMatchObject({ number: 1, state: 'PUBLISHED', publishedAt: day(100) });
      expect(await store.publication()).toMatchObject({ generation: { number: 1 }, sequence: 3 });
      expect(await store.labelsOf(1, [account('u1')])).toEqual([label('u1', null)]);
      expect(await states()).toEqual({ 1: 'PUBLISHED', 2: 'RETIRED' });
      expect((await publish()).number).toBe(3);
    });

    it('are remembered with instant, actor and reason, newest first', async () => {
      await publish();
      clock = day(101);
      await publish();
      clock = day(102);
      await show(1, 'labels of half the customers were lost');
      const run = { actor: 'refresh', reason: null };
      expect(await store.publications(9)).toEqual([
        {
          sequence: 3,
          generation: 1,
          at: day(102),
          actor: 'operator-1',
          reason: 'labels of half the customers were lost',
        },
        { sequence: 2, generation: 2, at: day(101), ...run },
        { sequence: 1, generation: 1, at: day(100), ...run },
      ]);
      expect((await store.publications(1)).map(({ sequence }) => sequence)).toEqual([3]);
    });

    it('tell which generation was shown at any instant', async () => {
      await publish();
      clock = day(101);
      await publish();
      const shownAt = async (at: number) => (await store.publicationAt(at))?.generation ?? null;
      expect(await shownAt(day(100) - 1)).toBeNull();
      expect(await shownAt(day(100))).toBe(1);
      expect(await shownAt(day(101) - 1)).toBe(1);
      expect(await shownAt(day(101))).toBe(2);
      expect(await shownAt(day(400))).toBe(2);
    });

    it('follow one another when the clock is set back', async () => {
      await publish();
      clock = day(99);
      await publish();
      expect((await store.publications(9)).map(({ at }) => at)).toEqual([day(100), day(100)]);
      expect((await store.publicationAt(day(100)))?.generation).toBe(2);
    });

    it('are none when the generation is shown already', async () => {
      await publish();
      expect((await show(1)).number).toBe(1);
      expect((await store.publication()).sequence).toBe(1);
    });

    it('are refused to a number that was never given, without actor or reason, and to a late holder', async () => {
      await publish();
      await expect(show(2)).rejects.toThrow(new LimitExceeded('generation', 1, 1, 2));
      await expect(show(0)).rejects.toThrow(new LimitExceeded('generation', 1, 1, 0));
      await expect(show(1, '')).rejects.toThrow(new LimitExceeded('reason', 1, 500, 0));
      const late = await leaseFor('publication');
      await expect(store.showGeneration(late, 1, '', 'why')).rejects.toThrow(
        new LimitExceeded('actor', 1, 128, 0),
      );
      await publish();
      await leaseFor('publication');
      await expect(store.showGeneration(late, 1, 'operator-1', 'why')).rejects.toThrow(StoreConflict);
      expect(await shownNumber()).toBe(2);
    });

    it('do not wait for a refresh that runs', async () => {
      await publish();
      await publish();
      await store.claim('refresh', 'night', 3_600_000);
      expect((await show(1)).number).toBe(1);
    });
  });

  describe('lineage', () => {
    const step = (kind: LineageStep['kind'], from: string[], to: string[]): LineageStep => ({
      kind,
      from: from.map(gangId),
      to: to.map(gangId),
      overlap: from.length === 0 || to.length === 0 ? null : 0.75,
      values: { before: from.length, after: to.length },
    });
    const born = [step('BORN', [], ['g1']), step('BORN', [], ['g2'])];
    const merged = [step('MERGED', ['g1', 'g2'], ['g1'])];
    const split = [step('SPLIT', ['g1'], ['g1', 'g3'])];

    it('is given back as the run found it', async () => {
      await publish(draft({ lineage: born }));
      expect(await store.lineageIn(1)).toEqual(born);
      expect(await store.lineageIn(0)).toEqual([]);
      await expect(store.lineageIn(2)).rejects.toThrow(LimitExceeded);
    });

    it('tells every step that names a gang, oldest first, with its place in time', async () => {
      await publish(draft({ lineage: born, asOf: day(30) }));
      await publish(draft({ lineage: merged, asOf: day(31) }));
      await publish(draft({ lineage: split, asOf: day(32) }));
      expect(await store.lineageOf(gangId('g2'))).toEqual([
        { ...born[1], generation: 1, at: day(30) },
        { ...merged[0], generation: 2, at: day(31) },
      ]);
      const kinds = async (id: string) => (await store.lineageOf(gangId(id))).map(({ kind }) => kind);
      expect(await kinds('g1')).toEqual(['BORN', 'MERGED', 'SPLIT']);
      expect(await kinds('g3')).toEqual(['SPLIT']);
      expect(await kinds('g9')).toEqual([]);
    });

    it('tells a step of a held generation only once it was shown', async () => {
      await publish(draft({ lineage: born }));
      await hold(draft({ lineage: merged }));
      expect((await store.lineageOf(gangId('g2'))).length).toBe(1);
      await show(2);
      expect((await store.lineageOf(gangId('g2'))).length).toBe(2);
    });

    it('keeps the gangs that were not found but may revive', async () => {
      const dormant = [
        { gangId: gangId('g1'), core: [account('u1'), account('u2')], missed: 1 },
        { gangId: gangId('g2'), core: [account('u3')], missed: 2 },
      ];
      await publish(draft({ dormant }));
      expect(await store.dormantIn(1)).toEqual(dormant);
      expect(await store.dormantIn(0)).toEqual([]);
      await expect(store.dormantIn(2)).rejects.toThrow(LimitExceeded);
    });

    it('keeps the communities of a run in their order, however many', async () => {
      const communities = Array.from({ length: 1001 }, (_, place) => [
        `ACCOUNT:u${place}`,
        'DEVICE:device-a',
      ]);
      await publish(draft({ communities }));
      expect(await store.communitiesIn(1)).toEqual(communities);
      expect(await store.communitiesIn(0)).toEqual([]);
      await expect(store.communitiesIn(2)).rejects.toThrow(LimitExceeded);
    });
  });

  describe('pruning', () => {
    const whole = draft({
      gangs: [gang('g1', 'WARNING', 0.9)],
      labels: [label('u1', 'g1')],
      evidence: new Map([[gangId('g1'), evidence('u1', 'u2')]]),
      lineage: [{ kind: 'BORN', from: [], to: [gangId('g1')], overlap: null, values: {} }],
    });
    const prune = async (keep: number) => store.prune(await leaseFor('prune'), keep);
    const prunedNumbers = async () =>
      (await store.generations(99)).filter(({ pruned }) => pruned).map(({ number }) => number);

    it('gives up the evidence of older generations and keeps what answers were made of', async () => {
      for (let night = 0; night < 4; night += 1) await publish(whole);
      expect(await prune(2)).toEqual([1, 2]);
      expect(await prunedNumbers()).toEqual([2, 1]);
      const evidenceIn = (number: number) => store.evidenceOf(number, gangId('g1'));
      expect(await Promise.all([1, 2, 3, 4].map(evidenceIn))).toEqual([
        null,
        null,
        evidence('u1', 'u2'),
        evidence('u1', 'u2'),
      ]);
      expect(await store.labelsOf(1, [account('u1')])).toEqual(whole.labels);
      expect(await store.gangs(1)).toEqual(whole.gangs);
      expect(await store.lineageIn(1)).toEqual(whole.lineage);
      expect((await store.lineageOf(gangId('g1'))).length).toBe(4);
      expect(await prune(2)).toEqual([]);
    });

    it('leaves the shown generation, whatever its age, and held ones newer than it', async () => {
      for (let night = 0; night < 3; night += 1) await publish(whole);
      await show(1);
      await hold(whole);
      expect(await prune(1)).toEqual([2]);
      expect(await prunedNumbers()).toEqual([2]);
    });

    it('gives up a held one that was passed over', async () => {
      await hold(whole);
      await publish(whole);
      expect(await prune(9)).toEqual([1]);
    });

    it('leaves nothing that could be shown without its evidence', async () => {
      await publish(whole);
      await publish(whole);
      await prune(1);
      await expect(show(1)).rejects.toThrow(
        new StoreConflict('generation 1 was pruned, it cannot be shown again'),
      );
      expect(await shownNumber()).toBe(2);
    });

    it('keeps at least one and is refused to a late holder', async () => {
      await expect(prune(0)).rejects.toThrow(LimitExceeded);
      await publish(whole);
      await publish(whole);
      const late = await leaseFor('prune');
      await leaseFor('prune');
      await expect(store.prune(late, 1)).rejects.toThrow(StoreConflict);
      expect(await prunedNumbers()).toEqual([]);
    });
  });

  describe('the run ledger', () => {
    const begun = (runId: string, startedAt: number): RunRecord => ({
      runId,
      startedAt,
      endedAt: null,
      end: 'RUNNING',
      generation: null,
      message: null,
    });

    it('lists runs, last begun first, as they stood last', async () => {
      const first = begun('r1', day(1));
      const second = begun('r2', day(2));
      await store.recordRun(first);
      await store.recordRun(second);
      const ended: RunRecord = {
        ...first,
        endedAt: day(1) + 5,
        end: 'HELD',
        generation: 1,
        message: 'events',
      };
      await store.recordRun(ended);
      expect(await store.runs(9)).toEqual([second, ended]);
      expect(await store.runs(1)).toEqual([second]);
    });

    it('orders runs of one instant by their id', async () => {
      for (const id of ['r2', 'r1', 'r3']) await store.recordRun(begun(id, day(1)));
      expect((await store.runs(9)).map(({ runId }) => runId)).toEqual(['r1', 'r2', 'r3']);
    });
  });
}
