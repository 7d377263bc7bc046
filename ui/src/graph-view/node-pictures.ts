import type { EntityType, ListKind, RiskLevel, Verdict } from '../api/answer.ts';
import type { AccountRole } from '../state/account-role.ts';
import type { Palette } from './palette.ts';

/** What decides how a node looks. */
export interface Look {
  readonly kind: EntityType;
  readonly role: AccountRole;
  readonly level: RiskLevel | null;
  readonly list: ListKind | null;
  readonly verdict: Verdict | null;
}

/** Half the side of a node's picture; all silhouettes stay inside a circle of this radius. */
export const pictureRadius = 20;

/** The silhouette of a kind with its glyph, and for accounts role and level. Unit: a 40 × 40 box around 0, 0. */
export function nodePicture(look: Look, palette: Palette): string {
  const { kind, list, verdict } = look;
  const node = kind === 'ACCOUNT' ? accountPicture(look, palette) : resourcePicture(kind, palette);
  const flag = list === null ? '' : corner(11.5, listMarks[list](palette), palette);
  return node + flag + (verdict === null ? '' : corner(-11.5, verdictMarks[verdict](palette), palette));
}

/** A mark in a small disc in the upper corner at `x`: lists on the right, verdicts on the left. */
function corner(x: number, mark: string, palette: Palette): string {
  const disc = `<circle r="6" fill="${palette.ground}" stroke="${palette.edge}" stroke-width=".9"/>`;
  return `<g transform="translate(${x} -11.5)">${disc}${mark}</g>`;
}

const flagPath = 'M-2.2 3.6v-7.2h4.8l-1.2 1.8 1.2 1.8h-4.8';

/** A flag that is filled, half filled or an outline. */
const listMarks: Readonly<Record<ListKind, (palette: Palette) => string>> = {
  BLACK: ({ text }) => `<path d="${flagPath}" fill="${text}" stroke="${text}" stroke-width="1"/>`,
  GREY: ({ text }) =>
    `<path d="${flagPath}" fill="none" stroke="${text}" stroke-width="1"/><path d="M-2.2 -3.6h2.4v3.6h-2.4z" fill="${text}"/>`,
  WHITE: ({ text }) => `<path d="${flagPath}" fill="none" stroke="${text}" stroke-width="1"/>`,
};

const verdictMarks: Readonly<Record<Verdict, (palette: Palette) => string>> = {
  FRAUD: ({ levels }) =>
    `<path d="m-2.4 -2.4 4.8 4.8m0 -4.8-4.8 4.8" stroke="${levels.WARNING}" stroke-width="1.8"/>`,
  CLEAN: ({ good }) => `<path d="m-2.8 .2 2 2 3.6 -4.2" fill="none" stroke="${good}" stroke-width="1.8"/>`,
  UNSURE: ({ muted }) => `<path d="M-2.6 0h5.2" stroke="${muted}" stroke-width="1.8"/>`,
};

const addresses = new WeakMap<Palette, Map<string, string>>();

/** The address of a node's picture. Thousands of nodes have a handful of looks, so each is made once. */
export function addressOfLook(look: Look, palette: Palette): string {
  const known = addresses.get(palette) ?? new Map<string, string>();
  addresses.set(palette, known);
  const { kind, role, level, list, verdict } = look;
  const name = `${kind} ${role} ${level} ${list} ${verdict}`;
  const address = known.get(name) ?? pictureAddress(nodePicture(look, palette));
  known.set(name, address);
  return address;
}

