import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { print, visit } from 'graphql';
import type { Role } from '../access/viewer.ts';
import { onceADocument } from './once-a-document.ts';

/** One document of the build. */
export interface TrustedDocument {
  /** Of its plain text. */
  readonly sha256: string;
  /** Of its operation. */
  readonly name: string;
  readonly document: string;
  readonly roles: readonly Role[];
}

/** The documents that the build knows. */
export interface TrustedDocuments {
  /** Who may send a document; null where the build does not know it. */
  rolesOf(document: DocumentNode): readonly Role[] | null;
  knowsOperation(name: string): boolean;
  /** The text behind a hash that a client sends in place of it. */
  textOf(sha256: string): string | undefined;
}

export function trustedDocuments(manifest: readonly TrustedDocument[]): TrustedDocuments {
  const byHash = new Map(manifest.map((entry) => [entry.sha256, entry]));
  const names = new Set(manifest.map(({ name }) => name));
  return {
    rolesOf: onceADocument((document) => byHash.get(hashOf(document))?.roles ?? null),
    knowsOperation: (name) => names.has(name),
    textOf: (sha256) => byHash.get(sha256)?.document,
  };
}

/** SHA-256 of a document's plain text, hexadecimal. */
export function hashOf(document: DocumentNode): string {
  return createHash('sha256').update(plainText(document)).digest('hex');
}

/** A document as it is printed, its parts by text and `__typename` left out: clients differ in both. */
export function plainText(document: DocumentNode): string {
  const plain = visit(document, {
    // biome-ignore lint/correctness/noComponentHookFactories: a kind of node, no component.
    Field: (field) => (field.name.value === '__typename' ? null : undefined),
  });
  return plain.definitions.map(print).sort().join('\n\n');
}
