import type { Tie, TieKind } from '../../domain/event.ts';
import { tieKinds } from '../../domain/event.ts';
import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { dayMs } from '../../domain/window.ts';
import type { Links } from './evidence-links.ts';

/**
 * Direct relations as links, by a, then b.
 *
 *     w = min(sat, B + step · (distinct days − 1))        by kind, summed over kinds
 *
 * A tie counts when it is at least `leastShare` of the ties of its kind of one side or the other. An account with
 * more than `mostPartners` partners of a kind ties nobody by that kind. Ties of an account with itself, and of one
 * that is not among `accounts`, are left out. O(ties · log ties). Source: detection.md, section 7.
 *
 * @param accounts  in order; a number of an account is its place here
 */
export function tieLinks(
  ties: readonly Tie[],
  accounts: readonly AccountId[],
  { ties: kinds, evidence }: ParameterSet,
): Links {
  const used = ties.filter(({ tie }) => kinds[tie].on);
  const numberOf = new Map(used.length === 0 ? [] : accounts.map((id, account) => [id, account]));
  const units = new Map<number, number>();
  for (const kind of tieKinds) {
    const pairs = pairsOf(used, kind, numberOf, accounts.length);
    const sides = sidesOf(pairs);
    for (const { a, b, ties: count, days } of pairs.values()) {
      const [ofA, ofB] = [sides.get(a)!, sides.get(b)!];
      const { mostPartners, firstDayNats, furtherDayNats, saturationNats } = kinds[kind];
      if (Math.max(ofA.partners, ofB.partners) > mostPartners) continue;
      if (count < evidence.leastShare * Math.min(ofA.ties, ofB.ties)) continue;
      const nats = Math.min(saturationNats, firstDayNats + furtherDayNats * (days.size - 1));
      const key = a * accounts.length + b;
      units.set(key, (units.get(key) ?? 0) + Math.round(nats * unitsPerNat));
    }
  }
  const keys = Float64Array.from(units.keys()).sort();
  return {
    a: Uint32Array.from(keys, (key) => Math.floor(key / accounts.length)),
    b: Uint32Array.from(keys, (key) => key % accounts.length),
    units: Int32Array.from(keys, (key) => units.get(key)!),
    networkOnly: new Uint8Array(keys.length),
  };
}

interface Pair {
  readonly a: number;
  readonly b: number;
  ties: number;
  readonly days: Set<number>;
}

function pairsOf(
  ties: readonly Tie[],
  kind: TieKind,
  numberOf: ReadonlyMap<AccountId, number>,
  accounts: number,
): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  for (const { tie, accountId, otherAccountId, at } of ties) {
    const [from, to] = [numberOf.get(accountId), numberOf.get(otherAccountId)];
    if (tie !== kind || from === undefined || to === undefined || from === to) continue;
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const pair = pairs.get(a * accounts + b) ?? { a, b, ties: 0, days: new Set() };
    pair.ties++;
    pair.days.add(Math.floor(at / dayMs));
    pairs.set(a * accounts + b, pair);
  }
  return pairs;
}

/** Ties and partners of each account. */
function sidesOf(pairs: ReadonlyMap<number, Pair>): ReadonlyMap<number, { ties: number; partners: number }> {
  const sides = new Map<number, { ties: number; partners: number }>();
  for (const { a, b, ties } of pairs.values()) {
    for (const end of [a, b]) {
      const side = sides.get(end) ?? { ties: 0, partners: 0 };
      side.ties += ties;
      side.partners++;
      sides.set(end, side);
    }
  }
  return sides;
}
