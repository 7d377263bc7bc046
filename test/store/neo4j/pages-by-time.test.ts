import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesByTime } from '../../../graph/store/neo4j/pages-by-time.ts';

async function pagesOf(times: readonly number[], limit: number): Promise<number[][]> {
  const sorted = times.toSorted((a, b) => a - b);
  const pages: number[][] = [];
  const read = async (page: { readonly from: number; readonly limit: number }) =>
    sorted.filter((time) => time >= page.from).slice(0, page.limit);
  for await (const page of pagesByTime(read, (time) => time, { from: 0, limit })) pages.push([...page]);
  return pages;
}

describe('pages by time', () => {
  it('hold whole instants', async () => {
    expect(await pagesOf([1, 2, 2, 3, 4], 3)).toEqual([[1], [2, 2], [3, 4]]);
  });

  it('grow where one instant fills more than a page', async () => {
    expect(await pagesOf([1, 1, 1, 2, 3], 2)).toEqual([[1, 1, 1], [2], [3]]);
  });

  it('are none where there is nothing', async () => {
    expect(await pagesOf([], 3)).toEqual([]);
  });

  it('hold every row once, in order, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6)), fc.integer({ min: 1, max: 5 }), async (times, limit) => {
        expect((await pagesOf(times, limit)).flat()).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
});
