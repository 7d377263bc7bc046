import { BadInput, LimitExceeded } from '../../graph/domain/errors.ts';

const deepestNesting = 16;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Refuses JSON that is nested deeper than 16 levels before it is parsed: a parser would spend memory on each level.
 * O(bytes).
 *
 * @throws LimitExceeded
 */
export function checkNesting(bytes: Uint8Array): void {
  let depth = 0;
  let inString = false;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place];
    if (inString) {
      if (byte === backslash) place++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else depth += stepOf(byte);
    if (depth > deepestNesting) throw new LimitExceeded('nesting', 0, deepestNesting, depth);
  }
}

/** +1 where an array or object begins, −1 where one ends. `{` and `[`, and likewise `}` and `]`, differ in one bit. */
function stepOf(byte: number | undefined): number {
  if (byte === undefined) return 0;
  const either = byte | 0x20;
  return either === 0x7b ? 1 : either === 0x7d ? -1 : 0;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws BadInput when the bytes are no JSON in UTF-8, without quoting them */
export function parseJson(bytes: Uint8Array): unknown {
  checkNesting(bytes);
  try {
    const text = utf8.decode(bytes);
    return JSON.parse(text, mayNameProto(text) ? refuseProto : undefined);
  } catch (cause) {
    throw new BadInput('body', 'is not JSON in UTF-8', { cause });
  }
}

/** A look at each member doubles the time of parsing, so it is taken only where the name can be there, escaped or not. */
function mayNameProto(text: string): boolean {
  return text.includes('__proto__') || text.includes('\\u');
}

/** A member of this name could reach the prototype of every object. */
function refuseProto(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new SyntaxError('a member is named __proto__');
  return value;
}
