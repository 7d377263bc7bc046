/**
 * Disjoint sets of the numbers 0 … n − 1. Index: number. Value: a number nearer to the leader of its set; a leader
 * has itself. The lowest number of a set leads it. 4 bytes a number.
 */
export type Leaders = Uint32Array;

/** Every number in a set of its own. */
export function eachItsOwnLeader(count: number): Leaders {
  return Uint32Array.from({ length: count }, (_, number) => number);
}

/** The lowest number of the set; halves the way there for the next time. O(α), amortised. */
export function leaderOf(leaders: Leaders, start: number): number {
  let number = start;
  while (leaders[number] !== number) {
    leaders[number] = leaders[leaders[number]!]!;
    number = leaders[number]!;
  }
  return number;
}

/** Makes one set of all. */
export function uniteAll(leaders: Leaders, [first, ...others]: Iterable<number>): void {
  for (const other of others) unite(leaders, first!, other);
}

/** Makes one set of two. False when they were one already. */
export function unite(leaders: Leaders, a: number, b: number): boolean {
  const leaderOfA = leaderOf(leaders, a);
  const leaderOfB = leaderOf(leaders, b);
  if (leaderOfA === leaderOfB) return false;
  if (leaderOfA < leaderOfB) leaders[leaderOfB] = leaderOfA;
  else leaders[leaderOfA] = leaderOfB;
  return true;
}
