import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forbidden } from '../../../graph/domain/errors.ts';
import { changeOf, checkRight, mayDo, rightOfField } from '../../../server/access/rights.ts';
import type { Role } from '../../../server/access/viewer.ts';
import { roles } from '../../../server/access/viewer.ts';
import { loadSchemaText } from '../../../server/graphql/load-schema.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { Answer, LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

/** Who may do what, as the design has it; `.` is may not. */
const design = `
                        engine investigator senior approver auditor admin job
explore                 .      yes          yes    yes      .       .     .
readGenerations         .      yes          yes    yes      yes     yes   .
readRuns                .      .            yes    yes      yes     yes   .
knowOneself             .      yes          yes    yes      yes     yes   .
introspect              .      .            .      .        .       yes   .
readAudit               .      .            .      .        yes     .     .
sendOwnDocuments        .      yes          yes    yes      yes     yes   .
recordEvents            yes    .            .      .        .       .     yes
readSignals             yes    yes          yes    .        .       .     .
replaySignals           yes    yes          yes    .        yes     .     .
giveVerdicts            .      yes          yes    .        .       .     .
readVerdicts            .      yes          yes    .        yes     .     .
readCases               .      yes          yes    yes      yes     .     .
workOnCases             .      yes          yes    .        .       .     .
assignCasesToOthers     .      .            yes    .        .       .     .
readWorkspaces          .      yes          yes    .        yes     .     .
keepWorkspaces          .      yes          yes    .        .       .     .
moveGenerations         .      .            .      .        .       yes   .
export                  .      yes          yes    .        .       .     .
exportForAnyCase        .      .            yes    .        .       .     .
changeGreyList          .      yes          yes    .        .       .     .
changeBlackAndWhiteLists .     .            yes    .        .       .     .
readLists               .      yes          yes    yes      yes     .     .`;

const schema = buildSchema(loadSchemaText());
const rootTypes = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
const rootFields = rootTypes.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
);

let server: LocalServer;
beforeAll(async () => {
  server = await openLocalServer(openMemoryStore());
});
afterAll(() => server.close());

describe('the table of rights', () => {
  const [head = '', ...rows] = design.trim().split('\n');
  const columns = head.trim().split(/\s+/) as Role[];

  it.each(rows.map((row) => row.trim().split(/\s+/)))('says of %s who may', (operation, ...cells) => {
    const found = columns.map((role) => mayDo({ role, name: 'x' }, operation as never));
    expect(found).toEqual(cells.map((cell) => cell === 'yes'));
  });

  it('has a row for every root field of the schema, and no other', () => {
    expect(Object.keys(rightOfField).sort()).toEqual(rootFields.map(({ name }) => name).sort());
  });

  it('refuses with the role and what it does not include', () => {
    expect(() => checkRight({ role: 'engine', name: 'engine-1' }, 'giveVerdicts')).toThrow(
      new Forbidden('the role engine does not include giveVerdicts'),
    );
  });

  it('takes a change of the grey list for less than one of the others', () => {
    expect((['BLACK', 'GREY', 'WHITE'] as const).map(changeOf)).toEqual([
      'changeBlackAndWhiteLists',
      'changeGreyList',
      'changeBlackAndWhiteLists',
    ]);
  });
});

describe('a running server', () => {
  it.each(roles)(
    'answers the role %s every root field that the table allows, and refuses the others',
    async (role) => {
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const { type, field, name } of rootFields) {
        const own = mayDo({ role, name: 'x' }, 'sendOwnDocuments');
        const allowed = mayDo({ role, name: 'x' }, rightOfField[name]!);
        wanted[name] = !own ? 'TRUSTED_DOCUMENT_REQUIRED' : allowed ? 'asked' : 'FORBIDDEN';
        const errors = await errorsOf(type.name, questionFor(type, field), `Bearer dev-${role}-1`);
        const code = errors.map(({ extensions }) => extensions.code).find((one) => refusals.has(String(one)));
        found[name] = String(code ?? 'asked');
      }
      expect(found).toEqual(wanted);
    },
  );

  it('shows operators and machines no value of a person, not even a masked one', () => {
    for (const role of ['admin', 'engine', 'job'] as const) {
      const open = rootFields.filter(
        ({ name }) => mayDo({ role, name: 'x' }, rightOfField[name]!) && name !== 'Query.decisionSignals',
      );
      const types = typesBelow(open.map(({ field }) => field.type));
      expect(types.has('Masked'), role).toBe(false);
    }
  });
});

/** Of an answer, or of what a door says in place of a stream. */
async function errorsOf(type: string, question: string, authorization: string) {
  if (type !== 'Subscription') return (await server.ask(question, {}, { authorization })).errors;
  const leaving = new AbortController();
  const response = await server.follow(question, { authorization }, leaving.signal);
  if (response.status !== 200) return ((await response.json()) as Pick<Answer, 'errors'>).errors;
  leaving.abort();
  return [];
}

const refusals = new Set(['FORBIDDEN', 'TRUSTED_DOCUMENT_REQUIRED', 'UNAUTHENTICATED']);

/** The shortest question that asks for a field: all that it needs, with values of no meaning. */
function questionFor(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const given = needed.map(({ name, type: input }) => `${name}: ${valueFor(input)}`).join(', ');
  const call = needed.length === 0 ? field.name : `${field.name}(${given})`;
  const below = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  const kind = type.name.toLowerCase();
  const named = getNamedType(field.type);
  return `${kind} { ${call}${below === '' && !isLeaf(named.name) ? ' { __typename }' : below} }`;
}

const leaves = new Set(['Int', 'Float', 'String', 'Boolean', 'ID', 'DateTime']);
const isLeaf = (name: string) => leaves.has(name) || isEnumType(schema.getType(name));

function valueFor(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return `[${valueFor(type.ofType)}]`;
  // What is asked decides too: the least that a field can be asked for.
  if (isEnumType(type)) return type.name === 'ListKind' ? 'GREY' : type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const members = Object.values(type.getFields()).filter(
      ({ name, type: member }) => isNonNullType(member) || name === 'asOf',
    );
    return `{ ${members.map((member) => `${member.name}: ${valueFor(member.type)}`).join(', ')} }`;
  }
  const values: Record<string, string> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    DateTime: '"2026-01-01T00:00:00Z"',
    JSON: '{}',
  };
  return values[type.name] ?? '"QWNjb3VudDp1MQ"';
}

function typesBelow(roots: readonly GraphQLOutputType[]): Set<string> {
  const seen = new Set<string>();
  const open = [...roots];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    const named = getNamedType(type);
    if (seen.has(named.name)) continue;
    seen.add(named.name);
    if (isObjectType(named)) open.push(...Object.values(named.getFields()).map((field) => field.type));
  }
  return seen;
}
