import { setTimeout as pause } from 'node:timers/promises';
import { slicesOf } from '../../algorithms/slices.ts';
import { StoreConflict } from '../../domain/errors.ts';
import { compareGangs, type GangLabel } from '../../domain/gang.ts';
import type { Generation, GenerationDraft } from '../../domain/generation.ts';
import type { GangId } from '../../domain/ids.ts';
import { compareText } from '../../domain/ids.ts';
import type { LineageEvent } from '../../domain/lineage.ts';
import type { Lease } from '../port.ts';
import type { Environment } from './environment.ts';
import type { GenerationRow, TableName } from './generation-rows.ts';
import { evidenceKey, lineageKey, newestNumber, partKey, removeDrafts, rowKey } from './generation-rows.ts';
import type { Generations } from './generations.ts';
import type { Leases } from './leases.ts';
import { labelPacker } from './packed-labels.ts';
import { movePointer } from './publications.ts';
import { sealJson, sealOf } from './sealed.ts';

/** Rows of a table in one value: reading one takes less than a millisecond. */
const rowsPerPart = 250;
/** Bytes written in one transaction: a recording waits for one. */
const bytesPerWrite = 1_000_000;
/** Between two of them: who waits for the lock needs this long to wake, and would find it taken again. */
const turnOfOthersMs = 4;

/**
 * Writes a generation unseen, in transactions that delay nobody, and ends it in one that gives it its number and, when
 * it is to be published, shows it. Each transaction checks the lease, so that a late holder writes nothing.
 */
export function publishGeneration(
  environment: Environment,
  leases: Leases,
  generations: Generations,
  now: () => number,
) {
  return async (lease: Lease, run: GenerationDraft, shown: boolean): Promise<Generation> => {
    const { gangs, labels, evidence, lineage, dormant, communities, ...head } = run;
    const parts = partsOf(run);
    const number = await environment.write(() => {
      leases.check(lease);
      removeDrafts(environment);
      return newestNumber(environment) + 1;
    });
    const values = [
      ...parts.map(({ value }, place) => ({ key: partKey(number, place), value })),
      ...[...evidence].map(([gangId, of]) => ({ key: evidenceKey(number, gangId), value: sealJson(of) })),
    ];
    for (const batch of batchesOf(values)) {
      await environment.write(() => {
        leases.check(lease);
        for (const { key, value } of batch) environment.generations.putSync(key, value);
      });
      await pause(turnOfOthersMs);
    }
    const digests = parts.map(({ name, value }) => ({ name, digest: sealOf(value) }));
    const named = lineageRows(run, number);
    return environment.write(() => {
      leases.check(lease);
      if (newestNumber(environment) !== number - 1)
        throw new StoreConflict(`generation ${number} is there already`);
      if (shown) checkBase(generations, run);
      const builtAt = now();
      const written: Generation = {
        ...head,
        number,
        state: 'HELD',
        builtAt,
        publishedAt: null,
        pruned: false,
      };
      const row: GenerationRow = { generation: written, parts: digests };
      environment.generations.putSync(rowKey(number), sealJson(row));
      for (const { key, value } of named) environment.generations.putSync(key, value);
      environment.facts.putSync('newest-generation', number);
      if (!shown) return written;
      const { at } = movePointer(environment, number, { now: builtAt, actor: lease.work, reason: null });
      return { ...written, state: 'PUBLISHED', publishedAt: at };
    });
  };
}

/** @throws StoreConflict when another generation is shown than the one that gang ids were inherited from */
function checkBase(generations: Generations, { baseGeneration }: GenerationDraft): void {
  const generation = generations.publication().generation.number;
  if (generation !== baseGeneration)
    throw new StoreConflict(
      `generation ${generation} is shown by now, the run began from generation ${baseGeneration}`,
    );
}

interface Part {
  readonly name: TableName;
  readonly value: Buffer;
}

function partsOf({ gangs, labels, lineage, dormant, communities }: GenerationDraft): Part[] {
  return [
    ...tableParts('gangs', gangs.toSorted(compareGangs)),
    ...labelParts(labels.toSorted((a, b) => compareText(a.accountId, b.accountId))),
    ...tableParts('lineage', lineage),
    ...tableParts('dormant', dormant),
    ...tableParts('communities', communities),
  ];
}

/** As a reader will have them in memory: who shows a generation takes a million labels in within seconds. */
function labelParts(labels: readonly GangLabel[]): Part[] {
  const packer = labelPacker();
  packer.add(labels);
  const packed = packer.labels();
  return [
    ...Array.from(packed.keptShapes(), (shapes) => partOf('label-shapes', shapes)),
    ...Array.from(packed.keptLabels(), (kept) => partOf('packed-labels', [kept])),
  ];
}

function tableParts(name: TableName, rows: readonly unknown[]): Part[] {
  return Array.from(slicesOf(rows.length, rowsPerPart), ([from, end]) => partOf(name, rows.slice(from, end)));
}

function partOf(name: TableName, rows: readonly unknown[]): Part {
  return { name, value: sealJson(rows) };
}

function lineageRows({ lineage, asOf }: GenerationDraft, number: number) {
  return lineage.flatMap((step, place) => {
    const value = sealJson({ ...step, generation: number, at: asOf } satisfies LineageEvent);
    const gangs = new Set<GangId>([...step.from, ...step.to]);
    return Array.from(gangs, (gangId) => ({ key: lineageKey(gangId, number, place), value }));
  });
}

function batchesOf<Value extends { readonly value: Buffer }>(values: readonly Value[]): Value[][] {
  const batches: Value[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of values) {
    if (bytes + one.value.length > bytesPerWrite) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(one);
    bytes += one.value.length;
  }
  return batches;
}
