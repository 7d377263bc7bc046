import { grown } from '../../algorithms/grown.ts';
import { createKeyTable, type KeyTable } from '../../algorithms/key-table.ts';
import { completeLabel, type GangLabel } from '../../domain/gang.ts';

/** What many labels have in common: all but the account and its two figures. */
export type LabelShape = Omit<GangLabel, 'accountId' | 'strength' | 'signal'> & {
  readonly signal: Omit<GangLabel['signal'], 'score'>;
};

/** Shapes numbered from 0, each kept once as JSON. */
export interface ShapeTable extends Pick<KeyTable, 'size' | 'textAt'> {
  readonly gangs: Pick<KeyTable, 'size' | 'find'>;
  /** Number of a shape, added where it is new. */
  add(shape: LabelShape): number;
  /** The same of a text that `textAt` gave. */
  addText(text: string): void;
  at(shape: number): LabelShape;
  /** Number of its gang, −1 for none. */
  gangOf(shape: number): number;
}

/** Reading a shape costs ten times as much as making a label of it, and most questions are about few shapes. */
const shapesKeptRead = 4_096;

export function shapeTable(): ShapeTable {
  const shapes = createKeyTable();
  const gangs = createKeyTable();
  const read = new Map<number, LabelShape>();
  /** Index: shape. */
  let gangOf = new Int32Array(new SharedArrayBuffer(0));

  function put(text: string, { gangId }: LabelShape): number {
    const shape = shapes.add(text);
    gangOf = grown(gangOf, shape + 1);
    gangOf[shape] = gangId === null ? -1 : gangs.add(gangId);
    return shape;
  }

  return {
    get size() {
      return shapes.size;
    },
    gangs,
    textAt: shapes.textAt,
    add: (shape) => put(JSON.stringify(shape), shape),
    addText: (text) => void put(text, JSON.parse(text) as LabelShape),
    at(number) {
      const known = read.get(number);
      if (known !== undefined) return known;
      if (read.size >= shapesKeptRead) read.clear();
      const shape = completeLabel(JSON.parse(shapes.textAt(number)) as LabelShape);
      read.set(number, shape);
      return shape;
    },
    gangOf: (shape) => gangOf[shape]!,
  };
}
