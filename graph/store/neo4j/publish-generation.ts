import { createHash } from 'node:crypto';
import { StoreConflict } from '../../domain/errors.ts';
import type { GangLabel } from '../../domain/gang.ts';
import type { Generation, GenerationDraft, GenerationHead } from '../../domain/generation.ts';
import { compareText } from '../../domain/ids.ts';
import type { Lease } from '../port.ts';
import type { Connection, Run } from './connection.ts';
import { exposedRowOf } from './generation-rows.ts';
import type { Leases } from './leases.ts';
import {
  advanceGeneration,
  beginGeneration,
  clearExposed,
  clearGangs,
  clearMembers,
  generationRows,
  putExposed,
  putGangs,
  putMembers,
  showGeneration,
  shownGeneration,
} from './queries.generated.ts';
import type { Statement } from './statement.ts';

/** Rows written or removed in one transaction. */
const rowsPerBatch = 5_000;

/**
 * Writes a generation unseen, in batches under its number, and then shows it in one transaction. Each transaction
 * checks the lease while it holds the lease's row, so that a late holder writes nothing. What a stopped run has left
 * of the same draft is taken up where it ended; what is left of another draft is removed first.
 */
export function publishGeneration(connection: Connection, leases: Leases, now: () => number) {
  return async (lease: Lease, run: GenerationDraft): Promise<Generation> => {
    connection.checkOpen();
    const { gangs, labels, evidence, ...head } = run;
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
    const publishedAt = now();
    await show(work, number, publishedAt);
    return { ...head, number, state: 'PUBLISHED', publishedAt };
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

function partsOf({ gangs, labels, evidence }: GenerationDraft): Part[] {
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
  const members = sorted.filter(({ gangId }) => gangId !== null).map(memberRowOf);
  const exposed = sorted.filter(({ gangId }) => gangId === null).map(exposedRowOf);
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
    ...batches(members, (run, generation, rows) => run(putMembers, { generation, labels: rows })),
    ...batches(exposed, (run, generation, rows) => run(putExposed, { generation, labels: rows })),
  ];
}

function memberRowOf(label: GangLabel) {
  return { ...exposedRowOf(label), gangId: label.gangId ?? '', role: label.role };
}

function digestOf({ evidence, ...draft }: GenerationDraft): string {
  return createHash('sha256')
    .update(JSON.stringify([draft, [...evidence]]))
    .digest('hex');
}

async function nextNumber({ connection }: Publishing): Promise<number> {
  const [shown] = await connection.read('batch', shownGeneration, {});
  return (shown?.number ?? 0) + 1;
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
  for (const statement of [clearMembers, clearExposed, clearGangs]) await clear(work, number, statement);
  await connection.write('batch', 'beginGeneration', async (run) => {
    await leases.check(run, lease);
    await run(advanceGeneration, { number, draft, written: 0 });
  });
  return 0;
}

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
async function checkRows({ read }: Connection, generation: number, { gangs, labels }: GenerationDraft) {
  const [rows] = await read('batch', generationRows, { generation });
  if (rows?.gangs !== gangs.length || rows.labels !== labels.length)
    throw new StoreConflict(
      `generation ${generation} has ${rows?.gangs} gangs and ${rows?.labels} labels, not ${gangs.length} and ${labels.length}`,
    );
}

async function show({ connection, leases, lease }: Publishing, number: number, publishedAt: number) {
  await connection.write('batch', 'showGeneration', async (run) => {
    await leases.check(run, lease);
    // The commit of an attempt before this one may have been done although its answer was lost.
    const [shown] = await run(shownGeneration, {});
    if (shown?.number !== number) await run(showGeneration, { number, publishedAt });
  });
}
