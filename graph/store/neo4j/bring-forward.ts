import { unkeptHead } from '../../domain/generation.ts';
import type { Connection } from './connection.ts';
import {
  completeGeneration,
  generationsBeforeHolding,
  moveExposures,
  moveMemberships,
} from './queries.generated.ts';

/** Labels moved in one transaction. */
const labelsPerBatch = 5_000;

/**
 * Completes what an older program has written: heads of generations, the moves of the publication, of which there was
 * one for each generation, and labels, which were relationships of their accounts. Events stay as they are. Taken again
 * it goes on where it ended, or finds nothing to do.
 */
export async function bringForward(connection: Connection): Promise<void> {
  const { read, write } = connection;
  for (const { number, publishedAt, head } of await read('batch', generationsBeforeHolding, {})) {
    const complete = { ...(JSON.parse(head) as object), ...unkeptHead(number, publishedAt) };
    await write('batch', completeGeneration.name, (run) =>
      run(completeGeneration, { number, at: publishedAt, head: JSON.stringify(complete) }),
    );
  }
  for (const statement of [moveMemberships, moveExposures]) await moveLabels(connection, statement);
}

async function moveLabels(
  { write }: Connection,
  statement: typeof moveMemberships | typeof moveExposures,
): Promise<void> {
  for (let moved = labelsPerBatch; moved === labelsPerBatch; )
    moved = await write('batch', statement.name, async (run) => {
      const [row] = await run(statement, { limit: labelsPerBatch });
      return row?.moved ?? 0;
    });
}
