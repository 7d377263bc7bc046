import { isAuthenticator } from './authenticators.ts';

const star = 0x2a;
/** In place of a digit, because `111` is JSON and `***` and `000` are not. */
const one = 0x31;
const quote = 0x22;
const lineEnds: ReadonlySet<number> = new Set([0x0a, 0x0d]);

/** Bytes with stars in place of what must never be stored; the same array where there was nothing of the kind. */
export type Blanked = Uint8Array;

/**
 * Blanks the values of authenticator fields in one line of JSON, at any depth, byte for byte: the line stays JSON, so
 * that it can be tried again. A line that is none is blanked from the first name that looks like one to its end.
 */
export function blankJson(bytes: Uint8Array): Blanked {
  const text = Buffer.from(bytes).toString('latin1');
  const spans = isJson(bytes) ? scalarSpans(text) : brokenSpans(text);
  if (spans.length === 0) return bytes;
  const blanked = Uint8Array.from(bytes);
  for (const [from, until, filler = star] of spans) blanked.fill(filler, from, until);
  return blanked;
}

type Span = readonly [from: number, until: number, filler?: number];

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** The insides of strings and the digits of numbers in values of authenticator fields. */
function scalarSpans(text: string): Span[] {
  return valueSpans(text).flatMap(([from, until]) => {
    const scalars = text.slice(from, until).matchAll(/"((?:[^"\\]|\\.)*)"|\d+/g);
    return [...scalars].map((found): Span => {
      const start = from + found.index;
      const end = start + found[0].length;
      return found[1] === undefined ? [start, end, one] : [start + 1, end - 1];
    });
  });
}

/** @param text  one character a byte */
function valueSpans(text: string): Span[] {
  const spans: Span[] = [];
  const names = /"((?:[^"\\]|\\.)*)"(\s*:\s*)?/g;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    if (found[2] === undefined || !isAuthenticator(nameOf(found[1] ?? ''))) continue;
    const until = endOfValue(text, names.lastIndex);
    spans.push([names.lastIndex, until]);
    names.lastIndex = until;
  }
  return spans;
}

function nameOf(latin1: string): string {
  return JSON.parse(`"${Buffer.from(latin1, 'latin1').toString('utf8')}"`) as string;
}

/** Where a JSON value ends: behind its closing quote or bracket, or before the next comma or bracket. */
function endOfValue(text: string, from: number): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[[{]|[\]}]|,/g;
  tokens.lastIndex = from;
  let depth = 0;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [token] = found;
    if (depth === 0 && /^[,\]}]/.test(token)) return found.index;
    depth += depthChange(token);
    if (depth === 0 && token !== ',') return tokens.lastIndex;
  }
  return text.length;
}

function depthChange(token: string): number {
  if (token === '[' || token === '{') return 1;
  return token === ']' || token === '}' ? -1 : 0;
}

/** Longest name looked for before a colon; walking back further would make a long line cost its square. */
const longestName = 64;

function brokenSpans(text: string): Span[] {
  for (const { index } of text.matchAll(/[:=]/g)) {
    const before = text.slice(Math.max(0, index - longestName), index);
    const name = /[^\s"'{},:=[\]]+(?=["']?\s*$)/.exec(before)?.[0] ?? '';
    if (isAuthenticator(Buffer.from(name, 'latin1').toString('utf8'))) return [[index + 1, text.length]];
  }
  return [];
}

/** How a CSV record lies in its bytes. */
export interface CsvLayout {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly encoding: string;
}

/**
 * Blanks the values of authenticator columns in one CSV record, byte for byte.
 *
 * @param whole  false for a record that could not be parsed: where its columns lie is unknown, so all is blanked
 */
export function blankCsv(bytes: Uint8Array, layout: CsvLayout, whole: boolean): Blanked {
  const forbidden = new Set(
    layout.columns.flatMap((column, index) => (isAuthenticator(column) ? [index] : [])),
  );
  if (forbidden.size === 0) return bytes;
  const blanked = Uint8Array.from(bytes);
  if (!whole) return blanked.fill(star);
  let column = 0;
  let quoted = false;
  for (let place = 0; place < blanked.length; ) {
    const length = layout.encoding === 'gb18030' ? gb18030Length(bytes, place) : 1;
    const byte = bytes[place] ?? 0;
    if (byte === quote) quoted = !quoted;
    else if (!quoted && byte === layout.delimiter.charCodeAt(0)) column += 1;
    else if (forbidden.has(column) && !lineEnds.has(byte)) blanked.fill(star, place, place + length);
    place += length;
  }
  return blanked;
}

/** 1, 2 or 4 bytes. Source: GB 18030-2022, section 5. */
function gb18030Length(bytes: Uint8Array, place: number): number {
  if ((bytes[place] ?? 0) < 0x81) return 1;
  const second = bytes[place + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}
