import { grown } from '../../algorithms/grown.ts';
import type { KeyTable } from '../../algorithms/key-table.ts';
import { createKeyTable } from '../../algorithms/key-table.ts';
import { firstUnitsOf } from '../../algorithms/packed-texts.ts';
import type { TextPool } from '../../algorithms/text-pool.ts';
import { createTextPool } from '../../algorithms/text-pool.ts';
import type { AccountRef, EntityRef, ResourceRef } from '../../domain/entity.ts';
import { eventTypes } from '../../domain/event.ts';
import type { AccountId, ResourceKey } from '../../domain/ids.ts';
import { codeOfKind, resourceKinds } from '../../domain/resource-kinds.ts';
import type { EventBlock } from './event-block.ts';

/**
 * All events in memory, one row an event in recording order: row = recording number − 1. Columns only grow, and a
 * row never changes, so a reader may keep a column and read the rows that it knows of.
 */
export interface Columns {
  /** Index: row. Value: recording number − 1. */
  readonly eventIds: KeyTable;
  readonly accounts: KeyTable;
  /** Code of the kind as one character, then the key. */
  readonly resources: KeyTable;
  /** Mask of each resource. */
  readonly displays: TextPool;
  readonly lenders: KeyTable;
  rows: number;
  /** Index: row; the meaning of each column is that of the block. */
  at: Float64Array;
  type: Uint8Array;
  account: Uint32Array;
  measure: Float64Array;
  lender: Uint32Array;
  /** One longer than `rows`. */
  mentionOffsets: Uint32Array;
  mentionResource: Uint32Array;
  mentionThrough: Uint8Array;
  /** Index: account. Value: the earliest opening that an event says, epoch ms; NaN where none does. */
  accountCreatedAt: Float64Array;
  /** Index: resource. Value: code of its kind. */
  resourceKind: Uint8Array;
  /** Rows of ties and of outcomes, and first rows of blocks; each list rises. */
  readonly tieRows: number[];
  readonly outcomeRows: number[];
  readonly blockRows: number[];
  firstEventAt: number;
  lastEventAt: number;
}

export function createColumns(): Columns {
  return {
    eventIds: createKeyTable(),
    accounts: createKeyTable(),
    resources: createKeyTable(),
    displays: createTextPool(),
    lenders: createKeyTable(),
    rows: 0,
    at: new Float64Array(new SharedArrayBuffer(0)),
    type: new Uint8Array(new SharedArrayBuffer(0)),
    account: new Uint32Array(new SharedArrayBuffer(0)),
    measure: new Float64Array(new SharedArrayBuffer(0)),
    lender: new Uint32Array(new SharedArrayBuffer(0)),
    mentionOffsets: new Uint32Array(new SharedArrayBuffer(4)),
    mentionResource: new Uint32Array(new SharedArrayBuffer(0)),
    mentionThrough: new Uint8Array(new SharedArrayBuffer(0)),
    accountCreatedAt: new Float64Array(new SharedArrayBuffer(0)),
    resourceKind: new Uint8Array(new SharedArrayBuffer(0)),
    tieRows: [],
    outcomeRows: [],
    blockRows: [],
    firstEventAt: Number.POSITIVE_INFINITY,
    lastEventAt: Number.NEGATIVE_INFINITY,
  };
}

export const tieCode = eventTypes.indexOf('tie');
export const outcomeCode = eventTypes.indexOf('outcome');

/** How much is recorded, so that room can be made at once. */
export interface Extent {
  readonly rows: number;
  readonly accounts: number;
  readonly resources: number;
  readonly mentions: number;
}

/** Makes room for all that is recorded: growing step by step would take as much again for copies. */
export function reserve(columns: Columns, { rows, accounts, resources, mentions }: Extent): void {
  columns.eventIds.reserve(rows);
  columns.accounts.reserve(accounts);
  columns.resources.reserve(resources);
  columns.at = grown(columns.at, rows);
  columns.type = grown(columns.type, rows);
  columns.account = grown(columns.account, rows);
  columns.measure = grown(columns.measure, rows);
  columns.lender = grown(columns.lender, rows);
  columns.mentionOffsets = grown(columns.mentionOffsets, rows + 1);
  columns.mentionResource = grown(columns.mentionResource, mentions);
  columns.mentionThrough = grown(columns.mentionThrough, mentions);
  columns.accountCreatedAt = grown(columns.accountCreatedAt, accounts);
  columns.resourceKind = grown(columns.resourceKind, resources);
}

