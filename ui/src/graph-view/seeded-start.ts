import type { Point } from './point.ts';

/**
 * Start positions on a sunflower spiral, in the order of a hash of the ids: equal ids, equal start, whatever the
 * order they come in. Unit: radius of the spiral is 100.
 */
export function seededStart(ids: readonly string[]): Map<string, Point> {
  const order = ids
    .map((id) => ({ id, hash: hashOf(id) }))
    .sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1));
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  return new Map(
    order.map(({ id }, i) => {
      const radius = 100 * Math.sqrt((i + 0.5) / order.length);
      return [id, { x: radius * Math.cos(i * goldenAngle), y: radius * Math.sin(i * goldenAngle) }];
    }),
  );
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
