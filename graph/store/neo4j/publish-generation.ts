import { createHash } from 'node:crypto';
import type { Community } from '../../domain/community.ts';
import { StoreConflict } from '../../domain/errors.ts';
import type { Generation, GenerationDraft, GenerationHead } from '../../domain/generation.ts';
import { compareText } from '../../domain/ids.ts';
import type { LineageStep } from '../../domain/lineage.ts';
import type { Lease } from '../port.ts';
import { columnsOf } from './columns-of.ts';
import type { Connection, Run } from './connection.ts';
import type { GenerationRow } from './generation-rows.ts';
import { generationOf, labelRowOf } from './generation-rows.ts';
import type { Leases } from './leases.ts';
import {
  advanceGeneration,
  beginGeneration,
  clearCommunities,
  clearDormant,
  clearGangs,
  clearLabels,
  clearLineage,
  endGeneration,
  generation,
  generationRows,
  newestGeneration,
  putCommunities,
  putDormant,
  putGangs,
  putLabels,
  putLineage,
  showGeneration,
  shownGeneration,
} from './queries.generated.ts';
import type { Statement } from './statement.ts';

/** Rows written or removed in one transaction. */
const rowsPerBatch = 5_000;
/** Communities of one row: their texts are short, and nobody asks for one of them. */
const communitiesPerRow = 500;

/**
 * Writes a generation unseen, in batches under its number, and then ends it, and shows it when it is to be published,
 * in one transaction. Each transaction checks the lease while it holds the lease's row, so that a late holder writes
 * nothing. What a stopped run has left of the same draft is taken up where it ended; what is left of another draft is
 * removed first.
 */
export function publishGeneration(connection: Connection, leases: Leases, now: () => number) {
  return async (lease: Lease, run: GenerationDraft, shown: boolean): Promise<Generation> => {
    connection.checkOpen();
    const { gangs, labels, evidence, lineage, dormant, communities, ...head } = run;
    const parts = partsOf(run);
    const draft = digestOf(run);
    const work: Publishing = { connection, leases, lease, draft, head };
    const number = await nextNumber(work);
    let written = await begin(work, number);
    for (const { end, write } of parts) {
      if (end <= written) continue;
      written = await step(work, number, written, end, write);
    }
    await checkRows(connection, number, run);
    return generationOf(await finish(work, number, now(), shown));
  };
}

interface Publishing {
  readonly connection: Connection;
  readonly leases: Leases;
  readonly lease: Lease;
  /** Digest of the draft. */
  readonly draft: string;
  readonly head: GenerationHead;
}

/** Some rows of a draft, and how many rows of it are written when they are. */
interface Part {
  readonly end: number;
  readonly write: (run: Run, generation: number) => Promise<unknown>;
}

function partsOf({
  gangs,
  labels,
  evidence,
  lineage,
  dormant,
  communities,
  asOf: at,
}: GenerationDraft): Part[] {
  const gangRows = gangs.map((gang) => {
    const found = evidence.get(gang.gangId);
    return {
      gangId: gang.gangId,
      gang: JSON.stringify(gang),
      evidence: found === undefined ? null : JSON.stringify(found),
      level: gang.level,
      score: gang.score,
      size: gang.size,
    };
  });
  const sorted = labels.toSorted((a, b) => compareText(a.accountId, b.accountId));
  let end = 0;
  const batches = <Row>(
    rows: readonly Row[],
    write: (run: Run, generation: number, rows: Row[]) => unknown,
  ) =>
    Array.from({ length: Math.ceil(rows.length / rowsPerBatch) }, (_, batch): Part => {
      const own = rows.slice(batch * rowsPerBatch, (batch + 1) * rowsPerBatch);
      end += own.length;
      return { end, write: async (run, generation) => write(run, generation, own) };
    });
  return [
    ...batches(gangRows, (run, generation, rows) => run(putGangs, { generation, gangs: rows })),
    ...batches(sorted.map(labelRowOf), (run, generation, rows) =>
      run(putLabels, { generation, ...columnsOf(rows) }),
    ),
    ...batches(lineage.map(stepRowOf), (run, generation, steps) =>
      run(putLineage, { generation, at, steps }),
    ),
    ...batches(dormant, (run, generation, rows) => run(putDormant, { generation, gangs: rows })),
    ...batches(communityRows(communities), (run, generation, parts) =>
      run(putCommunities, { generation, parts }),
    ),
  ];
}

function stepRowOf(step: LineageStep, place: number) {
  return { place, step: JSON.stringify(step), gangIds: [...new Set([...step.from, ...step.to])] };
}

