import type { ResourceKind } from '../../../graph/domain/resource-kinds.ts';
import { dayMs, secondMs } from '../../../graph/domain/window.ts';
import { accountComponents } from './account-components.ts';
import type { Peer, PeerInput } from './peer.ts';
import { resourcesOfKind } from './peer.ts';

export const adjacentInTime: Peer = {
  name: 'P5',
  definition:
    'accounts that visit one after the other, an address within 60 s, a device within a day; then components',
  detect: (input) => accountComponents(input.chains.accounts.length, adjacentPairs(input)),
};

function* adjacentPairs(input: PeerInput): Generator<[number, number]> {
  yield* neighbours(input, 'IP', 60 * secondMs);
  yield* neighbours(input, 'DEVICE', dayMs);
}

function* neighbours(
  { chains, visits }: PeerInput,
  kind: ResourceKind,
  withinMs: number,
): Generator<[number, number]> {
  const { offsets, account, at } = visits;
  for (const resource of resourcesOfKind(chains, kind)) {
    for (let visit = offsets[resource]! + 1; visit < offsets[resource + 1]!; visit++) {
      const [before, after] = [account[visit - 1]!, account[visit]!];
      if (before !== after && at[visit]! - at[visit - 1]! <= withinMs) yield [before, after];
    }
  }
}
