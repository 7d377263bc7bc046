import type { GraphEvent } from '../../domain/event.ts';
import { eventTypes, mentionsOf } from '../../domain/event.ts';
import { codeOfKind, relationships, resourceKinds } from '../../domain/resource-kinds.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import { grown } from '../grown.ts';
import { createNumberLists } from './number-lists.ts';
import type { LinkerEvent } from './ring-event.ts';

/** The events of a window as columns that grow, by numbers of a numbering. Ties and outcomes are none of them. */
export interface WindowRows {
  readonly size: number;
  append(row: WindowRow, kindOf: (place: number) => number): void;
  /** Notes what an event says of its account: opening, NaN where it does not say, and its time, both epoch ms. */
  noteAccount(account: number, createdAt: number, at: number): void;
  /** Number of a lender, plus 1. */
  numberLender(name: string): number;
  /** Rows of an account, the newest first. */
  rowsOfAccount(account: number): Iterable<number>;
  /** Rows that name a resource, the newest first. */
  rowsOnResource(resource: number): Iterable<number>;
  /** How many rows name a resource. */
  rowsOn(resource: number): number;
  kindOf(resource: number): number;
  factsOf(row: number): RowFacts;
  accountOf(row: number): number;
  atOf(row: number): number;
  eventIdOf(row: number): string;
  resourcesOf(row: number): Uint32Array;
  throughOf(row: number): Uint8Array;
  /** Opening of an account as events say it, epoch ms, the earliest; NaN where none says. */
  createdAt(account: number): number;
  firstEventAt(account: number): number;
  readonly lenders: readonly string[];
}

export interface RowFacts {
  readonly account: number;
  /** Epoch ms. */
  readonly at: number;
  /** Index into `eventTypes`. */
  readonly type: number;
  /** Yuan; NaN where there is none. */
  readonly amount: number;
  /** Lender number plus 1; 0 where there is none. */
  readonly lender: number;
}

export interface WindowRow extends RowFacts {
  /** Orders events of one account and instant; empty for events of chains, which come first, in their order. */
  readonly eventId: string;
  readonly resources: ArrayLike<number>;
  /** Index into `relationships`, by resource. */
  readonly through: ArrayLike<number>;
}

/** No rows yet. Memory: 33 bytes an event, 13 a mention, 28 an account, 9 a resource. */
export function createWindowRows(): WindowRows {
  const columns = createColumns();
  const ofAccounts = createNumberLists();
  const onResources = createNumberLists();
  const accounts = createAccountFacts();
  const lenders = createLenders();
  const eventIds = new Map<number, string>();
  let kinds = new Uint8Array(0);
  return {
    ...accounts,
    ...lenders,
    factsOf: columns.factsOf,
    accountOf: columns.accountOf,
    atOf: columns.atOf,
    eventIdOf: (row) => eventIds.get(row) ?? '',
    resourcesOf: columns.resourcesOf,
    throughOf: columns.throughOf,
    get size() {
      return columns.size;
    },
    append(row, kindAt) {
      const added = columns.append(row);
      if (row.eventId !== '') eventIds.set(added, row.eventId);
      ofAccounts.append(row.account, added);
      for (let place = 0; place < row.resources.length; place++) {
        const resource = row.resources[place]!;
        kinds = grown(kinds, resource + 1);
        kinds[resource] = kindAt(place);
        onResources.append(resource, added);
      }
    },
    rowsOfAccount: ofAccounts.of,
    rowsOnResource: onResources.of,
    rowsOn: onResources.lengthOf,
    kindOf: (resource) => kinds[resource] ?? resourceKinds.length,
  };
}

