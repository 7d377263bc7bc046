import type { Reason } from '../../domain/risk-signal.ts';
import { change, findingOf, isFree, type LinkerState } from './linker-state.ts';
import type { ProvisionalGroup } from './provisional-groups.ts';

/** Puts two accounts without a gang into one provisional group. */
export function tieAccounts(state: LinkerState, a: number, b: number, reason: Reason): void {
  if (!isFree(state, a) || !isFree(state, b)) return;
  const group = state.groups.tie(a, b, state.clock);
  if (group !== null) showGroup(state, group, reason);
}

/** A further application may be what makes the group of an account shown. */
export function reconsiderGroup(state: LinkerState, account: number): void {
  const group = state.groups.groupOf(account, state.clock);
  if (group === null || state.groupFindings.get(group.number)?.shown !== false) return;
  showGroup(state, group, findingOf(state, account).reasons[0]!);
}

/**
 * Keeps what labels show of a group: it is shown from `leastGroupAccounts` accounts with `leastGroupApplications`
 * recent applications on, and then as long as it lasts. All its accounts change when it is shown first.
 */
function showGroup(state: LinkerState, group: ProvisionalGroup, reason: Reason): void {
  const { leastGroupAccounts, leastGroupApplications } = state.parameters.intraday;
  const { number, accounts, tiedAt } = group;
  const wasShown = state.groupFindings.get(number)?.shown ?? false;
  const applied = accounts.reduce((sum, account) => sum + state.applications.of(account, state.clock), 0);
  const shown = wasShown || (accounts.length >= leastGroupAccounts && applied >= leastGroupApplications);
  state.groupFindings.set(number, { size: accounts.length, shown, tiedAt });
  state.changes++;
  for (const account of accounts) {
    const { group: earlier, reasons } = findingOf(state, account);
    if (earlier === number && shown === wasShown) continue;
    change(state, account, { group: number, reasons: reasons.length === 0 ? [reason] : reasons });
  }
}
