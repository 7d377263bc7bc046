import { type AccountId, compareText, type ResourceKey } from '../../domain/ids.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import { contains, hourMs, type TimeWindow } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import { coveredSeconds } from '../evidence/meetings.ts';
import { surpriseOf } from '../evidence/surprise.ts';
import type { Numbering } from './numbering.ts';
import type { WindowRow, WindowRows } from './window-rows.ts';

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
  const chosen = new Map<number, readonly number[]>();
  const resources = new Set(
    [...usesOf(rows, request, chosen)]
      .filter(([resource, uses]) => mayHaveMet(uses, rows.kindOf(resource), request))
      .map(([resource]) => resource),
  );
  for (const account of strangers(rows, resources, request, chosen)) {
    const isGated = (resource: number) => gated(rows.kindOf(resource), request.parameters);
    for (const row of rows.rowsOfAccount(account)) {
      const { at, resources: named } = rows.row(row);
      if (!contains(request.window, at)) continue;
      chosen.set(
        row,
        placesOf(named, (resource) => resources.has(resource) || isGated(resource)),
      );
    }
  }
  return layOut(rows, numbering, request.accounts, chosen);
}

/** Chooses what the accounts did, and gives their rows by the resources that count. */
function usesOf(
  rows: WindowRows,
  request: AroundRequest,
  chosen: Map<number, readonly number[]>,
): ReadonlyMap<number, readonly WindowRow[]> {
  const counts = isCounted(rows, request);
  const uses = new Map<number, WindowRow[]>();
  for (const account of request.accounts) {
    for (const row of rows.rowsOfAccount(account)) {
      const use = rows.row(row);
      if (!contains(request.window, use.at)) continue;
      const kept = placesOf(use.resources, counts);
      chosen.set(row, kept);
      for (const place of kept) {
        const known = uses.get(use.resources[place]!);
        if (known === undefined) uses.set(use.resources[place]!, [use]);
        else known.push(use);
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
function mayHaveMet(uses: readonly WindowRow[], kind: number, { parameters }: AroundRequest): boolean {
  const accounts = new Set(uses.map(({ account }) => account));
  if (accounts.size !== 2) return accounts.size > 2;
  const { timing, shareGated, togetherHours } = parameters.kinds[resourceKinds[kind]!];
  if (timing === null || shareGated) return true;
  const longestMs = Math.max(timing.longestGapHours, togetherHours) * hourMs;
  const inOrder = uses.toSorted((a, b) => a.at - b.at);
  return inOrder.some(({ account, at }, place) => {
    const before = inOrder[place - 1];
    return before !== undefined && before.account !== account && at - before.at <= longestMs;
  });
}

function placesOf(resources: ArrayLike<number>, keeps: (resource: number) => boolean): number[] {
  return Array.from(resources, (_, place) => place).filter((place) => keeps(resources[place]!));
}

function gated(kind: number, { kinds }: ParameterSet): boolean {
  return kinds[resourceKinds[kind]!].shareGated;
}

/** Chooses what others did on the resources; returns those of them who share one behind the share gate. */
function strangers(
  rows: WindowRows,
  resources: ReadonlySet<number>,
  { accounts, window, parameters }: AroundRequest,
  chosen: Map<number, readonly number[]>,
): ReadonlySet<number> {
  const sharing = new Set<number>();
  for (const resource of resources) {
    const isGated = gated(rows.kindOf(resource), parameters);
    for (const row of rows.rowsOnResource(resource)) {
      const { account, at, resources: named } = rows.row(row);
      if (accounts.has(account) || !contains(window, at)) continue;
      if (isGated) sharing.add(account);
      else if (!chosen.has(row))
        chosen.set(
          row,
          placesOf(named, (other) => resources.has(other)),
        );
    }
  }
  return sharing;
}

/** Rows as chains: accounts by id, rows by account, time and event id, resources by first mention. */
function layOut(
  rows: WindowRows,
  { accounts, resourceKeyAt }: Numbering,
  inside: ReadonlySet<number>,
  chosen: ReadonlyMap<number, readonly number[]>,
): ChainsAround {
  const facts = Array.from(chosen, ([row, places]) => ({ row, places, ...rows.row(row) }));
  const ids = new Map(facts.map(({ account }) => [account, accounts.textAt(account)]));
  const numberOf = [...ids.keys()].sort((a, b) => compareText(ids.get(a)!, ids.get(b)!));
  const placeOf = new Map(numberOf.map((account, place) => [account, place]));
  facts.sort(
    (a, b) =>
      placeOf.get(a.account)! - placeOf.get(b.account)! ||
      a.at - b.at ||
      compareText(a.eventId, b.eventId) ||
      a.row - b.row,
  );
  const mentions = mentionsOfRows(facts, rows, resourceKeyAt);
  return {
    inside: Uint8Array.from(numberOf, (account) => Number(inside.has(account))),
    numberOf: Uint32Array.from(numberOf),
    chains: {
      accounts: numberOf.map((account) => ids.get(account)! as AccountId),
      accountCreatedAt: Float64Array.from(numberOf, rows.createdAt),
      accountFirstEventAt: Float64Array.from(numberOf, rows.firstEventAt),
      lenders: rows.lenders,
      rows: facts.length,
      account: Uint32Array.from(facts, ({ account }) => placeOf.get(account)!),
      at: Float64Array.from(facts, ({ at }) => at),
      type: Uint8Array.from(facts, ({ type }) => type),
      amount: Float64Array.from(facts, ({ amount }) => amount),
      lender: Uint32Array.from(facts, ({ lender }) => lender),
      ...mentions,
    },
  };
}

type Facts = WindowRow & { readonly places: readonly number[] };

function mentionsOfRows(
  facts: readonly Facts[],
  rows: WindowRows,
  keyOf: (resource: number) => ResourceKey,
): Pick<Chains, 'resources' | 'resourceKind' | 'mentionOffsets' | 'mentionResource' | 'mentionThrough'> {
  const numberOf = new Map<number, number>();
  const offsets = new Uint32Array(facts.length + 1);
  const resource: number[] = [];
  const through: number[] = [];
  facts.forEach((fact, row) => {
    for (const place of fact.places) {
      const named = fact.resources[place]!;
      const known = numberOf.get(named) ?? numberOf.size;
      numberOf.set(named, known);
      resource.push(known);
      through.push(fact.through[place]!);
    }
    offsets[row + 1] = resource.length;
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
