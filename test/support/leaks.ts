/** Text of any kind that left the program, and where it was seen. */
export interface Seen {
  readonly where: string;
  readonly text: string;
}

/** Shortest run of base64 that is looked into: a phone number has 11 characters. */
const longestPlain = 14;

/**
 * Places where one of the values can be read: as it is, with each character escaped for an address, or inside base64
 * of either alphabet. Values of fewer than 6 characters say nothing.
 */
export function leaksOf(values: readonly string[], seen: readonly Seen[]): string[] {
  const wanted = values.filter(({ length }) => length >= 6);
  return seen.flatMap(({ where, text }) => {
    const read = [text, decoded(text), ...unpacked(text)].join('\n');
    return wanted
      .filter((value) => read.includes(value))
      .map((value) => `${where}: ${value.length} characters`);
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not every text with a per cent sign is an address.
    return '';
  }
}

function unpacked(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]+/g) ?? [];
  return runs
    .filter(({ length }) => length > longestPlain)
    .map((run) => Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('utf8'));
}
