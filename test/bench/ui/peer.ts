import Graph from 'graphology';
import Sigma from 'sigma';
import type { SeededSubgraph } from './picture.ts';

/*
 * What anybody would write with the two libraries: the answer becomes a graph, nodes stand at random, Sigma draws it.
 * No pictures, no arrangement, no table, no counts.
 */
const { nodes, links } = ((await (await fetch('/picture.json')).json()) as { picture: SeededSubgraph })
  .picture;
const answered = performance.now();
const graph = new Graph({ multi: true, type: 'undirected' });
for (const { id, display } of nodes as readonly { id: string; display: string }[])
  graph.addNode(id, { label: display, x: Math.random(), y: Math.random(), size: 4, color: '#1B5FA8' });
for (const { id, from, to } of links) graph.addEdgeWithKey(id, from, to, { size: 1, color: '#8A94A3' });
new Sigma(graph, document.getElementById('canvas')!);
Object.assign(window, { peerMs: performance.now() - answered });
