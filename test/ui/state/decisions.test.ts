import { describe, expect, it } from 'vitest';
import type { VerdictEntry } from '../../../ui/src/api/verdicts.ts';
import { exemplarsFirst } from '../../../ui/src/state/exemplars.ts';
import { mostReason, reasonOf, standingVerdict } from '../../../ui/src/state/verdict.ts';

function given(id: string, withdrawnAt: string | null = null): VerdictEntry {
  return { id, verdict: 'FRAUD', reason: 'r', author: 'a', at: '2026-05-01T00:00:00Z', withdrawnAt };
}

describe('the members of a gang', () => {
  const members = ['u1', 'u2', 'u3', 'u4'].map((id) => ({ account: { id } }));
  const rowsFor = (exemplars: Parameters<typeof exemplarsFirst>[1]) =>
    exemplarsFirst(members, exemplars).map(({ member, shows }) => [member.account.id, ...shows]);

  it('begin with those that show what it is like: medoid, newest, known bad, latest applicant', () => {
    expect(
      rowsFor([
        { role: 'KNOWN_BAD', account: { id: 'u2' } },
        { role: 'LATEST_APPLICANT', account: { id: 'u1' } },
        { role: 'MEDOID', account: { id: 'u4' } },
      ]),
    ).toEqual([['u4', 'MEDOID'], ['u2', 'KNOWN_BAD'], ['u1', 'LATEST_APPLICANT'], ['u3']]);
  });

  it('name one that shows several things once, under all of them', () => {
    expect(
      rowsFor([
        { role: 'NEWEST', account: { id: 'u3' } },
        { role: 'MEDOID', account: { id: 'u3' } },
      ]),
    ).toEqual([['u3', 'MEDOID', 'NEWEST'], ['u1'], ['u2'], ['u4']]);
  });

  it('keep their order before anything is known of them, and leave strangers out', () => {
    expect(rowsFor([])).toEqual([['u1'], ['u2'], ['u3'], ['u4']]);
    expect(rowsFor([{ role: 'MEDOID', account: { id: 'stranger' } }])).toEqual(rowsFor([]));
  });
});

describe('the verdict that stands', () => {
  it('is the latest that was not withdrawn', () => {
    expect(standingVerdict([given('v1'), given('v2'), given('v3', '2026-05-02T00:00:00Z')])?.id).toBe('v2');
  });

  it('is none before the first, and after the last was withdrawn', () => {
    expect(standingVerdict([])).toBe(null);
    expect(standingVerdict([given('v1', '2026-05-02T00:00:00Z')])).toBe(null);
  });
});

describe('the reason of a verdict', () => {
  it('is sent without the space around it', () => {
    expect(reasonOf('  same device \n')).toBe('same device');
  });

  it('must say something, and at most as much as the server takes', () => {
    expect(reasonOf(' \n')).toBe(null);
    expect(reasonOf('x'.repeat(mostReason))).toHaveLength(mostReason);
    expect(reasonOf('x'.repeat(mostReason + 1))).toBe(null);
  });
});
