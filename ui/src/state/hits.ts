import type { EntityType } from '../api/answer.ts';
import type { SearchHit } from '../api/cards.ts';
import type { Command } from './command.ts';
import type { Picture } from './fold.ts';

/** What a hit is: a gang, or an account or a resource of a kind. */
export type HitKind = EntityType | 'GANG';

export function hitKind({ isGang, kind }: SearchHit): HitKind {
  return isGang || kind === null ? 'GANG' : kind;
}

/** How many hits there are of each kind, in the order met. */
export function facetsOf(hits: readonly SearchHit[]): ReadonlyMap<HitKind, number> {
  const counts = new Map<HitKind, number>();
  for (const hit of hits) counts.set(hitKind(hit), (counts.get(hitKind(hit)) ?? 0) + 1);
  return counts;
}

/** Most nodes of the canvas that a search adds to what the server found. */
const mostOnCanvas = 8;

/**
 * Hits of the server, then nodes on the canvas whose shown form holds the text anywhere: the server knows no part of a
 * masked value.
 */
export function withCanvasHits(
  hits: readonly SearchHit[],
  text: string,
  { nodes }: Pick<Picture, 'nodes'>,
): SearchHit[] {
  const known = new Set(hits.map(({ id }) => id));
  const wanted = text.toLowerCase();
  const more = [...nodes.values()]
    .filter(({ id, display }) => !known.has(id) && display.toLowerCase().includes(wanted))
    .slice(0, mostOnCanvas)
    .map(
      ({ id, kind, display, level }): SearchHit => ({
        id,
        kind,
        display,
        level,
        isGang: false,
        gang: null,
        via: 'KEY',
        viaText: null,
      }),
    );
  return [...hits, ...more];
}

/** Lines of a pasted list: trimmed, empty ones left out, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Most entities of one question to the server. */
const mostOrigins = 100;

/** What puts hits on the canvas: gangs with their members, accounts and resources by themselves. */
export function commandsFor(hits: readonly SearchHit[]): Command[] {
  const ids = hits.filter(({ isGang }) => !isGang).map(({ id }) => id);
  const parts = Array.from({ length: Math.ceil(ids.length / mostOrigins) }, (_, part) =>
    ids.slice(part * mostOrigins, (part + 1) * mostOrigins),
  );
  return [
    ...hits.filter(({ isGang }) => isGang).map(({ id }): Command => ({ op: 'seed', gang: id })),
    ...parts.map((part): Command => ({ op: 'expand', ids: part, cap: 0 })),
  ];
}
