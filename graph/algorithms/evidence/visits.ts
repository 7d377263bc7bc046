import { minuteMs } from '../../domain/window.ts';
import type { Chains } from './gather-chains.ts';

/** All visits of a window, by resource, time, account. Memory: 21 bytes a visit. */
export interface Visits {
  /** Index: resource. Value: its first visit. One longer than the number of resources. */
  readonly offsets: Uint32Array;
  readonly account: Uint32Array;
  /** First instant of each visit, epoch ms. */
  readonly at: Float64Array;
  /** Row of the first event of each visit in the chains. */
  readonly row: Uint32Array;
  /** Types of the events of each visit: bit t is set when one has `eventTypes[t]`. */
  readonly types: Uint8Array;
}

/**
 * Takes an account's events on one resource as one visit while each is less than `visitGapMinutes` after the one
 * before. O(mentions), and the sorting of each resource's visits by time.
 */
export function visitsOf(chains: Chains, visitGapMinutes: number): Visits {
  const merged = mergeEvents(chains, mentionsByResource(chains), visitGapMinutes * minuteMs);
  return sortByTime(merged);
}

interface Grouped {
  /** Index: resource. Value: its first mention. */
  readonly offsets: Uint32Array;
  /** Row of each mention; those of one resource by account and time, as the chains are. */
  readonly rows: Uint32Array;
}

function mentionsByResource(chains: Chains): Grouped {
  const { mentionOffsets, mentionResource } = chains;
  const offsets = new Uint32Array(chains.resources.length + 1);
  for (const resource of mentionResource) offsets[resource + 1]!++;
  for (let r = 0; r < chains.resources.length; r++) offsets[r + 1]! += offsets[r]!;
  const next = offsets.slice();
  const rows = new Uint32Array(mentionResource.length);
  for (let row = 0; row < chains.rows; row++) {
    for (let m = mentionOffsets[row]!; m < mentionOffsets[row + 1]!; m++) {
      rows[next[mentionResource[m]!]!++] = row;
    }
  }
  return { offsets, rows };
}

function mergeEvents(chains: Chains, { offsets, rows }: Grouped, gapMs: number): Visits {
  const firsts = new Uint32Array(rows.length);
  const types = new Uint8Array(rows.length);
  const visitOffsets = new Uint32Array(offsets.length);
  let count = 0;
  for (let resource = 0; resource + 1 < offsets.length; resource++) {
    for (let m = offsets[resource]!; m < offsets[resource + 1]!; m++) {
      const row = rows[m]!;
      const before = rows[m - 1]!;
      const extends_ =
        m > offsets[resource]! &&
        chains.account[row] === chains.account[before] &&
        chains.at[row]! - chains.at[before]! < gapMs;
      if (!extends_) firsts[count++] = row;
      types[count - 1]! |= 1 << chains.type[row]!;
    }
    visitOffsets[resource + 1] = count;
  }
  const row = firsts.slice(0, count);
  return {
    offsets: visitOffsets,
    row,
    types: types.slice(0, count),
    account: Uint32Array.from(row, (r) => chains.account[r]!),
    at: Float64Array.from(row, (r) => chains.at[r]!),
  };
}

function sortByTime(visits: Visits): Visits {
  const order = new Uint32Array(visits.row.length);
  for (let v = 0; v < order.length; v++) order[v] = v;
  const { at, offsets } = visits;
  // Visits of a resource stand by account, so equal times keep the order of accounts: the sort is stable.
  for (let resource = 0; resource + 1 < offsets.length; resource++) {
    const from = offsets[resource]!;
    const until = offsets[resource + 1]!;
    if (until - from > 1) order.subarray(from, until).sort((a, b) => at[a]! - at[b]! || a - b);
  }
  return {
    offsets,
    account: Uint32Array.from(order, (v) => visits.account[v]!),
    at: Float64Array.from(order, (v) => at[v]!),
    row: Uint32Array.from(order, (v) => visits.row[v]!),
    types: Uint8Array.from(order, (v) => visits.types[v]!),
  };
}
