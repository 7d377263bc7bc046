import type { Palette } from './palette.ts';

/** Reads the design tokens that are in force on an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const [device, network, person, place] = ['device', 'ip', 'person', 'place'].map((kind) =>
    token(`kind-${kind}`),
  );
  return {
    ground: token('ground'),
    text: token('text'),
    muted: token('muted'),
    link: token('link'),
    edge: token('edge'),
    accent: token('accent'),
    onAccent: token('on-accent'),
    hull: token('hull'),
    hullFill: token('hull-fill'),
    hullLine: token('hull-line'),
    hullText: token('level-warning-text'),
    surface: token('surface-1'),
    good: token('good'),
    font: style.fontFamily,
    kinds: {
      ACCOUNT: token('kind-account'),
      DEVICE: device!,
      IP: network!,
      WIFI: network!,
      PHONE: person!,
      ID_NUMBER: person!,
      BANK_CARD: person!,
      EMAIL: person!,
      GEO_CELL: place!,
      ADDRESS: place!,
      EMPLOYER: place!,
    },
    levels: {
      WARNING: token('level-warning'),
      ATTENTION: token('level-attention'),
      NOTICE: token('level-notice'),
    },
  };
}
