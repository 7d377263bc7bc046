import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitExceeded } from '../../../graph/domain/errors.ts';
import type { Page } from '../../../server/investigation/page.ts';
import { pageOf, writeCursor } from '../../../server/investigation/page.ts';

interface Row {
  readonly score: number;
  readonly name: string;
}

const list = { name: 'rows', generation: 3 };
const tupleOf = ({ score, name }: Row) => [-score, name];

function allPages(rows: readonly Row[], first: number): Page<Row>[] {
  const pages: Page<Row>[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = pageOf(list, rows, tupleOf, { first, after });
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

const rowsOfAnyKind = fc.uniqueArray(
  fc.record({
    score: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1)),
    name: fc.string({ unit: 'grapheme' }),
  }),
  { selector: ({ name }) => name, maxLength: 40 },
);

describe('pages', () => {
  it('put together are the whole list, sorted, each item once', () => {
    fc.assert(
      fc.property(rowsOfAnyKind, fc.integer({ min: 1, max: 50 }), (rows, first) => {
        const sorted = [...rows].sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
        const pages = allPages(rows, first);
        expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node))).toEqual(sorted);
        for (const { totalCount, edges } of pages) {
          expect(totalCount).toBe(rows.length);
          expect(edges.length).toBeLessThanOrEqual(first);
        }
        expect(pages.slice(0, -1).every(({ edges }) => edges.length === first)).toBe(true);
      }),
    );
  });

  it('do not depend on the order in which items are given', () => {
    fc.assert(
      fc.property(rowsOfAnyKind, (rows) => {
        expect(allPages([...rows].reverse(), 7)).toEqual(allPages(rows, 7));
      }),
    );
  });

  it('of an empty list are one empty page', () => {
    expect(allPages([], 5)).toEqual([
      { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 },
    ]);
  });

  it('hold 1 to 200 items', () => {
    for (const first of [0, -1, 201, Number.NaN])
      expect(() => pageOf(list, [], tupleOf, { first, after: null })).toThrow(LimitExceeded);
  });
});

describe('a cursor', () => {
  const rows: Row[] = [{ score: 1, name: 'a' }];
  const goOn =
    (after: string, of = list) =>
    () =>
      pageOf(of, rows, tupleOf, { first: 1, after });

  it('goes on after an item that is no longer there', () => {
    expect(goOn(writeCursor(list, [-2, 'gone']))()).toMatchObject({ edges: [{ node: rows[0] }] });
  });

  it('is refused by another list and by another generation', () => {
    const cursor = writeCursor(list, [-1, 'a']);
    expect(goOn(cursor, { ...list, name: 'others' })).toThrow('after: is no cursor of this list');
    expect(goOn(cursor, { ...list, generation: 4 })).toThrow(
      'the cursor belongs to generation 3, shown is 4',
    );
  });

  it('that was not made here is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        expect(goOn(text)).toThrow('after: is no cursor of this list');
        expect(goOn(Buffer.from(text).toString('base64url'))).toThrow('after: is no cursor of this list');
      }),
    );
  });
});
