import { tieDirections } from '../api/question.ts';
import type { Command, Entry } from './command.ts';

/** Version of the list that this page writes; a higher one is not read. */
export const listVersion = 1;

/** A command as it is kept on the server and travels in a link. */
export interface KeptCommand {
  readonly n: number;
  readonly op: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly generation?: number;
  readonly answer?: string;
}

export function keptCommand({ n, at, command, generation, answer }: Entry): KeptCommand {
  const { op, ...args } = command;
  return {
    n,
    op,
    args,
    at,
    ...(generation !== undefined && { generation }),
    ...(answer !== undefined && { answer }),
  };
}

/**
 * The commands of a list that this page understands: those before the first that it does not know, which may come from
 * a newer page. Numbers are given anew, 1 for the first.
 */
export function readCommands(kept: readonly unknown[]): Entry[] {
  const entries: Entry[] = [];
  for (const item of kept) {
    const command = readCommand(item);
    if (command === null) break;
    const { at, generation, answer } = item as KeptCommand;
    entries.push({
      n: entries.length + 1,
      at: typeof at === 'string' ? at : '',
      command,
      ...(typeof generation === 'number' && { generation }),
      ...(typeof answer === 'string' && { answer }),
    });
  }
  return entries;
}

function readCommand(item: unknown): Command | null {
  if (!isRecord(item) || typeof item.op !== 'string' || !isRecord(item.args)) return null;
  const wanted = shapes[item.op as Command['op']];
  if (wanted === undefined) return null;
  const { args } = item;
  const fits = Object.entries(wanted).every(([name, holds]) => holds(args[name]));
  return fits ? ({ ...args, op: item.op } as unknown as Command) : null;
}

type Holds = (value: unknown) => boolean;

const isText: Holds = (value) => typeof value === 'string' && value !== '';
const isNumber: Holds = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Holds = (value) => typeof value === 'boolean';
const isTexts: Holds = (value) => Array.isArray(value) && value.every(isText);
const isPlaces: Holds = (value) =>
  Array.isArray(value) &&
  value.every((place) => Array.isArray(place) && place.length === 2 && place.every(isNumber));
const isWindow: Holds = (value) => isRecord(value) && isNumber(value.from) && isNumber(value.until);
const isReach: Holds = (value) =>
  isRecord(value) &&
  (value.through === null || isTexts(value.through)) &&
  isNumber(value.hops) &&
  isFlag(value.pastHubs) &&
  (value.leastNats === undefined || isNumber(value.leastNats)) &&
  (value.ties === undefined || tieDirections.some((direction) => direction === value.ties));
const isFilters: Holds = (value) =>
  isRecord(value) && isTexts(value.out) && isNumber(value.leastNats) && isNumber(value.leastDegree);
const orAbsent =
  (holds: Holds): Holds =>
  (value) =>
    value === undefined || holds(value);
const orNull =
  (holds: Holds): Holds =>
  (value) =>
    value === null || holds(value);

/** What the arguments of each command must be. */
const shapes: Readonly<Record<Command['op'], Readonly<Record<string, Holds>>>> = {
  seed: { gang: isText },
  expand: { ids: isTexts, cap: isNumber, reach: orAbsent(isReach), window: orAbsent(isWindow) },
  ego: { id: isText, depth: isNumber, cap: isNumber },
  path: { from: isText, to: isText, inTimeOrder: isFlag },
  common: { ids: isTexts },
  linksAmong: { accounts: isTexts, resources: isTexts },
  window: { window: orNull(isWindow) },
  brush: { window: orNull(isWindow) },
  collapse: { step: isNumber },
  hide: { ids: isTexts },
  unhide: { ids: isTexts },
  block: { ids: isTexts },
  unblock: { ids: isTexts },
  pin: { ids: isTexts, xy: isPlaces },
  unpin: { ids: isTexts },
  lock: { on: isFlag },
  filter: { filters: isFilters },
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
