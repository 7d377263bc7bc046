import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./schema/', import.meta.url);

/** The schema definition of all use cases as one text: one file a use case, joined in the order of their names. */
export function loadSchemaText(): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').trim())
    .join('\n\n');
}
