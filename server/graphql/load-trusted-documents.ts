import { readFileSync } from 'node:fs';
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.ts';
import { trustedDocuments } from './trusted-documents.ts';

/** The documents of this build. */
export function loadTrustedDocuments(): TrustedDocuments {
  const file = new URL('./trusted-documents.generated.json', import.meta.url);
  return trustedDocuments(JSON.parse(readFileSync(file, 'utf8')) as readonly TrustedDocument[]);
}
