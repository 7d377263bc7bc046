import { StoreUnavailable } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { Gang, GangLabel } from '../../domain/gang.ts';
import type { Generation } from '../../domain/generation.ts';
import type { GangId } from '../../domain/ids.ts';
import type { Environment } from './environment.ts';
import type { LoadedGeneration } from './loaded-generation.ts';
import { indexGeneration } from './loaded-generation.ts';
import { DamagedValue, sealOf, unsealJson } from './sealed.ts';

/** A generation's own row: its head, and the digests of its parts so that none can be lost or exchanged. */
export interface GenerationRow {
  readonly generation: Generation;
  readonly parts: readonly { readonly name: 'gangs' | 'labels'; readonly digest: string }[];
}

/** Where the publication points. */
export interface Pointer {
  readonly generation: number;
  readonly sequence: number;
}

export const rowKey = (number: number) => [number, 'row'];
export const partKey = (number: number, place: number) => [number, 'part', place];
export const evidenceKey = (number: number, gangId: GangId) => [number, 'evidence', gangId];

/** Generation 0 before the first publication. */
export function pointerOf({ facts }: Environment): Pointer {
  return (facts.get('publication') as Pointer | undefined) ?? { generation: 0, sequence: 0 };
}

/** For use inside a transaction. */
export function setPointer({ facts }: Environment, pointer: Pointer): void {
  facts.putSync('publication', pointer);
}

/** @throws StoreUnavailable when the row is damaged */
export function headOf(environment: Environment, number: number): Generation {
  return intact(() => rowOf(environment, number).generation);
}

/** @throws StoreUnavailable when anything of it is damaged */
export function readGeneration(environment: Environment, number: number): LoadedGeneration {
  return intact(() => {
    const row = rowOf(environment, number);
    return indexGeneration({
      generation: row.generation,
      gangs: tableOf<Gang>(environment, row, 'gangs'),
      labels: tableOf<GangLabel>(environment, row, 'labels'),
    });
  });
}

/** @throws StoreUnavailable when it is damaged */
export function readEvidence(
  { generations }: Environment,
  number: number,
  gangId: GangId,
): GangEvidence | null {
  const value = generations.getBinary(evidenceKey(number, gangId));
  return value === undefined
    ? null
    : intact(() => unsealJson<GangEvidence>(value, `evidence of gang ${gangId}`));
}

function rowOf({ generations }: Environment, number: number): GenerationRow {
  return unsealJson(generations.getBinary(rowKey(number)), `the row of generation ${number}`);
}

function tableOf<T>(environment: Environment, { generation, parts }: GenerationRow, table: string): T[] {
  return parts.flatMap(({ name, digest }, place) => {
    if (name !== table) return [];
    const described = `part ${place} of generation ${generation.number}`;
    const value = environment.generations.getBinary(partKey(generation.number, place));
    const rows = unsealJson<T[]>(value, described);
    if (value !== undefined && sealOf(value) !== digest)
      throw new DamagedValue(`${described} is another one`);
    return rows;
  });
}

function intact<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedValue)) throw error;
    throw new StoreUnavailable(error.message, { cause: error });
  }
}
