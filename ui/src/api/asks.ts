import {
  type Answer,
  type FoundLink,
  type FoundNode,
  type Hub,
  meetingOf,
  type Source,
  type TimeWindow,
} from './answer.ts';
import type { Ask } from './client.ts';
import {
  ExpandDocument,
  type ExpandQuery,
  GangPictureDocument,
  type GangPictureQuery,
} from './documents.generated.ts';
import { instantsOf } from './instants.ts';

type Gang = NonNullable<GangPictureQuery['gang']>;
type Subgraph = ExpandQuery['expand'];

/** Limits of the server that shape a question. */
const limits = { origins: 100, members: 200, evidence: 200, nodes: 5_000 } as const;

/** Resources and hubs of a gang that are drawn; the others are counted. */
const drawnOfGang = { resources: 40, hubs: 6 } as const;

/**
 * One step from the origins inside the window.
 *
 * @param cap  most new nodes
 */
export async function askExpansion(
  ask: Ask,
  origins: readonly string[],
  window: TimeWindow | null,
  cap: number,
  signal?: AbortSignal,
): Promise<Answer> {
  const found = await expand(ask, origins.slice(0, limits.origins), window, origins.length + cap, signal);
  return {
    source: sourceOf(found),
    nodes: found.nodes.map(nodeOf),
    links: found.links.map(starOf),
    gang: null,
    truncated: found.truncated,
    stoppedAtHubs: hubsOf(found),
    notShown: found.hidden.reduce((sum, { count, reason }) => sum + (reason === 'CAP' ? count : 0), 0),
  };
}

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
  const around = await expand(ask, origins, window, limits.nodes, signal);
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

function hubsOf({ nodes }: Subgraph): Hub[] {
  return nodes.filter(({ hub }) => hub).map(({ id, degree }) => ({ id, accounts: degree }));
}

async function expand(
  ask: Ask,
  origins: readonly string[],
  window: TimeWindow | null,
  maxNodes: number,
  signal?: AbortSignal,
): Promise<Subgraph> {
  const input = {
    origins,
    hops: 1,
    window: window && instantsOf(window),
    maxNodes: Math.min(maxNodes, limits.nodes),
  };
  return (await ask(ExpandDocument, { input }, signal)).expand;
}

function sourceOf({ generation, asOf, stale }: Source): Source {
  return { generation, asOf, stale };
}

function nodeOf({ id, kind, display, level, gang, hub, degree }: Subgraph['nodes'][number]): FoundNode {
  return {
    id,
    kind,
    display,
    level,
    gangId: gang?.id ?? null,
    role: gang?.role ?? null,
    provisional: gang?.provisional ?? false,
    hub,
    degree,
  };
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
  };
}

function gangOf({ id, level, score, size, coreSize, members }: Gang) {
  return { id, level, score, size, coreSize, memberIds: members.edges.map(({ node }) => node.account.id) };
}

function starOf({ id, from, to, events }: Subgraph['links'][number]): FoundLink {
  return { id, kind: 'STAR', from, to, nats: 0, events, meetings: [] };
}

function evidenceOf({ a, b, nats, meetings }: Gang['strongest'][number]): FoundLink {
  return {
    id: `${a}~${b}`,
    kind: 'EVIDENCE',
    from: a,
    to: b,
    nats,
    events: 0,
    meetings: meetings.map(meetingOf),
  };
}