/** The picture as an address that the page's policy allows. */
export function pictureAddress(picture: string): string {
  const box = `${-pictureRadius} ${-pictureRadius} ${2 * pictureRadius} ${2 * pictureRadius}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="160" height="160">${picture}</svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

function accountPicture({ role, level }: Look, palette: Palette): string {
  const kind = palette.kinds.ACCOUNT;
  const radius = role === 'CORE' ? 12 : 8.5;
  const glyph = (color: string) => `<g fill="${color}" transform="scale(${radius / 12})">${person}</g>`;
  const rings = level === null ? '' : levelRings(level, radius, palette);
  const ground = `<circle r="${level === null ? radius : radius + ringRoom[level]}" fill="${palette.ground}"/>`;
  if (role === 'CORE')
    return `${ground}<circle r="${radius}" fill="${kind}"/>${glyph(palette.ground)}${rings}`;
  const line = role === 'PROVISIONAL' ? 'stroke-dasharray="2.6 2"' : '';
  const outline = `<circle r="${radius - 0.8}" fill="${palette.ground}" stroke="${kind}" stroke-width="1.6" ${line}/>`;
  const mark =
    role === 'OTHER' || role === 'EXPOSED'
      ? `<g opacity=".72">${outline}${glyph(kind)}</g>`
      : `${outline}${glyph(kind)}`;
  const touched = role === 'EXPOSED' ? `<path d="M7.5 -12.5h5.5v5.5z" fill="${kind}"/>` : '';
  return `${ground}${mark}${rings}${touched}`;
}

/** Space that the rings of a level take outside the node. */
const ringRoom: Readonly<Record<RiskLevel, number>> = { WARNING: 7, ATTENTION: 4.2, NOTICE: 3.6 };

function levelRings(level: RiskLevel, radius: number, palette: Palette): string {
  const ring = (out: number, width: number) =>
    `<circle r="${radius + out}" fill="none" stroke="${palette.levels[level]}" stroke-width="${width}"/>`;
  if (level === 'WARNING') return ring(2.7, 1.6) + ring(6, 1.6);
  return level === 'ATTENTION' ? ring(2.6, 2.8) : ring(2.8, 1.2);
}

const person = '<circle cy="-2.9" r="3"/><path d="M-5.7 5.8c.2-3.6 2.4-5.3 5.7-5.3s5.5 1.7 5.7 5.3z"/>';

function resourcePicture(kind: Exclude<EntityType, 'ACCOUNT'>, palette: Palette): string {
  const [silhouette, glyph] = resourceShapes[kind];
  return (
    `<g fill="${palette.kinds[kind]}" stroke="${palette.ground}" stroke-width="2" paint-order="stroke">${silhouette}</g>` +
    `<g fill="none" stroke="${palette.ground}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${glyph}</g>`
  );
}

const diamond = '<path d="M0 -14 14 0 0 14 -14 0z"/>';
const wideCard = '<rect x="-14" y="-9" width="28" height="18" rx="2.5"/>';

/** Silhouette and glyph by kind. */
const resourceShapes: Readonly<Record<Exclude<EntityType, 'ACCOUNT'>, readonly [string, string]>> = {
  DEVICE: [
    '<rect x="-12.5" y="-12.5" width="25" height="25" rx="6"/>',
    '<rect x="-4.5" y="-7.5" width="9" height="15" rx="2"/><path d="M-1 4.7h2"/>',
  ],
  IP: [diamond, '<path d="M-3.6 -3.6v7.2M.2 3.6v-7.2h2a2.1 2.1 0 0 1 0 4.2h-2"/>'],
  WIFI: [diamond, '<path d="M-6 -1.5a8.5 8.5 0 0 1 12 0M-3.5 1.5a5 5 0 0 1 7 0M-.2 4.5h.4"/>'],
  PHONE: [
    '<rect x="-9" y="-13" width="18" height="26" rx="2.5"/>',
    '<path d="M-3.5 -5.5c-.8 5.2 3.4 9.9 7.8 10.7l.9-2.8-2.5-1.5-1.4 1.1c-1.2-.8-2-1.9-2.5-3.1l1.2-1.2-.9-2.7z" stroke-width="1.3"/>',
  ],
  ID_NUMBER: [
    wideCard,
    '<circle cx="-6.5" cy="-2" r="2"/><path d="M-10 4.5c.3-2.2 1.5-3.2 3.5-3.2s3.2 1 3.5 3.2M2 -2.5h8M2 2.5h6"/>',
  ],
  BANK_CARD: [
    wideCard,
    '<path d="M-14 -3h28" stroke-width="3" stroke-linecap="butt"/><path d="M-10 4.5h5"/>',
  ],
  EMAIL: [wideCard, '<path d="M-10.5 -5.5 0 2.5 10.5 -5.5"/>'],
  GEO_CELL: [
    '<path d="M0 -14 12.2 -7v14L0 14-12.2 7V-7z"/>',
    '<path d="M0 -1v7.5M-4.5 -5.5a6 6 0 0 0 0 7M4.5 -5.5a6 6 0 0 1 0 7"/><circle cy="-2" r="1.2"/>',
  ],
  ADDRESS: ['<path d="M0 -14 13 -3v15h-26V-3z"/>', '<path d="M-3 12V3.5h6V12"/>'],
  EMPLOYER: [
    '<path d="M-11 13V-13H4v7h7v19z"/>',
    '<path d="M-6.5 -8h2M-.5 -8h2M-6.5 -2.5h2M-.5 -2.5h2M-6.5 3h2M-.5 3h2M-3.5 13V8.5h3V13"/>',
  ],
};
