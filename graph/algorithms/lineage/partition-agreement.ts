/** How many items two divisions of the same items put into each pair of groups. */
interface Contingency {
  readonly items: number;
  /** Size of each group of the first division, of the second, and of each intersection that is not empty. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly both: readonly number[];
}

export interface Agreement {
  /** 0 to 1. */
  readonly mutualInformation: number;
  /** At most 1; 0 is what chance alone gives. */
  readonly adjustedRand: number;
}

/**
 * How alike two divisions of the same items are; null without items. O(items).
 *
 *     NMI = 2 · I(X, Y) ÷ (H(X) + H(Y)),  I = Σ n_ij/n · ln(n · n_ij ÷ (a_i · b_j)),  H = −Σ a_i/n · ln(a_i/n)
 *     ARI = (Σ C(n_ij, 2) − E) ÷ (½ · (A + B) − E),  A = Σ C(a_i, 2),  B = Σ C(b_j, 2),  E = A · B ÷ C(n, 2)
 *
 * Terms: n items; a_i, b_j sizes of groups; n_ij of their intersections. Both are 1 where the
 * divisions are equal, also where the formula would be 0 ÷ 0.
 *
 * @param groups  of each item: its group in the first division and in the second
 * Source: Strehl & Ghosh 2002 with the arithmetic mean; Hubert & Arabie 1985.
 */
export function agreementOf<Group>(groups: readonly (readonly [Group, Group])[]): Agreement | null {
  if (groups.length === 0) return null;
  const counts = countGroups(groups);
  return { mutualInformation: mutualInformation(counts), adjustedRand: adjustedRand(counts) };
}

function countGroups<Group>(groups: readonly (readonly [Group, Group])[]): Contingency {
  const first = new Map<Group, number>();
  const second = new Map<Group, number>();
  const both = new Map<Group, Map<Group, number>>();
  for (const [a, b] of groups) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    const row = both.get(a) ?? new Map<Group, number>();
    both.set(a, row.set(b, (row.get(b) ?? 0) + 1));
  }
  return {
    items: groups.length,
    first: [...first.values()],
    second: [...second.values()],
    both: [...both.values()].flatMap((row) => [...row.values()]),
  };
}

function mutualInformation({ items, first, second, both }: Contingency): number {
  // Equal divisions: exactly 1, which a sum of rounded logarithms might miss.
  if (both.length === first.length && both.length === second.length) return 1;
  const [hFirst, hSecond, hBoth] = [first, second, both].map((sizes) => entropy(sizes, items));
  const sum = hFirst! + hSecond!;
  return Math.max(0, (2 * (sum - hBoth!)) / sum);
}

function entropy(sizes: readonly number[], items: number): number {
  return sizes.reduce((sum, size) => sum - (size / items) * Math.log(size / items), 0);
}

function adjustedRand({ items, first, second, both }: Contingency): number {
  const [inFirst, inSecond, inBoth] = [first, second, both].map((sizes) =>
    sizes.reduce((n, s) => n + pairs(s), 0),
  );
  const expected = items < 2 ? 0 : (inFirst! * inSecond!) / pairs(items);
  const most = (inFirst! + inSecond!) / 2;
  return most === expected ? 1 : (inBoth! - expected) / (most - expected);
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
