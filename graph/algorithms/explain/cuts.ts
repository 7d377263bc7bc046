import type { EntityRef } from '../../domain/entity.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { LinkGraph } from '../link-graph.ts';
import { weakPoints } from './bridges.ts';
import { foundationGraphOf } from './entity-graph.ts';

/** A resource or member without which a gang falls into parts. */
export interface Cut {
  readonly ref: EntityRef;
  /** Members of each part that is left, largest first; 2 or more. */
  readonly sizes: readonly number[];
}

/**
 * "Without device X the gang falls into 3 parts": the articulation points of the graph of accounts and the resources
 * that their links rest on. The cut that parts most members from the largest part comes first, then the one of more
 * parts, then by kind and key. O(cuts · evidence).
 */
export function cutsOf(evidence: GangEvidence): Cut[] {
  const { graph, entities } = foundationGraphOf(evidence);
  return weakPoints(graph)
    .articulations.map(({ node }) => ({ ref: entities[node]!, sizes: partsWithout(graph, node) }))
    .filter(({ sizes }) => sizes.length > 1)
    .sort((a, b) => apart(b) - apart(a) || b.sizes.length - a.sizes.length);
}

/** Members outside the largest part. */
function apart({ sizes }: Cut): number {
  return sizes.slice(1).reduce((sum, size) => sum + size, 0);
}

/** Accounts in each part that the neighbours of a node fall into without it, largest first; parts without any left out. */
function partsWithout(graph: LinkGraph, node: number): number[] {
  const seen = new Set([node]);
  const sizes: number[] = [];
  for (const start of neighboursOf(graph, node)) {
    if (seen.has(start)) continue;
    seen.add(start);
    let accounts = 0;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      accounts += graph.masses[at]!;
      for (const next of neighboursOf(graph, at)) {
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    sizes.push(accounts);
  }
  return sizes.filter((size) => size > 0).sort((a, b) => b - a);
}

function neighboursOf({ offsets, targets }: LinkGraph, node: number): Uint32Array {
  return targets.subarray(offsets[node]!, offsets[node + 1]!);
}
