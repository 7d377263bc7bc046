import { accountComponents } from './account-components.ts';
import type { Peer, PeerInput } from './peer.ts';
import { accountsOn, resourcesOfKind } from './peer.ts';

export const deviceComponents: Peer = {
  name: 'P1',
  definition: 'connected components of the account-device graph, all devices',
  detect: ({ chains, visits }) =>
    accountComponents(chains.accounts.length, joinedByDevice({ chains, visits })),
};

/** All users of a device are joined to its first one: that gives the same components as all pairs. */
function* joinedByDevice({ chains, visits }: PeerInput): Generator<[number, number]> {
  for (const device of resourcesOfKind(chains, 'DEVICE')) {
    const [first, ...others] = accountsOn(visits, device);
    for (const other of others) yield [first as number, other];
  }
}
