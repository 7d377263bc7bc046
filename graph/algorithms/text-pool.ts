import { grown } from './grown.ts';
import { isNarrow, type PackedTexts, unpackTexts } from './packed-texts.ts';

/** Texts by number, outside the garbage-collected heap. */
export interface TextPool {
  readonly size: number;
  /** Appends a text and returns its number. */
  append(text: string): number;
  /** Appends texts in their order, without making strings of them where each code unit is a byte. */
  appendAll(texts: PackedTexts): void;
  textAt(number: number): string;
  equals(number: number, text: string): boolean;
  /** Whether a text is the one of the characters from `start` to before `end`, one byte each. */
  holds(number: number, characters: Uint8Array, start: number, end: number): boolean;
  startsWith(number: number, beginning: string): boolean;
  /** What another thread needs to read the same texts; whoever appends later may leave it behind. */
  columns(): TextColumns;
}

/** The texts of a pool in shared memory. */
export interface TextColumns {
  readonly size: number;
  /** Texts one after the other, each behind a mark of its width. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where the text of a number starts, and the end of the last one. */
  readonly starts: Uint32Array<SharedArrayBuffer>;
}

/** Marks in the first byte of a text: one or two bytes a UTF-16 code unit. */
const narrow = 1;
const wide = 2;

const mostBytes = 2 ** 32 - 1;

/**
 * An empty pool, or one over given texts. A text of characters below U+0100 takes one byte each and 5 bytes, another one two bytes each and 5.
 * Texts come back code unit by code unit, half surrogate pairs included.
 *
 * @throws RangeError when the texts together pass 4 GiB
 */
export function createTextPool(given: TextColumns = noTexts()): TextPool {
  let { bytes, starts, size } = given;
  // Node's decoders turn bytes into a text three times as fast as `String.fromCharCode` over a view.
  let decoder = Buffer.from(bytes.buffer);
  let end = starts[size]!;

  const lengthAt = (number: number): number => {
    const start = starts[number]!;
    const taken = starts[number + 1]! - start - 1;
    return bytes[start] === narrow ? taken : taken / 2;
  };
  const startsWith = (number: number, beginning: string): boolean => {
    if (lengthAt(number) < beginning.length) return false;
    const start = starts[number]!;
    return bytes[start] === narrow
      ? beginsNarrow(bytes, start + 1, beginning)
      : beginsWide(bytes, start + 1, beginning);
  };

  const makeRoom = (texts: number, most: number): void => {
    if (most > mostBytes) throw new RangeError('texts of one pool are at most 4 GiB');
    if (most > bytes.length) {
      bytes = grown(bytes, most);
      decoder = Buffer.from(bytes.buffer);
    }
    starts = grown(starts, size + texts + 1);
  };
  const appendNarrow = ({ lengths, characters }: PackedTexts): void => {
    makeRoom(lengths.length, end + lengths.length + characters.length);
    let from = 0;
    for (const length of lengths) {
      bytes[end] = narrow;
      end += 1;
      for (let place = 0; place < length; place += 1) bytes[end + place] = characters[from + place]!;
      from += length;
      end += length;
      size += 1;
      starts[size] = end;
    }
  };
  const append = (text: string): number => {
    makeRoom(1, end + 1 + wide * text.length);
    end = writeNarrow(bytes, end, text) ?? writeWide(bytes, end, text);
    size += 1;
    starts[size] = end;
    return size - 1;
  };

  return {
    get size() {
      return size;
    },
    append,
    appendAll(texts) {
      if (isNarrow(texts)) appendNarrow(texts);
      else unpackTexts(texts).forEach(append);
    },
    textAt(number) {
      const start = starts[number]!;
      const encoding = bytes[start] === narrow ? 'latin1' : 'utf16le';
      return decoder.toString(encoding, start + 1, starts[number + 1]);
    },
    equals: (number, text) => lengthAt(number) === text.length && startsWith(number, text),
    holds(number, characters, start, end) {
      const first = starts[number]!;
      if (bytes[first] !== narrow || starts[number + 1]! - first - 1 !== end - start) return false;
      for (let place = start; place < end; place += 1)
        if (bytes[first + 1 + place - start] !== characters[place]) return false;
      return true;
    },
    startsWith,
    columns: () => ({ size, bytes, starts }),
  };
}

function noTexts(): TextColumns {
  return {
    size: 0,
    bytes: new Uint8Array(new SharedArrayBuffer(4096)),
    starts: new Uint32Array(new SharedArrayBuffer(1024)),
  };
}

/** Returns where the text ends; null when it needs two bytes a code unit. */
function writeNarrow(bytes: Uint8Array, start: number, text: string): number | null {
  bytes[start] = narrow;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit > 0xff) return null;
    bytes[start + 1 + place] = unit;
  }
  return start + 1 + text.length;
}

function writeWide(bytes: Uint8Array, start: number, text: string): number {
  bytes[start] = wide;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    bytes[start + 1 + 2 * place] = unit & 0xff;
    bytes[start + 2 + 2 * place] = unit >>> 8;
  }
  return start + 1 + 2 * text.length;
}

function beginsNarrow(bytes: Uint8Array, start: number, beginning: string): boolean {
  for (let place = 0; place < beginning.length; place += 1)
    if (bytes[start + place] !== beginning.charCodeAt(place)) return false;
  return true;
}

function beginsWide(bytes: Uint8Array, start: number, beginning: string): boolean {
  for (let place = 0; place < beginning.length; place += 1) {
    const unit = bytes[start + 2 * place]! | (bytes[start + 2 * place + 1]! << 8);
    if (unit !== beginning.charCodeAt(place)) return false;
  }
  return true;
}
