/** One line of a source, as bytes. */
export interface SourceLine {
  /** From 1. */
  readonly line: number;
  /** Where it begins in the (unpacked) source. */
  readonly byteOffset: number;
  /** Without the line feed that ends it; of a longer line only the first `mostBytes`. */
  readonly bytes: Uint8Array;
  /** Length of the whole line without its line feed. Above `bytes.length` where it was cut. */
  readonly byteLength: number;
}

/** Longest line that is read; a longer one is `TOO_LONG`. */
export const longestLineBytes = 1024 * 1024;

const lineFeed = 10;

/**
 * Cuts a stream of bytes into lines, several at a time. Memory: one chunk and one line, however long the source or
 * a line of it. Empty lines are kept, so that numbers are those an editor shows; a last line needs no line feed.
 *
 * @param mostBytes  longest line kept whole
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = longestLineBytes,
): AsyncGenerator<readonly SourceLine[]> {
  let line = 1;
  let byteOffset = 0;
  let open = emptyLine();
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: SourceLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      const ended = close(open, bytes.subarray(start, end), mostBytes);
      lines.push({ line, byteOffset, ...ended });
      line += 1;
      byteOffset += ended.byteLength + 1;
      open = emptyLine();
      start = end + 1;
    }
    if (start < bytes.length) extend(open, bytes.subarray(start), mostBytes);
    if (lines.length > 0) yield lines;
  }
  if (open.byteLength > 0) yield [{ line, byteOffset, ...close(open, Buffer.alloc(0), mostBytes) }];
}

/** The part of a line that came with earlier chunks. */
interface OpenLine {
  readonly pieces: Uint8Array[];
  keptBytes: number;
  byteLength: number;
}

function emptyLine(): OpenLine {
  return { pieces: [], keptBytes: 0, byteLength: 0 };
}

function extend(open: OpenLine, piece: Uint8Array, mostBytes: number): void {
  const part = piece.subarray(0, mostBytes - open.keptBytes);
  if (part.length > 0) open.pieces.push(part);
  open.keptBytes += part.length;
  open.byteLength += piece.length;
}

function close(
  open: OpenLine,
  last: Uint8Array,
  mostBytes: number,
): Pick<SourceLine, 'bytes' | 'byteLength'> {
  if (open.byteLength === 0 && last.length <= mostBytes) return { bytes: last, byteLength: last.length };
  extend(open, last, mostBytes);
  return { bytes: Buffer.concat(open.pieces), byteLength: open.byteLength };
}
