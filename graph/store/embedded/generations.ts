import { LimitExceeded, StoreUnavailable } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { Gang, GangLabel } from '../../domain/gang.ts';
import { compareGangs } from '../../domain/gang.ts';
import type { Generation, GenerationDraft, Publication } from '../../domain/generation.ts';
import { generationZero } from '../../domain/generation.ts';
import type { GangId } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';
import type { Lease } from '../port.ts';
import type { Environment } from './environment.ts';
import type { Leases } from './leases.ts';
import type { LoadedGeneration } from './loaded-generation.ts';
import { indexGeneration } from './loaded-generation.ts';
import { DamagedValue, sealJson, sealOf, unsealJson } from './sealed.ts';

/** The row of a generation: its head, and the digests of its parts so that none can be lost or exchanged. */
interface GenerationRow {
  readonly generation: Generation;
  readonly parts: readonly { readonly name: 'gangs' | 'labels'; readonly digest: string }[];
}

/** Where the publication points. */
interface Pointer {
  readonly generation: number;
  readonly sequence: number;
}

export interface Generations {
  publishRun(lease: Lease, run: GenerationDraft): Promise<Generation>;
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

/** Rows of gangs or labels in one value. */
const rowsPerPart = 2000;
/** Generations in memory; the shown one is always among them. */
const mostLoaded = 3;

const nothingShown: Pointer = { generation: 0, sequence: 0 };

/** @param alarm  told once when the shown generation is damaged and an earlier one is shown instead */
export function createGenerations(
  environment: Environment,
  leases: Leases,
  now: () => number,
  alarm: (message: string) => void,
): Generations {
  const { facts, generations } = environment;
  const loaded = new Map<number, LoadedGeneration>([
    [0, indexGeneration({ generation: generationZero, gangs: [], labels: [] })],
  ]);
  let shown = { sequence: 0, number: 0 };

  const pointer = () => (facts.get('publication') as Pointer | undefined) ?? nothingShown;

  function load(number: number): LoadedGeneration {
    const newest = pointer().generation;
    if (!(Number.isInteger(number) && number >= 0 && number <= newest))
      throw new LimitExceeded('generation', 0, newest, number);
    const found = loaded.get(number) ?? intact(() => readGeneration(environment, number));
    if (number > 0) {
      loaded.delete(number);
      loaded.set(number, found);
      const oldest = [...loaded.keys()].find((kept) => kept > 0 && kept !== shown.number);
      if (loaded.size > mostLoaded + 1 && oldest !== undefined) loaded.delete(oldest);
    }
    return found;
  }

  /** The generation that the publication names, or the newest one before it that is whole. */
  function show({ sequence, generation }: Pointer): void {
    if (sequence === shown.sequence) return;
    for (let number = generation; ; number -= 1) {
      try {
        load(number);
        shown = { sequence, number };
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || number === 0) throw error;
        alarm(`generation ${number} is not shown, the one before it is: ${error.message}`);
      }
    }
  }

  function withState(generation: Generation): Generation {
    return { ...generation, state: generation.number === shown.number ? 'PUBLISHED' : 'RETIRED' };
  }

  return {
    load,
    async publishRun(lease, run) {
      const { gangs, labels, evidence, ...head } = run;
      const parts = [
        ...partsOf('gangs', gangs.toSorted(compareGangs)),
        ...partsOf(
          'labels',
          labels.toSorted((a, b) => compareText(a.accountId, b.accountId)),
        ),
      ];
      const evidenceParts = [...evidence].map(([gangId, of]) => ({ gangId, value: sealJson(of) }));
      return environment.write(() => {
        leases.check(lease);
        const before = pointer();
        const number = before.generation + 1;
        const generation: Generation = { ...head, number, state: 'PUBLISHED', publishedAt: now() };
        parts.forEach(({ value }, place) => {
          generations.putSync([number, 'part', place], value);
        });
        for (const { gangId, value } of evidenceParts)
          generations.putSync([number, 'evidence', gangId], value);
        const row = { generation, parts: parts.map(({ name, value }) => ({ name, digest: sealOf(value) })) };
        generations.putSync([number, 'row'], sealJson(row satisfies GenerationRow));
        facts.putSync('publication', { generation: number, sequence: before.sequence + 1 } satisfies Pointer);
        return generation;
      });
    },
    publication() {
      show(pointer());
      return { generation: withState(load(shown.number).generation), sequence: shown.sequence };
    },
    list(limit) {
      show(pointer());
      const newest = pointer().generation;
      const numbers = Array.from(
        { length: Math.max(0, Math.min(limit, newest)) },
        (_, place) => newest - place,
      );
      return numbers.map((number) => withState(intact(() => readRow(environment, number)).generation));
    },
    evidenceOf(number, gangId) {
      load(number);
      const value = generations.getBinary([number, 'evidence', gangId]);
      if (value === undefined) return null;
      return intact(() => unsealJson<GangEvidence>(value, `evidence of gang ${gangId}`));
    },
  };
}

function partsOf(name: 'gangs' | 'labels', rows: readonly (Gang | GangLabel)[]) {
  return Array.from({ length: Math.ceil(rows.length / rowsPerPart) }, (_, part) => ({
    name,
    value: sealJson(rows.slice(part * rowsPerPart, (part + 1) * rowsPerPart)),
  }));
}

function readRow({ generations }: Environment, number: number): GenerationRow {
  return unsealJson(generations.getBinary([number, 'row']), `the row of generation ${number}`);
}

function readGeneration(environment: Environment, number: number): LoadedGeneration {
  const { generation, parts } = readRow(environment, number);
  const rowsOf = <T>(wanted: 'gangs' | 'labels'): T[] =>
    parts.flatMap(({ name, digest }, place) => {
      if (name !== wanted) return [];
      const described = `part ${place} of generation ${number}`;
      const value = environment.generations.getBinary([number, 'part', place]);
      const rows = unsealJson<T[]>(value, described);
      if (value !== undefined && sealOf(value) !== digest)
        throw new DamagedValue(`${described} is another one`);
      return rows;
    });
  return indexGeneration({ generation, gangs: rowsOf<Gang>('gangs'), labels: rowsOf<GangLabel>('labels') });
}

function intact<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedValue)) throw error;
    throw new StoreUnavailable(error.message, { cause: error });
  }
}
