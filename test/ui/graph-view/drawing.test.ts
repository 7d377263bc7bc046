import { describe, expect, it } from 'vitest';
import { drawLink, drawNode, type Pen, scaleFor } from '../../../ui/src/graph-view/drawing.ts';
import { type Look, nodePicture, pictureAddress } from '../../../ui/src/graph-view/node-pictures.ts';
import { mixed, type Palette } from '../../../ui/src/graph-view/palette.ts';
import type { Command } from '../../../ui/src/state/command.ts';
import { fold } from '../../../ui/src/state/fold.ts';
import { append, emptyHistory } from '../../../ui/src/state/history.ts';
import { account, answer, askKey, device, evidence, star } from '../state/answers.ts';

const kinds = [
  'DEVICE',
  'IP',
  'WIFI',
  'GEO_CELL',
  'PHONE',
  'ID_NUMBER',
  'BANK_CARD',
  'EMAIL',
  'ADDRESS',
  'EMPLOYER',
] as const;

const palette: Palette = {
  ground: '#ffffff',
  text: '#000000',
  muted: '#555555',
  link: '#0061a8',
  edge: '#8a94a3',
  accent: '#0061a8',
  onAccent: '#ffffff',
  hull: '#a3121a',
  hullFill: '#a3121a',
  hullLine: '#a3121a',
  hullText: '#a3121a',
  surface: '#ffffff',
  good: '#1c6b45',
  font: 'sans-serif',
  kinds: {
    ACCOUNT: '#1b5fa8',
    DEVICE: '#95510a',
    IP: '#4b2bc4',
    WIFI: '#4b2bc4',
    GEO_CELL: '#0b4e38',
    PHONE: '#d0238f',
    ID_NUMBER: '#d0238f',
    BANK_CARD: '#d0238f',
    EMAIL: '#d0238f',
    ADDRESS: '#0b4e38',
    EMPLOYER: '#0b4e38',
  },
  levels: { WARNING: '#a3121a', ATTENTION: '#b85c00', NOTICE: '#4a7187' },
};

const seed: Command = { op: 'seed', gang: 'g' };
const found = answer({
  nodes: [
    account('u1', { gangId: 'g', role: 'CORE', level: 'WARNING' }),
    account('u2', { gangId: 'g', role: 'PERIPHERY' }),
    account('u3'),
    device('d', { degree: 10 }),
    device('hub', { hub: true, degree: 1_204 }),
  ],
  links: [
    star('u1', 'd'),
    star('u3', 'd'),
    evidence('u1', 'u2', 6),
    evidence('u2', 'u3', 1),
    { ...star('u1', 'u3'), kind: 'TIE' },
  ],
  gang: { id: 'g', level: 'WARNING', score: 0.9, size: 2, coreSize: 1, memberIds: ['u1', 'u2'] },
  stoppedAtHubs: [{ id: 'hub', accounts: 1_204 }],
});

const pen: Pen = {
  picture: fold(append(emptyHistory, seed, ''), new Map([[askKey(seed, null), found]])),
  palette,
  texts: {
    accounts: (count) => `${count} accounts`,
    count: (count) => count.toLocaleString('en'),
    nats: (nats) => nats.toFixed(1),
    hubNote: 'not passed',
    gangName: (id) => id,
  },
  view: 'resources',
  scale: 1,
  compact: false,
};
const drawn = (id: string, over: Partial<Pen> = {}) =>
  drawNode({ ...pen, ...over }, pen.picture.nodes.get(id)!);
const link = (id: string, over: Partial<Pen> = {}) =>
  drawLink({ ...pen, ...over }, pen.picture.links.get(id)!);

