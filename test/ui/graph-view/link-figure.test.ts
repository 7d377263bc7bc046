import { describe, expect, it } from 'vitest';
import { drawLinkFigure } from '../../../ui/src/graph-view/draw-labels.ts';
import type { Box } from '../../../ui/src/graph-view/label-room.ts';
import type { Palette } from '../../../ui/src/graph-view/palette.ts';

const palette = { font: 'sans-serif', ground: '#fff', muted: '#555' } as unknown as Palette;
const link = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, label: '7.2', selected: false };

/** Where on the link the figure was written; null where it was not. */
function figureAt(isFree: (box: Box) => boolean, selected = false): number | null {
  let at: number | null = null;
  const context = {
    measureText: () => ({ width: 14 }),
    beginPath() {},
    roundRect() {},
    fill() {},
    fillText: (_text: string, x: number) => {
      at = x;
    },
  };
  drawLinkFigure(context as unknown as CanvasRenderingContext2D, { ...link, selected }, palette, isFree);
  return at;
}

describe('the figure of a link', () => {
  it('stands in the middle where nothing else does', () => {
    expect(figureAt(() => true)).toBe(50);
  });

  it('gives way along its link to a node or a name', () => {
    expect(figureAt(({ right }) => right < 50)).toBe(34);
    expect(figureAt(({ left }) => left > 60)).toBe(73);
  });

  it('is left out where no room is, but not at a selected node', () => {
    expect(figureAt(() => false)).toBeNull();
    expect(figureAt(() => false, true)).toBe(50);
  });
});
