import { z } from 'zod';
import { BadInput, LimitExceeded, StaleGeneration } from '../../graph/domain/errors.ts';

/** A page of a list, and where the next one begins. */
export interface Page<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

export interface Edge<Item> {
  readonly cursor: string;
  readonly node: Item;
}

export interface PageRequest {
  /** 1 … 200 */
  readonly first: number;
  /** Cursor of the last item already seen; null for the first page. */
  readonly after: string | null;
}

/** What a list is sorted by: compared part by part, ascending. The last part makes it unique. */
export type SortTuple = readonly (number | string)[];

/** A list, as far as its cursors must know it. */
export interface PagedList {
  /** Tells lists and orders apart, so that a cursor of one is refused by another. */
  readonly name: string;
  /** Generation that the list is made from; null for recorded facts, which no refresh changes. */
  readonly generation: number | null;
}

export const longestPage = 200;

/**
 * The items after a cursor, in the order of their tuples. Pages put together are the whole list, each item once.
 *
 * @throws LimitExceeded when `first` is not 1 … 200
 * @throws BadInput when the cursor is not of this list; StaleGeneration when it is of another generation
 */
export function pageOf<Item>(
  list: PagedList,
  items: readonly Item[],
  tupleOf: (item: Item) => SortTuple,
  request: PageRequest,
): Page<Item> {
  checkFirst(request.first);
  const seen = request.after === null ? null : readCursor(list, request.after);
  const sorted = items
    .map((node) => ({ node, tuple: tupleOf(node) }))
    .filter(({ tuple }) => seen === null || compareTuples(tuple, seen) > 0)
    .sort((a, b) => compareTuples(a.tuple, b.tuple));
  const edges = sorted
    .slice(0, request.first)
    .map(({ node, tuple }) => ({ node, cursor: writeCursor(list, tuple) }));
  const pageInfo = { hasNextPage: sorted.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, totalCount: items.length };
}

/** @throws LimitExceeded when a page of this length is not served */
export function checkFirst(first: number, most = longestPage): void {
  if (!(first >= 1 && first <= most)) throw new LimitExceeded('first', 1, most, first);
}

export function writeCursor({ name, generation }: PagedList, tuple: SortTuple): string {
  return Buffer.from(JSON.stringify([name, generation, ...tuple]), 'utf8').toString('base64url');
}

/** @throws BadInput when the cursor is not of this list; StaleGeneration when it is of another generation */
export function readCursor(list: PagedList, cursor: string): SortTuple {
  const [name, generation, ...tuple] = parseCursor(cursor);
  if (name !== list.name) throw notOfThisList();
  if (generation !== list.generation) throw new StaleGeneration(generation ?? 0, list.generation ?? 0);
  return tuple;
}

const cursorShape = z
  .tuple([z.string(), z.number().int().nullable()])
  .rest(z.union([z.number(), z.string()]));

function parseCursor(cursor: string): z.infer<typeof cursorShape> {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw notOfThisList({ cause });
  }
}

function notOfThisList(options?: ErrorOptions): BadInput {
  return new BadInput('after', 'is no cursor of this list', options);
}

function compareTuples(a: SortTuple, b: SortTuple): number {
  for (const [place, part] of a.entries()) {
    const other = b[place];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
