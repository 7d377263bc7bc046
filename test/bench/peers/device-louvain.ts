import { louvainEngine } from '../../../graph/algorithms/engines/louvain.ts';
import { linkGraphOf } from '../../../graph/algorithms/link-graph.ts';
import type { Peer, PeerInput } from './peer.ts';
import { withoutLoners } from './peer.ts';
import { pairOf, sharedDevices } from './shared-devices.ts';

export const deviceLouvain: Peer = {
  name: 'P2',
  definition: 'Louvain, modularity, accounts linked by the number of devices they share, all devices',
  detect: (input, seed) => louvainOf(input, Number.POSITIVE_INFINITY, seed),
};

export const cappedDeviceLouvain: Peer = {
  name: 'P3',
  definition: 'as P2, devices with at most 10 accounts',
  detect: (input, seed) => louvainOf(input, 10, seed),
};

function louvainOf(input: PeerInput, mostAccounts: number, seed: number): Uint32Array {
  const accounts = input.chains.accounts.length;
  const shared = sharedDevices(input, mostAccounts);
  const pairs = [...shared.keys()].map((key) => pairOf(key, accounts));
  const graph = linkGraphOf(
    {
      from: Uint32Array.from(pairs, ([a]) => a),
      to: Uint32Array.from(pairs, ([, b]) => b),
      weights: Int32Array.from(shared.values()),
    },
    { masses: new Uint32Array(accounts).fill(1), order: Uint32Array.from({ length: accounts }, (_, a) => a) },
  );
  // Modularity has no use for resolution and rounds.
  return withoutLoners(louvainEngine.detect(graph, { resolution: 0, iterations: 1 }, seed));
}
