import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { Reason } from '../../domain/risk-signal.ts';
import { change, findingOf, isFree, type LinkerState } from './linker-state.ts';
import type { ProvisionalGroup } from './provisional-groups.ts';

/** Whom an account has met, and the evidence of the pair by now. */
export interface Partner {
  /** e, 1/1024 nat. */
  readonly units: number;
  readonly reason: Reason;
}

/**
 * Puts an account without a gang into one provisional group with every partner without a gang whose evidence is
 * enough, and with every group whose members' evidence together is: the more of them are about, the less each one says.
 */
export function tieAccounts(
  state: LinkerState,
  account: number,
  partners: ReadonlyMap<number, Partner>,
): void {
  if (!isFree(state, account)) return;
  const least = state.parameters.intraday.groupNats * unitsPerNat;
  const byGroup = new Map<number, number>();
  for (const [other, { units, reason }] of partners) {
    if (!isFree(state, other)) continue;
    const number = state.groups.groupOf(other, state.clock)?.number;
    const sum = units + (number === undefined ? 0 : (byGroup.get(number) ?? 0));
    if (number !== undefined) byGroup.set(number, sum);
    if (sum < least) continue;
    const group = state.groups.tie(account, other, state.clock);
    if (group !== null) showGroup(state, group, reason);
  }
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