/** Appends the events of the next block; a block that is in already changes nothing. */
export function appendBlock(columns: Columns, block: EventBlock): void {
  if (block.firstNumber <= columns.rows) return;
  if (block.firstNumber !== columns.rows + 1)
    throw new RangeError(`block from ${block.firstNumber} on cannot follow event ${columns.rows}`);
  appendKeys(columns, block);
  appendRows(columns, block);
  appendMentions(columns, block);
  columns.blockRows.push(columns.rows);
  columns.rows += block.at.length;
}

function appendKeys(columns: Columns, block: EventBlock): void {
  const [knownAccounts, knownResources] = [columns.accounts.size, columns.resources.size];
  columns.eventIds.addNew(block.eventIds);
  columns.accounts.addNew(block.newAccounts);
  columns.resources.addNew(block.newResources);
  columns.displays.appendAll(block.newDisplays);
  columns.lenders.addNew(block.newLenders);
  columns.accountCreatedAt = grown(columns.accountCreatedAt, columns.accounts.size);
  columns.accountCreatedAt.fill(Number.NaN, knownAccounts, columns.accounts.size);
  columns.resourceKind = grown(columns.resourceKind, columns.resources.size);
  columns.resourceKind.set(firstUnitsOf(block.newResources), knownResources);
}

function appendRows(columns: Columns, block: EventBlock): void {
  const start = columns.rows;
  const { at, type, account, accountCreatedAt } = block;
  for (const name of ['at', 'measure'] as const) columns[name] = joined(columns[name], start, block[name]);
  for (const name of ['account', 'lender'] as const)
    columns[name] = joined(columns[name], start, block[name]);
  columns.type = joined(columns.type, start, type);
  const earliest = columns.accountCreatedAt;
  for (let place = 0; place < at.length; place += 1) {
    columns.firstEventAt = Math.min(columns.firstEventAt, at[place]!);
    columns.lastEventAt = Math.max(columns.lastEventAt, at[place]!);
    const created = accountCreatedAt[place]!;
    const owner = account[place]!;
    if (!(created >= earliest[owner]!) && !Number.isNaN(created)) earliest[owner] = created;
    if (type[place] === tieCode) columns.tieRows.push(start + place);
    if (type[place] === outcomeCode) columns.outcomeRows.push(start + place);
  }
}

function appendMentions(columns: Columns, block: EventBlock): void {
  const start = columns.mentionOffsets[columns.rows]!;
  columns.mentionOffsets = grown(columns.mentionOffsets, columns.rows + block.mentionOffsets.length);
  for (let place = 1; place < block.mentionOffsets.length; place += 1)
    columns.mentionOffsets[columns.rows + place] = start + block.mentionOffsets[place]!;
  columns.mentionResource = joined(columns.mentionResource, start, block.mentionResource);
  columns.mentionThrough = joined(columns.mentionThrough, start, block.mentionThrough);
}

function joined<A extends Uint8Array | Uint32Array | Float64Array>(column: A, start: number, values: A): A {
  const longer = grown(column, start + values.length);
  longer.set(values, start);
  return longer;
}

/** The text by which a resource is numbered. */
export function resourceText({ kind, key }: ResourceRef): string {
  return String.fromCharCode(codeOfKind(kind)) + key;
}

/** Number of an account or resource, −1 where it is unknown. */
export function numberOf(columns: Columns, ref: EntityRef): number {
  return ref.kind === 'ACCOUNT' ? columns.accounts.find(ref.key) : columns.resources.find(resourceText(ref));
}

export function accountAt(columns: Columns, account: number): AccountRef {
  return { kind: 'ACCOUNT', key: columns.accounts.textAt(account) as AccountId };
}

export function resourceAt(columns: Columns, resource: number): ResourceRef {
  const text = columns.resources.textAt(resource);
  return { kind: resourceKinds[text.charCodeAt(0)]!, key: text.slice(1) as ResourceKey };
}
