import type { FoundLink } from '../api/answer.ts';

/**
 * The evidence links that explain how a picture holds together: a maximum spanning forest, which has the strongest
 * weakest link of all, and the strongest of the rest until there are as many as `room`. All other links stay.
 * Order: these as given, then evidence, strongest first; ties by id. Time: links × log links.
 *
 * @param room  evidence links to show, at least as many as the forest has
 */
export function strongestLinks(links: readonly FoundLink[], room: number): FoundLink[] {
  const others = links.filter(({ kind }) => kind !== 'EVIDENCE');
  const evidence = links
    .filter(({ kind }) => kind === 'EVIDENCE')
    .sort((a, b) => b.nats - a.nats || (a.id < b.id ? -1 : 1));
  const parts = new Map<string, string>();
  const forest = new Set(evidence.filter(({ from, to }) => joins(parts, from, to)));
  const rest = evidence.filter((link) => !forest.has(link)).slice(0, Math.max(0, room - forest.size));
  const shown = new Set([...forest, ...rest]);
  return [...others, ...evidence.filter((link) => shown.has(link))];
}

/** True when the two stood in different parts; they are one part from then on. */
function joins(parts: Map<string, string>, a: string, b: string): boolean {
  const [rootA, rootB] = [rootOf(parts, a), rootOf(parts, b)];
  if (rootA === rootB) return false;
  parts.set(rootA, rootB);
  return true;
}

function rootOf(parts: Map<string, string>, id: string): string {
  let root = id;
  for (let up = parts.get(root); up !== undefined; up = parts.get(root)) root = up;
  if (root !== id) parts.set(id, root);
  return root;
}
