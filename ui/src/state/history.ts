import type { TimeWindow } from '../api/answer.ts';
import { type Question, questionKey } from '../api/question.ts';
import { asksServer, type Command, type Entry, questionOf } from './command.ts';

/** All commands of a workspace and how many of them are in force. */
export interface History {
  readonly entries: readonly Entry[];
  readonly cursor: number;
}

export const emptyHistory: History = { entries: [], cursor: 0 };

/** Most commands of one workspace. */
export const mostCommands = 2_000;

/** A new command cuts off what had been undone. */
export function append({ entries, cursor }: History, command: Command, at: string): History {
  const kept = entries.slice(0, cursor);
  return { entries: [...kept, { n: cursor + 1, at, command }], cursor: cursor + 1 };
}

export function undo(history: History): History {
  return moveTo(history, history.cursor - 1);
}

export function redo(history: History): History {
  return moveTo(history, history.cursor + 1);
}

/** Puts the first `cursor` commands in force; beyond either end is the end. */
export function moveTo(history: History, cursor: number): History {
  return { ...history, cursor: Math.max(0, Math.min(cursor, history.entries.length)) };
}

/** The commands in force. */
export function inForce({ entries, cursor }: History): readonly Entry[] {
  return entries.slice(0, cursor);
}

/** The window that all questions are asked for; null is the server's own, that of the shown generation. */
export function windowOf(history: History): TimeWindow | null {
  const chosen = inForce(history).findLast(({ command }) => command.op === 'window')?.command;
  return chosen?.op === 'window' ? chosen.window : null;
}

/** The span that the picture is narrowed to; null for none. A new window takes an earlier span away. */
export function brushOf(history: History): TimeWindow | null {
  const chosen = inForce(history).findLast(
    ({ command }) => command.op === 'brush' || command.op === 'window',
  )?.command;
  return chosen?.op === 'brush' ? chosen.window : null;
}

/** A command that asks, and where its answer is found. */
export interface Asked {
  readonly entry: Entry;
  readonly question: Question;
  readonly key: string;
}

/** Questions that the commands in force rest on. */
export function questionsOf(history: History): Asked[] {
  const window = windowOf(history);
  return inForce(history).flatMap((entry) => {
    if (!asksServer(entry.command)) return [];
    const question = questionOf(entry.command, window);
    return [{ entry, question, key: questionKey(question) }];
  });
}
