import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../ui/src/api/cases.ts';
import { caseAddress } from '../../../ui/src/state/address.ts';
import { caseAge, minutesLeft } from '../../../ui/src/state/case-age.ts';
import { refreshedRows } from '../../../ui/src/state/queue-rows.ts';
import {
  caseFilterOf,
  isNarrowed,
  queueAddress,
  queueViewOf,
  toggledIn,
} from '../../../ui/src/state/queue-view.ts';

const whole = queueViewOf('');

describe('a view of the queue', () => {
  it('is a link: what the address says is what is shown', () => {
    const view = {
      levels: ['WARNING', 'ATTENTION'],
      states: ['NEW'],
      changes: ['GROWN'],
      mine: true,
      gone: true,
      tag: '门店 & 3',
      order: 'SIZE',
    } as const;
    const address = queueAddress(view);
    expect(address).toBe(
      '/queue?level=WARNING,ATTENTION&state=NEW&change=GROWN&mine=&gone=&tag=%E9%97%A8%E5%BA%97+%26+3&order=SIZE',
    );
    expect(queueViewOf(new URL(address, 'http://page').search)).toEqual(view);
  });

  it('is the whole queue in its usual order where the address says nothing', () => {
    expect(queueAddress(whole)).toBe('/queue');
    expect(caseFilterOf(whole)).toEqual({});
    expect(isNarrowed(whole)).toBe(false);
  });

  it('leaves out what it does not know', () => {
    expect(queueViewOf('?level=WARNING,RED&state=&order=AGE')).toEqual({ ...whole, levels: ['WARNING'] });
  });

  it('asks the server for what is chosen alone', () => {
    expect(caseFilterOf(queueViewOf('?state=CLOSED&mine='))).toEqual({ states: ['CLOSED'], mine: true });
    expect(isNarrowed(queueViewOf('?order=SIZE'))).toBe(false);
  });

  it('keeps its choices in one order, whichever was made first', () => {
    expect(toggledIn(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggledIn(['a', 'b', 'c'], ['a', 'c'], 'c')).toEqual(['a']);
  });
});

describe('the rows that are read', () => {
  const row = (id: string, over: Partial<CaseRow> = {}) => ({ id, state: 'NEW', ...over }) as CaseRow;

  it('stay where they are when newer ones come, and say what is true now', () => {
    const shown = [row('a'), row('b'), row('c')];
    const newest = [row('x'), row('c'), row('a', { state: 'ASSIGNED' })];
    expect(refreshedRows(shown, newest)).toEqual({
      shown: [row('a', { state: 'ASSIGNED' }), row('b'), row('c')],
      waiting: 1,
    });
  });
});

describe('the age of a case', () => {
  const since = '2026-05-01T00:00:00Z';
  const ageAt = (now: string, dueAt: string | null = '2026-05-01T02:00:00Z') =>
    caseAge({ since, dueAt }, now);

  it('is calm, then soon from four fifths of what is promised on, then late', () => {
    expect(ageAt('2026-05-01T01:35:00Z').due).toBe('CALM');
    expect(ageAt('2026-05-01T01:36:00Z').due).toBe('SOON');
    expect(ageAt('2026-05-01T02:00:00Z').due).toBe('SOON');
    expect(ageAt('2026-05-01T02:00:01Z')).toEqual({
      waitedMs: 7_201_000,
      promisedMs: 7_200_000,
      due: 'LATE',
    });
  });

  it('has no promise where the server names none, and is never negative', () => {
    expect(ageAt('2026-04-30T00:00:00Z', null)).toEqual({ waitedMs: 0, promisedMs: null, due: 'CALM' });
  });

  it('of a lock counts down in whole minutes to none', () => {
    expect(minutesLeft('2026-05-01T00:24:10Z', since)).toBe(25);
    expect(minutesLeft(since, since)).toBe(0);
  });
});

describe('where a case is worked on', () => {
  it('is the page of its gang or its account, and the address names the case', () => {
    const target = { name: 'C-12', targetId: 'g/1', isAccount: false };
    expect(caseAddress(target)).toBe('/gangs/g%2F1?case=C-12');
    expect(caseAddress({ ...target, isAccount: true })).toBe('/accounts/g%2F1?case=C-12');
  });
});
