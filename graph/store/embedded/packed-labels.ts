import { grown } from '../../algorithms/grown.ts';
import { createKeyTable } from '../../algorithms/key-table.ts';
import type { GangLabel } from '../../domain/gang.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';

/**
 * Labels of one generation outside the garbage-collected heap: as objects, a million of them take 600 MB, which every
 * full collection would walk through while a decision waits.
 */
export interface PackedLabels {
  label(accountId: AccountId): GangLabel | null;
  /** Labels of a gang, in the order in which they were packed. */
  labelsOf(gangId: GangId): GangLabel[];
  /** All labels, a thousand at a time, in the order in which they were packed. */
  parts(): Generator<readonly GangLabel[]>;
}

const labelsAPart = 1_000;

export interface LabelPacker {
  /** Labels in any order, each account once. */
  add(labels: readonly GangLabel[]): void;
  /** What was added until now. */
  labels(): PackedLabels;
}

/** What many labels have in common: all but the account and its two figures, as JSON. */
type Shape = Omit<GangLabel, 'accountId' | 'strength' | 'signal'> & {
  readonly signal: Omit<GangLabel['signal'], 'score'>;
};

/** Reading a shape costs ten times as much as making a label of it, and most questions are about few shapes. */
const shapesKeptRead = 4_096;

/** About 40 bytes a label and the characters of its account; shapes are kept once each. */
export function labelPacker(): LabelPacker {
  const accounts = createKeyTable();
  const shapes = createKeyTable();
  /** Index: label. */
  let shapeOf = new Uint32Array(new SharedArrayBuffer(0));
  let strengths = new Float64Array(new SharedArrayBuffer(0));
  let scores = new Float64Array(new SharedArrayBuffer(0));

  const shapesRead = new Map<number, Shape>();
  const shapeAt = (place: number): Shape => {
    const known = shapesRead.get(place);
    if (known !== undefined) return known;
    if (shapesRead.size >= shapesKeptRead) shapesRead.clear();
    const shape = JSON.parse(shapes.textAt(place)) as Shape;
    shapesRead.set(place, shape);
    return shape;
  };
  const labelAt = (number: number): GangLabel => {
    const { signal, ...shape } = shapeAt(shapeOf[number]!);
    return {
      accountId: accounts.textAt(number) as AccountId,
      ...shape,
      strength: strengths[number]!,
      signal: { ...signal, score: scores[number]! },
    };
  };

  return {
    add(labels) {
      const total = accounts.size + labels.length;
      shapeOf = grown(shapeOf, total);
      strengths = grown(strengths, total);
      scores = grown(scores, total);
      for (const label of labels) {
        const { accountId, strength, signal: whole, ...rest } = label;
        const { score, ...signal } = whole;
        const number = accounts.add(accountId);
        shapeOf[number] = shapes.add(JSON.stringify({ ...rest, signal } satisfies Shape));
        strengths[number] = strength;
        scores[number] = score;
      }
    },
    labels() {
      let members: ReadonlyMap<GangId, readonly number[]> | null = null;
      return {
        label(accountId) {
          const number = accounts.find(accountId);
          return number < 0 ? null : labelAt(number);
        },
        labelsOf(gangId) {
          members ??= membersByGang(shapeOf.subarray(0, accounts.size), (shape) => shapeAt(shape).gangId);
          return (members.get(gangId) ?? []).map(labelAt);
        },
        *parts() {
          for (let from = 0; from < accounts.size; from += labelsAPart) {
            const length = Math.min(labelsAPart, accounts.size - from);
            yield Array.from({ length }, (_, place) => labelAt(from + place));
          }
        },
      };
    },
  };
}

/** Numbers of the labels of each gang. */
function membersByGang(
  shapeOf: Uint32Array,
  gangOf: (shape: number) => GangId | null,
): ReadonlyMap<GangId, readonly number[]> {
  const members = new Map<GangId, number[]>();
  for (const [number, shape] of shapeOf.entries()) {
    const gangId = gangOf(shape);
    if (gangId === null) continue;
    const known = members.get(gangId);
    if (known === undefined) members.set(gangId, [number]);
    else known.push(number);
  }
  return members;
}
