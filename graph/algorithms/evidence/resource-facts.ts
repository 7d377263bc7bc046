import { groupedBy } from '../../domain/grouped-by.ts';
import type { LocalTime, LocalTimeOf } from '../../domain/local-time.ts';
import type { ResourceFacts, ResourceGuess } from '../../domain/resource-facts.ts';
import type { Touch } from '../../domain/resource-touches.ts';
import type { TimeWindow } from '../../domain/window.ts';
import { dayMs, minuteMs } from '../../domain/window.ts';

/** What the guess goes by; nobody has tested these limits on reviewed resources yet. */
const publicAccounts = 200;
const publicAccountsOfDay = 20;
const publicDays = 7;
const storeAccounts = 10;
const storeDays = 14;
const officeAccounts = 5;
const officeShare = 0.6;
const officeVisits = 3;
const officeOpens = 8;
const officeCloses = 19;
const householdAccounts = 6;
const householdDays = 14;

export interface FactConditions {
  /** Events of an account less than this apart are one visit. */
  readonly visitGapMinutes: number;
  /** The part of the window that the store covers; counts as a day at least. */
  readonly covered: TimeWindow;
  readonly localTimeOf: LocalTimeOf;
}

/**
 * How accounts use one resource, and what it looks like by that: the first that holds.
 *
 *     PUBLIC     more than 200 accounts, or 20 on each of 7 days
 *     STORE      10 accounts, half of which came once at most, on 14 days
 *     OFFICE     5 accounts with a median of 3 visits, 60 % of all visits Monday to Friday from 8 to 19 h
 *     HOUSEHOLD  2 to 6 accounts that each came on two days, over 14 days
 *     PRIVATE    else
 *
 * An agent's device looks like a store, so the guess is for a person's eye and weighs nothing. O(touches).
 * Source: detection.md, section 2.
 *
 * @param touches  by time
 */
export function resourceFacts(touches: readonly Touch[], conditions: FactConditions): ResourceFacts {
  const visits = visitsIn(touches, conditions);
  const { from, until } = conditions.covered;
  const byAccount = [...groupedBy(visits, ({ accountId }) => accountId).values()];
  const counts = byAccount.map(({ length }) => length);
  const figures = {
    accounts: byAccount.length,
    visits: visits.length,
    visitsPerDay: visits.length / Math.max(1, (until - from) / dayMs),
    entropyNats: entropyOf(counts),
    medianVisits: medianOf(counts),
    activeDays: new Set(visits.map(({ day }) => day)).size,
  };
  return { ...figures, guess: guessOf(figures, visits, byAccount) };
}

interface Visit extends LocalTime {
  readonly accountId: string;
}

function visitsIn(touches: readonly Touch[], { visitGapMinutes, localTimeOf }: FactConditions): Visit[] {
  const lastAt = new Map<string, number>();
  return touches.flatMap(({ accountId, at }) => {
    const before = lastAt.get(accountId) ?? Number.NEGATIVE_INFINITY;
    lastAt.set(accountId, at);
    return at - before < visitGapMinutes * minuteMs ? [] : [{ accountId, ...localTimeOf(at) }];
  });
}

function guessOf(
  { accounts, activeDays, medianVisits }: Omit<ResourceFacts, 'guess'>,
  visits: readonly Visit[],
  byAccount: readonly (readonly Visit[])[],
): ResourceGuess {
  if (accounts > publicAccounts || busyDays(visits) >= publicDays) return 'PUBLIC';
  if (accounts >= storeAccounts && medianVisits <= 1 && activeDays >= storeDays) return 'STORE';
  const atWork = visits.filter(
    ({ isWorkday, hour }) => isWorkday && hour >= officeOpens && hour < officeCloses,
  );
  const isOffice = accounts >= officeAccounts && medianVisits >= officeVisits;
  if (isOffice && atWork.length >= officeShare * visits.length) return 'OFFICE';
  const isFew = accounts >= 2 && accounts <= householdAccounts;
  const allReturn = byAccount.every((own) => daysOf(own).size >= 2);
  return isFew && allReturn && spanOf(visits) >= householdDays ? 'HOUSEHOLD' : 'PRIVATE';
}

/** Days with very many accounts. */
function busyDays(visits: readonly Visit[]): number {
  const accountsOf = [...groupedBy(visits, ({ day }) => day).values()].map(
    (ofDay) => new Set(ofDay.map(({ accountId }) => accountId)).size,
  );
  return accountsOf.filter((accounts) => accounts >= publicAccountsOfDay).length;
}

function daysOf(visits: readonly Visit[]): ReadonlySet<number> {
  return new Set(visits.map(({ day }) => day));
}

/** Days from the first visit to the last, which stand by time. */
function spanOf(visits: readonly Visit[]): number {
  return (visits.at(-1)?.day ?? 0) - (visits[0]?.day ?? 0);
}

/** −Σ p ln p; summed from the smallest count on, so that the order of accounts does not show in the last digit. */
function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const parts = counts.toSorted((a, b) => a - b).map((count) => (count / total) * Math.log(total / count));
  return parts.reduce((sum, part) => sum + part, 0);
}

function medianOf(counts: readonly number[]): number {
  if (counts.length === 0) return 0;
  const sorted = counts.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
