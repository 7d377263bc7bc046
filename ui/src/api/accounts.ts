import type { EntityType, ListKind, TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import {
  AccountEventsDocument,
  type AccountEventsQuery,
  AccountFileDocument,
  type AccountFileQuery,
  AccountSharesDocument,
  AccountSpansDocument,
  type AccountSpansQuery,
} from './documents.generated.ts';
import { instantsOf } from './instants.ts';

type FoundNode = NonNullable<AccountFileQuery['node']>;

/** All that is kept on one account, but for its events and what it shares. */
export type AccountFile = Extract<FoundNode, { readonly key: unknown }>;
export type HistoryEntry = AccountFile['history'][number];
export type ListHit = AccountFile['lists'][number];

/** One event with all that it touched. */
export type ChainEvent = AccountEventsQuery['chain']['edges'][number]['node'];

/** Events of one span of time, by type. */
export type EventSpan = AccountSpansQuery['eventCounts'][number];

export interface EventPage {
  /** In time order. */
  readonly events: readonly ChainEvent[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** A resource that the account touches inside the window of the shown generation. */
export interface Share {
  readonly id: string;
  readonly kind: EntityType;
  readonly display: string;
  /** Distinct accounts on it, this one among them. */
  readonly accounts: number;
  /** More accounts than the limit: it is hardly evidence. */
  readonly hub: boolean;
  readonly list: ListKind | null;
  /** Events of the account that name it, the first and the last of them. */
  readonly events: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

export interface Shares {
  /** Shared ones first, hubs after them, then those that nobody else touches; each by number of accounts. */
  readonly resources: readonly Share[];
  /** There are more than one answer holds. */
  readonly truncated: boolean;
}

/** Generations whose word on the account is asked for. */
const toldGenerations = 30;

/** Null where no account has this id. */
export async function askAccountFile(
  ask: Ask,
  id: string,
  signal?: AbortSignal,
): Promise<AccountFile | null> {
  const { node } = await ask(AccountFileDocument, { id, history: toldGenerations }, signal);
  return node && isAccount(node) ? node : null;
}

/** Of a node of any other kind nothing was asked. */
function isAccount(node: FoundNode): node is AccountFile {
  return 'key' in node;
}

/** Events of one page. */
const eventsOfPage = 100;

/** @param after  `next` of the page before; null for the first one */
export async function askEventPage(
  ask: Ask,
  account: string,
  window: TimeWindow,
  after: string | null,
  signal?: AbortSignal,
): Promise<EventPage> {
  const variables = { account, window: instantsOf(window), first: eventsOfPage, after };
  const { edges, pageInfo } = (await ask(AccountEventsDocument, variables, signal)).chain;
  return {
    events: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** Resources of one answer. */
const mostShares = 200;

export async function askShares(ask: Ask, id: string, signal?: AbortSignal): Promise<Shares> {
  const { expand } = await ask(AccountSharesDocument, { id, maxNodes: mostShares }, signal);
  const links = new Map(expand.links.map((link) => [link.from === id ? link.to : link.from, link]));
  const resources = expand.nodes.flatMap(({ degree, ...node }) => {
    const link = links.get(node.id);
    if (node.kind === 'ACCOUNT' || link === undefined) return [];
    const { events, firstAt, lastAt } = link;
    return [{ ...node, accounts: degree, events, firstAt, lastAt }];
  });
  return { resources: resources.sort(byWeight), truncated: expand.truncated };
}

function byWeight(a: Share, b: Share): number {
  return rankOf(a) - rankOf(b) || b.accounts - a.accounts || (a.id < b.id ? -1 : 1);
}

function rankOf({ accounts, hub }: Share): number {
  if (hub) return 1;
  return accounts > 1 ? 0 : 2;
}

/** How much the account did in each span of time; spans without an event are left out. */
export async function askSpans(
  ask: Ask,
  id: string,
  window: TimeWindow,
  spanMs: number,
  signal?: AbortSignal,
): Promise<readonly EventSpan[]> {
  const variables = { id, window: instantsOf(window), bucketSeconds: Math.ceil(spanMs / 1_000) };
  return (await ask(AccountSpansDocument, variables, signal)).eventCounts;
}
