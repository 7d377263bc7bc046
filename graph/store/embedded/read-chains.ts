import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId } from '../../domain/ids.ts';
import type { ChainColumns } from '../../domain/relation-chain.ts';
import type { ResourceKind } from '../../domain/resource-kinds.ts';
import { codeOfKind } from '../../domain/resource-kinds.ts';
import type { TimeWindow } from '../../domain/window.ts';
import { firstFrom } from './adjacency.ts';
import type { AdjacencyBase } from './adjacency-base.ts';
import type { Columns } from './columns.ts';
import { outcomeCode, resourceAt, tieCode } from './columns.ts';
import type { Follower } from './follow.ts';

/** Most rows of one batch of chains: a server that reads them for itself is asked for decisions in between. */
const mostRows = 8_192;

/** What one read looks at. The columns are a copy of their references, so what is appended meanwhile stays out. */
interface Reading {
  readonly columns: Readonly<Columns>;
  readonly base: AdjacencyBase;
  /** Rows from this one on were recorded too late. */
  readonly knownRows: number;
  /** Index: code of a kind. Whether its mentions are wanted. */
  readonly wanted: readonly boolean[];
  readonly accounts: Numbering;
  readonly resources: Numbering;
  readonly lenders: Numbering;
}

/**
 * Relation chains of a window, read along the accounts in the order of their ids.
 *
 * @param accountOrder  account numbers by id
 * @param base  lists of rows; what it does not hold is not read
 * @param knownRows  nor are rows from this one on
 */
export async function* readChains(
  columns: Columns,
  accountOrder: Uint32Array,
  base: AdjacencyBase,
  { blockOf }: Pick<Follower, 'blockOf'>,
  window: TimeWindow,
  through: readonly ResourceKind[],
  knownRows: number,
): AsyncGenerator<ChainColumns> {
  const codes = through.map(codeOfKind);
  const accountCreatedAt = openingsKnown(columns, base, blockOf, knownRows);
  const reading: Reading = {
    columns: { ...columns, accountCreatedAt },
    base,
    knownRows,
    wanted: Array.from({ length: 256 }, (_, code) => codes.includes(code)),
    accounts: createNumbering(columns.accounts.size),
    resources: createNumbering(columns.resources.size),
    lenders: createNumbering(columns.lenders.size),
  };
  // Others came after the base was built.
  const inBase = accountOrder.filter((account) => account + 1 < base.accounts.offsets.length);
  for (const rows of rowBatches(reading, inBase, window)) {
    yield batchOf(reading, rows);
    await nextTurn();
  }
}

/**
 * Openings of accounts as the known rows say. What later rows have said is forgotten, by reading the accounts that they
 * concern once more. Blocks are read in order, each once.
 */
function openingsKnown(
  columns: Columns,
  { rows: end, accounts: { offsets, rows } }: AdjacencyBase,
  blockOf: Follower['blockOf'],
  knownRows: number,
): Float64Array {
  const openings = columns.accountCreatedAt.slice(0, columns.accounts.size);
  const concerned = new Set<number>();
  for (let row = knownRows; row < end; row += 1) concerned.add(columns.account[row]!);
  const before: number[] = [];
  for (const account of concerned) {
    openings[account] = Number.NaN;
    for (const row of rows.subarray(offsets[account]!, offsets[account + 1]!))
      if (row < knownRows) before.push(row);
  }
  for (const row of Uint32Array.from(before).sort()) {
    const { block, place } = blockOf(row);
    const said = block.accountCreatedAt[place]!;
    const account = columns.account[row]!;
    if (!(said >= openings[account]!) && !Number.isNaN(said)) openings[account] = said;
  }
  return openings;
}

