import neo4j from 'neo4j-driver';
import type { Shape } from './statement.ts';

/**
 * Parameters as the driver must be given them: a JS number alone would be sent as a float, which makes float keys and
 * is refused as a limit. Instants without bound become the last whole number.
 */
export function encoded(value: unknown, shape: Shape): unknown {
  if (value === null || shape === 'plain') return value;
  if (shape === 'int') return neo4j.int(bounded(value as number));
  if ('list' in shape) return (value as readonly unknown[]).map((item) => encoded(item, shape.list));
  const members = { ...(value as Record<string, unknown>) };
  for (const [name, inner] of Object.entries(shape.members)) members[name] = encoded(members[name], inner);
  return members;
}

function bounded(value: number): number {
  return Math.trunc(Math.min(Math.max(value, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER));
}
