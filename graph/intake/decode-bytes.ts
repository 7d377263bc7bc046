import type { Rejection } from './rejection.ts';

/** How the text of a source is written. `gb18030`: exports of Chinese banks. */
export type Encoding = (typeof encodings)[number];
export const encodings = ['utf-8', 'gb18030'] as const;

const encodingNames: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', gb18030: 'GB18030' };

/** Turns bytes into text, or says that they are none in this encoding. A byte order mark is left out. */
export type Decode = (bytes: Uint8Array) => string | Rejection;

export function decoderOf(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const rejection: Rejection = {
    code: 'BAD_ENCODING',
    reason: `the row is no valid ${encodingNames[encoding]}`,
  };
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return rejection;
    }
  };
}
