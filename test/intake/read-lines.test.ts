import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../graph/intake/read-lines.ts';
import { longestLineBytes, readLines } from '../../graph/intake/read-lines.ts';

describe('lines of a byte stream', () => {
  it('have the number and the offset that an editor shows, empty ones included', async () => {
    expect(await linesOf(['one\n\nthree\r\nfour'])).toEqual([
      { line: 1, byteOffset: 0, text: 'one', byteLength: 3 },
      { line: 2, byteOffset: 4, text: '', byteLength: 0 },
      { line: 3, byteOffset: 5, text: 'three\r', byteLength: 6 },
      { line: 4, byteOffset: 12, text: 'four', byteLength: 4 },
    ]);
  });

  it('are none in an empty stream, and a last line feed begins no further line', async () => {
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf(['one\n'])).toEqual([{ line: 1, byteOffset: 0, text: 'one', byteLength: 3 }]);
  });

  it('are cut at the limit, and the next one is whole again', async () => {
    expect(await linesOf(['abcd\nabcde\nab'], 4)).toEqual([
      { line: 1, byteOffset: 0, text: 'abcd', byteLength: 4 },
      { line: 2, byteOffset: 5, text: 'abcd', byteLength: 5 },
      { line: 3, byteOffset: 11, text: 'ab', byteLength: 2 },
    ]);
  });

  it('take one line of memory however long a line is', async () => {
    const lines = await linesOf([...Array.from({ length: 64 }, () => 'x'.repeat(65_536)), '\nshort']);
    expect(lines.map(({ text, byteLength }) => [text.length, byteLength])).toEqual([
      [longestLineBytes, 64 * 65_536],
      [5, 5],
    ]);
  });

  it('do not depend on how the stream was cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('\n', 'a', 'bc', '行', '\r\n', 'long text that reaches the limit'), {
          maxLength: 40,
        }),
        fc.array(fc.nat(60), { maxLength: 8 }),
        fc.integer({ min: 1, max: 20 }),
        async (parts, cuts, mostBytes) => {
          const whole = Buffer.from(parts.join(''));
          const bounds = [
            0,
            ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b),
            whole.length,
          ];
          const chunks = bounds.slice(1).map((end, index) => whole.subarray(bounds[index], end));
          expect(await linesOf(chunks, mostBytes)).toEqual(await linesOf([whole], mostBytes));
        },
      ),
    );
  });

  it('put together again are the stream', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const found: SourceLine[] = [];
        for await (const lines of readLines(streamOf([bytes]))) found.push(...lines);
        const endsOpen = bytes.length === 0 || bytes.at(-1) !== 10;
        const joined = Buffer.concat(found.flatMap((line) => [line.bytes, Buffer.from('\n')]));
        expect(Buffer.from(bytes)).toEqual(
          endsOpen ? joined.subarray(0, Math.max(0, joined.length - 1)) : joined,
        );
        for (const { byteOffset, byteLength, bytes: own } of found) {
          expect(Buffer.from(bytes).subarray(byteOffset, byteOffset + byteLength)).toEqual(Buffer.from(own));
        }
      }),
    );
  });
});

async function* streamOf(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk as string);
}

async function linesOf(chunks: readonly (string | Uint8Array)[], mostBytes?: number) {
  const found: object[] = [];
  for await (const lines of readLines(streamOf(chunks), mostBytes)) {
    found.push(...lines.map(({ bytes, ...place }) => ({ ...place, text: Buffer.from(bytes).toString() })));
  }
  return found as { line: number; byteOffset: number; text: string; byteLength: number }[];
}
