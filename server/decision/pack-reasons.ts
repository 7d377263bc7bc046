import type { KeyColumns, KeyTable } from '../../graph/algorithms/key-table.ts';
import { createKeyTable } from '../../graph/algorithms/key-table.ts';
import type { Reason, ReasonCode } from '../../graph/domain/risk-signal.ts';

/*
 * Reasons as short byte texts, equal ones kept once: members of one gang often have the same.
 *
 *     reasons  =  reason*
 *     reason   =  shape, value for each name of the shape
 *     value    =  0 number below 2^28 | 1 float64 | 2 word
 *
 * `shape` is the number of a code with the names of its values, `word` that of a text, both and whole numbers in groups
 * of 7 bits, lowest first. A byte is a character below U+0100, so that a key table can keep the text.
 */

/** All reasons of a generation in shared memory. */
export interface ReasonColumns {
  readonly packed: KeyColumns;
  readonly shapes: KeyColumns;
  readonly words: KeyColumns;
}

export interface ReasonPacker {
  /** Number of these reasons; equal reasons have equal numbers. */
  add(reasons: readonly Reason[]): number;
  columns(): ReasonColumns;
}

const wholeMark = '\0';
const floatMark = '\x01';
const wordMark = '\x02';
const leastTooLarge = 2 ** 28;

export function createReasonPacker(): ReasonPacker {
  const packed = createKeyTable();
  const shapes = createKeyTable();
  const words = createKeyTable();
  const packValue = (value: number | string): string => {
    if (typeof value === 'string') return wordMark + packWhole(words.add(value));
    const isWhole = Number.isInteger(value) && value >= 0 && value < leastTooLarge && !Object.is(value, -0);
    return isWhole ? wholeMark + packWhole(value) : floatMark + packFloat(value);
  };
  const packReason = ({ code, values }: Reason): string => {
    const shape = shapes.add(JSON.stringify([code, ...Object.keys(values)]));
    return packWhole(shape) + Object.values(values).map(packValue).join('');
  };
  return {
    add: (reasons) => packed.add(reasons.map(packReason).join('')),
    columns: () => ({ packed: packed.columns(), shapes: shapes.columns(), words: words.columns() }),
  };
}

/** The reasons of a number, the names of their values in the order in which they were given. */
export function reasonReader(columns: ReasonColumns): (number: number) => readonly Reason[] {
  const packed = createKeyTable(columns.packed);
  const words = createKeyTable(columns.words);
  const shapes = shapesIn(createKeyTable(columns.shapes));
  return (number) => {
    const cursor: Cursor = { text: packed.textAt(number), place: 0 };
    const reasons: Reason[] = [];
    while (cursor.place < cursor.text.length) {
      const { code, names } = shapes[readWhole(cursor)]!;
      const values: Record<string, number | string> = {};
      for (const name of names) values[name] = readValue(cursor, words);
      reasons.push({ code, values });
    }
    return reasons;
  };
}

interface Cursor {
  readonly text: string;
  place: number;
}

interface Shape {
  readonly code: ReasonCode;
  readonly names: readonly string[];
}

function shapesIn(table: KeyTable): readonly Shape[] {
  return Array.from({ length: table.size }, (_, number) => {
    const [code, ...names] = JSON.parse(table.textAt(number)) as [ReasonCode, ...string[]];
    return { code, names };
  });
}

function readValue(cursor: Cursor, words: KeyTable): number | string {
  const mark = cursor.text[cursor.place];
  cursor.place += 1;
  if (mark === floatMark) return readFloat(cursor);
  const whole = readWhole(cursor);
  return mark === wordMark ? words.textAt(whole) : whole;
}

function packWhole(whole: number): string {
  let left = whole;
  let text = '';
  for (; left > 0x7f; left >>>= 7) text += String.fromCharCode(0x80 | (left & 0x7f));
  return text + String.fromCharCode(left);
}

function readWhole(cursor: Cursor): number {
  let whole = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = cursor.text.charCodeAt(cursor.place);
    cursor.place += 1;
    whole |= (byte & 0x7f) << shift;
    if (byte < 0x80) return whole;
  }
}

const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);

function packFloat(value: number): string {
  float[0] = value;
  return String.fromCharCode(...floatBytes);
}

function readFloat(cursor: Cursor): number {
  for (let byte = 0; byte < floatBytes.length; byte += 1)
    floatBytes[byte] = cursor.text.charCodeAt(cursor.place + byte);
  cursor.place += floatBytes.length;
  return float[0]!;
}
