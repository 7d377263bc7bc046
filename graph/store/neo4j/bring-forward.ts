import { unkeptHead } from '../../domain/generation.ts';
import type { Connection } from './connection.ts';
import { completeGeneration, generationsBeforeHolding } from './queries.generated.ts';

/**
 * Completes what an older program has written: heads of generations, and the moves of the publication, of which there
 * was one for each generation. Events stay as they are. Taken again it finds nothing to do.
 */
export async function bringForward({ read, write }: Connection): Promise<void> {
  for (const { number, publishedAt, head } of await read('batch', generationsBeforeHolding, {})) {
    const complete = { ...(JSON.parse(head) as object), ...unkeptHead(number, publishedAt) };
    await write('batch', completeGeneration.name, (run) =>
      run(completeGeneration, { number, at: publishedAt, head: JSON.stringify(complete) }),
    );
  }
}
