import { resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs } from '../../domain/window.ts';
import type { ProfileInput } from './profile-gang.ts';

/** What a normal customer is taken for. */
export const normalPortrait = {
  /** The account is older than this, days. */
  ageDays: 180,
  /** At least this part of its device visits, 0 to 1, is on devices of few accounts: */
  privateShare: 0.8,
  /** of this many at most. */
  privateAccounts: 2,
} as const;

export type PortraitInput = Pick<ProfileInput, 'chains' | 'index' | 'outcomes' | 'openedAt'>;

/**
 * Which accounts fit the portrait of a normal customer: old enough, mostly on private devices, neither confirmed fraud
 * nor overdue. An account of unknown age, or without a device visit, does not fit: nothing is known for it. Index:
 * account, 1 where it fits. O(visits). Source: detection.md, section 14.
 *
 * @param asOf  instant at which the age is taken, epoch ms
 */
export function normalAccounts(
  { chains, index, outcomes, openedAt }: PortraitInput,
  asOf: number,
): Uint8Array {
  const device = resourceKinds.indexOf('DEVICE');
  return Uint8Array.from(chains.accounts, (_, account) => {
    const opened = openedAt[account]!;
    const old = Number.isFinite(opened) && asOf - opened > normalPortrait.ageDays * dayMs;
    const knownBad = outcomes.fraud[account] === 1 || outcomes.overdue[account] === 1;
    return old && !knownBad && isPrivate(account) ? 1 : 0;
  });

  function isPrivate(account: number): boolean {
    let onDevices = 0;
    let onPrivate = 0;
    for (let place = index.visitOffsets[account]!; place < index.visitOffsets[account + 1]!; place++) {
      const resource = index.resourceOf[index.visits[place]!]!;
      if (chains.resourceKind[resource] !== device) continue;
      onDevices++;
      if (index.accountsOn[resource]! <= normalPortrait.privateAccounts) onPrivate++;
    }
    return onDevices > 0 && onPrivate >= normalPortrait.privateShare * onDevices;
  }
}
