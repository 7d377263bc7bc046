import { accountComponents } from './account-components.ts';
import type { Peer, PeerInput } from './peer.ts';
import { accountsOn, resourcesOfKind } from './peer.ts';
import { pairOf, sharedDevices } from './shared-devices.ts';

const mostAccounts = 10;
const leastShared = 3;

export const sharedIdentifiers: Peer = {
  name: 'P4',
  definition:
    'pairs that share a device of at most 10 accounts and at least 3 identifiers, device or address, in all; then components',
  detect(input) {
    const accounts = input.chains.accounts.length;
    const identifiersOf = identifiers(input);
    const pairs = [...sharedDevices(input, mostAccounts).keys()].map((key) => pairOf(key, accounts));
    return accountComponents(
      accounts,
      pairs.filter(([a, b]) => inCommon(identifiersOf[a]!, identifiersOf[b]!) >= leastShared),
    );
  },
};

/** Devices and addresses of each account. Index: account. */
function identifiers({ chains, visits }: PeerInput): ReadonlySet<number>[] {
  const found = Array.from(chains.accounts, () => new Set<number>());
  for (const resource of [...resourcesOfKind(chains, 'DEVICE'), ...resourcesOfKind(chains, 'IP')]) {
    for (const account of accountsOn(visits, resource)) found[account]!.add(resource);
  }
  return found;
}

function inCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const resource of a) if (b.has(resource)) count += 1;
  return count;
}
