import type { Entity, EntityRef } from '../../graph/domain/entity.ts';
import { accountRef, entityText } from '../../graph/domain/entity.ts';
import type { Tie, TieKind } from '../../graph/domain/event.ts';
import type { ExpansionLink } from '../../graph/domain/expansion.ts';
import { expansionLimits } from '../../graph/domain/expansion.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { ListName } from '../../graph/domain/risk-list.ts';
import type { VerdictKind, VerdictTarget } from '../../graph/domain/verdict.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { ChainReader, Expander, GenerationReader } from '../../graph/store/port.ts';
import { type DirectTies, directTies } from '../investigation/direct-ties.ts';
import type { MeetingAnswer } from '../investigation/gang-evidence.ts';
import { meetingAnswer } from '../investigation/gang-evidence.ts';
import { idOf, refOf } from '../investigation/opaque-id.ts';
import type { Pinned } from '../investigation/pinned.ts';

/** What the shown generation and the store say of what is on a canvas: masked, and no word of it from the page. */
export interface PictureContent {
  readonly nodes: readonly ContentNode[];
  /** Star links first, then evidence, strongest first, then ties. */
  readonly links: readonly ContentLink[];
  /** Gangs that a node belongs to, in the order met. */
  readonly gangs: readonly Gang[];
  /** Ids that nothing is known of. */
  readonly unknown: number;
  /** Some account touches more than one answer of the store may hold: links are missing. */
  readonly truncated: boolean;
}

export interface ContentNode {
  readonly id: string;
  readonly entity: Entity;
  /** Neighbours inside the window; null where no account of the picture leads to it. */
  readonly degree: number | null;
  readonly label: GangLabel | null;
  readonly verdict: VerdictKind | null;
  readonly list: ListName | null;
}

/** `STAR`: an account on a resource. `EVIDENCE`: the summed surprise of two accounts' meetings. `TIE`: what one account did towards another. */
export interface ContentLink {
  readonly id: string;
  readonly kind: 'STAR' | 'EVIDENCE' | 'TIE';
  readonly from: string;
  readonly to: string;
  /** Null for stars and evidence. */
  readonly tie: TieKind | null;
  /** 0 but for evidence. */
  readonly nats: number;
  /** 0 for evidence. */
  readonly events: number;
  /** Epoch ms; null where no meeting is kept. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Strongest first; empty but for evidence. */
  readonly meetings: readonly MeetingAnswer[];
}

export type ContentStore = Expander & Pick<GenerationReader, 'evidenceOf'> & Pick<ChainReader, 'readTies'>;

/** What people have decided on accounts and resources. */
export interface DecisionMarks {
  verdictOn(target: VerdictTarget): Promise<VerdictKind | null>;
  listOf(ref: EntityRef): Promise<ListName | null>;
}

/**
 * Nodes of these ids and all links among them. One question to the store for each 100 accounts, one for each gang, and
 * one for all ties.
 *
 * @throws BadInput for an id that stands for neither account nor resource
 */
export async function contentOf(
  store: ContentStore,
  pinned: Pinned,
  marks: DecisionMarks,
  ids: readonly string[],
  window: TimeWindow,
): Promise<PictureContent> {
  const refs = ids.map((id, place) => refOf(id, `ids.${place}`));
  const found = (await Promise.all(refs.map((ref) => pinned.entityOf(ref)))).filter((one) => one !== null);
  const known = new Set(found.map(({ ref }) => entityText(ref)));
  const stars = await starsAmong(store, found, known, window);
  const nodes = await Promise.all(found.map((entity) => nodeOf(pinned, marks, entity, stars.degrees)));
  const gangs = await gangsOf(pinned, nodes);
  const evidence = await evidenceAmong(store, pinned, gangs, known);
  const accounts = new Set(found.flatMap(({ ref }) => (ref.kind === 'ACCOUNT' ? [ref.key] : [])));
  const isAmong = ({ accountId, otherAccountId }: Tie) =>
    accounts.has(accountId) && accounts.has(otherAccountId);
  const ties = await directTies(store, window, isAmong);
  return {
    nodes,
    links: [...stars.links.map(starLink), ...evidence, ...ties.map(tieLink)],
    gangs,
    unknown: ids.length - found.length,
    truncated: stars.truncated,
  };
}

