import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import { completeGang, completeLabel, type Gang, type GangLabel } from '../../domain/gang.ts';
import { completeHead, type Generation } from '../../domain/generation.ts';
import type { GangId } from '../../domain/ids.ts';
import type { LineageEvent } from '../../domain/lineage.ts';
import type { Environment } from './environment.ts';
import type { LoadedGeneration } from './loaded-generation.ts';
import { indexGeneration } from './loaded-generation.ts';
import { type KeptLabels, type LabelPacker, labelPacker, type PackedLabels } from './packed-labels.ts';
import { DamagedValue, sealJson, sealOf, unsealJson } from './sealed.ts';

/** A generation's own row: its head, and the digests of its parts so that none can be lost or exchanged. */
export interface GenerationRow {
  readonly generation: Generation;
  readonly parts: readonly { readonly name: TableName; readonly digest: string }[];
}

/** `labels`: as formats 1 and 2 had them, one by one. */
export type TableName =
  | 'gangs'
  | 'labels'
  | 'label-shapes'
  | 'packed-labels'
  | 'lineage'
  | 'dormant'
  | 'communities';

export const rowKey = (number: number) => [number, 'row'];
export const partKey = (number: number, place: number) => [number, 'part', place];
export const evidenceKey = (number: number, gangId: GangId) => [number, 'evidence', gangId];
/** One row for each gang that a step names, so that all steps of a gang lie together. */
export const lineageKey = (gangId: GangId, number: number, place: number) => [
  'lineage',
  gangId,
  number,
  place,
];

/** Highest number given so far; what lies under a higher one is left from a run that was stopped. */
export function newestNumber({ facts }: Environment): number {
  return (facts.get('newest-generation') as number | undefined) ?? 0;
}

/** Removes what a run that was stopped has left, for use inside a transaction. */
export function removeDrafts(environment: Environment): void {
  const { generations } = environment;
  const start = [newestNumber(environment) + 1];
  for (const key of Array.from(generations.getKeys({ start, end: [Number.MAX_SAFE_INTEGER] })))
    generations.removeSync(key);
}

/** @throws StoreUnavailable when the row is damaged */
export function headOf(environment: Environment, number: number): Generation {
  return intact(() => rowOf(environment, number).generation);
}

/** Exchanges the head, for use inside a transaction; what it is made of stays. */
export function putHead(environment: Environment, generation: Generation): void {
  const { parts } = intact(() => rowOf(environment, generation.number));
  environment.generations.putSync(
    rowKey(generation.number),
    sealJson({ generation, parts } satisfies GenerationRow),
  );
}

/** @throws StoreUnavailable when anything of it is damaged */
export function readGeneration(environment: Environment, number: number): LoadedGeneration {
  const row = intact(() => rowOf(environment, number));
  const gangs = [...eachIntact(gangParts(environment, row))].flat();
  return indexGeneration(row.generation, gangs, readLabels(environment, number));
}

/**
 * The same in slices that leave the event loop free.
 *
 * @throws StoreUnavailable when anything of it is damaged
 */
export async function readGenerationSlowly(
  environment: Environment,
  number: number,
): Promise<LoadedGeneration> {
  const row = intact(() => rowOf(environment, number));
  const gangs: Gang[] = [];
  for (const part of eachIntact(gangParts(environment, row))) {
    gangs.push(...part);
    await nextTurn();
  }
  const packer = labelPacker();
  for (const _ of eachIntact(packing(environment, row, packer))) await nextTurn();
  return indexGeneration(row.generation, gangs, packer.labels());
}

/** All labels, by account id. @throws StoreUnavailable when one is damaged */
export function readLabels(environment: Environment, number: number): PackedLabels {
  const packer = labelPacker();
  const row = intact(() => rowOf(environment, number));
  for (const _ of eachIntact(packing(environment, row, packer)));
  return packer.labels();
}

function* gangParts(environment: Environment, row: GenerationRow): Generator<Gang[]> {
  for (const part of partsOf<Gang>(environment, row, 'gangs')) yield part.map(completeGang);
}

/** Puts the labels into a packer, a few at a time. */
function* packing(environment: Environment, row: GenerationRow, packer: LabelPacker): Generator<void> {
  for (const part of partsOf<GangLabel>(environment, row, 'labels'))
    yield packer.add(part.map(completeLabel));
  for (const part of partsOf<string>(environment, row, 'label-shapes')) yield packer.addKeptShapes(part);
  for (const part of partsOf<KeptLabels>(environment, row, 'packed-labels'))
    yield part.forEach(packer.addKept);
}

function* eachIntact<T>(parts: Iterator<T>): Generator<T> {
  for (;;) {
    const { done, value } = intact(() => parts.next());
    if (done) return;
    yield value;
  }
}

/** @throws StoreUnavailable when it is damaged */
export function readTable<T>(environment: Environment, number: number, table: TableName): T[] {
  return intact(() => tableOf<T>(environment, rowOf(environment, number), table));
}

/** Steps that name a gang, oldest first. @throws StoreUnavailable when one is damaged */
export function readLineage({ generations }: Environment, gangId: GangId): LineageEvent[] {
  const rows = generations.getRange({
    start: lineageKey(gangId, 0, 0),
    end: lineageKey(gangId, Infinity, 0),
  });
  return intact(() =>
    Array.from(rows, ({ value }) => unsealJson<LineageEvent>(value, `lineage of gang ${gangId}`)),
  );
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
  const row = unsealJson<GenerationRow>(
    generations.getBinary(rowKey(number)),
    `the row of generation ${number}`,
  );
  return { ...row, generation: completeHead(row.generation) };
}

function tableOf<T>(environment: Environment, row: GenerationRow, table: TableName): T[] {
  return [...partsOf<T>(environment, row, table)].flat();
}

/** A table part by part; each is read when it is asked for. */
function* partsOf<T>(
  environment: Environment,
  { generation, parts }: GenerationRow,
  table: TableName,
): Generator<T[]> {
  for (const [place, { name, digest }] of parts.entries()) {
    if (name !== table) continue;
    const described = `part ${place} of generation ${generation.number}`;
    const value = environment.generations.getBinary(partKey(generation.number, place));
    const rows = unsealJson<T[]>(value, described);
    if (value !== undefined && sealOf(value) !== digest)
      throw new DamagedValue(`${described} is another one`);
    yield rows;
  }
}

function intact<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedValue)) throw error;
    throw new StoreUnavailable(error.message, { cause: error });
  }
}
