import { entityText } from '../../graph/domain/entity.ts';
import type { Expansion, ExpansionNode } from '../../graph/domain/expansion.ts';

/** An expansion with some of its nodes alone, and the links and hubs among them. */
export function onlyNodes(found: Expansion, isShown: (node: ExpansionNode) => boolean): Expansion {
  const nodes = found.nodes.filter(isShown);
  const shown = new Set(nodes.map(({ ref }) => entityText(ref)));
  return {
    ...found,
    nodes,
    links: found.links.filter(
      ({ account, resource }) => shown.has(entityText(account)) && shown.has(entityText(resource)),
    ),
    stoppedAtHubs: found.stoppedAtHubs.filter((hub) => shown.has(entityText(hub))),
  };
}
