import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import {
  buildSchema,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';
import { generatedQueries } from '../graph/store/neo4j/generate-queries.ts';
import { type Role, roles } from '../server/access/viewer.ts';
import { loadSchemaText } from '../server/graphql/load-schema.ts';
import { mappers } from '../server/graphql/mappers.ts';
import type { TrustedDocument } from '../server/graphql/trusted-documents.ts';
import { hashOf, plainText } from '../server/graphql/trusted-documents.ts';
import { openApi } from '../server/http/openapi.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const plugins = { types, resolvers, operations };
type PluginName = keyof typeof plugins;

/** Files made from the schema definition and from the statements in `cypher/`: path from the root of the project, and content. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const schema = parse(loadSchemaText());
  return new Map([
    ['graph/store/neo4j/queries.generated.ts', generatedQueries()],
    ['server/schema.graphql', printedSchema()],
    ['server/graphql/schema.generated.ts', await serverTypes(schema)],
    ['server/graphql/trusted-documents.generated.json', trustedManifest()],
    ['docs/client/openapi.json', `${JSON.stringify(openApi(version), null, 2)}\n`],
    ['ui/src/api/documents.generated.ts', await pageDocuments(schema)],
  ]);
}

const remark = 'Generated from the schema definition by `npm run generate`; changes here are lost.';

function printedSchema(): string {
  return `# ${remark}\n\n${printSchema(lexicographicSortSchema(buildSchema(loadSchemaText())))}\n`;
}

type Schema = ReturnType<typeof parse>;

function serverTypes(schema: Schema): Promise<string> {
  return generate(schema, [], 'server/graphql/schema.generated.ts', ['types', 'resolvers'], {
    scalars: { ID: 'string', DateTime: 'number', JSON: 'Readonly<Record<string, unknown>>' },
    contextType: './context.ts#RequestContext',
    mappers,
    immutableTypes: true,
    avoidOptionals: { field: true },
    maybeValue: 'T | null',
    inputMaybeValue: 'T | null | undefined',
  });
}

const pageFolder = '../ui/src/api/';

async function pageDocuments(schema: Schema): Promise<string> {
  const documents = [{ location: 'ui/src/api', document: documentIn(pageFolder) }];
  const typed = await generate(schema, documents, 'ui/src/api/documents.generated.ts', ['operations'], {
    scalars: { ID: 'string', DateTime: 'string', JSON: 'Readonly<Record<string, unknown>>' },
    immutableTypes: true,
    skipTypename: true,
  });
  return `${typed}\n${documentTexts()}`;
}

/** Each operation of the page as the shortest text that means the same: syntax trees were a quarter of the page's script. */
function documentTexts(): string {
  const texts = operationsIn(pageFolder).map(([name, document]) => {
    const { kind, text } = operationText(document);
    return `export const ${name}Document = ${JSON.stringify(text)} as DocumentText<${name}${kind}, ${name}${kind}Variables>;\n`;
  });
  return `import type { DocumentText } from './document-text.ts';\n\n${texts.join('')}`;
}

/** The operation comes first: the page sees by the first word whether it changes anything. */
function operationText({ definitions }: Schema): {
  readonly kind: 'Query' | 'Mutation' | 'Subscription';
  readonly text: string;
} {
  const parts = definitions.map((part) => stripIgnoredCharacters(print(part)));
  const isFragment = (text: string) => text.startsWith('fragment');
  const text = [...parts.filter((part) => !isFragment(part)), ...parts.filter(isFragment)].join('');
  const [word = ''] = /^\w*/.exec(text) ?? [];
  return { kind: kindOf[word] ?? 'Query', text };
}

const kindOf: Readonly<Record<string, 'Mutation' | 'Subscription'>> = {
  mutation: 'Mutation',
  subscription: 'Subscription',
};

/** Every operation of the page for persons, those beside the server for machines, with the fragments that each uses. */
function trustedManifest(): string {
  const persons = roles.filter((role) => role !== 'engine' && role !== 'job');
  const entries = [
    ...documentsIn('../ui/src/api/', persons),
    ...documentsIn('../server/graphql/documents/', ['engine']),
  ];
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function documentsIn(path: string, allowed: readonly Role[]): TrustedDocument[] {
  return operationsIn(path).map(([name, document]) => ({
    sha256: hashOf(document),
    name,
    document: plainText(document),
    roles: allowed,
  }));
}

/** Every operation with the fragments that it uses, by name. */
function operationsIn(path: string): [string, Schema][] {
  return Object.entries(separateOperations(documentIn(path))).sort(([a], [b]) => (a < b ? -1 : 1));
}

function documentIn(path: string): Schema {
  const folder = new URL(path, import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return parse(names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
}

async function generate(
  schema: Schema,
  documents: { location: string; document: Schema }[],
  filename: string,
  names: readonly PluginName[],
  config: Record<string, unknown>,
): Promise<string> {
  const text = await codegen({
    schema,
    documents,
    filename,
    config: { enumsAsTypes: true, useTypeImports: true, ...config },
    plugins: names.map((name) => ({ [name]: {} })),
    pluginMap: plugins,
  });
  return `// ${remark}\n${text}`;
}
