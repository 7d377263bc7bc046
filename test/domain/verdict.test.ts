import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../graph/domain/verdict.ts';
import { standingVerdict, standingVerdicts, targetText } from '../../graph/domain/verdict.ts';
import { onAccount, onGang, verdict } from '../support/judgements.ts';

const given = (id: string, at: number, withdrawnAt: number | null = null): Verdict => ({
  ...verdict(id, onAccount('u1'), 'FRAUD', { at }),
  withdrawal: withdrawnAt === null ? null : { at: withdrawnAt, by: 'senior-1', reason: 'mistake' },
});

describe('the standing verdict', () => {
  it('is the latest one given', () => {
    expect(standingVerdict([given('a', 1), given('c', 3), given('b', 2)], 9)?.verdictId).toBe('c');
    expect(standingVerdict([], 9)).toBeNull();
  });

  it('is the one of the higher id where two were given at once', () => {
    expect(standingVerdict([given('b', 1), given('a', 1)], 9)?.verdictId).toBe('b');
  });

  it('does not know what is given later, to the millisecond', () => {
    const two = [given('a', 1), given('b', 5)];
    expect([0, 1, 4, 5].map((at) => standingVerdict(two, at)?.verdictId ?? null)).toEqual([
      null,
      'a',
      'a',
      'b',
    ]);
  });

  it('gives way to the one before it the millisecond it is withdrawn', () => {
    const two = [given('a', 1), given('b', 5, 8)];
    expect([7, 8].map((at) => standingVerdict(two, at)?.verdictId)).toEqual(['b', 'a']);
  });

  it('is as if a withdrawn verdict had never been given', () => {
    const some = fc
      .array(fc.tuple(fc.nat(9), fc.option(fc.nat(9), { nil: null })), { maxLength: 6 })
      .map((all) => all.map(([at, end], place) => given(`v${place}`, at, end)));
    fc.assert(
      fc.property(some, fc.nat(9), (verdicts, at) => {
        const others = verdicts.filter(({ withdrawal }) => withdrawal === null || withdrawal.at > at);
        expect(standingVerdict(verdicts, at)).toEqual(standingVerdict(others, at));
      }),
    );
  });
});

describe('the standing verdicts', () => {
  it('are the one that stands on each target, and none where none does', () => {
    const onGangs = (id: string, name: string, at: number, withdrawnAt: number | null = null): Verdict => ({
      ...given(id, at, withdrawnAt),
      target: onGang(name),
    });
    const all = [
      given('a', 3),
      onGangs('b', 'u1', 1),
      given('c', 1),
      onGangs('d', 'u1', 2),
      onGangs('e', 'g', 1, 4),
    ];
    expect(new Set(standingVerdicts(all, 5).map(({ verdictId }) => verdictId))).toEqual(new Set(['a', 'd']));
  });
});

describe('the text of a target', () => {
  it('tells a gang from an account of the same name', () => {
    expect([onGang('x'), onAccount('x')].map(targetText)).toEqual(['GANG:x', 'ACCOUNT:x']);
  });
});
