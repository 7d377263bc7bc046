import { describe, expect, it } from 'vitest';
import { completeGang, completeLabel, type Gang, type GangLabel } from '../../graph/domain/gang.ts';
import { gang, gangId, label } from '../support/drafts.ts';

describe('a gang and a label of an earlier program', () => {
  it('have no network, cell or second gang, and stay as they are otherwise', () => {
    const { network: _, ...olderGang } = gang('g1', 'WARNING', 0.9);
    expect(completeGang(olderGang as Gang)).toEqual({ ...olderGang, network: null });
    const { cell: __, second: ___, ...olderLabel } = label('u1', 'g1');
    expect(completeLabel(olderLabel as GangLabel)).toEqual({ ...olderLabel, cell: null, second: null });
  });

  it('stay as they are where all is kept', () => {
    const whole = gang('g1', 'WARNING', 0.9);
    expect(completeGang(whole)).toEqual(whole);
    const tied = { ...label('u1', 'g1'), cell: 2, second: { gangId: gangId('g2'), strength: 1.5 } };
    expect(completeLabel(tied)).toEqual(tied);
  });
});
