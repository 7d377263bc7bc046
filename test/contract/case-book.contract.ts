import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreConflict, StoreUnavailable } from '../../graph/domain/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { collected } from '../support/collected.ts';
import { day } from '../support/history.ts';
import { onAccount, onGang, verdict } from '../support/judgements.ts';

const withdrawal = { at: day(12), by: 'senior-1', reason: 'wrong person' };

/** What every store does with verdicts. */
export function describeCaseBook(open: (now: () => number) => Promise<GraphStore>): void {
  describe('the case book', () => {
    let store: GraphStore;
    let clock = 0;
    const known = async (asOf: number) => (await collected(store.readVerdicts(asOf))).flat();

    beforeEach(async () => {
      clock = day(10);
      store = await open(() => clock);
    });
    afterEach(() => store.close());

    it('is empty at first', async () => {
      expect(await known(day(99))).toEqual([]);
      expect(await store.verdictsOf([onGang('g1')])).toEqual([[]]);
      expect(await store.withdrawVerdict('v1', withdrawal)).toBeNull();
    });

    it('answers targets in the order asked, each oldest first, then by id', async () => {
      const late = verdict('a', onAccount('u1'), 'FRAUD', { at: day(9) });
      const tied = verdict('b', onAccount('u1'), 'UNSURE', { at: day(9) });
      const early = verdict('c', onAccount('u1'), 'CLEAN', { at: day(8) });
      const gang = verdict('d', onGang('u1'), 'FRAUD');
      await store.recordVerdicts([tied, gang, late, early]);
      const standing = { withdrawal: null };
      expect(await store.verdictsOf([onGang('u1'), onGang('g9'), onAccount('u1')])).toEqual([
        [{ ...gang, ...standing }],
        [],
        [early, late, tied].map((one) => ({ ...one, ...standing })),
      ]);
    });

    it('changes nothing when a verdict is recorded again', async () => {
      const one = verdict('v1', onAccount('u1'), 'FRAUD');
      await store.recordVerdicts([one, one]);
      await store.recordVerdicts([one]);
      expect(await store.verdictsOf([one.target])).toEqual([[{ ...one, withdrawal: null }]]);
    });

    it('refuses other content under a known id, and all that came with it', async () => {
      const one = verdict('v1', onAccount('u1'), 'FRAUD');
      await store.recordVerdicts([one]);
      const other = { ...one, reason: 'another' };
      const fresh = verdict('v2', onAccount('u2'), 'CLEAN');
      await expect(store.recordVerdicts([fresh, other])).rejects.toThrow(
        new StoreConflict('verdictId was recorded before with other content'),
      );
      await expect(store.recordVerdicts([{ ...one, target: onGang('u1') }])).rejects.toThrow(StoreConflict);
      expect(await store.verdictsOf([onAccount('u1'), onAccount('u2')])).toEqual([
        [{ ...one, withdrawal: null }],
        [],
      ]);
    });

    it('keeps a withdrawn verdict with who withdrew it and why; the first withdrawal counts', async () => {
      const one = verdict('v1', onGang('g1'), 'FRAUD');
      await store.recordVerdicts([one]);
      clock = day(12);
      expect(await store.withdrawVerdict('v1', withdrawal)).toEqual({ ...one, withdrawal });
      const again = { at: day(13), by: 'senior-2', reason: 'again' };
      expect(await store.withdrawVerdict('v1', again)).toEqual({ ...one, withdrawal });
      expect(await store.verdictsOf([onGang('g1')])).toEqual([[{ ...one, withdrawal }]]);
    });

    it('does not bring a withdrawn verdict back when it is recorded again', async () => {
      const one = verdict('v1', onGang('g1'), 'FRAUD');
      await store.recordVerdicts([one]);
      await store.withdrawVerdict('v1', withdrawal);
      await store.recordVerdicts([one]);
      expect(await store.verdictsOf([onGang('g1')])).toEqual([[{ ...one, withdrawal }]]);
    });

    it('knows at an instant what was recorded by then, and no later withdrawal', async () => {
      const one = verdict('v1', onGang('g1'), 'FRAUD', { at: day(5) });
      const two = verdict('v2', onAccount('u1'), 'CLEAN', { at: day(11) });
      await store.recordVerdicts([one]);
      clock = day(11);
      await store.recordVerdicts([two]);
      clock = day(12);
      await store.withdrawVerdict('v1', withdrawal);
      const standing = { withdrawal: null };
      expect(await known(day(10) - 1)).toEqual([]);
      expect(await known(day(10))).toEqual([{ ...one, ...standing }]);
      expect(await known(day(12) - 1)).toEqual([one, two].map((given) => ({ ...given, ...standing })));
      expect(await known(day(12))).toEqual([
        { ...one, withdrawal },
        { ...two, ...standing },
      ]);
    });

    it('knows no verdict before it was given', async () => {
      await store.recordVerdicts([verdict('v1', onGang('g1'), 'FRAUD', { at: day(20) })]);
      expect(await known(day(20) - 1)).toEqual([]);
      expect((await known(day(20))).length).toBe(1);
    });

    it('answers nothing after the store was closed', async () => {
      await store.close();
      const closed = new StoreUnavailable('the store is closed');
      await expect(store.recordVerdicts([])).rejects.toThrow(closed);
      await expect(store.withdrawVerdict('v1', withdrawal)).rejects.toThrow(closed);
      await expect(store.verdictsOf([])).rejects.toThrow(closed);
      await expect(known(clock)).rejects.toThrow(closed);
    });
  });
}
