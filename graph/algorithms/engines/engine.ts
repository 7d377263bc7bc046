import type { EngineName } from '../../domain/generation.ts';

/**
 * The relation graph that engines divide, in compressed sparse rows. Every link is stored in both directions, sorted
 * by node number, without self links and without parallel ones.
 */
export interface LinkGraph {
  /** Index: node. Value: first place of its links in `targets`. One longer than the number of nodes. */
  readonly offsets: Uint32Array;
  /** Neighbour at the other end of each link. */
  readonly targets: Uint32Array;
  /** Weight of each link, whole units of 1/1024 nat. */
  readonly weights: Int32Array;
  /** Index: node. Value: persons it stands for; 0 for a resource. */
  readonly masses: Uint32Array;
  /**
   * Index: node. Value: seeded order of the first visit, by a hash of the node's stable id, so that what happens
   * elsewhere does not reorder a region.
   */
  readonly order: Uint32Array;
}

export interface EngineParameters {
  /** γ, price of each pair of members, whole units of 1/1024 nat. Used by `leiden-cpm` alone. */
  readonly resolution: number;
  /** Most rounds from a cold start; fewer when nothing moves. */
  readonly iterations: number;
}

/** A community for every node. */
export interface Partition {
  /** Index: node. Value: community, 0 … count − 1 without gaps, numbered by the lowest node of each. */
  readonly communityOf: Uint32Array;
  readonly count: number;
}

export interface Engine {
  readonly name: EngineName;
  /** Which community each node is in; equal input, parameters, seed and start give equal bytes. */
  detect(graph: LinkGraph, parameters: EngineParameters, seed: number, start?: Uint32Array): Partition;
}
