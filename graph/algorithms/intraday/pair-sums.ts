import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { codeOfKind, resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import { createPairTable } from '../evidence/pair-table.ts';
import { grown } from '../grown.ts';
import type { RingMeeting } from './rings.ts';

/** Evidence of every pair that met so far, 1/1024 nat. */
export interface PairSums {
  /** Adds a meeting of `account`, whose visit began at `at`. e_uv before and after. */
  add(account: number, at: number, meeting: RingMeeting): Evidence;
  /** Accounts whose evidence with this one is at least so much, in the order in which they met. */
  partnersOf(account: number, leastUnits: number): readonly number[];
}

export interface Evidence {
  readonly before: number;
  readonly after: number;
}

const none = 0xffffffff;

/**
 * Sums as the batch makes them, one meeting at a time:
 *
 *     e_uv = min(most, Σ_k β_k · min(sat_k, Σ_(r, day) s))
 *
 * Per resource and UTC day (of the later visit) only the largest s of the pair counts; for that the last day and its
 * largest s are kept for each pair and resource. O(kinds) a meeting; 48 to 80 bytes a pair and resource.
 * Source: detection.md, section 5.
 */
export function createPairSums(parameters: ParameterSet): PairSums {
  const timed = resourceKinds.filter((kind) => parameters.kinds[kind].timing !== null);
  const columnOf = resourceKinds.map((kind) => timed.indexOf(kind));
  const most = Math.round(parameters.evidence.mostNats * unitsPerNat);
  const pairs = createPairTable();
  const neighbours = createNeighbours();
  /** Index: pair · timed kinds + kind. */
  let sums = new Int32Array(0);
  const spots = createPairTable();
  let lastDay = new Int32Array(0);
  let largest = new Int32Array(0);

  const totalOf = (pair: number): number => {
    let total = 0;
    timed.forEach((kind, column) => {
      const units = sums[pair * timed.length + column]!;
      if (units === 0) return;
      const { saturationNats, trust } = parameters.kinds[kind].timing!;
      total += Math.round(trust * Math.min(Math.round(saturationNats * unitsPerNat), units));
    });
    return Math.min(most, total);
  };
  /** By how much the meeting exceeds what counts already for its pair, resource and day. */
  const gainOf = (pair: number, resource: number, day: number, units: number): number => {
    const spot = spots.number(pair, resource);
    lastDay = grown(lastDay, spot + 1);
    largest = grown(largest, spot + 1);
    const counted = lastDay[spot] === day ? largest[spot]! : 0;
    if (units <= counted) return 0;
    lastDay[spot] = day;
    largest[spot] = units;
    return units - counted;
  };

  return {
    add(account, at, { resource, kind, other, otherAt, units }) {
      const known = pairs.count;
      const pair = pairs.number(Math.min(account, other), Math.max(account, other));
      if (pair === known) neighbours.join(pair, account, other);
      sums = grown(sums, (pair + 1) * timed.length);
      const before = totalOf(pair);
      const day = Math.floor(Math.max(at, otherAt) / dayMs);
      sums[pair * timed.length + columnOf[codeOfKind(kind)]!]! += gainOf(pair, resource, day, units);
      return { before, after: totalOf(pair) };
    },
    partnersOf(account, leastUnits) {
      return neighbours
        .of(account)
        .flatMap(({ pair, other }) => (totalOf(pair) >= leastUnits ? [other] : []));
    },
  };
}

/** Pairs of each account as linked lists: the pair's two ends are places 2 · pair and 2 · pair + 1. */
function createNeighbours() {
  let lastEnd = new Uint32Array(0);
  let accounts = 0;
  let earlierEnd = new Uint32Array(0);
  let otherAt = new Uint32Array(0);
  const append = (account: number, end: number, other: number): void => {
    lastEnd = grown(lastEnd, account + 1);
    if (account >= accounts) {
      lastEnd.fill(none, accounts, account + 1);
      accounts = account + 1;
    }
    earlierEnd[end] = lastEnd[account]!;
    otherAt[end] = other;
    lastEnd[account] = end;
  };
  return {
    join(pair: number, a: number, b: number): void {
      earlierEnd = grown(earlierEnd, 2 * pair + 2);
      otherAt = grown(otherAt, 2 * pair + 2);
      append(a, 2 * pair, b);
      append(b, 2 * pair + 1, a);
    },
    of(account: number): { readonly pair: number; readonly other: number }[] {
      const found: { readonly pair: number; readonly other: number }[] = [];
      for (let end = account < accounts ? lastEnd[account]! : none; end !== none; end = earlierEnd[end]!)
        found.push({ pair: end >>> 1, other: otherAt[end]! });
      return found.reverse();
    },
  };
}
