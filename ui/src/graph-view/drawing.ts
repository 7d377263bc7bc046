import type { EntityType, FoundLink, ListKind, RiskLevel, Verdict } from '../api/answer.ts';
import { type AccountRole, roleOf } from '../state/account-role.ts';
import type { Picture, PictureNode } from '../state/fold.ts';
import type { View } from '../state/store.ts';
import { addressOfLook, pictureRadius } from './node-pictures.ts';
import { mixed, type Palette } from './palette.ts';

/** Words on the canvas, in the language of the page. */
export interface CanvasTexts {
  readonly accounts: (count: number) => string;
  readonly count: (count: number) => string;
  readonly nats: (nats: number) => string;
  readonly hubNote: string;
  readonly gangName: (id: string, size: number) => string;
}

/** How a node is drawn; `kind`, `role`, `level` and `hub` say why. */
export interface NodeDrawing {
  readonly type: 'picture';
  readonly size: number;
  readonly color: string;
  readonly image: string | null;
  readonly label: string;
  readonly forceLabel: boolean;
  readonly note: string;
  readonly hubCount: string;
  readonly kindColor: string;
  readonly quiet: boolean;
  readonly zIndex: number;
  readonly kind: EntityType;
  readonly role: AccountRole;
  readonly level: RiskLevel | null;
  readonly hub: boolean;
  readonly list: ListKind | null;
  readonly verdict: Verdict | null;
  /** It stands where the person put it. */
  readonly pinned: boolean;
}

export interface LinkDrawing {
  /** Ties have an arrow to the account that they lead to. */
  readonly type: 'line' | 'arrow';
  readonly size: number;
  readonly color: string;
  readonly label: string;
  readonly hidden: boolean;
  readonly zIndex: number;
  readonly kind: FoundLink['kind'];
}

export interface Pen {
  readonly picture: Picture;
  readonly palette: Palette;
  readonly texts: CanvasTexts;
  readonly view: View;
  /** 1 where there is room; smaller for many nodes or a small canvas. */
  readonly scale: number;
  /** Little room: only hubs and what is selected have names. */
  readonly compact: boolean;
}

/** Up to this many nodes every name is a candidate; those that would cover another one are left away. */
const allLabelled = 48;

/** With more hubs than this the words below their pills would be noise. */
const mostHubNotes = 6;

/** Evidence from this many nats on carries its figure, in at most `mostFigures` places. */
const figureNats = 4.4;
const mostFigures = 8;

/** The ground shows through: the picture is all there is of a node. */
const clear = '#00000000';

export function drawNode(
  { picture, palette, texts, view, scale, compact }: Pen,
  node: PictureNode,
): NodeDrawing & { hidden: boolean } {
  const isAccount = node.kind === 'ACCOUNT';
  const role = isAccount ? roleOf(node) : 'OTHER';
  const quiet = isAccount && (role === 'OTHER' || role === 'EXPOSED');
  const { list, verdict } = node;
  return {
    type: 'picture',
    size: pictureRadius * scale,
    color: clear,
    image: node.hub
      ? null
      : addressOfLook({ kind: node.kind, role, level: node.level, list, verdict }, palette),
    label: shortened(node.display),
    forceLabel: node.hub || (!compact && picture.nodes.size <= allLabelled),
    note: compact ? '' : noteOf(node, texts, picture.stoppedAtHubs.length),
    hubCount: node.hub ? texts.count(node.degree ?? 0) : '',
    kindColor: palette.kinds[node.kind],
    quiet,
    hidden: view === 'accounts' && !isAccount,
    zIndex: isAccount ? 1 : 0,
    kind: node.kind,
    role,
    level: node.level,
    hub: node.hub,
    list,
    verdict,
    pinned: picture.pinned.has(node.id),
  };
}

export function drawLink(
  { picture, palette, texts, view, scale, compact }: Pen,
  link: FoundLink,
): LinkDrawing {
  const inGang = [link.from, link.to].every((id) => belongs(picture, id));
  if (link.kind === 'STAR')
    return {
      type: 'line',
      size: 1,
      color: mixed(palette.edge, palette.ground, inGang ? 0.35 : 0.6),
      label: '',
      hidden: view === 'accounts',
      zIndex: 0,
      kind: link.kind,
    };
  if (link.kind === 'TIE')
    return {
      type: 'arrow',
      size: Math.max(2, 4 * scale),
      color: mixed(palette.edge, palette.text, 0.35),
      label: '',
      hidden: false,
      zIndex: 1,
      kind: link.kind,
    };
  return {
    type: 'line',
    size: Math.max(1, Math.min(7, 1 + link.nats / 2) * scale),
    color: mixed(palette.edge, palette.ground, 0.15),
    label:
      !compact && link.nats >= figureNats && strongestIds(picture).has(link.id) ? texts.nats(link.nats) : '',
    hidden: false,
    zIndex: 1,
    kind: link.kind,
  };
}

/** A node is drawn smaller when many share the room. Unit of the room: pixels. */
export function scaleFor(nodes: number, width: number, height: number): number {
  const fits = Math.sqrt((width * height) / (Math.max(1, nodes) * 7_500));
  return Math.max(0.22, Math.min(width < 500 ? 0.75 : 1, fits));
}

function noteOf({ hub, kind, degree }: PictureNode, texts: CanvasTexts, hubs: number): string {
  if (hub) return hubs <= mostHubNotes ? texts.hubNote : '';
  return kind === 'DEVICE' && degree !== null ? texts.accounts(degree) : '';
}

/** Letters that fit below a node; Chinese ones are twice as wide as Latin ones. */
const mostLetters = { wide: 11, narrow: 18 } as const;

/** Long names keep their ends, which tell them apart. */
function shortened(name: string): string {
  if (name.length <= mostLetters.wide) return name;
  const letters = [...name];
  const most = letters.some((letter) => letter > '\u2e80') ? mostLetters.wide : mostLetters.narrow;
  if (letters.length <= most) return name;
  return `${letters.slice(0, Math.ceil(most / 2)).join('')}…${letters.slice(-Math.floor(most / 3)).join('')}`;
}

function belongs(picture: Picture, id: string): boolean {
  const node = picture.nodes.get(id);
  return node !== undefined && !node.hub && (node.kind !== 'ACCOUNT' || node.gangId !== null);
}

const strongest = new WeakMap<Picture, ReadonlySet<string>>();

function strongestIds(picture: Picture): ReadonlySet<string> {
  const known = strongest.get(picture);
  if (known) return known;
  const evidence = [...picture.links.values()].filter(({ kind }) => kind === 'EVIDENCE');
  const ids = new Set(
    evidence
      .sort((a, b) => b.nats - a.nats)
      .slice(0, mostFigures)
      .map(({ id }) => id),
  );
  strongest.set(picture, ids);
  return ids;
}
