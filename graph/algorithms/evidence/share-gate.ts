import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import { qualifyFleets } from './fleet-share.ts';
import type { Chains } from './gather-chains.ts';
import type { Visits } from './visits.ts';

/**
 * Which visits count on their resource: 1 where the account gives it a fair share of its visits, 0 where not.
 *
 *     share(u, r) = v_ur ÷ (u's visits to any resource of that kind)   ≥ leastShare
 *     or            v_ur ÷ (u's visits to the one of that kind that u visits most)   ≥ 1/2
 *
 * The second line is for accounts that are passed around among many devices of a gang: none of them is a fair share, yet
 * none is a minority beside a device of their own either. Devices of one fleet are a fair share together
 * (`qualifyFleets`), except in causal mode. An event that names several resources of the kind counts once below the line.
 * The gate comes before any degree, rate or cap is counted, so that strangers brought to a device neither push it over a
 * cap nor make it busy. Kinds that are not gated count in full: rotating addresses are small shares by nature.
 *
 * O(visits). Index of the answer: visit. Source: detection.md, section 4.
 */
export function qualifiedVisits(chains: Chains, visits: Visits, parameters: ParameterSet): Uint8Array {
  const { leastShare, causal } = parameters.evidence;
  const gated = resourceKinds.map((kind) => parameters.kinds[kind].shareGated);
  if (causal) return qualifiedAtVisit(chains, visits, gated, leastShare);
  const totals = totalsByKind(chains, visits, gated);
  const mosts = mostByKind(chains, visits, gated);
  const own = new Uint32Array(chains.accounts.length);
  const qualified = new Uint8Array(visits.row.length).fill(1);
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    const kind = chains.resourceKind[resource]!;
    const [total, most] = [totals[kind], mosts[kind]];
    if (!total || !most) continue;
    const from = visits.offsets[resource]!;
    const until = visits.offsets[resource + 1]!;
    for (let v = from; v < until; v++) own[visits.account[v]!]!++;
    for (let v = from; v < until; v++) {
      const account = visits.account[v]!;
      if (!isFairShare(own[account]!, total[account]!, most[account]!, leastShare)) qualified[v] = 0;
    }
    for (let v = from; v < until; v++) own[visits.account[v]!] = 0;
  }
  qualifyFleets(chains, visits, qualified, totals, parameters);
  return qualified;
}

const partOfMost = 0.5;

/**
 * Whether so many visits to a resource are a fair share.
 *
 * @param all   visits to any resource of the kind
 * @param most  visits to the resource of the kind that is visited most
 */
export function isFairShare(visits: number, all: number, most: number, leastShare: number): boolean {
  return visits >= Math.min(leastShare * all, partOfMost * most);
}

/** Visits of each account to the resource of each kind that it visits most; null for kinds that are not gated. */
function mostByKind(chains: Chains, visits: Visits, gated: readonly boolean[]): (Uint32Array | null)[] {
  const mosts = gated.map((is) => (is ? new Uint32Array(chains.accounts.length) : null));
  const own = new Uint32Array(chains.accounts.length);
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    const most = mosts[chains.resourceKind[resource]!];
    if (!most) continue;
    const accounts = visits.account.subarray(visits.offsets[resource], visits.offsets[resource + 1]);
    for (const account of accounts) most[account] = Math.max(most[account]!, ++own[account]!);
    for (const account of accounts) own[account] = 0;
  }
  return mosts;
}

/** Visits of each account by kind, several of one event taken once; null for kinds that are not gated. */
function totalsByKind(chains: Chains, visits: Visits, gated: readonly boolean[]): (Uint32Array | null)[] {
  const totals = gated.map((is) => (is ? new Uint32Array(chains.accounts.length) : null));
  const counted = new Uint16Array(chains.rows);
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    const kind = chains.resourceKind[resource]!;
    const total = totals[kind];
    if (total === undefined || total === null) continue;
    for (let v = visits.offsets[resource]!; v < visits.offsets[resource + 1]!; v++) {
      const row = visits.row[v]!;
      if ((counted[row]! & (1 << kind)) === 0) total[visits.account[v]!]!++;
      counted[row]! |= 1 << kind;
    }
  }
  return totals;
}

/** The same with all counts as they stood at each visit, itself included. */
function qualifiedAtVisit(
  chains: Chains,
  visits: Visits,
  gated: readonly boolean[],
  leastShare: number,
): Uint8Array {
  const qualified = new Uint8Array(visits.row.length).fill(1);
  const resourceOf = resourceOfVisits(visits);
  const kindOf = (visit: number) => chains.resourceKind[resourceOf[visit]!]!;
  let counts = emptyCounts();
  let account = -1;
  for (const group of visitsByRow(visits)) {
    if (visits.account[group[0]!] !== account) counts = emptyCounts();
    account = visits.account[group[0]!]!;
    for (const kind of new Set(group.map(kindOf))) add(counts.totals, kind);
    for (const visit of group) {
      const mine = add(counts.own, resourceOf[visit]!);
      const kind = kindOf(visit);
      counts.mosts.set(kind, Math.max(counts.mosts.get(kind) ?? 0, mine));
    }
    for (const visit of group) {
      const kind = kindOf(visit);
      const mine = counts.own.get(resourceOf[visit]!)!;
      const fair = isFairShare(mine, counts.totals.get(kind)!, counts.mosts.get(kind)!, leastShare);
      if (gated[kind] && !fair) qualified[visit] = 0;
    }
  }
  return qualified;
}

/** Visits of one account so far: to each kind, to each resource, and to the resource of each kind visited most. */
function emptyCounts() {
  return {
    totals: new Map<number, number>(),
    own: new Map<number, number>(),
    mosts: new Map<number, number>(),
  };
}

function add(counts: Map<number, number>, key: number): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

/** Visits that begin with the same event, in the order of the chains: by account, then time. */
function* visitsByRow(visits: Visits): Iterable<readonly number[]> {
  const order = Uint32Array.from(visits.row.keys()).sort((a, b) => visits.row[a]! - visits.row[b]! || a - b);
  for (let from = 0, until = 0; from < order.length; from = until) {
    const row = visits.row[order[from]!];
    while (until < order.length && visits.row[order[until]!] === row) until++;
    yield [...order.subarray(from, until)];
  }
}

function resourceOfVisits({ offsets, row }: Visits): Uint32Array {
  const resourceOf = new Uint32Array(row.length);
  for (let r = 0; r + 1 < offsets.length; r++) resourceOf.fill(r, offsets[r], offsets[r + 1]);
  return resourceOf;
}
