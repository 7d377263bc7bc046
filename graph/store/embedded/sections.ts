/** Several byte strings as one, each at a multiple of 8 so that typed arrays can be laid over them. */
export function joinSections(sections: readonly Uint8Array[]): Uint8Array {
  const header = aligned(4 * (sections.length + 1));
  const total = sections.reduce((sum, { length }) => sum + aligned(length), header);
  const joined = new Uint8Array(total);
  const lengths = new Uint32Array(joined.buffer, 0, sections.length + 1);
  lengths[0] = sections.length;
  let start = header;
  sections.forEach((section, place) => {
    lengths[place + 1] = section.length;
    joined.set(section, start);
    start += aligned(section.length);
  });
  return joined;
}

/** The byte strings of `joinSections`, as views. `joined` begins at an 8-byte border of its buffer. */
export function splitSections(joined: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const count = new Uint32Array(joined.buffer, joined.byteOffset, 1)[0]!;
  const lengths = new Uint32Array(joined.buffer, joined.byteOffset + 4, count);
  let start = aligned(4 * (count + 1));
  return Array.from(lengths, (length) => {
    const section = joined.subarray(start, start + length);
    start += aligned(length);
    return section;
  });
}

/** The bytes under a typed array. */
export function bytesOf(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
