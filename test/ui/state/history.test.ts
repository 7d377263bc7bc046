import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../ui/src/state/command.ts';
import {
  append,
  brushOf,
  emptyHistory,
  type History,
  inForce,
  moveTo,
  questionsOf,
  redo,
  undo,
  windowOf,
} from '../../../ui/src/state/history.ts';

const at = '2026-05-01T00:00:00Z';
const hide = (id: string): Command => ({ op: 'hide', ids: [id] });

function historyOf(...commands: Command[]): History {
  return commands.reduce((history, command) => append(history, command, at), emptyHistory);
}

const anyCommands = fc.array(fc.constantFrom('a', 'b', 'c', 'd').map(hide), { maxLength: 12 });

describe('the history of a picture', () => {
  it('numbers commands from 1 and puts each in force as it comes', () => {
    expect(historyOf(hide('a'), hide('b'))).toEqual({
      entries: [
        { n: 1, at, command: hide('a') },
        { n: 2, at, command: hide('b') },
      ],
      cursor: 2,
    });
  });

  it('cuts off what was undone when a new command comes', () => {
    const history = append(undo(historyOf(hide('a'), hide('b'), hide('c'))), hide('d'), at);
    expect(history.entries.map(({ n, command }) => [n, command])).toEqual([
      [1, hide('a')],
      [2, hide('b')],
      [3, hide('d')],
    ]);
  });

  it('stands still at both ends', () => {
    const history = historyOf(hide('a'));
    expect(redo(history)).toEqual(history);
    expect(undo(undo(history)).cursor).toBe(0);
    expect(moveTo(history, 99).cursor).toBe(1);
  });

  it('is the same after undo and redo, wherever it stood', () => {
    fc.assert(
      fc.property(anyCommands, fc.nat(12), (commands, cursor) => {
        const history = moveTo(historyOf(...commands), cursor);
        if (history.cursor > 0) expect(redo(undo(history))).toEqual(history);
        if (history.cursor < commands.length) expect(undo(redo(history))).toEqual(history);
      }),
    );
  });

  it('has in force exactly the commands before its cursor', () => {
    fc.assert(
      fc.property(anyCommands, fc.nat(12), (commands, cursor) => {
        const history = moveTo(historyOf(...commands), cursor);
        expect(inForce(history).map(({ command }) => command)).toEqual(commands.slice(0, history.cursor));
      }),
    );
  });
});

describe('what a history asks for', () => {
  const may = { from: 1, until: 2 };
  const history = historyOf(
    { op: 'seed', gang: 'g' },
    { op: 'window', window: may },
    { op: 'expand', ids: ['d'], cap: 50 },
    { op: 'window', window: null },
  );

  it('is every seed and expansion in force', () => {
    expect(questionsOf(history).map(({ question }) => question.kind)).toEqual(['gang', 'expansion']);
    expect(questionsOf(moveTo(history, 2)).map(({ question }) => question.kind)).toEqual(['gang']);
  });

  it('is asked for the window that was chosen last, else for the one of the generation', () => {
    expect(windowOf(history)).toBeNull();
    expect(windowOf(undo(history))).toEqual(may);
    expect(windowOf(moveTo(history, 1))).toBeNull();
  });

  it('is narrowed to the span that was brushed last, until a new window takes it away', () => {
    const brushed = append(history, { op: 'brush', window: may }, at);
    expect([brushOf(history), brushOf(brushed)]).toEqual([null, may]);
    expect(brushOf(append(brushed, { op: 'window', window: may }, at))).toBeNull();
    expect(brushOf(append(brushed, { op: 'brush', window: null }, at))).toBeNull();
  });
});
