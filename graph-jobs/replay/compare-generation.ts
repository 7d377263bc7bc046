import { createHash } from 'node:crypto';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import type { GenerationReader } from '../../graph/store/port.ts';

/** One table of a generation, as it was kept and as it was derived again. */
export interface TableComparison {
  readonly table: string;
  readonly kept: TableDigest;
  readonly derived: TableDigest;
  /** Names of rows that are in one only or differ, at most 20. */
  readonly differing: readonly string[];
}

export interface TableDigest {
  readonly rows: number;
  /** SHA-256 of the rows by name, hexadecimal. */
  readonly digest: string;
}

const mostNamed = 20;

/**
 * Compares a kept generation with one that was derived again, table by table and byte by byte. Durations and the gate
 * are left out, because they follow from the run's circumstances, and with the gate the days of each kind, which older
 * generations did not keep; evidence that was given up cannot be compared.
 */
export async function compareGeneration(
  store: GenerationReader,
  generation: Generation,
  draft: GenerationDraft,
): Promise<readonly TableComparison[]> {
  const { number, pruned } = generation;
  const labels: (readonly [string, unknown])[] = [];
  for await (const batch of store.readLabels(number))
    labels.push(...batch.map((label) => [label.accountId, label] as const));
  const gangs = await store.gangs(number);
  const evidence = await Promise.all(
    gangs.map(async ({ gangId }) => [gangId, await store.evidenceOf(number, gangId)] as const),
  );
  return [
    compared('head', headRows(generation), headRows(draft)),
    compared('gangs', byGang(gangs), byGang(draft.gangs)),
    compared(
      'labels',
      labels,
      draft.labels.map((label) => [label.accountId, label]),
    ),
    ...(pruned ? [] : [compared('evidence', evidence, [...draft.evidence])]),
    compared('lineage', byPlace(await store.lineageIn(number)), byPlace(draft.lineage)),
    compared('dormant', byGang(await store.dormantIn(number)), byGang(draft.dormant)),
    compared('communities', byPlace(await store.communitiesIn(number)), byPlace(draft.communities)),
  ];
}

type Row = readonly [name: string, content: unknown];

const headNames = [
  'asOf',
  'window',
  'engine',
  'seed',
  'parametersVersion',
  'parameters',
  'codeVersion',
  'watermark',
  'decisionsAt',
  'baseGeneration',
  'thresholdNats',
  'eventDays',
  'division',
  'counts',
  'gangNumbersUsed',
  'stability',
] as const;

function headRows(head: Pick<Generation, (typeof headNames)[number]>): Row[] {
  return headNames.map((name) => [name, head[name]]);
}

function byGang(rows: readonly { readonly gangId: string }[]): Row[] {
  return rows.map((row) => [row.gangId, row]);
}

function byPlace(rows: readonly unknown[]): Row[] {
  return rows.map((row, place) => [String(place), row]);
}

function compared(table: string, kept: readonly Row[], derived: readonly Row[]): TableComparison {
  const [before, after] = [textsOf(kept), textsOf(derived)];
  const names = new Set([...before.keys(), ...after.keys()]);
  const differing = [...names].filter((name) => before.get(name) !== after.get(name)).sort();
  return {
    table,
    kept: digestOf(before),
    derived: digestOf(after),
    differing: differing.slice(0, mostNamed),
  };
}

/** The content of each row as JSON with sorted names, so that a store may keep them in another order. */
function textsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(([name, content]) => [name, JSON.stringify(content, sortedNames)]));
}

function sortedNames(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function digestOf(texts: ReadonlyMap<string, string>): TableDigest {
  const hash = createHash('sha256');
  for (const [name, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${text}\n`);
  return { rows: texts.size, digest: hash.digest('hex') };
}
