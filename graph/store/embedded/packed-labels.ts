import { grown } from '../../algorithms/grown.ts';
import { createKeyTable } from '../../algorithms/key-table.ts';
import { slicesOf } from '../../algorithms/slices.ts';
import type { GangLabel } from '../../domain/gang.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import { shapeTable } from './label-shapes.ts';
import { type LabelsByGang, labelsByGang } from './labels-by-gang.ts';

/**
 * Labels of one generation outside the garbage-collected heap: as objects, a million of them take 600 MB, which every
 * full collection would walk through while a decision waits.
 */
export interface PackedLabels {
  label(accountId: AccountId): GangLabel | null;
  /** Labels of a gang, in the order in which they were packed. */
  labelsOf(gangId: GangId): GangLabel[];
  /** All labels, 250 at a time, in the order in which they were packed. */
  parts(): Generator<readonly GangLabel[]>;
  /** What `addKept` takes: all shapes, a few at a time, and then all labels, 250 at a time. */
  keptShapes(): Generator<KeptShapes>;
  keptLabels(): Generator<KeptLabels>;
}

/** What many labels have in common, each as JSON; numbered on from the shapes before. */
export type KeptShapes = readonly string[];

/** Labels without what they have in common. Index of each: label. */
export interface KeptLabels {
  readonly accounts: readonly AccountId[];
  /** Value: number of its shape. */
  readonly shapeOf: readonly number[];
  /** Nats. */
  readonly strengths: readonly number[];
  readonly scores: readonly number[];
}

const labelsAPart = 250;
const shapesAPart = 250;

export interface LabelPacker {
  /** Labels in any order, each account once. */
  add(labels: readonly GangLabel[]): void;
  /** Shapes come first, for an empty packer: costs a tenth of adding the labels themselves. */
  addKeptShapes(shapes: KeptShapes): void;
  addKept(labels: KeptLabels): void;
  /** What was added until now. */
  labels(): PackedLabels;
}

/** About 40 bytes a label and the characters of its account; shapes are kept once each. */
export function labelPacker(): LabelPacker {
  const accounts = createKeyTable();
  const shapes = shapeTable();
  /** Index: label. */
  let shapeOf = new Uint32Array(new SharedArrayBuffer(0));
  let strengths = new Float64Array(new SharedArrayBuffer(0));
  let scores = new Float64Array(new SharedArrayBuffer(0));

  const put = (accountId: AccountId, shape: number, strength: number, score: number): void => {
    const number = accounts.add(accountId);
    shapeOf = grown(shapeOf, number + 1);
    strengths = grown(strengths, number + 1);
    scores = grown(scores, number + 1);
    shapeOf[number] = shape;
    strengths[number] = strength;
    scores[number] = score;
  };
  // Field by field: spreading the shape costs ten times as much, and an application waits for its labels.
  const labelOf = (accountId: AccountId, number: number): GangLabel => {
    const { gangId, role, cell, second, signal } = shapes.at(shapeOf[number]!);
    return {
      accountId,
      gangId,
      role,
      cell,
      second,
      strength: strengths[number]!,
      signal: { level: signal.level, reasons: signal.reasons, score: scores[number]! },
    };
  };
  const labelAt = (number: number) => labelOf(accounts.textAt(number) as AccountId, number);

  return {
    add(labels) {
      for (const { accountId, strength, signal: whole, ...rest } of labels) {
        const { score, ...signal } = whole;
        put(accountId, shapes.add({ ...rest, signal }), strength, score);
      }
    },
    addKeptShapes: (kept) => kept.forEach(shapes.addText),
    addKept({ accounts: kept, shapeOf: shapesOf, strengths: strengthsOf, scores: scoresOf }) {
      for (const [place, accountId] of kept.entries())
        put(accountId, shapesOf[place]!, strengthsOf[place]!, scoresOf[place]!);
    },
    labels() {
      const count = accounts.size;
      let members: LabelsByGang | null = null;
      return {
        label(accountId) {
          const number = accounts.find(accountId);
          return number < 0 ? null : labelOf(accountId, number);
        },
        labelsOf(gangId) {
          members ??= labelsByGang(count, shapes.gangs.size, (label) => shapes.gangOf(shapeOf[label]!));
          const gang = shapes.gangs.find(gangId);
          return gang < 0 ? [] : Array.from(members.labelsOf(gang), labelAt);
        },
        *parts() {
          for (const numbers of numbersIn(count, labelsAPart)) yield numbers.map(labelAt);
        },
        *keptShapes() {
          for (const numbers of numbersIn(shapes.size, shapesAPart)) yield numbers.map(shapes.textAt);
        },
        *keptLabels() {
          for (const numbers of numbersIn(count, labelsAPart))
            yield {
              accounts: numbers.map((number) => accounts.textAt(number) as AccountId),
              shapeOf: numbers.map((number) => shapeOf[number]!),
              strengths: numbers.map((number) => strengths[number]!),
              scores: numbers.map((number) => scores[number]!),
            };
        },
      };
    },
  };
}

/** 0 to size − 1, a part at a time. */
function* numbersIn(size: number, aPart: number): Generator<number[]> {
  for (const [from, end] of slicesOf(size, aPart))
    yield Array.from({ length: end - from }, (_, place) => from + place);
}
