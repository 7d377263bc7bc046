import { writeFileSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { componentsEngine } from '../../../graph/algorithms/engines/components.ts';
import { cpmObjective } from '../../../graph/algorithms/leiden/cpm-objective.ts';
import { leidenCpm } from '../../../graph/algorithms/leiden/leiden-cpm.ts';
import { linkGraphOf } from '../../../graph/algorithms/link-graph.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import type { AccountLinks } from '../graphs/account-links.ts';
import { accountLinks } from '../graphs/account-links.ts';
import { collectGarbage, inputHash, peakRssMb } from '../measure.ts';
import type { KernelOptions, KernelRun, Stage } from './kernel.ts';

// One measurement in a process of its own: makes the graph, then works on it as one of the two contenders.
// Arguments: contender, options as JSON, and a folder into which `ours` writes its graph for peers.
const [contender, options, folder] = process.argv.slice(2);
const asked = JSON.parse(options ?? '{}') as KernelOptions;
const input = accountLinks(asked);
collectGarbage();
console.log(
  JSON.stringify(contender === 'graphology' ? runGraphology(input, asked) : runOurs(input, asked, folder)),
);

function runOurs(
  { links, nodes }: AccountLinks,
  { resolution, iterations, seed }: KernelOptions,
  folder?: string,
): KernelRun {
  const stages: Stage[] = [];
  const graph = stage(stages, 'build', () => linkGraphOf(links, nodes));
  const parts = stage(stages, 'components', () =>
    componentsEngine.detect(graph, { resolution, iterations }, seed),
  );
  const found = stage(stages, 'communities', () => leidenCpm(graph, { resolution, iterations }, seed));
  const peakMb = peakRssMb();
  if (folder !== undefined) {
    writeFileSync(`${folder}/from.u32`, links.from);
    writeFileSync(`${folder}/to.u32`, links.to);
    writeFileSync(`${folder}/weights.i32`, links.weights);
    writeFileSync(`${folder}/masses.u32`, nodes.masses);
  }
  const bytes = Object.values(graph).reduce((sum, column: Uint32Array) => sum + column.byteLength, 0);
  return {
    stages,
    peakMb,
    nodes: nodes.masses.length,
    links: graph.targets.length / 2,
    components: parts.count,
    communities: found.count,
    bytesPerLink: bytes / (graph.targets.length / 2),
    objective: cpmObjective(graph, found.communityOf, resolution),
    inputHash: inputHash(
      [links.from, links.to, links.weights].map((column) => Buffer.from(column.buffer).toString('base64')),
    ),
  };
}

function runGraphology({ links, nodes }: AccountLinks, { seed }: KernelOptions): KernelRun {
  const stages: Stage[] = [];
  const graph = stage(stages, 'build', () => graphologyOf({ links, nodes }));
  const components = stage(stages, 'components', () => countComponents(graph));
  const labels = stage(stages, 'communities', () =>
    louvain(graph, { getEdgeWeight: 'weight', resolution: 1, rng: randomOf(seed, 'louvain').next }),
  );
  return {
    stages,
    peakMb: peakRssMb(),
    nodes: graph.order,
    links: graph.size,
    components,
    communities: new Set(Object.values(labels)).size,
  };
}

function stage<Result>(stages: Stage[], name: Stage['name'], work: () => Result): Result {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  stages.push({ name, wallMs: performance.now() - wall, cpuMs: (user + system) / 1000 });
  return result;
}

function graphologyOf({ links, nodes }: AccountLinks): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < nodes.masses.length; node++) graph.addNode(node);
  for (let link = 0; link < links.from.length; link++) {
    const from = links.from[link]!;
    const to = links.to[link]!;
    const weight = links.weights[link]!;
    if (from === to) continue;
    graph.updateUndirectedEdge(from, to, (before) => ({
      weight: ((before.weight as number | undefined) ?? 0) + weight,
    }));
  }
  return graph;
}

/** Depth first over graphology's own neighbours, as its component package does. */
function countComponents(graph: UndirectedGraph): number {
  const seen = new Set<string>();
  let count = 0;
  graph.forEachNode((start) => {
    if (seen.has(start)) return;
    count++;
    seen.add(start);
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      graph.forEachNeighbor(node, (neighbour) => {
        if (seen.has(neighbour)) return;
        seen.add(neighbour);
        waiting.push(neighbour);
      });
    }
  });
  return count;
}
