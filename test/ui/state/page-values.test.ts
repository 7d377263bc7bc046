import { describe, expect, it } from 'vitest';
import { oneStep } from '../../../ui/src/api/question.ts';
import { entityAddress, gangAddress, subjectOf } from '../../../ui/src/state/address.ts';
import { scaleOf } from '../../../ui/src/state/characteristic-scale.ts';
import type { Command } from '../../../ui/src/state/command.ts';
import { expansionOf } from '../../../ui/src/state/expansion-of.ts';
import { fold } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory } from '../../../ui/src/state/history.ts';
import { legendOf } from '../../../ui/src/state/legend.ts';
import { neighbourTowards } from '../../../ui/src/state/neighbour-towards.ts';
import { keptText, type Preferences, preferencesOf } from '../../../ui/src/state/preferences.ts';
import { trailing, trailingDays, windowFault } from '../../../ui/src/state/window.ts';
import { askKey, expandAnswer, seedAnswer } from './answers.ts';

describe('the address of the explorer', () => {
  it('leads to what it was made for', () => {
    expect(subjectOf(gangAddress('G-1').split('?')[1]!)).toEqual({ kind: 'gang', id: 'G-1' });
    expect(subjectOf(entityAddress('QWE=', true).split('?')[1]!)).toEqual({ kind: 'entity', id: 'QWE=' });
    expect(subjectOf(entityAddress('a&b', false).split('?')[1]!)).toEqual({ kind: 'entity', id: 'a&b' });
  });

  it('names no subject when it is empty or speaks of other things', () => {
    expect(subjectOf('')).toBeNull();
    expect(subjectOf('gang=&view=card')).toBeNull();
  });

  it('names a list of commands before anything else', () => {
    expect(subjectOf('ops=abc&gang=G-1')).toEqual({ kind: 'list', text: 'abc' });
  });
});

describe('a time window', () => {
  const until = Date.parse('2026-05-01T00:00:00Z');

  it('that ends with the generation is known by its days', () => {
    expect(trailingDays(trailing(30, until), until)).toBe(30);
    expect(trailingDays({ from: until - 1, until }, until)).toBeNull();
    expect(trailingDays(trailing(30, until - 1), until)).toBeNull();
  });

  it('begins before it ends', () => {
    expect(windowFault(1, 2)).toBeNull();
    expect(windowFault(2, 2)).toBe('EMPTY');
    expect(windowFault(Number.NaN, 2)).toBe('INCOMPLETE');
  });
});

describe('preferences', () => {
  const none = { kept: null, languages: [], prefersDark: false };

  const usual = { timeZone: null, singleKeys: true, motion: 'system', labels: 'usual' } as const;

  it('are kept as they were chosen', () => {
    const chosen: Preferences = {
      language: 'en',
      theme: 'dark',
      timeZone: 'Europe/Berlin',
      singleKeys: false,
      motion: 'reduced',
      labels: 'few',
    };
    expect(preferencesOf({ ...none, kept: keptText(chosen) })).toEqual(chosen);
    const plain: Preferences = { language: 'zh-CN', theme: 'light', ...usual };
    expect(preferencesOf({ ...none, kept: keptText(plain) })).toEqual(plain);
  });

  it('that a page before kept are still understood', () => {
    expect(preferencesOf({ ...none, kept: 'en dark' })).toEqual({ language: 'en', theme: 'dark', ...usual });
  });

  it('else follow the browser, and are Chinese where it says nothing', () => {
    expect(preferencesOf({ ...none, languages: ['fr', 'en-GB', 'zh'] }).language).toBe('en');
    expect(preferencesOf({ ...none, languages: ['zh-TW'] }).language).toBe('zh-CN');
    expect(preferencesOf({ ...none, prefersDark: true })).toEqual({
      language: 'zh-CN',
      theme: 'dark',
      ...usual,
    });
    expect(preferencesOf({ ...none, kept: 'klingon neon Mars/Crater 1 2 3' })).toEqual({
      language: 'zh-CN',
      theme: 'light',
      ...usual,
    });
  });
});

describe('the scale of a characteristic', () => {
  it('runs from 0 to 1 for a share', () => {
    expect(scaleOf(0.88, 0.04, 'share')).toEqual({ dot: 0.88, tick: 0.04 });
  });

  it('ends a third above the larger figure for any other unit', () => {
    expect(scaleOf(3, 1.5, 'count')).toEqual({ dot: 0.75, tick: 0.375 });
    expect(scaleOf(1.5, 3, 'count')).toEqual({ dot: 0.375, tick: 0.75 });
  });

  it('never leaves the scale', () => {
    expect(scaleOf(-2, 0, 'nats')).toEqual({ dot: 0, tick: 0 });
    expect(scaleOf(1.2, 0.5, 'share').dot).toBe(1);
  });
});

