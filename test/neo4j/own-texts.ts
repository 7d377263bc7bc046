import { createHash } from 'node:crypto';
import * as queries from '../../graph/store/neo4j/queries.generated.ts';

const ownHashes = new Set([
  ...Object.values(queries).flatMap((query) => ('text' in query ? [hashOf(query.text)] : [])),
  ...queries.migrations.map(({ text }) => hashOf(text)),
]);

/** Those that are no statements of ours, by their hashes. */
export function strangeAmong(texts: readonly string[]): string[] {
  return texts.filter((text) => !ownHashes.has(hashOf(text)));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
