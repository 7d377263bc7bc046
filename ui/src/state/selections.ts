import type { Picture } from './fold.ts';

/** All nodes of the kinds that are selected. */
export function ofOneKind({ nodes }: Picture, selection: readonly string[]): string[] {
  const kinds = new Set(selection.flatMap((id) => nodes.get(id)?.kind ?? []));
  return [...nodes.values()].filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
}

/** The selection and all that is linked with it on the canvas. */
export function neighbourhood({ nodes, links }: Picture, selection: readonly string[]): string[] {
  const chosen = new Set(selection);
  const near = new Set(selection.filter((id) => nodes.has(id)));
  for (const { from, to } of links.values()) {
    if (chosen.has(from)) near.add(to);
    if (chosen.has(to)) near.add(from);
  }
  return [...near];
}

/** All that is not selected. */
export function invertedSelection({ nodes }: Picture, selection: readonly string[]): string[] {
  const chosen = new Set(selection);
  return [...nodes.keys()].filter((id) => !chosen.has(id));
}