/** Appends all rows of chains, in their order. */
export function appendChains(
  rows: WindowRows,
  chains: Chains,
  numbers: { readonly accounts: Uint32Array; readonly resources: Uint32Array },
): void {
  chains.accounts.forEach((_, place) => {
    const [created, first] = [chains.accountCreatedAt[place]!, chains.accountFirstEventAt[place]!];
    rows.noteAccount(numbers.accounts[place]!, created, first);
  });
  const lenders = chains.lenders.map(rows.numberLender);
  for (let row = 0; row < chains.rows; row++) {
    const from = chains.mentionOffsets[row]!;
    const until = chains.mentionOffsets[row + 1]!;
    const mentioned = chains.mentionResource.subarray(from, until);
    rows.append(
      {
        account: numbers.accounts[chains.account[row]!]!,
        at: chains.at[row]!,
        type: chains.type[row]!,
        amount: chains.amount[row]!,
        lender: chains.lender[row] === 0 ? 0 : lenders[chains.lender[row]! - 1]!,
        eventId: '',
        resources: mentioned.map((resource) => numbers.resources[resource]!),
        through: chains.mentionThrough.subarray(from, until),
      },
      (place) => chains.resourceKind[mentioned[place]!]!,
    );
  }
}

/** Appends one event; ties and outcomes only tell of their account. */
export function appendEvent(
  rows: WindowRows,
  event: GraphEvent,
  { account, at, mentions }: LinkerEvent,
): void {
  rows.noteAccount(account, event.accountCreatedAt ?? Number.NaN, at);
  if (event.type === 'tie' || event.type === 'outcome') return;
  const { amount, lender } = event.type === 'application' ? event : { amount: null, lender: null };
  rows.append(
    {
      account,
      at,
      type: eventTypes.indexOf(event.type),
      amount: amount === null ? Number.NaN : Number(amount),
      lender: lender === null ? 0 : rows.numberLender(lender),
      eventId: event.eventId,
      resources: mentions.map(({ resource }) => resource),
      through: mentionsOf(event).map(({ through }) => relationships.indexOf(through)),
    },
    (place) => codeOfKind(mentions[place]!.kind),
  );
}

function createLenders(): Pick<WindowRows, 'lenders' | 'numberLender'> {
  const lenders: string[] = [];
  const numbers = new Map<string, number>();
  return {
    lenders,
    numberLender(name) {
      const number = numbers.get(name) ?? lenders.push(name);
      numbers.set(name, number);
      return number;
    },
  };
}

function createAccountFacts(): Pick<WindowRows, 'noteAccount' | 'createdAt' | 'firstEventAt'> {
  let created = new Float64Array(0);
  let first = new Float64Array(0);
  let accounts = 0;
  return {
    createdAt: (account) => created[account]!,
    firstEventAt: (account) => first[account]!,
    noteAccount(account, createdAt, at) {
      created = grown(created, account + 1);
      first = grown(first, account + 1);
      created.fill(Number.NaN, accounts, account + 1);
      first.fill(Number.POSITIVE_INFINITY, accounts, account + 1);
      accounts = Math.max(accounts, account + 1);
      if (!(createdAt >= created[account]!) && !Number.isNaN(createdAt)) created[account] = createdAt;
      first[account] = Math.min(first[account]!, at);
    },
  };
}

function createColumns() {
  let account = new Uint32Array(0);
  let at = new Float64Array(0);
  let type = new Uint8Array(0);
  let amount = new Float64Array(0);
  let lender = new Uint32Array(0);
  let offsets = new Uint32Array(1);
  let resource = new Uint32Array(0);
  let through = new Uint8Array(0);
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(facts: Omit<WindowRow, 'eventId'>): number {
      const { resources } = facts;
      account = grown(account, size + 1);
      at = grown(at, size + 1);
      type = grown(type, size + 1);
      amount = grown(amount, size + 1);
      lender = grown(lender, size + 1);
      offsets = grown(offsets, size + 2);
      const from = offsets[size]!;
      resource = grown(resource, from + resources.length);
      through = grown(through, from + resources.length);
      account[size] = facts.account;
      at[size] = facts.at;
      type[size] = facts.type;
      amount[size] = facts.amount;
      lender[size] = facts.lender;
      resource.set(resources, from);
      through.set(facts.through, from);
      offsets[size + 1] = from + resources.length;
      return size++;
    },
    accountOf: (row: number) => account[row]!,
    atOf: (row: number) => at[row]!,
    factsOf: (row: number): RowFacts => ({
      account: account[row]!,
      at: at[row]!,
      type: type[row]!,
      amount: amount[row]!,
      lender: lender[row]!,
    }),
    resourcesOf: (row: number) => resource.subarray(offsets[row]!, offsets[row + 1]!),
    throughOf: (row: number) => through.subarray(offsets[row]!, offsets[row + 1]!),
  };
}
