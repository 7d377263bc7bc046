import type { Answer, FoundGang, FoundLink, FoundNode, TimeWindow } from './answer.ts';
import { meetingOf } from './answer.ts';
import type { Ask } from './client.ts';
import { GangPictureDocument, type GangPictureQuery } from './documents.generated.ts';
import { askSubgraph, hubsOf, limits, nodeOf, type Subgraph, sourceOf, starOf } from './subgraph.ts';

type Gang = NonNullable<GangPictureQuery['gang']>;

/** Resources and hubs of a gang that are drawn; the others are counted. */
const drawnOfGang = { resources: 40, hubs: 6 } as const;

/** A gang with what its members share inside the window. Null where the gang is unknown. */
export async function askGang(
  ask: Ask,
  id: string,
  window: TimeWindow | null,
  signal?: AbortSignal,
): Promise<Answer | null> {
  const { gang } = await ask(
    GangPictureDocument,
    { id, first: limits.members, top: limits.evidence },
    signal,
  );
  if (!gang) return null;
  const members = gang.members.edges.map(({ node }) => memberOf(node, gang.id));
  const origins = members.slice(0, limits.origins).map((member) => member.id);
  const around = await askSubgraph(ask, { origins, window, maxNodes: limits.nodes }, signal);
  const shared = sharedResources(around, new Set(origins));
  const shown = new Set([...members, ...shared].map((node) => node.id));
  return {
    source: sourceOf(gang),
    nodes: [...members, ...shared],
    links: [
      ...around.links.filter(({ from, to }) => shown.has(from) && shown.has(to)).map(starOf),
      ...gang.strongest.map(evidenceOf),
    ],
    gang: gangOf(gang),
    truncated: around.truncated || members.length < gang.size,
    stoppedAtHubs: hubsOf(around),
    notShown: around.nodes.filter((node) => !shown.has(node.id)).length + gang.size - members.length,
    paths: [],
  };
}

/** Resources that two of the members or more touch, most members first, then fewest accounts; hubs apart. */
function sharedResources(around: Subgraph, members: ReadonlySet<string>): FoundNode[] {
  const touching = new Map<string, Set<string>>();
  for (const { from, to } of around.links) {
    const [member, resource] = members.has(from) ? [from, to] : [to, from];
    touching.set(resource, (touching.get(resource) ?? new Set()).add(member));
  }
  const membersAt = (id: string) => touching.get(id)?.size ?? 0;
  const shared = around.nodes
    .filter((node) => node.kind !== 'ACCOUNT' && membersAt(node.id) > 1)
    .sort((a, b) => membersAt(b.id) - membersAt(a.id) || a.degree - b.degree || (a.id < b.id ? -1 : 1));
  return [
    ...shared.filter(({ hub }) => !hub).slice(0, drawnOfGang.resources),
    ...shared.filter(({ hub }) => hub).slice(0, drawnOfGang.hubs),
  ].map(nodeOf);
}

function memberOf({ account, role }: Gang['members']['edges'][number]['node'], gangId: string): FoundNode {
  return {
    id: account.id,
    kind: 'ACCOUNT',
    display: account.key.display,
    level: account.level,
    gangId,
    role,
    provisional: account.gang?.provisional ?? false,
    hub: false,
    degree: null,
    list: account.lists.find(({ decides }) => decides)?.list ?? null,
    verdict: account.verdict,
  };
}

function gangOf({ id, level, score, size, coreSize, members }: Gang): FoundGang {
  return { id, level, score, size, coreSize, memberIds: members.edges.map(({ node }) => node.account.id) };
}

function evidenceOf({ a, b, nats, meetings }: Gang['strongest'][number]): FoundLink {
  const instants = meetings.flatMap(({ aAt, bAt }) => [aAt, bAt]).sort();
  return {
    id: `${a}~${b}`,
    kind: 'EVIDENCE',
    from: a,
    to: b,
    nats,
    events: 0,
    firstAt: instants[0] ?? null,
    lastAt: instants.at(-1) ?? null,
    meetings: meetings.map(meetingOf),
  };
}
