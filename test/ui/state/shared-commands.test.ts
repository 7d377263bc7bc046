import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneStep } from '../../../ui/src/api/question.ts';
import type { Command } from '../../../ui/src/state/command.ts';
import { noFilters } from '../../../ui/src/state/filter.ts';
import { append, emptyHistory } from '../../../ui/src/state/history.ts';
import { mostShared, readSharedText, sharedText } from '../../../ui/src/state/shared-commands.ts';
import { keptCommand, readCommands } from '../../../ui/src/state/workspace-format.ts';

const window = { from: 1, until: 2 };
const everyCommand: readonly Command[] = [
  { op: 'seed', gang: 'G1' },
  { op: 'expand', ids: ['a', 'b'], cap: 50 },
  { op: 'expand', ids: ['a'], cap: 200, reach: { ...oneStep, through: ['DEVICE'], hops: 2 }, window },
  { op: 'expand', ids: ['a'], cap: 50, reach: { ...oneStep, leastNats: 2.5, ties: 'OUT' } },
  { op: 'ego', id: 'a', depth: 2, cap: 500 },
  { op: 'path', from: 'a', to: 'b', inTimeOrder: true },
  { op: 'common', ids: ['a', 'b'] },
  { op: 'linksAmong', accounts: ['a'], resources: ['d'] },
  { op: 'window', window },
  { op: 'window', window: null },
  { op: 'brush', window },
  { op: 'collapse', step: 2 },
  { op: 'hide', ids: ['a'] },
  { op: 'unhide', ids: ['a'] },
  { op: 'block', ids: ['a'] },
  { op: 'unblock', ids: ['a'] },
  { op: 'pin', ids: ['a'], xy: [[0.41, 0.22]] },
  { op: 'unpin', ids: ['a'] },
  { op: 'lock', on: true },
  { op: 'filter', filters: { ...noFilters, out: ['kind.DEVICE'], leastNats: 1.5 } },
];
const given = (commands: readonly Command[]) =>
  commands.reduce((history, command) => append(history, command, '2026-05-01T00:00:00Z'), emptyHistory)
    .entries;

describe('a list of commands that is kept', () => {
  it('comes back as it was, every kind of command', () => {
    const entries = given(everyCommand);
    expect(readCommands(JSON.parse(JSON.stringify(entries.map(keptCommand))))).toEqual(entries);
  });

  it('has its arguments apart from what it is', () => {
    const [entry] = given([{ op: 'hide', ids: ['a'] }]);
    expect(keptCommand({ ...entry!, generation: 4, answer: 'sha256:1c' })).toEqual({
      n: 1,
      op: 'hide',
      args: { ids: ['a'] },
      at: '2026-05-01T00:00:00Z',
      generation: 4,
      answer: 'sha256:1c',
    });
  });

  it('is read up to the first command that this page does not know', () => {
    const kept = given(everyCommand).map(keptCommand);
    const newer = [...kept.slice(0, 2), { n: 3, op: 'teleport', args: {}, at: '' }, ...kept.slice(2)];
    expect(readCommands(newer)).toEqual(given(everyCommand).slice(0, 2));
  });

  it('is read up to the first command whose arguments make no sense', () => {
    const broken: readonly unknown[] = [
      { op: 'hide', args: { ids: 'a' } },
      { op: 'pin', args: { ids: ['a'], xy: [['left', 'up']] } },
      { op: 'window', args: { window: { from: 'yesterday', until: 2 } } },
      { op: 'filter', args: { filters: {} } },
      { op: 'seed' },
      null,
      'seed',
    ];
    for (const item of broken) expect(readCommands([item])).toEqual([]);
  });
});

describe('a list of commands in a link', () => {
  it('comes back as it was', async () => {
    const entries = given(everyCommand);
    const text = await sharedText(entries);
    expect(text).toMatch(/^[\w-]+$/);
    expect(await readSharedText(text!)).toEqual(entries);
  });

  it('is refused where it is too long for a link', async () => {
    const hash = (n: number) => Math.imul(n + 1, 2_654_435_761).toString(36);
    const ids = Array.from({ length: 600 }, (_, i) => hash(i) + hash(i * i));
    expect(await sharedText(given([{ op: 'hide', ids }]))).toBeNull();
    expect((await sharedText(given(everyCommand)))!.length).toBeLessThanOrEqual(mostShared);
  });

  it('is no list where somebody typed something else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await readSharedText(text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
