import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { statementFiles, textOf } from '../graph/store/neo4j/generate-queries.ts';

const statements = [...statementFiles('read'), ...statementFiles('write')];
const model = JSON.parse(readFileSync(new URL('../cypher/model.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

/** Neo4j's own analyser: syntax, undefined variables, unknown labels, types and properties, cartesian products. */
describe('the analyser', () => {
  const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as {
    lintCypherQuery(text: string, schema: object): readonly { readonly message: string }[];
  };
  const parameters = { given: 1 };
  const findings = (text: string) =>
    lintCypherQuery(text, { ...model, parameters }).map(({ message }) => message);

  it.each([...statements, ...statementFiles('schema')])('finds nothing wrong in $path', ({ source }) => {
    expect(findings(textOf(source))).toEqual([]);
  });

  it('would tell an unknown label, an unknown variable and a cartesian product', () => {
    expect(findings('MATCH (account:Acount) RETURN account.accountId AS accountId')).not.toEqual([]);
    expect(findings('MATCH (account:Account) RETURN acount.accountId AS accountId')).not.toEqual([]);
    expect(
      findings('MATCH (gang:Gang), (note:Note) RETURN gang.gangId AS gangId, note.text AS text'),
    ).not.toEqual([]);
  });
});
