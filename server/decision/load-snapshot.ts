import { setImmediate as nextTurn } from 'node:timers/promises';
import { inTurns } from '../../graph/algorithms/slices.ts';
import type { Generation } from '../../graph/domain/generation.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { LabelColumns } from './label-columns.ts';
import { labelBuilder } from './label-columns.ts';

/** Labels taken in before others get the event loop: well below a millisecond. */
const labelsPerSlice = 200;

/**
 * Reads a generation into columns. The numbers of gangs and labels must be those that the generation counts, and each
 * label must name a gang of it; the store has compared digests.
 *
 * @throws RangeError when something is missing, twice or too much
 */
export async function loadColumns(
  store: Pick<GenerationReader, 'gangs' | 'readLabels'>,
  { number, counts }: Generation,
): Promise<LabelColumns> {
  const gangs = await store.gangs(number);
  if (gangs.length !== counts.gangs)
    throw new RangeError(`generation ${number} has ${gangs.length} gangs, not ${counts.gangs}`);
  const builder = labelBuilder(gangs, counts.labels);
  for await (const batch of store.readLabels(number)) {
    for (let from = 0; from < batch.length; from += labelsPerSlice) {
      builder.add(batch.slice(from, from + labelsPerSlice));
      await nextTurn();
    }
  }
  return inTurns(builder.columns(), nextTurn);
}
