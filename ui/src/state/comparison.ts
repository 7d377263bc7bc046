import type { TimeWindow } from '../api/answer.ts';
import type { AccountCard } from '../api/cards.ts';
import type { AccountDoings, TouchedResource } from '../api/events.ts';
import type { Pair } from '../api/explanations.ts';

/** What two accounts used, parted by who did. */
export interface ComparedResources {
  readonly onlyA: readonly TouchedResource[];
  readonly both: readonly TouchedResource[];
  readonly onlyB: readonly TouchedResource[];
}

export function comparedResources(
  a: Pick<AccountDoings, 'used'>,
  b: Pick<AccountDoings, 'used'>,
): ComparedResources {
  const [ofA, ofB] = [idsOf(a), idsOf(b)];
  return {
    onlyA: a.used.filter(({ id }) => !ofB.has(id)),
    both: a.used.filter(({ id }) => ofB.has(id)),
    onlyB: b.used.filter(({ id }) => !ofA.has(id)),
  };
}

/** One finding that speaks against the two belonging together. `who`: 0 for the first account, 1 for the second. */
export type PairDoubt =
  | { readonly kind: 'own'; readonly who: 0 | 1; readonly own: number; readonly all: number }
  | { readonly kind: 'clean'; readonly who: 0 | 1 }
  | { readonly kind: 'weak'; readonly nats: number }
  | { readonly kind: 'never' | 'alone' | 'order' | 'gangs' };

/** Below this a link of a chain is hardly evidence, nats. */
const weakNats = 3;

/** What speaks against two accounts being one hand, from what is shown of them. */
export function pairDoubts(
  cards: readonly [AccountCard | null, AccountCard | null],
  pair: Pair,
  { onlyA, both, onlyB }: ComparedResources,
): readonly PairDoubt[] {
  const met = new Set(pair.meetings.map(({ resource }) => resource));
  const { inTimeOrder, weakestNats, steps } = pair.path;
  const [gangA, gangB] = cards.map((card) => card?.gang?.id ?? null);
  return [
    ...cards.flatMap((card, i): PairDoubt[] =>
      card?.verdict === 'CLEAN' ? [{ kind: 'clean', who: i as 0 | 1 }] : [],
    ),
    ...(pair.meetings.length === 0 ? [{ kind: 'never' } as const] : []),
    ...(met.size === 1 ? [{ kind: 'alone' } as const] : []),
    ...mostlyOwn(0, onlyA.length, both.length),
    ...mostlyOwn(1, onlyB.length, both.length),
    ...(gangA !== gangB ? [{ kind: 'gangs' } as const] : []),
    ...(steps !== null && !inTimeOrder ? [{ kind: 'order' } as const] : []),
    ...(weakestNats !== null && weakestNats < weakNats ? [{ kind: 'weak', nats: weakestNats } as const] : []),
  ];
}

/** Worth a word where more than half of what somebody used is not shared. */
function mostlyOwn(who: 0 | 1, own: number, shared: number): PairDoubt[] {
  return own > shared ? [{ kind: 'own', who, own, all: own + shared }] : [];
}

function idsOf({ used }: Pick<AccountDoings, 'used'>): ReadonlySet<string> {
  return new Set(used.map(({ id }) => id));
}

/** The span that holds all that both did, with a little room at either end; the whole window where they did nothing. */
export function shownSpan(doings: readonly Pick<AccountDoings, 'events'>[], whole: TimeWindow): TimeWindow {
  const instants = doings.flatMap(({ events }) => events.map(({ at }) => at));
  if (instants.length === 0) return whole;
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const room = Math.max(hourMs, (last - first) * 0.03);
  return { from: first - room, until: last + room };
}

const hourMs = 3_600_000;
