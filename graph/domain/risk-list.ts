import type { EntityRef } from './entity.ts';
import { compareEntities } from './entity.ts';
import { compareText } from './ids.ts';

export type ListName = (typeof listNames)[number];

/** All lists, in the order in which one overrides the next, but for black entries that cannot be overridden. */
export const listNames = ['WHITE', 'BLACK', 'GREY'] as const;

/** One entity on one list, from one source. Putting the same one again replaces everything but these three. */
export interface ListEntry {
  readonly list: ListName;
  readonly target: EntityRef;
  /** What may be shown of the target: the account id, or the mask of a resource. */
  readonly display: string;
  readonly reason: string;
  /** Who says so, such as the name of a file or of an authority. */
  readonly source: string;
  /** First instant of effect, epoch ms; null = from its recording on. */
  readonly from: number | null;
  /** First instant without effect, epoch ms; null = no end. */
  readonly until: number | null;
  /** A black entry that no white one overrides. */
  readonly binding: boolean;
}

/** One version of an entry as it was recorded. */
export interface ListChange {
  readonly entry: ListEntry;
  /** Epoch ms. */
  readonly recordedAt: number;
  /** Number of the version among those of this entry, from 0. */
  readonly version: number;
}

/** Longest `source`, in characters. */
export const longestSource = 128;

/** Whether an entry has effect at an instant: an expired one has none, to the millisecond. */
export function inForce({ from, until }: Pick<ListEntry, 'from' | 'until'>, at: number): boolean {
  return (from === null || from <= at) && (until === null || at < until);
}

/** The entry that decides among those of one entity in force at `at`: binding black, then white, black, grey. */
export function decidingEntry(entries: readonly ListEntry[], at: number): ListEntry | null {
  return byPrecedence(entries.filter((entry) => inForce(entry, at)))[0] ?? null;
}

/** Entries of one entity: binding black, then white, black, grey; the oldest first, then by source. */
export function byPrecedence(entries: readonly ListEntry[]): readonly ListEntry[] {
  return entries.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.from ?? 0) - (b.from ?? 0) || compareText(a.source, b.source),
  );
}

/** Orders entries by target, then list, then source, which together name one entry. */
export function compareEntries(a: ListEntry, b: ListEntry): number {
  return (
    compareEntities(a.target, b.target) ||
    listNames.indexOf(a.list) - listNames.indexOf(b.list) ||
    compareText(a.source, b.source)
  );
}

function rankOf({ list, binding }: ListEntry): number {
  return list === 'BLACK' && binding ? -1 : listNames.indexOf(list);
}
