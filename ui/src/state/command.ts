import type { TimeWindow } from '../api/answer.ts';
import type { LegendKey } from './filter.ts';

/** One act of the person on the picture. Acts that ask the server find their answer by `askKey`. */
export type Command =
  | { readonly op: 'seed'; readonly gang: string }
  | { readonly op: 'expand'; readonly ids: readonly string[]; readonly cap: number }
  | { readonly op: 'window'; readonly window: TimeWindow | null }
  | { readonly op: 'collapse'; readonly step: number }
  | { readonly op: 'hide'; readonly ids: readonly string[] }
  | { readonly op: 'unhide'; readonly ids: readonly string[] }
  | {
      readonly op: 'pin';
      readonly ids: readonly string[];
      readonly xy: readonly (readonly [number, number])[];
    }
  | { readonly op: 'unpin'; readonly ids: readonly string[] }
  /** Leaves out all that stands under one of these entries of the legend, and nothing else. */
  | { readonly op: 'filter'; readonly out: readonly LegendKey[] };

export type AskingCommand = Extract<Command, { op: 'seed' | 'expand' }>;

/** Where a command stands in the list, and when it was given. */
export interface Entry {
  /** 1 for the first command. */
  readonly n: number;
  readonly at: string;
  readonly command: Command;
}

export function asksServer(command: Command): command is AskingCommand {
  return command.op === 'seed' || command.op === 'expand';
}

/** Equal for questions that have the same answer in one generation. */
export function askKey(command: AskingCommand, window: TimeWindow | null): string {
  const span = window ? `${window.from}..${window.until}` : 'default';
  return command.op === 'seed'
    ? `seed ${command.gang} ${span}`
    : `expand ${command.cap} ${[...command.ids].sort().join(' ')} ${span}`;
}