describe('the picture of a node', () => {
  const core: Look = { kind: 'ACCOUNT', role: 'CORE', level: null, list: null, verdict: null };

  it('has a silhouette of its own for every kind but the two of the network, whose glyphs differ', () => {
    const pictures = kinds.map((kind) => nodePicture({ ...core, kind, role: 'OTHER' }, palette));
    expect(new Set(pictures).size).toBe(kinds.length);
  });

  it('tells levels apart by the form of the ring, not by its colour alone', () => {
    const oneColour = { ...palette, levels: { WARNING: '#000', ATTENTION: '#000', NOTICE: '#000' } };
    const levels = ['WARNING', 'ATTENTION', 'NOTICE', null] as const;
    expect(new Set(levels.map((level) => nodePicture({ ...core, level }, oneColour))).size).toBe(4);
  });

  it('tells core, periphery, provisional, exposed and others apart', () => {
    const roles = ['CORE', 'PERIPHERY', 'PROVISIONAL', 'EXPOSED', 'OTHER'] as const;
    expect(new Set(roles.map((role) => nodePicture({ ...core, role }, palette))).size).toBe(5);
    expect(nodePicture({ ...core, role: 'PROVISIONAL' }, palette)).toContain('stroke-dasharray');
  });

  it('carries a flag for a list and a mark for a verdict, each of a form of its own', () => {
    const marks = [
      ...(['BLACK', 'GREY', 'WHITE'] as const).map((list) => ({ ...core, list })),
      ...(['FRAUD', 'CLEAN', 'UNSURE'] as const).map((verdict) => ({ ...core, verdict })),
      core,
    ];
    expect(new Set(marks.map((look) => nodePicture(look, palette))).size).toBe(7);
    const device = { ...core, kind: 'DEVICE', role: 'OTHER' } as const;
    expect(nodePicture({ ...device, list: 'BLACK' }, palette)).not.toBe(nodePicture(device, palette));
  });

  it('travels as data, which the policy of the page allows', () => {
    expect(pictureAddress('<circle r="1"/>')).toMatch(/^data:image\/svg\+xml;charset=utf-8,%3Csvg/);
  });
});

describe('the drawing of a node', () => {
  it('says what it is', () => {
    expect(drawn('u1')).toMatchObject({
      kind: 'ACCOUNT',
      role: 'CORE',
      level: 'WARNING',
      hub: false,
      label: 'u1',
    });
    expect(drawn('u3')).toMatchObject({ role: 'OTHER', quiet: true });
    expect(drawn('d')).toMatchObject({ kind: 'DEVICE', note: '10 accounts' });
  });

  it('is a pill with its count for a hub, always named', () => {
    expect(drawn('hub')).toMatchObject({
      hubCount: '1,204',
      note: 'not passed',
      image: null,
      forceLabel: true,
    });
  });

  it('hides resources in the view of accounts', () => {
    expect(drawn('d', { view: 'accounts' }).hidden).toBe(true);
    expect(drawn('u1', { view: 'accounts' }).hidden).toBe(false);
  });

  it('carries no words on a compact canvas but those of hubs', () => {
    expect(drawn('d', { compact: true })).toMatchObject({ note: '', forceLabel: false });
    expect(drawn('hub', { compact: true })).toMatchObject({ note: '', forceLabel: true });
  });

  it('gets smaller as nodes get more, down to a limit', () => {
    expect(scaleFor(10, 900, 400)).toBe(1);
    expect(scaleFor(100, 900, 400)).toBeCloseTo(0.69, 2);
    expect(scaleFor(50_000, 900, 400)).toBe(0.22);
  });
});

describe('the drawing of a link', () => {
  it('is 1 + nats / 2 wide for evidence, with its figure where it is strong', () => {
    expect(link('u1~u2')).toMatchObject({ size: 4, label: '6.0' });
    expect(link('u2~u3')).toMatchObject({ size: 1.5, label: '' });
  });

  it('is thin for a star, and hidden in the view of accounts', () => {
    expect(link('u1-d')).toMatchObject({ size: 1, label: '', hidden: false });
    expect(link('u1-d', { view: 'accounts' }).hidden).toBe(true);
    expect(link('u1~u2', { view: 'accounts' }).hidden).toBe(false);
  });

  it('has an arrow for a direct relation of two accounts', () => {
    expect(link('u1-u3')).toMatchObject({ type: 'arrow', hidden: false });
    expect(link('u1-d').type).toBe('line');
  });

  it('is fainter where an end is not of the gang', () => {
    expect(link('u3-d').color).not.toBe(link('u1-d').color);
  });
});

describe('mixed colours', () => {
  it('lie between the two, also when a minifier has shortened them', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mixed('#000', '#fff', 0.5)).toBe('#808080');
    expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
  });
});
