import type { PathStep } from '../api/explanations.ts';
import type { PictureNode } from './fold.ts';

/** The two accounts that are selected, in the order of their selection; null for any other selection. */
export function pairOf(
  selection: readonly string[],
  nodes: ReadonlyMap<string, PictureNode>,
): readonly [PictureNode, PictureNode] | null {
  if (selection.length !== 2) return null;
  const [a, b] = selection.map((id) => nodes.get(id));
  return a?.kind === 'ACCOUNT' && b?.kind === 'ACCOUNT' ? [a, b] : null;
}

/** The account at the other end of the strongest evidence link; null where there is none. Ties by id. */
export function strongestPartner(
  accountId: string,
  links: Iterable<{
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly nats: number;
  }>,
): string | null {
  const partners = [...links].flatMap(({ kind, from, to, nats }) => {
    if (kind !== 'EVIDENCE' || (from !== accountId && to !== accountId)) return [];
    return [{ id: from === accountId ? to : from, nats }];
  });
  return partners.sort((a, b) => b.nats - a.nats || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

/** The entities of a chain in their order, each once. */
export function trailOf(steps: readonly Pick<PathStep, 'from' | 'to'>[] | null): string[] {
  if (!steps?.length) return [];
  return [steps[0]!.from, ...steps.map(({ to }) => to)];
}

/** Whether a link joins two entities that follow one another in the chain. */
export function isOnTrail(trail: readonly string[], ends: readonly string[]): boolean {
  return trail.some((id, i) => i > 0 && ends.includes(id) && ends.includes(trail[i - 1]!));
}