function communityRows(communities: readonly Community[]) {
  return Array.from({ length: Math.ceil(communities.length / communitiesPerRow) }, (_, place) => ({
    place,
    communities: JSON.stringify(
      communities.slice(place * communitiesPerRow, (place + 1) * communitiesPerRow),
    ),
  }));
}

/** Changes when rows are written in another order or form: what is left of another layout is not taken up. */
const layout = 2;

/** Digest of what a run found, however long it took. */
function digestOf({ evidence, durations, ...draft }: GenerationDraft): string {
  return createHash('sha256')
    .update(JSON.stringify([layout, draft, [...evidence]]))
    .digest('hex');
}

async function nextNumber({ connection }: Publishing): Promise<number> {
  const [newest] = await connection.read('batch', newestGeneration, {});
  return (newest?.number ?? 0) + 1;
}

/** @returns how many rows of the draft are written already */
async function begin(work: Publishing, number: number): Promise<number> {
  const { connection, leases, lease, draft, head } = work;
  const left = await connection.write('batch', 'beginGeneration', async (run) => {
    await leases.check(run, lease);
    const [row] = await run(beginGeneration, { number, head: JSON.stringify(head) });
    if (row?.state !== 'BUILDING') throw new StoreConflict(`generation ${number} is there already`);
    if (row.draft === draft || row.written === 0) {
      await run(advanceGeneration, { number, draft, written: row.written });
      return row.written;
    }
    return null;
  });
  if (left !== null) return left;
  for (const statement of clearings) await clear(work, number, statement);
  await connection.write('batch', 'beginGeneration', async (run) => {
    await leases.check(run, lease);
    await run(advanceGeneration, { number, draft, written: 0 });
  });
  return 0;
}

const clearings: readonly Clearing[] = [
  clearLabels,
  clearGangs,
  clearLineage,
  clearDormant,
  clearCommunities,
];

type Clearing = Statement<
  { readonly generation: number; readonly limit: number },
  { readonly removed: number }
>;

async function clear({ connection, leases, lease }: Publishing, generation: number, statement: Clearing) {
  for (let removed = rowsPerBatch; removed === rowsPerBatch; )
    removed = await connection.write('batch', statement.name, async (run) => {
      await leases.check(run, lease);
      const [row] = await run(statement, { generation, limit: rowsPerBatch });
      return row?.removed ?? 0;
    });
}

/** Writes a part unless a repeated transaction finds that it was written: the row of the generation counts along. */
async function step(
  { connection, leases, lease, draft, head }: Publishing,
  number: number,
  written: number,
  end: number,
  write: Part['write'],
): Promise<number> {
  await connection.write('batch', 'writeGeneration', async (run) => {
    await leases.check(run, lease);
    const [row] = await run(beginGeneration, { number, head: JSON.stringify(head) });
    if (row?.written !== written) return;
    await write(run, number);
    await run(advanceGeneration, { number, draft, written: end });
  });
  return end;
}

/** @throws StoreConflict when not all rows of the draft are there */
async function checkRows({ read }: Connection, generation: number, run: GenerationDraft) {
  const [rows] = await read('batch', generationRows, { generation });
  const expected = {
    gangs: run.gangs.length,
    labels: run.labels.length,
    steps: run.lineage.length,
    dormant: run.dormant.length,
    communities: communityRows(run.communities).length,
  };
  const wrong = (['gangs', 'labels', 'steps', 'dormant', 'communities'] as const).find(
    (table) => rows?.[table] !== expected[table],
  );
  if (wrong !== undefined)
    throw new StoreConflict(
      `generation ${generation} has ${rows?.[wrong]} ${wrong} in the store, not ${expected[wrong]}`,
    );
}

function finish(work: Publishing, number: number, at: number, shown: boolean): Promise<GenerationRow> {
  const { connection, leases, lease, head } = work;
  return connection.write('batch', 'showGeneration', async (run) => {
    await leases.check(run, lease);
    // The commit of an attempt before this one may have been done although its answer was lost.
    const [before] = await run(generation, { number });
    if (before !== undefined) return before;
    const [current] = await run(shownGeneration, {});
    const base = current?.number ?? 0;
    if (shown && base !== head.baseGeneration)
      throw new StoreConflict(
        `generation ${base} is shown by now, the run began from generation ${head.baseGeneration}`,
      );
    await run(endGeneration, { number, builtAt: at });
    if (shown) await run(showGeneration, { number, now: at, actor: lease.work, reason: null });
    const [row] = await run(generation, { number });
    if (row === undefined) throw new StoreConflict(`generation ${number} is not there`);
    return row;
  });
}
