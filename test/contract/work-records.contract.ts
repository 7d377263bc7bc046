import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LimitExceeded, StoreUnavailable } from '../../graph/domain/errors.ts';
import type { WorkRecord } from '../../graph/domain/work-record.ts';
import { workRecordKinds } from '../../graph/domain/work-record.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';

/** What every store does with what people keep while they work. */
export function describeWorkRecords(open: (now: () => number) => Promise<GraphStore>): void {
  describe('records of work', () => {
    let store: GraphStore;
    const all = async (kind: WorkRecord['kind']) => (await collected(store.readRecords(kind))).flat();

    beforeEach(async () => {
      store = await open(() => 0);
    });
    afterEach(() => store.close());

    it('are none at first', async () => {
      expect(await store.recordsById('CASE', ['a'])).toEqual([null]);
      expect(await store.recordsIn('CASE', ['g'])).toEqual([[]]);
      expect(await all('CASE')).toEqual([]);
    });

    it('are kept as they were given and found by id, by group and all of a kind, by id', async () => {
      const [b, a, other] = [record('b', 'g1'), record('a', 'g1'), record('c', 'g2')];
      const note: WorkRecord = { ...a, kind: 'NOTE' };
      const records = [b, a, other, note];
      expect(await store.saveRecords(records)).toEqual({ saved: true, standing: records });
      expect(await store.recordsById('CASE', ['a', 'x', 'b'])).toEqual([a, null, b]);
      expect(await store.recordsIn('CASE', ['g2', 'g9', 'g1'])).toEqual([[other], [], [a, b]]);
      expect(await store.recordsIn('NOTE', ['g1'])).toEqual([[note]]);
      expect(await all('CASE')).toEqual([a, b, other]);
    });

    it('of every kind are kept apart, though they have one id and one group', async () => {
      const records = workRecordKinds.map((kind) => ({ ...record('a', 'g1'), kind, content: `"${kind}"` }));
      await store.saveRecords(records);
      for (const one of records) {
        expect(await store.recordsIn(one.kind, ['g1'])).toEqual([[one]]);
        expect(await all(one.kind)).toEqual([one]);
      }
    });

    it('take the place of the version below and may move to another group', async () => {
      const first = record('a', 'g1');
      await store.saveRecords([first]);
      const second: WorkRecord = { ...first, version: 2, group: 'g2', content: '{"by":"投 \\"x\\""}' };
      expect(await store.saveRecords([second])).toEqual({ saved: true, standing: [second] });
      expect(await store.recordsById('CASE', ['a'])).toEqual([second]);
      expect(await store.recordsIn('CASE', ['g1', 'g2'])).toEqual([[], [second]]);
    });

    it('are saved all or not at all, and what stands in the way is told', async () => {
      const [a, b] = [record('a', 'g1'), record('b', 'g1')];
      await store.saveRecords([a]);
      expect(await store.saveRecords([b, { ...a, content: '2' }])).toEqual({
        saved: false,
        standing: [null, a],
      });
      expect(await store.saveRecords([{ ...b, version: 2 }])).toEqual({ saved: false, standing: [null] });
      expect(await all('CASE')).toEqual([a]);
    });

    it('are changed by one of two who are at it at once', async () => {
      const first = record('a', 'g1');
      await store.saveRecords([first]);
      const asked = ['x', 'y', 'z'].map((who) => ({ ...first, version: 2, content: `"${who}"` }));
      const answers = await Promise.all(asked.map((one) => store.saveRecords([one])));
      const winner = asked[answers.findIndex(({ saved }) => saved)];
      expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
      expect(await store.recordsById('CASE', ['a'])).toEqual([winner]);
    });

    it('are forgotten where they still stand as they were read', async () => {
      const [a, b, c] = [record('a', 'g1'), record('b', 'g1'), record('c', 'g1')];
      const changed: WorkRecord = { ...b, version: 2, content: '2' };
      await store.saveRecords([a, b, c]);
      await store.saveRecords([changed]);
      await store.removeRecords([a, b, record('x', 'g1')]);
      expect(await all('CASE')).toEqual([changed, c]);
      expect(await store.recordsIn('CASE', ['g1'])).toEqual([[changed, c]]);
      expect(await store.saveRecords([a])).toEqual({ saved: true, standing: [a] });
    });

    it('are numbered from 1 on for each kind, no number twice', async () => {
      const numbers = await Promise.all(['', '', ''].map(() => store.nextNumber('CASE')));
      expect(numbers.toSorted()).toEqual([1, 2, 3]);
      expect(await store.nextNumber('NOTE')).toBe(1);
    });

    it('are refused beyond their limits', async () => {
      const beyond = [
        [],
        Array.from({ length: 501 }, (_, number) => record(`r${number}`, 'g')),
        [{ ...record('a', 'g'), id: '' }],
        [{ ...record('a', 'g'), group: 'x'.repeat(301) }],
        [{ ...record('a', 'g'), content: 'x'.repeat(256 * 1024 + 1) }],
        [{ ...record('a', 'g'), version: 0 }],
      ];
      for (const records of beyond) await expect(store.saveRecords(records)).rejects.toThrow(LimitExceeded);
    });

    it('are not given by a closed store', async () => {
      await store.close();
      await expect(store.recordsById('CASE', ['a'])).rejects.toThrow(StoreUnavailable);
    });
  });
}

function record(id: string, group: string): WorkRecord {
  return { kind: 'CASE', id, group, version: 1, content: '{}' };
}
