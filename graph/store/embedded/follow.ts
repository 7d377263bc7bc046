import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable } from '../../domain/errors.ts';
import type { Watermark } from '../../domain/watermark.ts';
import { emptyChecksum } from '../content-digest.ts';
import type { Columns, Extent } from './columns.ts';
import { appendBlock, reserve } from './columns.ts';
import type { Environment } from './environment.ts';
import type { EventBlock } from './event-block.ts';
import { decodeBlock } from './event-block.ts';
import { DamagedValue } from './sealed.ts';

/** How far events are recorded, with the digest of their set. */
export interface Head {
  readonly watermark: Watermark;
  readonly checksum: string;
  readonly extent: Extent;
}

/** Keeps columns in step with what any process has recorded. */
export interface Follower {
  head(): Head;
  /**
   * Appends what was recorded since, in slices that leave the event loop free.
   *
   * @throws StoreUnavailable when a block is damaged
   */
  catchUp(): Promise<void>;
  /** The same at once; for use inside a write transaction, where little can be left. */
  catchUpNow(): void;
  /** The block that holds a row of the columns, and the place of the row in it. */
  blockOf(row: number): { readonly block: EventBlock; readonly place: number };
}

/** Blocks read at a time before others get the event loop: about 10 ms. */
const blocksPerSlice = 32;
/** Blocks kept decoded, because rows that are asked for together mostly lie together. */
const mostKeptBlocks = 64;

const emptyHead: Head = {
  watermark: 0,
  checksum: emptyChecksum,
  extent: { rows: 0, accounts: 0, resources: 0, mentions: 0 },
};

export function followEvents({ facts, blocks, refresh }: Environment, columns: Columns): Follower {
  const kept = new Map<number, EventBlock>();

  const head = () => (facts.get('head') as Head | undefined) ?? emptyHead;

  /** Whether more is left. */
  const slice = (most: number): boolean => {
    const { watermark, extent } = head();
    if (columns.rows < watermark) reserve(columns, extent);
    for (let count = 0; columns.rows < watermark && count < most; count += 1) {
      const first = columns.rows + 1;
      appendBlock(
        columns,
        intact(() => decodeBlock(blocks.getBinary(first), first)),
      );
    }
    return columns.rows < watermark;
  };

  const load = (first: number): EventBlock => {
    const block = kept.get(first) ?? intact(() => decodeBlock(blocks.getBinary(first), first));
    kept.delete(first);
    kept.set(first, block);
    if (kept.size > mostKeptBlocks) kept.delete(kept.keys().next().value!);
    return block;
  };

  return {
    head,
    async catchUp() {
      refresh();
      while (slice(blocksPerSlice)) {
        await nextTurn();
        refresh();
      }
    },
    catchUpNow: () => void slice(Number.POSITIVE_INFINITY),
    blockOf(row) {
      const firstRow = columns.blockRows[lastAtOrBelow(columns.blockRows, row)]!;
      return { block: load(firstRow + 1), place: row - firstRow };
    },
  };
}

function lastAtOrBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function intact<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedValue)) throw error;
    throw new StoreUnavailable(`events cannot be read: ${error.message}`, { cause: error });
  }
}
