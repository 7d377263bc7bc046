import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { inArrivalOrder } from '../../graph-jobs/world/arrival-order.ts';
import { spoolIn } from '../../graph-jobs/world/spool.ts';

const folder = mkdtempSync(join(tmpdir(), 'spool-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a spool', () => {
  it('gives everything back in the order of arrival, then of event id', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 400_000_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(arrivals, (times) => {
        const given = times.map((arrivesAt, n) => ({ arrivesAt, event: { eventId: `e${n % 7}-${n}` } }));
        const spool = spoolIn(join(folder, 'property'));
        for (const arrival of given) spool.add(arrival);
        expect([...spool.drain()].map((line) => JSON.parse(line))).toEqual(inArrivalOrder(given));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves nothing behind', () => {
    const spool = spoolIn(join(folder, 'gone'));
    spool.add({ arrivesAt: 1, event: { eventId: 'e1' } });
    spool.remove();
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });
});
