import type { Community } from '../../domain/community.ts';
import { LimitExceeded, StoreUnavailable } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { GangLabel } from '../../domain/gang.ts';
import type { Generation, GenerationState, Publication, PublicationMove } from '../../domain/generation.ts';
import { generationZero } from '../../domain/generation.ts';
import type { GangId } from '../../domain/ids.ts';
import type { DormantGang, LineageEvent, LineageStep } from '../../domain/lineage.ts';
import type { Environment } from './environment.ts';
import {
  headOf,
  newestNumber,
  readEvidence,
  readGeneration,
  readGenerationSlowly,
  readLabels,
  readLineage,
  readTable,
} from './generation-rows.ts';
import type { LoadedGeneration } from './loaded-generation.ts';
import { indexGeneration } from './loaded-generation.ts';
import { labelPacker } from './packed-labels.ts';
import { movesOf, pointerOf } from './publications.ts';

export interface Generations {
  /** Loads what the publication names, in slices that leave the event loop free; damage shows when it is used. */
  prepare(): Promise<void>;
  publication(): Publication;
  /** Newest first, at most `limit`. */
  moves(limit: number): PublicationMove[];
  moveAt(instant: number): PublicationMove | null;
  /** Newest first, held ones too, at most `limit`. */
  list(limit: number): Generation[];
  /**
   * @throws LimitExceeded for a number that was never given
   * @throws StoreUnavailable when it is damaged
   */
  load(number: number): LoadedGeneration;
  /** Labels by account id, a few at a time, without keeping them. */
  labelsIn(number: number): Generator<readonly GangLabel[]>;
  evidenceOf(number: number, gangId: GangId): GangEvidence | null;
  /** Rows of a table that is read seldom, in the order of its run. */
  rowsIn<Name extends keyof SeldomRead>(number: number, table: Name): SeldomRead[Name][];
  lineageOf(gangId: GangId): LineageEvent[];
}

interface SeldomRead {
  readonly lineage: LineageStep;
  readonly dormant: DormantGang;
  readonly communities: Community;
}

/** Generations in memory beside the shown one and the empty one. */
const mostOthers = 2;

const empty = indexGeneration(generationZero, [], labelPacker().labels());

/** @param alarm  told once when the shown generation is damaged and an earlier one is shown instead */
export function createGenerations(environment: Environment, alarm: (message: string) => void): Generations {
  const loaded = new Map<number, LoadedGeneration>();
  let shown = { sequence: 0, generation: generationZero };
  const prepareOnce = preparation(environment, loaded);

  function load(number: number): LoadedGeneration {
    checkNumber(environment, number);
    if (number === 0) return empty;
    const found = loaded.get(number) ?? readGeneration(environment, number);
    // Last asked for, last in the map: the first ones are given up.
    loaded.delete(number);
    loaded.set(number, found);
    const others = [...loaded.keys()].filter((kept) => kept !== shown.generation.number);
    if (others.length > mostOthers) loaded.delete(others[0]!);
    return found;
  }

  /** The head of a generation that was shown and is whole; null where it was not or is not. */
  function wholeHead(number: number): Generation | null {
    try {
      const head = number === 0 ? generationZero : headOf(environment, number);
      if (head.publishedAt !== null) load(number);
      return head.publishedAt === null ? null : { ...head, state: 'PUBLISHED' };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      alarm(`generation ${number} is not shown, the one before it is: ${error.message}`);
      return null;
    }
  }

  /** Shows the generation that the publication names, or the newest shown one before it that is whole. */
  function follow(): void {
    const { sequence, generation } = pointerOf(environment);
    if (sequence === shown.sequence) return;
    let head: Generation | null = null;
    for (let number = generation; head === null; number -= 1) head = wholeHead(number);
    shown = { sequence, generation: head };
  }

  function stateOf({ number, publishedAt }: Generation): GenerationState {
    if (number === shown.generation.number) return 'PUBLISHED';
    return publishedAt === null ? 'HELD' : 'RETIRED';
  }

  return {
    async prepare() {
      const { sequence, generation } = pointerOf(environment);
      if (sequence !== shown.sequence && generation !== 0) await prepareOnce(generation);
    },
    load,
    publication() {
      follow();
      return shown;
    },
    moves: (limit) => take(movesOf(environment), limit),
    moveAt(instant) {
      for (const move of movesOf(environment)) if (move.at <= instant) return move;
      return null;
    },
    list(limit) {
      follow();
      const newest = newestNumber(environment);
      const count = Math.max(0, Math.min(limit, newest));
      return Array.from({ length: count }, (_, place) => {
        const head = headOf(environment, newest - place);
        return { ...head, state: stateOf(head) };
      });
    },
    // What is in memory already need not be read and taken apart once more.
    labelsIn: (number) => loaded.get(number)?.labelParts() ?? labelParts(environment, number),
    evidenceOf(number, gangId) {
      checkNumber(environment, number);
      return readEvidence(environment, number, gangId);
    },
    rowsIn(number, table) {
      checkNumber(environment, number);
      return number === 0 ? [] : readTable(environment, number, table);
    },
    lineageOf: (gangId) =>
      readLineage(environment, gangId).filter(
        ({ generation }) => headOf(environment, generation).publishedAt !== null,
      ),
  };
}

function* labelParts(environment: Environment, number: number): Generator<readonly GangLabel[]> {
  checkNumber(environment, number);
  if (number > 0) yield* readLabels(environment, number).parts();
}

function checkNumber(environment: Environment, number: number): void {
  const newest = newestNumber(environment);
  if (!(Number.isInteger(number) && number >= 0 && number <= newest))
    throw new LimitExceeded('generation', 0, newest, number);
}

function take<T>(values: Iterable<T>, limit: number): T[] {
  const taken: T[] = [];
  for (const value of values) {
    if (taken.length >= limit) break;
    taken.push(value);
  }
  return taken;
}

/** Loads one generation at a time; who comes meanwhile waits for the same. */
function preparation(environment: Environment, loaded: Map<number, LoadedGeneration>) {
  let preparing: Promise<void> | null = null;

  async function prepare(number: number): Promise<void> {
    try {
      loaded.set(number, await readGenerationSlowly(environment, number));
    } catch (error) {
      // Whoever shows the generation finds the damage again and says so.
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  return async (number: number): Promise<void> => {
    if (loaded.has(number)) return;
    preparing ??= prepare(number).finally(() => {
      preparing = null;
    });
    await preparing;
  };
}
