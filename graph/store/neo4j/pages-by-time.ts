/** What a page reader is asked for: rows from an instant on, earliest first, at most so many. */
export interface PageRequest {
  readonly from: number;
  readonly limit: number;
}

/**
 * Rows by time in pages, each in whole instants, so that a page can begin where the last one ended without a cursor
 * inside an instant. A page that holds one instant only is asked for again, twice as large.
 *
 * @param timeOf  instant by which the rows come sorted
 */
export async function* pagesByTime<Row>(
  read: (request: PageRequest) => Promise<readonly Row[]>,
  timeOf: (row: Row) => number,
  first: PageRequest,
): AsyncGenerator<readonly Row[]> {
  let { from, limit } = first;
  for (;;) {
    const rows = await read({ from, limit });
    if (rows.length < limit) {
      if (rows.length > 0) yield rows;
      return;
    }
    const last = timeOf(rows.at(-1)!);
    const whole = rows.filter((row) => timeOf(row) < last);
    if (whole.length === 0) limit *= 2;
    else {
      yield whole;
      from = last;
      limit = first.limit;
    }
  }
}
