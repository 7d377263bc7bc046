import { type Generation, type PublicationMove, unkeptHead } from '../../domain/generation.ts';
import type { Environment } from './environment.ts';
import type { GenerationRow } from './generation-rows.ts';
import { rowKey } from './generation-rows.ts';
import { moveKey, pointerOf } from './publications.ts';
import { DamagedValue, sealJson, unsealJson } from './sealed.ts';

/** What a head had in format 1: it was written when it was shown. */
type OldHead = Omit<Generation, keyof ReturnType<typeof added>> & { readonly publishedAt: number };

/**
 * From format 1 to 2: every generation was shown once, by a refresh, in the order of the numbers; none was held or
 * pruned. A head that is damaged stays as it is, to be found when it is read.
 */
export function publicationsFromFormat1(environment: Environment): void {
  const { generation: newest } = pointerOf(environment);
  let at = 0;
  for (let number = 1; number <= newest; number += 1) {
    at = Math.max(at, completeHead(environment, number) ?? at);
    const move: PublicationMove = {
      sequence: number,
      generation: number,
      at,
      actor: 'refresh',
      reason: null,
    };
    environment.facts.putSync(moveKey(number), move);
  }
  environment.facts.putSync('newest-generation', newest);
}

/** @returns when it was published; null where the head is damaged */
function completeHead({ generations }: Environment, number: number): number | null {
  try {
    const row = unsealJson<{ generation: OldHead; parts: GenerationRow['parts'] }>(
      generations.getBinary(rowKey(number)),
      `the row of generation ${number}`,
    );
    const generation: Generation = { ...row.generation, ...added(row.generation.publishedAt, number) };
    generations.putSync(rowKey(number), sealJson({ generation, parts: row.parts } satisfies GenerationRow));
    return row.generation.publishedAt;
  } catch (error) {
    if (!(error instanceof DamagedValue)) throw error;
    return null;
  }
}

function added(publishedAt: number, number: number) {
  return { builtAt: publishedAt, publishedAt, pruned: false, ...unkeptHead(number, publishedAt) };
}
