import type { TimeWindow } from '../api/answer.ts';
import { type Among, oneStep, type Question, type Reach } from '../api/question.ts';
import type { Filters } from './filter.ts';

/** One act of the person on the picture. Acts that ask the server find their answer by their question. */
export type Command =
  | { readonly op: 'seed'; readonly gang: string }
  | {
      readonly op: 'expand';
      readonly ids: readonly string[];
      readonly cap: number;
      /** Absent for one step over all kinds. */
      readonly reach?: Reach;
      /** Absent for the window that is in force. */
      readonly window?: TimeWindow;
    }
  /** All around one entity, up to `depth` steps away. */
  | { readonly op: 'ego'; readonly id: string; readonly depth: number; readonly cap: number }
  | { readonly op: 'path'; readonly from: string; readonly to: string; readonly inTimeOrder: boolean }
  /** What all of these touch. */
  | { readonly op: 'common'; readonly ids: readonly string[] }
  /** Links that what is on the canvas has among itself. */
  | ({ readonly op: 'linksAmong' } & Among)
  | { readonly op: 'window'; readonly window: TimeWindow | null }
  /** Leaves out what has no event in this span; null for the whole window. */
  | { readonly op: 'brush'; readonly window: TimeWindow | null }
  | { readonly op: 'collapse'; readonly step: number }
  | { readonly op: 'hide'; readonly ids: readonly string[] }
  | { readonly op: 'unhide'; readonly ids: readonly string[] }
  /** Never on the canvas of this workspace, whatever finds it. */
  | { readonly op: 'block'; readonly ids: readonly string[] }
  | { readonly op: 'unblock'; readonly ids: readonly string[] }
  | {
      readonly op: 'pin';
      readonly ids: readonly string[];
      readonly xy: readonly (readonly [number, number])[];
    }
  | { readonly op: 'unpin'; readonly ids: readonly string[] }
  /** Nothing on the canvas can be moved while it is locked. */
  | { readonly op: 'lock'; readonly on: boolean }
  | { readonly op: 'filter'; readonly filters: Filters };

export type AskingCommand = Extract<
  Command,
  { op: 'seed' | 'expand' | 'ego' | 'path' | 'common' | 'linksAmong' }
>;

/** Where a command stands in the list, when it was given, and what answered it. */
export interface Entry {
  /** 1 for the first command. */
  readonly n: number;
  readonly at: string;
  readonly command: Command;
  /** Generation of the answer; absent where nothing was asked. */
  readonly generation?: number;
  /** Digest of the sorted ids of the answer; absent where nothing was asked. */
  readonly answer?: string;
}

const asking: ReadonlySet<Command['op']> = new Set(['seed', 'expand', 'ego', 'path', 'common', 'linksAmong']);

export function asksServer(command: Command): command is AskingCommand {
  return asking.has(command.op);
}

/** What a command asks, in the window that is in force. */
export function questionOf(command: AskingCommand, window: TimeWindow | null): Question {
  switch (command.op) {
    case 'seed':
      return { kind: 'gang', id: command.gang, window };
    case 'expand': {
      const { ids, cap, reach = oneStep } = command;
      return { kind: 'expansion', ids, window: command.window ?? window, cap, reach };
    }
    case 'ego': {
      const { id, depth, cap } = command;
      return { kind: 'expansion', ids: [id], window, cap, reach: { ...oneStep, hops: depth } };
    }
    case 'path': {
      const { from, to, inTimeOrder } = command;
      return { kind: 'path', from, to, window, inTimeOrder };
    }
    case 'common':
      return { kind: 'common', ids: command.ids, window };
    case 'linksAmong':
      return { kind: 'among', accounts: command.accounts, resources: command.resources, window };
    default:
      return command satisfies never;
  }
}
