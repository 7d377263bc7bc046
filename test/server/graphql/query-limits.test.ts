import type { OperationDefinitionNode } from 'graphql';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../../server/graphql/query-limits.ts';

function broken(query: string, variables: Record<string, unknown> = {}): string | null {
  const document = parse(query);
  return weigh(document, document.definitions[0] as OperationDefinitionNode, variables).broken;
}

const many = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => part(place)).join(' ');
const deep = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

describe('the limits of an operation', () => {
  it('let 8 levels pass and not 9', () => {
    expect(broken(deep(8))).toBe(null);
    expect(broken(deep(9))).toBe('depth');
  });

  it('let 15 aliases pass and not 16, those of __typename included', () => {
    expect(broken(`{ ${many(15, (place) => `a${place}: __typename`)} }`)).toBe(null);
    expect(broken(`{ ${many(16, (place) => `a${place}: __typename`)} }`)).toBe('aliases');
  });

  it('let 10 directives pass and not 11, wherever they stand', () => {
    expect(broken(`query ${'@d '.repeat(5)} { a ${'@d '.repeat(5)} }`)).toBe(null);
    expect(
      broken(
        `query ${'@d '.repeat(3)} { a @d ...f @d ... @d { b } } fragment f on Query ${'@d '.repeat(6)} { a }`,
      ),
    ).toBe('directives');
  });

  it('let 1,000 selections pass and not 1,001, fragments as often as they are spread', () => {
    expect(broken(`{ ${many(1_000, () => 'a')} }`)).toBe(null);
    expect(broken(`{ ${many(1_001, () => 'a')} }`)).toBe('selections');
    const fragment = `fragment f on Query { ${many(99, () => 'a')} }`;
    expect(broken(`{ ${many(10, () => '...f')} } ${fragment}`)).toBe(null);
    expect(broken(`{ a ${many(10, () => '...f')} } ${fragment}`)).toBe('selections');
  });

  it('count a field as often as the lists around it ask for', () => {
    expect(broken('{ a(first: 100) { b c(first: 47) { d } } }')).toBe(null);
    expect(broken('{ a(first: 100) { b c(first: 48) { d } } }')).toBe('cost');
    expect(broken('query ($n: Int) { a(first: $n) { b c(first: $n) { d } } }', { n: 69 })).toBe(null);
    expect(broken('query ($n: Int) { a(first: $n) { b c(first: $n) { d } } }', { n: 70 })).toBe('cost');
  });

  it('take a list of no sensible length as one', () => {
    expect(broken('{ a(first: -9) { b(first: 5000) { c } } }')).toBe('cost');
    expect(broken('query ($n: Int) { a(first: $n) { b } }', { n: 'x' })).toBe(null);
    expect(broken('query ($n: Int) { a(first: $n) { b } }')).toBe(null);
  });

  it('leave introspection free and a fragment inside itself to another rule', () => {
    expect(broken(`{ __schema ${deep(20)} }`)).toBe(null);
    expect(broken('{ ...f } fragment f on Query { a ...f }')).toBe(null);
    expect(broken('{ ...missing }')).toBe(null);
  });
});
