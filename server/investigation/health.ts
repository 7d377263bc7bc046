import { type Agreement, agreementNote } from '../../graph/algorithms/intraday/agreement.ts';
import type { GraphStore, StoreHealth } from '../../graph/store/port.ts';
import type { Check } from './readiness.ts';

/** What the process knows about itself. */
export interface Vitals {
  readonly checks: () => Promise<readonly Check[]>;
  /** How long recorded events have waited for labels, s; null while no labels are in memory. */
  readonly eventLagSeconds: () => number | null;
}

/** How the server is now. */
export interface HealthAnswer {
  readonly checks: readonly { readonly name: string; readonly status: 'OK' | 'DEGRADED' | 'FAILED' }[];
  readonly eventLagSeconds: number | null;
  /** Null while the store does not answer; likewise `agreement`. */
  readonly store: StoreHealth | null;
  readonly agreement: Agreement | null;
}

const statuses = { ok: 'OK', degraded: 'DEGRADED', failed: 'FAILED' } as const;

/** How the server is now. A store that does not answer is told as such, and fails nothing. */
export async function healthNow(
  store: Pick<GraphStore, 'health' | 'note'>,
  { checks, eventLagSeconds }: Vitals,
): Promise<HealthAnswer> {
  const [found, health, note] = await Promise.all([
    checks(),
    store.health().catch(() => null),
    store.note(agreementNote).catch(() => null),
  ]);
  return {
    checks: found.map(({ name, status }) => ({ name, status: statuses[status] })),
    eventLagSeconds: eventLagSeconds(),
    store: health,
    agreement: note === null ? null : (JSON.parse(note) as Agreement),
  };
}