describe('the key of a question', () => {
  it('is equal for the same origins in another order, and differs by window and cap', () => {
    const ask = (ids: readonly string[], cap: number) => ({ op: 'expand', ids, cap }) as const;
    expect(askKey(ask(['a', 'b'], 50), null)).toBe(askKey(ask(['b', 'a'], 50), null));
    expect(askKey(ask(['a'], 50), null)).not.toBe(askKey(ask(['a'], 51), null));
    expect(askKey(ask(['a'], 50), null)).not.toBe(askKey(ask(['a'], 50), { from: 1, until: 2 }));
  });

  it('differs by how far an expansion reaches, and prefers a window of its own', () => {
    const ask = { op: 'expand', ids: ['a'], cap: 50 } as const;
    const reach = { ...oneStep, through: ['DEVICE'] } as const;
    expect(askKey({ ...ask, reach }, null)).not.toBe(askKey(ask, null));
    expect(askKey({ ...ask, reach: oneStep }, null)).toBe(askKey(ask, null));
    const may = { from: 1, until: 2 };
    expect(askKey({ ...ask, window: may }, { from: 8, until: 9 })).toBe(askKey(ask, may));
  });

  it('is one of its own for each kind of question', () => {
    const commands = [
      { op: 'seed', gang: 'a' },
      { op: 'expand', ids: ['a'], cap: 50 },
      { op: 'ego', id: 'a', depth: 2, cap: 50 },
      { op: 'path', from: 'a', to: 'b', inTimeOrder: true },
      { op: 'path', from: 'a', to: 'b', inTimeOrder: false },
      { op: 'common', ids: ['a', 'b'] },
      { op: 'linksAmong', accounts: ['a'], resources: ['b'] },
    ] as const;
    expect(new Set(commands.map((command) => askKey(command, null))).size).toBe(commands.length);
  });
});

describe('"undo this expansion"', () => {
  const commands: Command[] = [
    { op: 'seed', gang: 'g' },
    { op: 'expand', ids: ['a'], cap: 50 },
    { op: 'expand', ids: ['b'], cap: 50 },
  ];
  const history = commands.reduce((before, command) => append(before, command, ''), emptyHistory);
  const broughtBy = (id: string) => (id === 'fromA' ? 2 : null);

  it('means the expansion of what is selected, else the one that brought it, else the newest', () => {
    expect(expansionOf(history, ['a'], broughtBy)).toBe(2);
    expect(expansionOf(history, ['fromA'], broughtBy)).toBe(2);
    expect(expansionOf(history, [], broughtBy)).toBe(3);
  });

  it('means none where all are undone already', () => {
    const undone = append(append(history, { op: 'collapse', step: 3 }, ''), { op: 'collapse', step: 2 }, '');
    expect(expansionOf(undone, ['a'], broughtBy)).toBeNull();
  });
});

describe('an arrow key', () => {
  const places = new Map([
    ['near', { x: 10, y: 2 }],
    ['far', { x: 30, y: 0 }],
    ['above', { x: 1, y: 20 }],
  ]);

  it('leads to the nearest node in its direction', () => {
    expect(neighbourTowards('ArrowRight', { x: 0, y: 0 }, places)).toBe('near');
    expect(neighbourTowards('ArrowUp', { x: 0, y: 0 }, places)).toBe('above');
  });

  it('leads nowhere where nothing lies that way', () => {
    expect(neighbourTowards('ArrowDown', { x: 0, y: 0 }, places)).toBeNull();
  });
});

describe('the legend', () => {
  it('counts roles, levels and kinds of what is on the canvas', () => {
    const history = append(
      append(emptyHistory, { op: 'seed', gang: 'g' }, ''),
      { op: 'expand', ids: ['d'], cap: 50 },
      '',
    );
    const answers = new Map([
      [askKey({ op: 'seed', gang: 'g' }, null), seedAnswer],
      [askKey({ op: 'expand', ids: ['d'], cap: 50 }, null), expandAnswer],
    ]);
    expect(legendOf(fold(history, answers))).toEqual({
      roles: new Map([
        ['CORE', 1],
        ['PERIPHERY', 1],
        ['OTHER', 1],
      ]),
      levels: new Map(),
      kinds: new Map([['DEVICE', 1]]),
      lists: new Map(),
    });
  });
});
