import { adjacentInTime } from './adjacent-in-time.ts';
import { deviceComponents } from './device-components.ts';
import { cappedDeviceLouvain, deviceLouvain } from './device-louvain.ts';
import type { Peer } from './peer.ts';
import { sharedIdentifiers } from './shared-identifiers.ts';

/** All peers, in the order of their names. */
export const peers: readonly Peer[] = [
  deviceComponents,
  deviceLouvain,
  cappedDeviceLouvain,
  sharedIdentifiers,
  adjacentInTime,
];
