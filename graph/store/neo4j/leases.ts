import { StoreConflict } from '../../domain/errors.ts';
import type { Lease, Work } from '../port.ts';
import type { Connection, Run } from './connection.ts';
import { lockLease, setLease } from './queries.generated.ts';

export interface Leases {
  claim(work: Work, holder: string, forMs: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  /**
   * For use inside the transaction that the lease guards; no other holder can claim until that one has ended.
   *
   * @throws StoreConflict when the lease has passed on
   */
  check(run: Run, lease: Lease): Promise<void>;
}

export function createLeases({ write }: Connection, now: () => number): Leases {
  return {
    claim: (work, holder, forMs) =>
      write('interactive', 'claim', async (run) => {
        const row = await rowOf(run, work);
        if (row.holder !== null && row.holder !== holder && now() < row.until) return null;
        const token = row.token + 1;
        await run(setLease, { work, holder, token, until: now() + forMs });
        return { work, holder, token };
      }),
    release: (lease) =>
      write('interactive', 'release', async (run) => {
        const row = await rowOf(run, lease.work);
        if (holds(row, lease)) await run(setLease, { ...row, work: lease.work, holder: null });
      }),
    async check(run, lease) {
      if (!holds(await rowOf(run, lease.work), lease))
        throw new StoreConflict(`lease ${lease.token} of ${lease.work} was lost`);
    },
  };
}

interface LeaseRow {
  readonly holder: string | null;
  readonly token: number;
  readonly until: number;
}

async function rowOf(run: Run, work: Work): Promise<LeaseRow> {
  const [row] = await run(lockLease, { work });
  return row ?? { holder: null, token: 0, until: 0 };
}

function holds(row: LeaseRow, lease: Lease): boolean {
  return row.holder === lease.holder && row.token === lease.token;
}
