import { readdirSync, readFileSync } from 'node:fs';
import type { Member } from './statement-header.ts';
import { readHeader } from './statement-header.ts';

const folder = new URL('../../../cypher/', import.meta.url);

/** One statement as its file has it. */
export interface StatementFile {
  /** `read/gang.cypher` */
  readonly path: string;
  /** `gang` */
  readonly name: string;
  /** With its header. */
  readonly source: string;
}

/** The statements of one part of `cypher/`, by file name. */
export function statementFiles(part: 'schema' | 'read' | 'write'): StatementFile[] {
  return readdirSync(new URL(`${part}/`, folder))
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => ({
      path: `${part}/${name}`,
      name: camelCase(name.replace(/\.cypher$/, '').replace(/^\d+-/, '')),
      source: readFileSync(new URL(`${part}/${name}`, folder), 'utf8'),
    }));
}

/** What is sent: the statement without its header. */
export function textOf(source: string): string {
  return source
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
}

/** The text of `queries.generated.ts`: every statement with the types of its parameters and rows. */
export function generatedQueries(): string {
  const statements = [...statementFiles('read'), ...statementFiles('write')];
  const migrations = statementFiles('schema');
  return [
    '// Generated from `cypher/` by `npm run generate`; changes here are lost.',
    "import type { Statement } from './statement.ts';",
    '',
    ...statements.flatMap(declarationOf),
    '/** Steps of the schema, in the order in which they are taken; the version is how many were. */',
    'export const migrations: readonly { readonly name: string; readonly text: string }[] = [',
    ...migrations.map(
      ({ name, source }) => `  { name: ${JSON.stringify(name)}, text: ${template(textOf(source))} },`,
    ),
    '];',
    '',
  ].join('\n');
}

function declarationOf({ name, source, path }: StatementFile): string[] {
  const header = headerOf(path, source);
  const shapes = header.parameters.filter(({ type }) => type.shape !== 'plain');
  const shape = shapes.length === 0 ? "'plain'" : JSON.stringify({ members: shapeMembers(shapes) });
  const parameters = objectType(header.parameters);
  const row = header.rows.length === 0 ? 'Record<string, never>' : objectType(header.rows);
  return [
    `/** ${header.remark.join(' ')} */`,
    `export const ${name}: Statement<${parameters}, ${row}> = {`,
    `  name: '${name}',`,
    `  shape: ${shape},`,
    `  text: ${template(textOf(source))},`,
    '};',
    '',
  ];
}

function headerOf(path: string, source: string) {
  try {
    return readHeader(source);
  } catch (cause) {
    throw new Error(`header of cypher/${path}`, { cause });
  }
}

function shapeMembers(members: readonly Member[]) {
  return Object.fromEntries(members.map(({ name, type }) => [name, type.shape]));
}

function objectType(members: readonly Member[]): string {
  if (members.length === 0) return 'Record<string, never>';
  const lines = members.flatMap(({ name, type, remark }) => [
    ...(remark === '' ? [] : [`  /** ${remark} */`]),
    `  readonly ${name}: ${type.text};`,
  ]);
  return `{\n${lines.join('\n')}\n}`;
}

function template(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
