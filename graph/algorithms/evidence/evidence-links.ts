import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import { findMeetings, type VisitHistory } from './meetings.ts';
import { createPairTable } from './pair-table.ts';

/** Weighted pairs of nodes, a < b, each pair once. Weights in units of 1/1024 nat. */
export interface Links {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly units: Int32Array;
  /** 1 where all of it is evidence of addresses and places. */
  readonly networkOnly: Uint8Array;
}

/**
 * Sums the surprise of all meetings of each pair of accounts.
 *
 *     e_uv = min(most, Σ_k β_k · min(sat_k, Σ_(r, day) s))
 *
 * Per resource and UTC day (of the later visit) only the largest surprise of the pair counts. A link is kept when
 * e_uv ≥ θ. Ordered by a, then b. O(K · visits) and the sorting of the links; 36 bytes a pair while it runs.
 * Source: detection.md, section 5.
 */
export function evidenceLinks(history: VisitHistory, parameters: ParameterSet): Links {
  const pairs = sumByKind(history, parameters);
  const { leastNats, mostNats } = parameters.evidence;
  const least = Math.round(leastNats * unitsPerNat);
  const most = Math.round(mostNats * unitsPerNat);
  const kept: number[] = [];
  const units = new Int32Array(pairs.a.length);
  for (let pair = 0; pair < units.length; pair++) {
    units[pair] = Math.min(most, trusted(pairs.sums, pair, parameters));
    if (units[pair]! >= least) kept.push(pair);
  }
  const order = sortPairs(kept, pairs.a, pairs.b);
  return {
    a: Uint32Array.from(order, (pair) => pairs.a[pair]!),
    b: Uint32Array.from(order, (pair) => pairs.b[pair]!),
    units: Int32Array.from(order, (pair) => units[pair]!),
    networkOnly: Uint8Array.from(order, (pair) => Number(isNetworkOnly(pairs.sums, pair))),
  };
}

interface PairSums {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Index: kind code. Value: summed units by pair, shorter than the pairs where the rest is 0; null = no timing. */
  readonly sums: readonly (Int32Array | null)[];
}

function sumByKind(history: VisitHistory, parameters: ParameterSet): PairSums {
  const { chains, visits } = history;
  const table = createPairTable();
  const sums = resourceKinds.map((kind) => (parameters.kinds[kind].timing ? new Int32Array(1024) : null));
  let lastResource = new Uint32Array(1024);
  let lastDay = new Int32Array(1024);
  /** Largest units of the pair on its last resource and day. */
  let largest = new Int32Array(1024);
  findMeetings(history, parameters, (earlier, later, units, resource) => {
    const u = visits.account[earlier]!;
    const v = visits.account[later]!;
    const pair = table.number(Math.min(u, v), Math.max(u, v));
    if (pair >= lastDay.length) {
      lastResource = doubled(lastResource, new Uint32Array(lastResource.length * 2));
      lastDay = doubled(lastDay, new Int32Array(lastDay.length * 2));
      largest = doubled(largest, new Int32Array(largest.length * 2));
    }
    const kind = chains.resourceKind[resource]!;
    while (pair >= sums[kind]!.length) {
      sums[kind] = doubled(sums[kind]!, new Int32Array(sums[kind]!.length * 2));
    }
    const day = Math.floor(visits.at[later]! / dayMs);
    const again = lastResource[pair] === resource + 1 && lastDay[pair] === day;
    const before = again ? largest[pair]! : 0;
    if (units > before) {
      sums[kind]![pair]! += units - before;
      largest[pair] = units;
    }
    lastResource[pair] = resource + 1;
    lastDay[pair] = day;
  });
  return { a: table.lower(), b: table.higher(), sums };
}

function trusted(sums: PairSums['sums'], pair: number, parameters: ParameterSet): number {
  let total = 0;
  for (let kind = 0; kind < sums.length; kind++) {
    const units = sums[kind]?.[pair] ?? 0;
    if (units === 0) continue;
    const { saturationNats, trust } = parameters.kinds[resourceKinds[kind]!].timing!;
    total += Math.round(trust * Math.min(Math.round(saturationNats * unitsPerNat), units));
  }
  return total;
}

function sortPairs(pairs: readonly number[], a: Uint32Array, b: Uint32Array): Uint32Array {
  return Uint32Array.from(pairs).sort((p, q) => a[p]! - a[q]! || b[p]! - b[q]!);
}

function isNetworkOnly(sums: PairSums['sums'], pair: number): boolean {
  return resourceKinds.every(
    (kind, code) => (sums[code]?.[pair] ?? 0) === 0 || resourceKindFacts[kind].family === 'NETWORK',
  );
}

function doubled<C extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(values: C, larger: C): C {
  larger.set(values);
  return larger;
}
