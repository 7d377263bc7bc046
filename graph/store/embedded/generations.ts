import { LimitExceeded, StoreUnavailable } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { Generation, Publication } from '../../domain/generation.ts';
import { generationZero } from '../../domain/generation.ts';
import type { GangId } from '../../domain/ids.ts';
import type { Environment } from './environment.ts';
import { headOf, pointerOf, readEvidence, readGeneration } from './generation-rows.ts';
import type { LoadedGeneration } from './loaded-generation.ts';
import { indexGeneration } from './loaded-generation.ts';

export interface Generations {
  publication(): Publication;
  /** Newest first, at most `limit`. */
  list(limit: number): Generation[];
  /**
   * @throws LimitExceeded for a number that was never given
   * @throws StoreUnavailable when it is damaged
   */
  load(number: number): LoadedGeneration;
  evidenceOf(number: number, gangId: GangId): GangEvidence | null;
}

/** Generations in memory beside the shown one and the empty one. */
const mostOthers = 2;

/** @param alarm  told once when the shown generation is damaged and an earlier one is shown instead */
export function createGenerations(environment: Environment, alarm: (message: string) => void): Generations {
  const empty = indexGeneration({ generation: generationZero, gangs: [], labels: [] });
  const loaded = new Map<number, LoadedGeneration>();
  let shown = { sequence: 0, number: 0 };

  function load(number: number): LoadedGeneration {
    const newest = pointerOf(environment).generation;
    if (!(Number.isInteger(number) && number >= 0 && number <= newest))
      throw new LimitExceeded('generation', 0, newest, number);
    if (number === 0) return empty;
    const found = loaded.get(number) ?? readGeneration(environment, number);
    // Last asked for, last in the map: the first ones are given up.
    loaded.delete(number);
    loaded.set(number, found);
    const others = [...loaded.keys()].filter((kept) => kept !== shown.number);
    if (others.length > mostOthers) loaded.delete(others[0]!);
    return found;
  }

  /** Shows the generation that the publication names, or the newest one before it that is whole. */
  function follow(): void {
    const { sequence, generation } = pointerOf(environment);
    if (sequence === shown.sequence) return;
    for (let number = generation; ; number -= 1) {
      try {
        load(number);
        shown = { sequence, number };
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        alarm(`generation ${number} is not shown, the one before it is: ${error.message}`);
      }
    }
  }

  const stateOf = (generation: Generation): Generation => ({
    ...generation,
    state: generation.number === shown.number ? 'PUBLISHED' : 'RETIRED',
  });

  return {
    load,
    publication() {
      follow();
      return { generation: stateOf(load(shown.number).generation), sequence: shown.sequence };
    },
    list(limit) {
      follow();
      const newest = pointerOf(environment).generation;
      const count = Math.max(0, Math.min(limit, newest));
      return Array.from({ length: count }, (_, place) => stateOf(headOf(environment, newest - place)));
    },
    evidenceOf(number, gangId) {
      load(number);
      return readEvidence(environment, number, gangId);
    },
  };
}
