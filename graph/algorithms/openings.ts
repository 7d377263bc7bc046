import { eventTypes } from '../domain/event.ts';
import { dayMs } from '../domain/window.ts';
import type { Chains } from './evidence/gather-chains.ts';

/**
 * When each account was opened, epoch ms: as an event says, else its first registration of the window, else its first
 * event. The last does not hold in the first `newAccountDays` of the store, when everybody is seen for the first
 * time: −∞ then. Index: account. O(rows).
 */
export function openings(chains: Chains, storeBeganAt: number, newAccountDays: number): Float64Array {
  const registration = eventTypes.indexOf('registration');
  const openedAt = chains.accountCreatedAt.slice();
  for (let row = 0; row < chains.rows; row++) {
    const account = chains.account[row]!;
    if (chains.type[row] === registration && Number.isNaN(openedAt[account]!))
      openedAt[account] = chains.at[row]!;
  }
  return openedAt.map((at, account) => {
    if (!Number.isNaN(at)) return at;
    const firstEventAt = chains.accountFirstEventAt[account]!;
    return firstEventAt - storeBeganAt < newAccountDays * dayMs ? Number.NEGATIVE_INFINITY : firstEventAt;
  });
}
