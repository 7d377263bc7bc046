import { StoreConflict } from '../../domain/errors.ts';
import type { Lease, Work } from '../port.ts';
import type { Environment } from './environment.ts';
import { removeDrafts } from './generation-rows.ts';

/** The row of one kind of work. It outlives its holders, so that tokens only grow. */
interface LeaseRow {
  /** Null after the lease was given back. */
  readonly holder: string | null;
  readonly token: number;
  /** Epoch ms. */
  readonly until: number;
}

export interface Leases {
  claim(work: Work, holder: string, forMs: number): Promise<Lease | null>;
  release(lease: Lease): Promise<void>;
  /**
   * For use inside the transaction that the lease guards.
   *
   * @throws StoreConflict when the lease has passed on
   */
  check(lease: Lease): void;
}

export function createLeases(environment: Environment, now: () => number): Leases {
  const { facts, write } = environment;
  const rowOf = (work: Work) =>
    (facts.get(['lease', work]) as LeaseRow | undefined) ?? { holder: null, token: 0, until: 0 };
  const holds = ({ work, holder, token }: Lease) => {
    const row = rowOf(work);
    return row.holder === holder && row.token === token;
  };

  return {
    claim: (work, holder, forMs) =>
      write(() => {
        const row = rowOf(work);
        if (row.holder !== null && row.holder !== holder && now() < row.until) return null;
        if (work === 'refresh') removeDrafts(environment);
        const token = row.token + 1;
        facts.putSync(['lease', work], { holder, token, until: now() + forMs } satisfies LeaseRow);
        return { work, holder, token };
      }),
    release: (lease) =>
      write(() => {
        if (holds(lease)) facts.putSync(['lease', lease.work], { ...rowOf(lease.work), holder: null });
      }),
    check(lease) {
      if (!holds(lease)) throw new StoreConflict(`lease ${lease.token} of ${lease.work} was lost`);
    },
  };
}
