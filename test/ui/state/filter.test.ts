import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../ui/src/state/command.ts';
import {
  type FilterKey,
  type Filters,
  filterKeysOf,
  filtersAny,
  noFilters,
  toggledFilter,
} from '../../../ui/src/state/filter.ts';
import { fold, type Picture } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory, undo } from '../../../ui/src/state/history.ts';
import { legendOf } from '../../../ui/src/state/legend.ts';
import { account, askKey, device, seedAnswer } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const answers = new Map([[askKey(seed, null), seedAnswer]]);
const given = (...commands: Command[]) =>
  [seed, ...commands].reduce((history, command) => append(history, command, ''), emptyHistory);
const without = (...out: FilterKey[]): Command => ({ op: 'filter', filters: { ...noFilters, out } });
const filtered = (over: Partial<Filters>): Command => ({ op: 'filter', filters: { ...noFilters, ...over } });
const pictureWith = (...out: FilterKey[]) => fold(given(without(...out)), answers);
const idsOf = ({ nodes }: Picture) => [...nodes.keys()].sort();

const keys: readonly FilterKey[] = ['kind.DEVICE', 'role.CORE', 'role.PERIPHERY', 'level.WARNING'];

describe('what a node stands under', () => {
  it('is the kind of a resource, and kind, role, level and gang of an account', () => {
    expect(filterKeysOf(device('d'))).toEqual(['kind.DEVICE']);
    expect(filterKeysOf(account('u', { gangId: 'g', role: 'CORE', level: 'WARNING' }))).toEqual([
      'kind.ACCOUNT',
      'role.CORE',
      'level.WARNING',
      'gang.g',
    ]);
    expect(filterKeysOf(account('u'))).toEqual(['kind.ACCOUNT', 'role.OTHER', 'level.none']);
  });

  it('is the list of whatever stands on one', () => {
    expect(filterKeysOf(device('d', { list: 'BLACK' }))).toEqual(['kind.DEVICE', 'list.BLACK']);
  });

  it('goes out by the first click and comes back by the second', () => {
    const first = toggledFilter(noFilters, 'kind.IP');
    expect(first).toEqual({ ...noFilters, out: ['kind.IP'] });
    expect(toggledFilter(first, 'kind.IP')).toEqual(noFilters);
    expect([filtersAny(first), filtersAny(noFilters)]).toEqual([true, false]);
  });
});

describe('a filter', () => {
  it('leaves out what stands under its entries, with its links, and says what', () => {
    const picture = pictureWith('kind.DEVICE');
    expect(idsOf(picture)).toEqual(['u1', 'u2']);
    expect([...picture.links.keys()]).toEqual(['u1~u2']);
    expect(picture.filters).toEqual({ ...noFilters, out: ['kind.DEVICE'] });
    expect([...picture.filteredOut.keys()]).toEqual(['d']);
  });

  it('leaves out each of several entries, and brings all back when it is empty', () => {
    expect(idsOf(pictureWith('kind.DEVICE', 'role.PERIPHERY'))).toEqual(['u1']);
    expect(idsOf(fold(given(without('role.CORE'), without()), answers))).toEqual(['d', 'u1', 'u2']);
  });

  it('is undone like any other act', () => {
    expect(fold(undo(given(without('role.CORE'))), answers)).toEqual(fold(given(), answers));
  });

  it('leaves out weak evidence without the accounts that it links', () => {
    const strong = fold(given(filtered({ leastNats: 6.5 })), answers);
    expect([idsOf(strong), [...strong.links.keys()]]).toEqual([
      ['d', 'u1', 'u2'],
      ['u1-d', 'u2-d'],
    ]);
    expect(fold(given(filtered({ leastNats: 6 })), answers).links.has('u1~u2')).toBe(true);
  });

  it('leaves out resources of few accounts, and never an account', () => {
    expect(idsOf(fold(given(filtered({ leastDegree: 3 })), answers))).toEqual(['u1', 'u2']);
    expect(idsOf(fold(given(filtered({ leastDegree: 2 })), answers))).toEqual(['d', 'u1', 'u2']);
  });

  it('leaves hidden nodes to the chip of hidden nodes', () => {
    const picture = fold(given({ op: 'hide', ids: ['d'] }, without('kind.DEVICE')), answers);
    expect([picture.hiddenIds, picture.filteredOut.size]).toEqual([['d'], 0]);
  });

  it('never changes what the legend counts', () => {
    fc.assert(
      fc.property(fc.subarray([...keys]), (out) => {
        expect(legendOf(pictureWith(...out))).toEqual(legendOf(pictureWith()));
      }),
    );
  });

  it('shows or leaves out every node, and never both', () => {
    fc.assert(
      fc.property(fc.subarray([...keys]), (out) => {
        const picture = pictureWith(...out);
        const all = [...picture.nodes.keys(), ...picture.filteredOut.keys()];
        expect(all.sort()).toEqual(['d', 'u1', 'u2']);
      }),
    );
  });
});
