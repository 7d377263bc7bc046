/// <reference path="./layout-libraries.d.ts" />
import forceDefaults from 'graphology-layout-forceatlas2/defaults.js';
import forceStep from 'graphology-layout-forceatlas2/iterate.js';
import apartDefaults from 'graphology-layout-noverlap/defaults.js';
import apartStep from 'graphology-layout-noverlap/iterate.js';
import type { ArrangeLink } from './arrange.ts';
import type { Point } from './point.ts';

/*
 * The libraries' steps on arrays that are filled here: by way of a graph the worker would carry all of graphology,
 * half of its weight.
 */

/** Numbers for each node and link, as ForceAtlas2 lays them out. Node: x, y, four of movement, mass, convergence, size, fixed. */
const perForcedNode = 10;
const perLink = 3;

/** Numbers for each node, as noverlap lays them out: x, y, size. */
const perSpacedNode = 3;

/** @param start  holds both ends of every link */
export function forced(
  start: ReadonlyMap<string, Point>,
  links: readonly ArrangeLink[],
  iterations: number,
  settings: object,
): Map<string, Point> {
  const nodes = new Float32Array(start.size * perForcedNode);
  const offsets = new Map<string, number>();
  for (const [id, { x, y }] of start) {
    const offset = offsets.size * perForcedNode;
    offsets.set(id, offset);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], offset);
  }
  const pulls = new Float32Array(links.length * perLink);
  for (const [i, { from, to, weight }] of links.entries()) {
    const ends = [offsets.get(from)!, offsets.get(to)!] as const;
    pulls.set([...ends, weight], i * perLink);
    // The mass of a node is 1 and the weight of its links.
    for (const offset of ends) nodes[offset + 6]! += weight;
  }
  const given = { ...forceDefaults, ...settings };
  for (let step = 0; step < iterations; step++) forceStep(given, nodes, pulls);
  return placesIn(nodes, perForcedNode, start.keys());
}

/** @param size  of every node */
export function spacedOut(
  start: ReadonlyMap<string, Point>,
  size: number,
  iterations: number,
  settings: object,
): Map<string, Point> {
  const nodes = Float32Array.from([...start.values()].flatMap(({ x, y }) => [x, y, size]));
  const given = { ...apartDefaults, ...settings };
  for (let step = 0; step < iterations; step++) if (apartStep(given, nodes).converged) break;
  return placesIn(nodes, perSpacedNode, start.keys());
}

function placesIn(nodes: Float32Array, width: number, ids: Iterable<string>): Map<string, Point> {
  return new Map([...ids].map((id, i) => [id, { x: nodes[i * width]!, y: nodes[i * width + 1]! }]));
}
