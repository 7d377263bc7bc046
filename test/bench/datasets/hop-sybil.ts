import { join } from 'node:path';
import type { WorldEvent } from '../../../graph-jobs/world/town/world-event.ts';
import type { SetTruth } from './data-set.ts';
import { csvRows, writeDataSet } from './data-set.ts';

/**
 * Real accounts, identifiers and reviewed gangs. The set has one date an account, its first use, and no visits:
 *
 * - an account registers at its first use;
 * - an account and an identifier X that it shares with others: a login at the account's first use from device X;
 * - two accounts: a transfer at the later of both first uses;
 * - two identifiers: left out.
 *
 * Truth: gangs of public reports only. Gangs found by connected components would judge by one of the methods judged.
 * The kind of an account is its label: eligible, sybil, or unknown where the set withholds it.
 */
export function convertHopSybil(from: string, to: string): void {
  const firstUse = new Map<string, number>();
  const labelOf = new Map<string, string>();
  for (const { account, first_use, label } of csvRows(join(from, 'accounts.csv.gz'))) {
    firstUse.set(account as string, Date.parse(first_use as string));
    labelOf.set(account as string, label as string);
  }
  const gangOf = new Map<string, string>();
  for (const { gang, source, account } of csvRows(join(from, 'gang_members.csv.gz'))) {
    if (source === 'public_report') gangOf.set(account as string, gang as string);
  }
  writeDataSet(to, eventsOf(join(from, 'edges.csv.gz'), firstUse), truthOf(labelOf, gangOf));
}

function* truthOf(
  labelOf: ReadonlyMap<string, string>,
  gangOf: ReadonlyMap<string, string>,
): Generator<SetTruth> {
  for (const [accountId, kind] of labelOf) {
    yield { accountId, gangId: gangOf.get(accountId) ?? '', kind };
  }
}

function* eventsOf(edges: string, firstUse: ReadonlyMap<string, number>): Generator<WorldEvent> {
  for (const [accountId, at] of firstUse) {
    yield { type: 'registration', eventId: `r-${accountId}`, accountId, at, accountCreatedAt: at };
  }
  const seen = new Set<string>();
  for (const { src = '', dst = '' } of csvRows(edges)) {
    const event = eventOf(src, dst, firstUse);
    // One pair has a row for each sort of transaction.
    if (event === null || seen.has(String(event.eventId))) continue;
    seen.add(String(event.eventId));
    yield event;
  }
}

function eventOf(src: string, dst: string, firstUse: ReadonlyMap<string, number>): WorldEvent | null {
  const [from, to] = [firstUse.get(src), firstUse.get(dst)];
  if (from !== undefined && to !== undefined) {
    if (src === dst) return null;
    const [accountId, otherAccountId] = src < dst ? [src, dst] : [dst, src];
    const eventId = `t-${accountId}-${otherAccountId}`;
    return { type: 'tie', eventId, accountId, otherAccountId, at: Math.max(from, to), tie: 'TRANSFER' };
  }
  const [accountId, deviceId, at] = from !== undefined ? [src, dst, from] : [dst, src, to];
  if (at === undefined) return null;
  return {
    type: 'login',
    eventId: `l-${accountId}-${deviceId}`,
    accountId,
    at,
    accountCreatedAt: at,
    deviceId,
  };
}
