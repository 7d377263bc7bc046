import type { EngineName } from '../../domain/generation.ts';
import type { LinkGraph } from '../link-graph.ts';
import type { Partition } from '../partition.ts';

export interface EngineParameters {
  /**
   * γ, price of each pair of members, in 1/1024 nat. Used by `leiden-cpm` alone. It need not be whole: 0.05 nat is
   * 51.2, and with 51.2 a star of 4 nats holds exactly 4 ÷ 0.05 = 80 accounts.
   */
  readonly resolution: number;
  /** Most rounds from a cold start; fewer when nothing moves. */
  readonly iterations: number;
}

export interface Engine {
  readonly name: EngineName;
  /**
   * Which community each node is in; equal input, parameters, seed and start give equal bytes.
   *
   * @param start  index: node; value: any number below the number of nodes; equal numbers start in one community.
   *   Only `leiden-cpm` makes use of it.
   */
  detect(graph: LinkGraph, parameters: EngineParameters, seed: number, start?: Uint32Array): Partition;
}
