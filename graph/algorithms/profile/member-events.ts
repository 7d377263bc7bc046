import { eventTypes } from '../../domain/event.ts';
import { type Relationship, relationships } from '../../domain/resource-kinds.ts';
import { hourMs } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { AccountIndex } from './account-index.ts';

/** What the core members of one gang did. */
export interface MemberEvents {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly applicants: number;
  /** Times of all applications, in order, epoch ms. */
  readonly applications: Float64Array;
  /** Yuan, over applications that state one; null where none does. */
  readonly amount: number | null;
  /** Distinct lenders of each member who named one. */
  readonly lendersByMember: readonly number[];
  /** ln 24 − entropy of the hours of the day, 0 … ln 24. */
  readonly hourConcentration: number;
  /** By how values were named; null where there are fewer than two pairs of member and value. */
  readonly reuse: Readonly<Record<'contact' | 'address' | 'employer', number | null>>;
}

const application = eventTypes.indexOf('application');

/** O(rows and mentions of the members). */
export function memberEvents(members: Uint32Array, chains: Chains, index: AccountIndex): MemberEvents {
  const rows = rowsOf(members, index);
  const applied = rows.filter((row) => chains.type[row] === application);
  const times = Float64Array.from(rows, (row) => chains.at[row]!);
  const amounts = applied.map((row) => chains.amount[row]!).filter((amount) => !Number.isNaN(amount));
  return {
    firstAt: times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    lastAt: times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    applicants: new Set(applied.map((row) => chains.account[row])).size,
    applications: Float64Array.from(applied, (row) => chains.at[row]!).sort(),
    amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    lendersByMember: lendersByAccount(members, chains, index),
    hourConcentration: hourConcentration(times),
    reuse: {
      contact: reuseOf(rows, chains, 'NAMED_CONTACT'),
      address: reuseOf(rows, chains, 'GAVE_ADDRESS'),
      employer: reuseOf(rows, chains, 'NAMED_EMPLOYER'),
    },
  };
}

/** Distinct lenders of each account that named one in an application. O(rows of the accounts). */
export function lendersByAccount(accounts: Iterable<number>, chains: Chains, index: AccountIndex): number[] {
  const counts: number[] = [];
  for (const account of accounts) {
    const lenders = new Set<number>();
    for (let row = index.rowOffsets[account]!; row < index.rowOffsets[account + 1]!; row++)
      if (chains.type[row] === application && chains.lender[row] !== 0) lenders.add(chains.lender[row]!);
    if (lenders.size > 0) counts.push(lenders.size);
  }
  return counts;
}

/** Null of no values. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The densest stretch of events: how many, and its first and last instant. */
interface Burst {
  readonly count: number;
  readonly from: number;
  readonly until: number;
}

/** Most events inside any span of this length. Expects times in order. O(n). */
export function mostWithin(times: Float64Array, spanMs: number): Burst {
  let best: Burst = { count: 0, from: 0, until: 0 };
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! > spanMs) first++;
    if (last - first + 1 > best.count) {
      best = { count: last - first + 1, from: times[first]!, until: times[last]! };
    }
  }
  return best;
}

function rowsOf(members: Uint32Array, { rowOffsets }: AccountIndex): number[] {
  const rows: number[] = [];
  for (const member of members) {
    for (let row = rowOffsets[member]!; row < rowOffsets[member + 1]!; row++) rows.push(row);
  }
  return rows;
}

function hourConcentration(times: Float64Array): number {
  const hours = new Float64Array(24);
  for (const at of times) hours[Math.floor(at / hourMs) % 24]!++;
  const entropy = hours.reduce((sum, count) => {
    const share = count / times.length;
    return count === 0 ? sum : sum - share * Math.log(share);
  }, 0);
  return Math.log(24) - entropy;
}

/** 1 − distinct values ÷ pairs of member and value: a member who says the same twice shares it with nobody. */
function reuseOf(rows: readonly number[], chains: Chains, relationship: Relationship): number | null {
  const through = relationships.indexOf(relationship);
  const namers = new Map<number, Set<number>>();
  for (const row of rows) {
    for (let m = chains.mentionOffsets[row]!; m < chains.mentionOffsets[row + 1]!; m++) {
      if (chains.mentionThrough[m] !== through) continue;
      const resource = chains.mentionResource[m]!;
      namers.set(resource, (namers.get(resource) ?? new Set()).add(chains.account[row]!));
    }
  }
  const pairs = [...namers.values()].reduce((sum, { size }) => sum + size, 0);
  return pairs < 2 ? null : 1 - namers.size / pairs;
}
