import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await openLocalServer(openMemoryStore());
});
afterAll(() => server.close());

const queries = [
  'query ($v: Int!) { gangs(first: $v) { totalCount } }',
  'query ($v: GangFilter) { gangs(filter: $v, first: 1) { totalCount } }',
  'query ($v: GangOrder) { gangs(orderBy: $v, first: 1) { totalCount } }',
  'query ($v: String) { gangs(first: 1, after: $v) { totalCount } }',
  'query ($v: ID!) { expand(input: { origins: [$v] }) { truncated } }',
  'query ($v: DateTime!) { expand(input: { origins: [], window: { from: $v, until: $v } }) { truncated } }',
  'query ($v: WindowInput!) { chain(account: "x", window: $v, first: 1) { generation } }',
];

describe('the message of an error', () => {
  const secret = '13800138000';

  it('never quotes the value of a variable', async () => {
    const anyValue = fc.oneof(
      fc.constantFrom(
        secret,
        `a; ${secret}`,
        `x" at "v"; ${secret}`,
        ` value: ${secret}; b`,
        `\n${secret}; "`,
      ),
      fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}${secret}${after}`),
    );
    const wrapped = anyValue.chain((text) =>
      fc.constantFrom<unknown>(
        text,
        [text],
        { levels: [text] },
        { levels: text, minSize: text },
        { from: text, until: text },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...queries), wrapped, async (query, v) => {
        const { errors } = await server.ask(query, { v });
        expect(JSON.stringify(errors)).not.toContain(secret);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['{ gangs(first: "13800138000") { totalCount } }'],
    ['{ gangs(first: 1, orderBy: "13800138000") { totalCount } }'],
    ['{ gangs(filter: { minSize: 13800138000 }, first: 1) { totalCount } }'],
    ['{ account(key: 13800138000) { id } }'],
    ['{ account(key: { a: "13800138000" }) { id } }'],
    ['{ account(key: "13800138000"'],
    ['{ account(key: "x" "13800138000") { id } }'],
    ['{ expand(input: { origins: [], window: { from: "13800138000", until: "x" } }) { truncated } }'],
    ['query ($k: Int = "13800138000") { gangs(first: $k) { totalCount } }'],
  ])('never quotes a literal: %s', async (query) => {
    const { status, errors } = await server.ask(query);
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toContain(secret);
  });

  it('says what was expected and where', async () => {
    const message = async (query: string, variables = {}) =>
      (await server.ask(query, variables)).errors[0]?.message;
    expect(await message(queries[0]!, { v: 'x' })).toBe(
      'Variable "$v" is not right: Int cannot represent non-integer value',
    );
    expect(await message(queries[1]!, { v: { levels: ['x'] } })).toBe(
      'Variable "$v" is not right at "v.levels[0]": The value does not exist in "RiskLevel" enum.',
    );
    expect(await message(queries[0]!)).toBe('Variable "$v" of required type "Int!" was not provided.');
    expect(await message('{ gangs(first: 1) { total } }')).toBe(
      'Cannot query field "total" on type "GangConnection".',
    );
    expect(await message('{ gangs(')).toBe('Syntax error in the document, line 1, column 9');
  });
});