interface Stars {
  readonly links: readonly ExpansionLink[];
  /** By entity. */
  readonly degrees: ReadonlyMap<string, number>;
  readonly truncated: boolean;
}

async function starsAmong(
  store: Expander,
  found: readonly Entity[],
  known: ReadonlySet<string>,
  window: TimeWindow,
): Promise<Stars> {
  const accounts = found.map(({ ref }) => ref).filter(({ kind }) => kind === 'ACCOUNT');
  const links: ExpansionLink[] = [];
  const degrees = new Map<string, number>();
  let truncated = false;
  for (let first = 0; first < accounts.length; first += expansionLimits.origins) {
    const part = await store.expand({
      window,
      through: resourceKinds,
      origins: accounts.slice(first, first + expansionLimits.origins),
      hops: 1,
      hubAccounts: Number.MAX_SAFE_INTEGER,
      maxNodes: expansionLimits.maxNodes,
    });
    for (const { ref, degree } of part.nodes) degrees.set(entityText(ref), degree);
    links.push(...part.links.filter(({ resource }) => known.has(entityText(resource))));
    truncated ||= part.truncated;
  }
  return { links, degrees, truncated };
}

async function nodeOf(
  pinned: Pinned,
  marks: DecisionMarks,
  entity: Entity,
  degrees: ReadonlyMap<string, number>,
): Promise<ContentNode> {
  const { ref } = entity;
  const isAccount = ref.kind === 'ACCOUNT';
  const [label, verdict, list] = await Promise.all([
    isAccount ? pinned.labelOf(ref.key) : null,
    isAccount ? marks.verdictOn({ kind: 'ACCOUNT', accountId: ref.key }) : null,
    marks.listOf(ref),
  ]);
  return { id: idOf(ref), entity, degree: degrees.get(entityText(ref)) ?? null, label, verdict, list };
}

async function gangsOf(pinned: Pinned, nodes: readonly ContentNode[]): Promise<Gang[]> {
  const ids = new Set<GangId>(nodes.flatMap(({ label }) => label?.gangId ?? []));
  return (await Promise.all([...ids].map((id) => pinned.gangOf(id)))).filter((gang) => gang !== null);
}

async function evidenceAmong(
  store: ContentStore,
  { shown }: Pinned,
  gangs: readonly Gang[],
  known: ReadonlySet<string>,
): Promise<ContentLink[]> {
  const all: ContentLink[] = [];
  for (const { gangId } of gangs) {
    const evidence = await store.evidenceOf(shown.number, gangId);
    for (const { a, b, nats, meetings } of evidence?.links ?? []) {
      const ends = [accountRef(a), accountRef(b)] as const;
      if (!ends.every((end) => known.has(entityText(end)))) continue;
      const [from, to] = [idOf(ends[0]), idOf(ends[1])];
      const instants = meetings.flatMap(({ aAt, bAt }) => [aAt, bAt]).sort((x, y) => x - y);
      const [firstAt, lastAt] = [instants[0] ?? null, instants.at(-1) ?? null];
      const met = meetings.map(meetingAnswer);
      all.push({
        id: `${from}~${to}`,
        kind: 'EVIDENCE',
        from,
        to,
        tie: null,
        nats,
        events: 0,
        firstAt,
        lastAt,
        meetings: met,
      });
    }
  }
  return all.sort((one, other) => other.nats - one.nats || compareText(one.id, other.id));
}

function starLink({ account, resource, events, firstAt, lastAt }: ExpansionLink): ContentLink {
  const [from, to] = [idOf(account), idOf(resource)];
  const seen = { events, firstAt, lastAt, meetings: [] };
  return { id: `${from}~${to}`, kind: 'STAR', from, to, tie: null, nats: 0, ...seen };
}

function tieLink({ tie, events, firstAt, lastAt, ...ends }: DirectTies): ContentLink {
  const [from, to] = [idOf(accountRef(ends.from)), idOf(accountRef(ends.to))];
  const seen = { events, firstAt, lastAt, meetings: [] };
  return { id: `${from}>${to}:${tie}`, kind: 'TIE', from, to, tie, nats: 0, ...seen };
}
