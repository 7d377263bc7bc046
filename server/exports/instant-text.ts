/** As far as a date can name an instant. */
const furthest = 8.64e15;

/** RFC 3339 in UTC; null where there is none, and for the ends of all time, which no date can name. */
export function instantText(at: number | null): string | null {
  return at === null || Math.abs(at) > furthest ? null : new Date(at).toISOString();
}
