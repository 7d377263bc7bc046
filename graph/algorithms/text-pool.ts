import { grown } from './grown.ts';

/** Texts by number, outside the garbage-collected heap. */
export interface TextPool {
  readonly size: number;
  /** Appends a text and returns its number. */
  append(text: string): number;
  textAt(number: number): string;
  equals(number: number, text: string): boolean;
  startsWith(number: number, beginning: string): boolean;
}

/** Marks in the first byte of a text: one or two bytes a UTF-16 code unit. */
const narrow = 1;
const wide = 2;

/**
 * An empty pool. A text of characters below U+0100 takes one byte each and 5 bytes, another one two bytes each and 5.
 * Texts come back code unit by code unit, half surrogate pairs included.
 *
 * @throws RangeError when the texts together pass 4 GiB
 */
export function createTextPool(): TextPool {
  let bytes = new Uint8Array(new SharedArrayBuffer(4096));
  let starts = new Uint32Array(new SharedArrayBuffer(1024));
  let size = 0;
  let end = 0;

  const unitAt = (number: number, place: number): number => {
    const start = starts[number]! + 1;
    return bytes[start - 1] === narrow
      ? bytes[start + place]!
      : bytes[start + 2 * place]! | (bytes[start + 2 * place + 1]! << 8);
  };
  const lengthAt = (number: number): number => {
    const taken = starts[number + 1]! - starts[number]! - 1;
    return bytes[starts[number]!] === narrow ? taken : taken / 2;
  };
  const startsWith = (number: number, beginning: string): boolean => {
    if (lengthAt(number) < beginning.length) return false;
    for (let place = 0; place < beginning.length; place += 1)
      if (unitAt(number, place) !== beginning.charCodeAt(place)) return false;
    return true;
  };

  return {
    get size() {
      return size;
    },
    append(text) {
      const width = isNarrow(text) ? narrow : wide;
      const next = end + 1 + width * text.length;
      if (next > 0xffff_ffff) throw new RangeError('texts of one pool are at most 4 GiB');
      bytes = grown(bytes, next);
      starts = grown(starts, size + 2);
      bytes[end] = width;
      write(bytes, end + 1, text, width);
      end = next;
      size += 1;
      starts[size] = end;
      return size - 1;
    },
    textAt(number) {
      const start = starts[number]! + 1;
      if (bytes[start - 1] === narrow) return textOf(bytes.subarray(start, starts[number + 1]));
      const units = Array.from({ length: lengthAt(number) }, (_, place) => unitAt(number, place));
      return textOf(units);
    },
    equals: (number, text) => lengthAt(number) === text.length && startsWith(number, text),
    startsWith,
  };
}

function isNarrow(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) if (text.charCodeAt(place) > 0xff) return false;
  return true;
}

function write(bytes: Uint8Array, start: number, text: string, width: number): void {
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    bytes[start + width * place] = unit & 0xff;
    if (width === wide) bytes[start + 2 * place + 1] = unit >>> 8;
  }
}

/** More arguments than this at once may overflow the stack. */
const unitsAtOnce = 4096;

function textOf(units: ArrayLike<number>): string {
  if (units.length <= unitsAtOnce) return String.fromCharCode.apply(null, units as number[]);
  let text = '';
  for (let from = 0; from < units.length; from += unitsAtOnce)
    text += String.fromCharCode.apply(null, Array.prototype.slice.call(units, from, from + unitsAtOnce));
  return text;
}
