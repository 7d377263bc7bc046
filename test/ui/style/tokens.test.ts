import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../../../ui/src/style/tokens.css', import.meta.url), 'utf8');
const kinds = ['account', 'device', 'ip', 'person', 'place'];
const levels = ['warning', 'attention', 'notice'];

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  const token = tokensOf(theme);

  it('has kinds that stand out from the ground by 4.5 to 1', () => {
    expect(
      belowContrast(
        kinds.map((kind) => `kind-${kind}`),
        ['ground'],
        4.5,
        token,
      ),
    ).toEqual([]);
  });

  it('has levels that stand out from the ground by 4.5 to 1', () => {
    expect(
      belowContrast(
        levels.map((level) => `level-${level}`),
        ['ground'],
        4.5,
        token,
      ),
    ).toEqual([]);
  });

  it('has text that can be read on every surface', () => {
    const surfaces = ['ground', 'surface-0', 'surface-1', 'surface-2', 'surface-hover', 'accent-soft'];
    expect(belowContrast(['text', 'muted', 'link'], surfaces, 4.5, token)).toEqual([]);
    expect(belowContrast(['on-accent'], ['accent', 'accent-hover'], 4.5, token)).toEqual([]);
  });

  it('has level words that can be read on their own tint and on every surface', () => {
    for (const level of levels)
      expect(
        belowContrast(
          [`level-${level}-text`],
          [`level-${level}-soft`, 'surface-1', 'surface-hover'],
          4.5,
          token,
        ),
      ).toEqual([]);
  });

  it('has links and marks that can be seen', () => {
    expect(belowContrast(['edge', 'series-login', 'series-application'], ['ground'], 2.9, token)).toEqual([]);
  });

  it('has kinds that differ for eyes without green cones', () => {
    expect(closest(kinds.map((kind) => token(`kind-${kind}`)))).toBeGreaterThanOrEqual(25);
  });

  it('has levels that differ for eyes without green cones', () => {
    expect(closest(levels.map((level) => token(`level-${level}`)))).toBeGreaterThanOrEqual(18);
  });
});

type Color = readonly [number, number, number];

function tokensOf(theme: string): (name: string) => Color {
  const block = text.slice(text.search(new RegExp(`\\[data-theme=['"]${theme}['"]\\]`)));
  const inside = block.slice(0, block.indexOf('}'));
  return (name) => {
    const hex = new RegExp(`--${name}:\\s*#([0-9a-f]{6})\\b`, 'i').exec(inside)?.[1];
    if (!hex) throw new Error(`tokens.css has no colour --${name} for the ${theme} theme`);
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Color;
  };
}

function belowContrast(
  marks: readonly string[],
  grounds: readonly string[],
  least: number,
  token: (name: string) => Color,
): string[] {
  return marks.flatMap((mark) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(token(mark), token(ground)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${mark} on ${ground}: ${ratio.toFixed(2)}`),
  );
}

/** Contrast of WCAG 2.2. */
function contrast(a: Color, b: Color): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map(linear) as unknown as Color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Deuteranopia by Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, on linear light. */
const deuteranopia = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
] as const;

/** Least CIE 1976 difference of any two colours as such eyes see them. */
function closest(colors: readonly Color[]): number {
  const seen = colors.map((color) => labOf(deuteranopia.map((row) => dot(row, color.map(linear)))));
  const pairs = seen.flatMap((one, i) =>
    seen.slice(i + 1).map((other) => Math.hypot(...one.map((c, k) => c - other[k]!))),
  );
  return Math.min(...pairs);
}

function labOf(light: readonly number[]): number[] {
  const white = [0.95047, 1, 1.08883];
  const toXyz = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339, 0.119192, 0.9503041],
  ];
  const [x, y, z] = toXyz.map((row, i) => {
    const ratio = dot(row, light) / white[i]!;
    return ratio > 0.008856 ? Math.cbrt(ratio) : 7.787 * ratio + 16 / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
