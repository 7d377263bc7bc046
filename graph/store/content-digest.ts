import { hash } from 'node:crypto';
import { canonicalText } from '../domain/canonical-text.ts';
import type { GraphEvent } from '../domain/event.ts';

/** Bytes of a content digest. */
export const digestLength = 16;

/** The content digests of events, `digestLength` bytes each. */
export function digestsOf(events: readonly GraphEvent[]): Buffer {
  const digests = Buffer.allocUnsafe(digestLength * events.length);
  events.forEach((event, place) => {
    // By way of a text of one character a byte: a buffer of its own for every digest takes three times as long.
    digests.write(
      hash('sha256', canonicalText(event), 'binary'),
      digestLength * place,
      digestLength,
      'latin1',
    );
  });
  return digests;
}

const modulus = 1n << 128n;

/**
 * The checksum after more digests: their sum modulo 2^128, which no order changes. Hexadecimal, 32 digits. Every
 * store has this one, so that equal sets of events have equal checksums wherever they are kept.
 *
 * @param digests  `digestLength` bytes each, read as little-endian numbers
 */
export function addToChecksum(checksum: string, digests: Uint8Array): string {
  const view = new DataView(digests.buffer, digests.byteOffset, digests.byteLength);
  // Words are summed apart: a million of them stay far below 2^53.
  const sums = [0, 0, 0, 0];
  for (let start = 0; start < digests.length; start += digestLength)
    for (let word = 0; word < 4; word += 1) sums[word]! += view.getUint32(start + 4 * word, true);
  const sum = sums.reduce((total, part, word) => total + (BigInt(part) << BigInt(32 * word)), 0n);
  return ((BigInt(`0x${checksum}`) + sum) % modulus).toString(16).padStart(32, '0');
}

export const emptyChecksum = '0'.repeat(32);
