import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askKey, type Command } from '../../../ui/src/state/command.ts';
import { type LegendKey, legendKeysOf, toggledFilter } from '../../../ui/src/state/filter.ts';
import { fold, type Picture } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory, undo } from '../../../ui/src/state/history.ts';
import { legendOf } from '../../../ui/src/state/legend.ts';
import { account, device, seedAnswer } from './answers.ts';

const seed = { op: 'seed', gang: 'g' } as const;
const answers = new Map([[askKey(seed, null), seedAnswer]]);
const given = (...commands: Command[]) =>
  [seed, ...commands].reduce((history, command) => append(history, command, ''), emptyHistory);
const pictureWith = (...out: LegendKey[]) => fold(given({ op: 'filter', out }), answers);
const idsOf = ({ nodes }: Picture) => [...nodes.keys()].sort();

const gangs = [seedAnswer.gang!];
const keys: readonly LegendKey[] = ['kind.DEVICE', 'role.CORE', 'role.PERIPHERY', 'level.WARNING'];

describe('an entry of the legend', () => {
  it('is the kind of a resource, and the role and level of an account', () => {
    expect(legendKeysOf(gangs, device('d'))).toEqual(['kind.DEVICE']);
    expect(legendKeysOf(gangs, account('u', { gangId: 'g', role: 'CORE', level: 'WARNING' }))).toEqual([
      'role.CORE',
      'level.WARNING',
    ]);
    expect(legendKeysOf(gangs, account('u'))).toEqual(['role.OTHER']);
  });

  it('goes out by the first click and comes back by the second', () => {
    expect(toggledFilter([], 'kind.IP')).toEqual(['kind.IP']);
    expect(toggledFilter(['kind.IP', 'role.CORE'], 'kind.IP')).toEqual(['role.CORE']);
  });
});

describe('a filter', () => {
  it('leaves out what stands under its entries, with its links, and says what', () => {
    const picture = pictureWith('kind.DEVICE');
    expect(idsOf(picture)).toEqual(['u1', 'u2']);
    expect([...picture.links.keys()]).toEqual(['u1~u2']);
    expect(picture.filters).toEqual(['kind.DEVICE']);
    expect([...picture.filteredOut.keys()]).toEqual(['d']);
  });

  it('leaves out each of several entries, and brings all back when it is empty', () => {
    expect(idsOf(pictureWith('kind.DEVICE', 'role.PERIPHERY'))).toEqual(['u1']);
    expect(
      idsOf(fold(given({ op: 'filter', out: ['role.CORE'] }, { op: 'filter', out: [] }), answers)),
    ).toEqual(['d', 'u1', 'u2']);
  });

  it('is undone like any other act', () => {
    expect(fold(undo(given({ op: 'filter', out: ['role.CORE'] })), answers)).toEqual(fold(given(), answers));
  });

  it('leaves hidden nodes to the chip of hidden nodes', () => {
    const picture = fold(given({ op: 'hide', ids: ['d'] }, { op: 'filter', out: ['kind.DEVICE'] }), answers);
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
