import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;
beforeAll(async () => {
  const store = openMemoryStore();
  server = await openLocalServer(store);
});
afterAll(() => server.close());

interface Hostile {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  /** What is refused, where a limit is. */
  readonly limit?: string;
  /** Status for clients that take `application/json` only, where it is another one. */
  readonly plainStatus?: number;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

const document = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const times = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => part(place)).join(' ');
const nested = (depth: number, inner: string) => `${'{ members '.repeat(depth)}${inner}${' }'.repeat(depth)}`;

const fiftyOfFifty = `{ gangs(first: 50) { edges { node { members(first: 50) { edges { node { account { gangDetail {
  members(first: 50) { edges { node { role } } } } } } } } } } } }`;
const twiceTheNext = `{ ...f0 } ${times(20, (place) =>
  place === 19
    ? 'fragment f19 on Query { __typename }'
    : `fragment f${place} on Query { ...f${place + 1} ...f${place + 1} }`,
)}`;

const hostile: readonly Hostile[] = [
  {
    name: '1: lists inside lists inside lists',
    body: document('{ gangs(first: 50) { edges { node { members(first: 200) { totalCount } } } } }'),
    status: 400,
    limit: 'cost',
  },
  {
    name: '1: the same by variables',
    body: document(
      'query ($n: Int!) { gangs(first: $n) { edges { node { members(first: $n) { edges { cursor } } } } } }',
      { n: 100 },
    ),
    status: 400,
    limit: 'cost',
  },
  { name: '1: 4 lists of 50, nested', body: document(fiftyOfFifty), status: 400, limit: 'cost' },
  { name: '2: 20 levels deep', body: document(nested(20, '{ id }')), status: 400, limit: 'depth' },
  {
    name: '3: 10,000 aliases',
    body: document(`{ ${times(10_000, (place) => `a${place}: __typename`)} }`),
    status: 413,
  },
  {
    name: '4: 100 aliases of __typename',
    body: document(`{ ${times(100, (place) => `a${place}: __typename`)} }`),
    status: 400,
    limit: 'aliases',
  },
  {
    name: '5: 60 aliases of gang, 60 ids',
    body: document(`{ ${times(60, (place) => `g${place}: gang(id: "g-${place}") { id }`)} }`),
    status: 400,
    limit: 'aliases',
  },
  {
    name: '6: 10,000 directives',
    body: document(`{ __typename ${'@include(if: true) '.repeat(10_000)} }`),
    status: 413,
  },
  {
    name: '7: 20 unknown directives on a field',
    body: document(`{ __typename ${times(20, (place) => `@d${place}`)} }`),
    status: 400,
    limit: 'directives',
  },
  { name: '8: 3,000 overlapping fields', body: document(`{ ${'__typename '.repeat(3_000)} }`), status: 413 },
  {
    name: '9: fragment cycle',
    body: document('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    status: 400,
    plainStatus: 200,
  },
  {
    name: '10: 20 fragments, each spreading the next twice',
    body: document(twiceTheNext),
    status: 400,
    limit: 'selections',
  },
  {
    name: '11: 1,500 tokens in under 16 KiB',
    body: document(`{ ${'id '.repeat(1_500)} }`),
    status: 400,
    limit: 'tokens',
  },
  {
    name: '12: 200,000 comment lines',
    body: document(`${'#\n'.repeat(100_000)}{ __typename }`),
    status: 413,
  },
  {
    name: '13: 100,000 ids in a variable',
    body: document('{ __typename }', { ids: Array.from({ length: 100_000 }, (_, place) => `id${place}`) }),
    status: 413,
  },
  {
    name: '14: 5,000 ids in a variable',
    body: document('{ __typename }', { ids: Array.from({ length: 5_000 }, (_, place) => `id${place}`) }),
    status: 400,
    limit: 'list',
  },
  {
    name: '15: one string variable of 5 MB',
    body: document('{ __typename }', { text: 'x'.repeat(5_000_000) }),
    status: 413,
  },
  {
    name: '15: one string variable of 2 KB',
    body: document('{ __typename }', { key: 'x'.repeat(2_000) }),
    status: 400,
    limit: 'string',
  },
  {
    name: '16: variables nested 100,000 deep',
    body: `{"query":"{ __typename }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    status: 400,
    limit: 'nesting',
  },
  {
    name: '17: array of 50 operations',
    body: JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ __typename }' }))),
    status: 400,
  },
  {
    name: '19: a form',
    body: 'query={__typename}',
    status: 415,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  {
    name: '19: plain text',
    body: document('{ __typename }'),
    status: 415,
    headers: { 'content-type': 'text/plain' },
  },
  {
    name: '20: syntax error',
    body: document('{ account(key: "13800138000" "13800138000") { id } '),
    status: 400,
    plainStatus: 200,
  },
  {
    name: '20: misspelt field',
    body: document('{ acount(key: "13800138000") { id } }'),
    status: 400,
    plainStatus: 200,
  },
  {
    name: 'a value of the wrong type',
    body: document('query ($key: String!) { account(key: $key) { id } }', { key: [13800138000] }),
    status: 400,
    plainStatus: 200,
  },
  {
    name: 'a literal of the wrong type',
    body: document('{ gangs(first: "13800138000") { totalCount } }'),
    status: 400,
    plainStatus: 200,
  },
  {
    name: 'a member named __proto__',
    body: '{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}',
    status: 400,
  },
  {
    name: 'a body in another encoding',
    body: document('{ __typename }'),
    status: 415,
    headers: { 'content-encoding': 'gzip' },
  },
  { name: 'no JSON at all', body: '{"query":', status: 400 },
  { name: 'bytes that are no UTF-8', body: new Uint8Array([0x22, 0xff, 0x22]), status: 400 },
  {
    name: '22: control, a small honest query',
    body: document('{ gangs(first: 20) { edges { node { id level } } } }'),
    status: 200,
  },
];

async function send({ body, headers, method }: Hostile, accept: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: method ?? 'POST',
    headers: { 'content-type': 'application/json', ...headers, accept },
    body,
  });
  return { response, text: await response.text() };
}

describe('a hostile request', () => {
  it.each(hostile)('$name', async (request) => {
    const { response, text } = await send(request, 'application/graphql-response+json');
    expect(response.status).toBe(request.status);
    expect(text).not.toMatch(/did you mean|node_modules|\bat \S+:\d+|13800138000/i);
    const { errors = [] } = JSON.parse(text);
    expect(errors.length).toBeLessThanOrEqual(5);
    if (request.status === 200) return expect(errors).toEqual([]);
    expect(errors[0].extensions.requestId).toBe(response.headers.get('x-request-id'));
    if (request.limit !== undefined)
      expect(errors[0].extensions).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        limit: request.limit,
        retryable: false,
      });
  });

  it.each(hostile)('$name, for a client that takes application/json only', async (request) => {
    const { response } = await send(request, 'application/json');
    expect(response.status).toBe(request.plainStatus ?? request.status);
  });

  it('18: mutation by GET is not allowed', async () => {
    const query = encodeURIComponent('mutation { __typename }');
    const response = await fetch(`${server.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('by GET from a foreign page is not executed', async () => {
    const response = await fetch(`${server.url}/graphql?query=%7B__typename%7D`);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('"data"');
  });

  it('is answered below 500, however a document is mangled', async () => {
    const parts = fiftyOfFifty.match(/\w+|\S/g) ?? [];
    const strange = [
      '{',
      '}',
      '(',
      ')',
      '$v',
      '...',
      '@include',
      '"',
      '"""',
      '😀',
      '\u0000',
      '__typename',
      '-1',
      'on',
    ];
    const change = fc.record({ at: fc.nat(parts.length), drop: fc.nat(3), put: fc.constantFrom(...strange) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const mangled = [...parts];
        for (const { at, drop, put } of changes) mangled.splice(at, drop, put);
        const { status } = await server.ask(mangled.join(' '));
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the server as it was', async () => {
    expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect(server.reported).toEqual([]);
  });
});

describe('the schema', () => {
  it('can be asked for where it may be', async () => {
    const asked = '{ ... on Query { __schema { queryType { name } } } }';
    const admin = { authorization: 'Bearer dev-admin-1' };
    expect((await server.ask(asked, {}, admin)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const { status, errors } = await server.ask(asked);
    expect([status, errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('is not told where it may not be', async () => {
    const closed = await openLocalServer(openMemoryStore(), { introspection: false });
    const { status, data, errors } = await closed.ask('{ __schema { queryType { name } } }');
    await closed.close();
    expect({ status, data, code: errors[0]?.extensions.code }).toEqual({
      status: 400,
      data: null,
      code: 'BAD_USER_INPUT',
    });
  });
});
