/** Texts one after the other, outside the garbage-collected heap; of few texts together, such as those of a block. */
export interface PackedTexts {
  /** Index: text. Value: its length in UTF-16 code units. */
  readonly lengths: Uint32Array;
  /** One byte a code unit where all are below U+0100, else two, the lower one first. */
  readonly characters: Uint8Array;
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const joined = texts.join('');
  const wide = /[^\0-\xff]/.test(joined);
  const lengths = new Uint32Array(texts.length);
  for (let text = 0; text < texts.length; text += 1) lengths[text] = texts[text]!.length;
  return {
    lengths,
    characters: Buffer.from(joined, wide ? 'utf16le' : 'latin1'),
  };
}

export function unpackTexts(packed: PackedTexts): string[] {
  const { lengths, characters } = packed;
  const bytes = Buffer.from(characters.buffer, characters.byteOffset, characters.length);
  const joined = bytes.toString(isNarrow(packed) ? 'latin1' : 'utf16le');
  let start = 0;
  return Array.from(lengths, (length) => {
    start += length;
    return joined.slice(start - length, start);
  });
}

/** The first code unit of each text, cut to a byte; 0 for an empty text. */
export function firstUnitsOf(packed: PackedTexts): Uint8Array {
  const { lengths, characters } = packed;
  const width = isNarrow(packed) ? 1 : 2;
  const units = new Uint8Array(lengths.length);
  let start = 0;
  for (let text = 0; text < lengths.length; text += 1) {
    if (lengths[text]! > 0) units[text] = characters[start]!;
    start += width * lengths[text]!;
  }
  return units;
}

/** Whether a code unit takes one byte. */
export function isNarrow({ lengths, characters }: PackedTexts): boolean {
  return characters.length === lengths.reduce((sum, length) => sum + length, 0);
}
