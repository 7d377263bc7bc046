import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedQueries, statementFiles, textOf } from '../graph/store/neo4j/generate-queries.ts';
import { readHeader } from '../graph/store/neo4j/statement-header.ts';

const root = new URL('../', import.meta.url);
const statements = [...statementFiles('read'), ...statementFiles('write')];
const model = JSON.parse(readFileSync(new URL('cypher/model.json', root), 'utf8')) as Record<
  string,
  string[]
>;

describe('the statements in cypher/', () => {
  it('are the ones that the program sends', () => {
    const generated = readFileSync(new URL('graph/store/neo4j/queries.generated.ts', root), 'utf8');
    expect(generated, 'stale: npm run generate').toBe(generatedQueries());
  });

  it('declare every parameter that they use, and no other', () => {
    const wrong = statements.flatMap(({ path, source }) => {
      const used = new Set(
        [...textOf(source).matchAll(/\$(?:given\.)?([a-zA-Z]\w*)/g)].map(([, name]) => name),
      );
      const declared = readHeader(source).parameters.map(({ name }) => name);
      const undeclared = [...used].filter((name) => !declared.includes(name ?? ''));
      const unused = declared.filter((name) => !used.has(name));
      return [...undeclared, ...unused].map((name) => `${path}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('take all parameters out of one map, so that their sizes and types make no further plans', () => {
    const wrong = statements.filter(({ source }) => /\$(?!given\.|\()/.test(textOf(source)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('declare every column that they return, in order', () => {
    const wrong = statements.filter(({ source }) => {
      const columns = columnsOf(textOf(source));
      const declared = readHeader(source).rows.map(({ name }) => name);
      return columns.join() !== declared.join();
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('begin with a remark and say by which index they find nodes', () => {
    const wrong = statements.filter(({ source }) => {
      const { remark, plan } = readHeader(source);
      return remark.length === 0 || plan === null;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('never sort by what the request does not bound', () => {
    const wrong = statements.filter(({ source }) => /\bLIMIT \d/.test(textOf(source)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('are whole words: labels PascalCase, relationships UPPER_SNAKE, properties camelCase', () => {
    const { labels = [], relationshipTypes = [], propertyKeys = [] } = model;
    expect(labels.filter((name) => !/^([A-Z][a-z]+)+$/.test(name))).toEqual([]);
    expect(relationshipTypes.filter((name) => !/^[A-Z]+(_[A-Z]+)*$/.test(name))).toEqual([]);
    expect(propertyKeys.filter((name) => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([]);
  });
});

describe('the steps of the schema', () => {
  it('are numbered from 1 on without a gap and can be taken again', () => {
    const steps = statementFiles('schema');
    expect(steps.map(({ path }) => Number.parseInt(path.slice('schema/'.length), 10))).toEqual(
      steps.map((_, place) => place + 1),
    );
    expect(steps.filter(({ source }) => !/IF (NOT )?EXISTS/.test(textOf(source)))).toEqual([]);
  });
});

/** Names of the columns of the last RETURN that is not inside braces. */
function columnsOf(text: string): string[] {
  let depth = 0;
  let last = '';
  for (const part of text.split(/(?<=[{}[\]()])|(?=[{}[\]()])|(?=\bRETURN\b)/)) {
    if (/^[{[(]$/.test(part)) depth += 1;
    if (depth === 0 && part.startsWith('RETURN')) last = '';
    if (depth === 0) last += part;
    if (/^[}\])]$/.test(part)) depth -= 1;
  }
  const returned = /RETURN\s([\s\S]*?)(?:\sORDER BY|$)/.exec(last)?.[1];
  if (returned === undefined) return [];
  return returned.split(',').flatMap((column) => /(\w+)\s*$/.exec(column.trim())?.[1] ?? []);
}
