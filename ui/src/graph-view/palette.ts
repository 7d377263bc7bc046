import type { EntityType, RiskLevel } from '../api/answer.ts';

/** Colours of the canvas in the theme that is on. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly link: string;
  readonly edge: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly hull: string;
  readonly hullFill: string;
  readonly hullLine: string;
  readonly hullText: string;
  readonly surface: string;
  readonly good: string;
  readonly font: string;
  readonly kinds: Readonly<Record<EntityType, string>>;
  readonly levels: Readonly<Record<RiskLevel, string>>;
}

/** A colour that lies `share` of the way from `a` to `b`; both as #rrggbb, or #rgb as a minifier leaves them. */
export function mixed(a: string, b: string, share: number): string {
  const name = `${a} ${b} ${share}`;
  const known = mixtures.get(name);
  if (known !== undefined) return known;
  const mixture = mix(a, b, share);
  mixtures.set(name, mixture);
  return mixture;
}

/** Every link asks for its colour, of which a theme has a handful. */
const mixtures = new Map<string, string>();

function mix(a: string, b: string, share: number): string {
  const [one, other] = [channels(a), channels(b)];
  const parts = one.map((channel, i) => Math.round(channel * (1 - share) + other[i]! * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  const digits = color.slice(1);
  const width = digits.length === 3 ? 1 : 2;
  return [0, 1, 2].map((i) =>
    Number.parseInt(digits.slice(i * width, (i + 1) * width).padStart(2, digits[i]), 16),
  );
}
