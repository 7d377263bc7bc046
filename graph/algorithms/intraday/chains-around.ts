import { groupedBy } from '../../domain/grouped-by.ts';
import { type AccountId, compareText, type ResourceKey } from '../../domain/ids.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import { contains, hourMs, type TimeWindow } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import { coveredSeconds } from '../evidence/meetings.ts';
import { surpriseOf } from '../evidence/surprise.ts';
import type { Numbering } from './numbering.ts';
import type { WindowRows } from './window-rows.ts';

export interface ChainsAround {
  readonly chains: Chains;
  /** Index: account of the chains. 1 for the accounts that were asked for. */
  readonly inside: Uint8Array;
  /** Index: account of the chains. Its number in the numbering. */
  readonly numberOf: Uint32Array;
}

export interface AroundRequest {
  /** By number. */
  readonly accounts: ReadonlySet<number>;
  readonly window: TimeWindow;
  readonly coveredFrom: number;
  readonly parameters: ParameterSet;
}

/**
 * The relation chains of some accounts, with all that others did on their resources, so that every rate, share and
 * count there is the one of the whole window. Of the others only those mentions are there; where they share a resource
 * behind the share gate, all their mentions of such kinds, because shares are taken over these.
 *
 * A network resource so busy that no meeting on it surprises is left out: it ties nobody, and brings in thousands.
 * What others did is left out on resources on which no two of the accounts can have met.
 * O(rows of the accounts + rows on their resources), and their sorting.
 */
export function chainsAround(rows: WindowRows, numbering: Numbering, request: AroundRequest): ChainsAround {
  const chosen: Chosen = new Map();
  const resources = new Set(
    [...usesOf(rows, request, chosen)]
      .filter(([resource, uses]) => mayHaveMet(uses, rows, rows.kindOf(resource), request))
      .map(([resource]) => resource),
  );
  const isNamed = (resource: number) =>
    resources.has(resource) || gated(rows.kindOf(resource), request.parameters);
  for (const account of strangers(rows, resources, request, chosen)) {
    for (const row of rows.rowsOfAccount(account)) {
      if (contains(request.window, rows.atOf(row))) chosen.set(row, placesOf(rows.resourcesOf(row), isNamed));
    }
  }
  return layOut(rows, numbering, request.accounts, chosen);
}

/** Places of the resources that count, by row. */
type Chosen = Map<number, readonly number[]>;

/** Chooses what the accounts did, and gives their rows by the resources that count. */
function usesOf(
  rows: WindowRows,
  request: AroundRequest,
  chosen: Chosen,
): ReadonlyMap<number, readonly number[]> {
  const counts = isCounted(rows, request);
  const uses = new Map<number, number[]>();
  for (const account of request.accounts) {
    for (const row of rows.rowsOfAccount(account)) {
      if (!contains(request.window, rows.atOf(row))) continue;
      const named = rows.resourcesOf(row);
      const kept = placesOf(named, counts);
      chosen.set(row, kept);
      for (const place of kept) {
        const known = uses.get(named[place]!);
        if (known === undefined) uses.set(named[place]!, [row]);
        else known.push(row);
      }
    }
  }
  return uses;
}

/** Whether a resource may tie anybody. */
function isCounted(rows: WindowRows, { window, coveredFrom, parameters }: AroundRequest) {
  const seconds = coveredSeconds(Math.max(window.from, coveredFrom), window.until);
  return (resource: number): boolean => {
    const { timing, starNats } = parameters.kinds[resourceKinds[rows.kindOf(resource)]!];
    if (timing === null || starNats > 0) return true;
    return surpriseOf(0, Math.max(1, rows.rowsOn(resource)) / seconds, timing) > 0;
  };
}

/** Three accounts say something of a resource, two where they are together, at any time where time does not matter. */
function mayHaveMet(
  uses: readonly number[],
  { accountOf, atOf }: WindowRows,
  kind: number,
  { parameters }: AroundRequest,
): boolean {
  const accounts = new Set(uses.map(accountOf));
  if (accounts.size !== 2) return accounts.size > 2;
  const { timing, shareGated, togetherHours } = parameters.kinds[resourceKinds[kind]!];
  if (timing === null || shareGated) return true;
  const longestMs = Math.max(timing.longestGapHours, togetherHours) * hourMs;
  const inOrder = uses.toSorted((a, b) => atOf(a) - atOf(b));
  return inOrder.some((row, place) => {
    const before = inOrder[place - 1];
    return (
      before !== undefined && accountOf(before) !== accountOf(row) && atOf(row) - atOf(before) <= longestMs
    );
  });
}

function placesOf(resources: Uint32Array, keeps: (resource: number) => boolean): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < resources.length; place++) if (keeps(resources[place]!)) places.push(place);
  return places;
}

