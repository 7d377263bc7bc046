import Graph from 'graphology';
import { write } from 'graphology-gexf';
import type { PictureContent } from './picture-content.ts';
import type { Stamp } from './stamp.ts';
import { stampLine } from './stamp.ts';

/**
 * What is on the canvas as GEXF 1.3, for Gephi and its like. The library escapes every text and drops control
 * characters; link ids are ours. Ties alone have a direction. The stamp is the description of the file.
 */
export function gexfFile({ nodes, links }: PictureContent, stamp: Stamp): string {
  const graph = new Graph({ type: 'mixed', multi: true });
  graph.setAttribute('creator', 'Gangscope');
  graph.setAttribute('description', stampLine(stamp));
  for (const { id, entity, label, degree, list, verdict } of nodes)
    graph.addNode(id, {
      label: entity.display,
      kind: entity.ref.kind,
      events: entity.events,
      accounts: entity.accounts,
      ...present({
        level: label?.signal.level,
        score: label?.signal.score,
        gang: label?.gangId,
        role: label?.role,
        degree,
        list,
        verdict,
      }),
    });
  for (const { id, kind, from, to, tie, nats, events } of links) {
    const facts = { kind, weight: Math.max(1, nats), nats, events, ...present({ tie }) };
    if (kind === 'TIE') graph.addDirectedEdgeWithKey(id, from, to, facts);
    else graph.addUndirectedEdgeWithKey(id, from, to, facts);
  }
  return write(graph);
}

/** What is there of a node or a link: the library writes an empty value for null. */
function present(values: Readonly<Record<string, string | number | null | undefined>>) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null));
}