function* rowBatches(
  { columns, base, knownRows }: Reading,
  accountOrder: Uint32Array,
  window: TimeWindow,
): Generator<Uint32Array> {
  const { at, type } = columns;
  const { offsets, rows } = base.accounts;
  const batch = new Uint32Array(mostRows);
  let length = 0;
  for (const account of accountOrder) {
    const end = offsets[account + 1]!;
    for (let place = firstFrom(at, rows, offsets[account]!, end, window.from); place < end; place += 1) {
      const row = rows[place]!;
      if (at[row]! >= window.until) break;
      if (row >= knownRows || type[row] === tieCode || type[row] === outcomeCode) continue;
      batch[length] = row;
      length += 1;
      if (length < mostRows) continue;
      yield batch;
      length = 0;
    }
  }
  if (length > 0) yield batch.subarray(0, length);
}

function batchOf(reading: Reading, rows: Uint32Array): ChainColumns {
  const { columns, base, knownRows, accounts, resources, lenders } = reading;
  const batch = { ...rowColumns(reading, rows), ...mentionColumns(reading, rows) };
  const newAccounts = accounts.take();
  const newResources = resources.take();
  return {
    newAccounts: newAccounts.map((number) => columns.accounts.textAt(number) as AccountId),
    newAccountCreatedAt: Float64Array.from(newAccounts, (number) => columns.accountCreatedAt[number]!),
    newAccountFirstEventAt: Float64Array.from(newAccounts, (number) => {
      let place = base.accounts.offsets[number]!;
      while (base.accounts.rows[place]! >= knownRows) place += 1;
      return columns.at[base.accounts.rows[place]!]!;
    }),
    newResources: newResources.map((number) => resourceAt(columns, number).key),
    newResourceKind: Uint8Array.from(newResources, (number) => columns.resourceKind[number]!),
    newLenders: lenders.take().map((number) => columns.lenders.textAt(number)),
    ...batch,
  };
}

/** Plain loops, because these run for every event of every refresh. */
function rowColumns({ columns, accounts, lenders }: Reading, rows: Uint32Array) {
  const account = new Uint32Array(rows.length);
  const at = new Float64Array(rows.length);
  const type = new Uint8Array(rows.length);
  const amount = new Float64Array(rows.length);
  const lender = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!;
    account[place] = accounts.numberOf(columns.account[row]!);
    at[place] = columns.at[row]!;
    type[place] = columns.type[row]!;
    amount[place] = columns.measure[row]!;
    if (columns.lender[row] !== 0) lender[place] = lenders.numberOf(columns.lender[row]! - 1) + 1;
  }
  return { rows: rows.length, account, at, type, amount, lender };
}

function mentionColumns({ columns, wanted, resources }: Reading, rows: Uint32Array) {
  const { mentionOffsets: offsets, mentionResource: resource, resourceKind } = columns;
  let most = 0;
  for (const row of rows) most += offsets[row + 1]! - offsets[row]!;
  const mentionOffsets = new Uint32Array(rows.length + 1);
  const mentionResource = new Uint32Array(most);
  const mentionThrough = new Uint8Array(most);
  let length = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!;
    for (let mention = offsets[row]!; mention < offsets[row + 1]!; mention += 1) {
      if (!wanted[resourceKind[resource[mention]!]!]) continue;
      mentionResource[length] = resources.numberOf(resource[mention]!);
      mentionThrough[length] = columns.mentionThrough[mention]!;
      length += 1;
    }
    mentionOffsets[place + 1] = length;
  }
  return {
    mentionOffsets,
    mentionResource: mentionResource.subarray(0, length),
    mentionThrough: mentionThrough.subarray(0, length),
  };
}

/** Numbers of one read, from 0 on in order of first appearance. */
interface Numbering {
  /** @param number  number in the columns */
  numberOf(number: number): number;
  /** What was numbered since the last call, as numbers in the columns. */
  take(): number[];
}

/** @param size  how many there are in the columns; 4 bytes each */
function createNumbering(size: number): Numbering {
  /** Index: number in the columns. Value: number of this read plus 1, 0 before the first appearance. */
  const numbers = new Uint32Array(size);
  let count = 0;
  let fresh: number[] = [];
  return {
    numberOf(number) {
      if (numbers[number] === 0) {
        count += 1;
        numbers[number] = count;
        fresh.push(number);
      }
      return numbers[number]! - 1;
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