function gated(kind: number, { kinds }: ParameterSet): boolean {
  return kinds[resourceKinds[kind]!].shareGated;
}

/** Chooses what others did on the resources; returns those of them who share one behind the share gate. */
function strangers(
  rows: WindowRows,
  resources: ReadonlySet<number>,
  { accounts, window, parameters }: AroundRequest,
  chosen: Chosen,
): ReadonlySet<number> {
  const sharing = new Set<number>();
  const isMet = (resource: number) => resources.has(resource);
  for (const resource of resources) {
    const isGated = gated(rows.kindOf(resource), parameters);
    for (const row of rows.rowsOnResource(resource)) {
      const account = rows.accountOf(row);
      if (accounts.has(account) || !contains(window, rows.atOf(row))) continue;
      if (isGated) sharing.add(account);
      else if (!chosen.has(row)) chosen.set(row, placesOf(rows.resourcesOf(row), isMet));
    }
  }
  return sharing;
}

/** Rows as chains: accounts by id, rows by account, time and event id, resources by first mention. */
function layOut(
  rows: WindowRows,
  { accounts, resourceKeyAt }: Numbering,
  inside: ReadonlySet<number>,
  chosen: Chosen,
): ChainsAround {
  const { numberOf, ids, inOrder } = orderOf(rows, accounts.textAt, [...chosen.keys()]);
  return {
    inside: Uint8Array.from(numberOf, (account) => Number(inside.has(account))),
    numberOf: Uint32Array.from(numberOf),
    chains: {
      accounts: ids,
      accountCreatedAt: Float64Array.from(numberOf, rows.createdAt),
      accountFirstEventAt: Float64Array.from(numberOf, rows.firstEventAt),
      lenders: rows.lenders,
      rows: inOrder.length,
      ...columnsOf(rows, inOrder, numberOf),
      ...mentionsOfRows(rows, inOrder, chosen, resourceKeyAt),
    },
  };
}

/** Accounts by id, with their rows after one another by time, event id and row. */
function orderOf(rows: WindowRows, textAt: (account: number) => string, chosen: readonly number[]) {
  const ofAccount = groupedBy(chosen, rows.accountOf);
  const named = Array.from(ofAccount, ([account, own]) => ({ account, own, id: textAt(account) }));
  named.sort((a, b) => compareText(a.id, b.id));
  const byTime = (a: number, b: number) =>
    rows.atOf(a) - rows.atOf(b) || compareText(rows.eventIdOf(a), rows.eventIdOf(b)) || a - b;
  return {
    numberOf: named.map(({ account }) => account),
    ids: named.map(({ id }) => id as AccountId),
    inOrder: named.flatMap(({ own }) => own.toSorted(byTime)),
  };
}

function columnsOf(
  rows: WindowRows,
  inOrder: readonly number[],
  numberOf: readonly number[],
): Pick<Chains, 'account' | 'at' | 'type' | 'amount' | 'lender'> {
  const placeOf = new Map(numberOf.map((account, place) => [account, place]));
  const account = new Uint32Array(inOrder.length);
  const at = new Float64Array(inOrder.length);
  const type = new Uint8Array(inOrder.length);
  const amount = new Float64Array(inOrder.length);
  const lender = new Uint32Array(inOrder.length);
  inOrder.forEach((row, place) => {
    const facts = rows.factsOf(row);
    account[place] = placeOf.get(facts.account)!;
    at[place] = facts.at;
    type[place] = facts.type;
    amount[place] = facts.amount;
    lender[place] = facts.lender;
  });
  return { account, at, type, amount, lender };
}

function mentionsOfRows(
  rows: WindowRows,
  inOrder: readonly number[],
  chosen: Chosen,
  keyOf: (resource: number) => ResourceKey,
): Pick<Chains, 'resources' | 'resourceKind' | 'mentionOffsets' | 'mentionResource' | 'mentionThrough'> {
  const numberOf = new Map<number, number>();
  const offsets = new Uint32Array(inOrder.length + 1);
  const resource: number[] = [];
  const through: number[] = [];
  inOrder.forEach((row, order) => {
    const [named, namedThrough] = [rows.resourcesOf(row), rows.throughOf(row)];
    for (const place of chosen.get(row)!) {
      const known = numberOf.get(named[place]!) ?? numberOf.size;
      numberOf.set(named[place]!, known);
      resource.push(known);
      through.push(namedThrough[place]!);
    }
    offsets[order + 1] = resource.length;
  });
  const named = [...numberOf.keys()];
  return {
    resources: named.map(keyOf),
    resourceKind: Uint8Array.from(named, rows.kindOf),
    mentionOffsets: offsets,
    mentionResource: Uint32Array.from(resource),
    mentionThrough: Uint8Array.from(through),
  };
}
