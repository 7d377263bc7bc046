import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, createLabelRoom } from '../../../ui/src/graph-view/label-room.ts';

const box = (left: number, top: number, width = 60, height = 12): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The boxes that were drawn, in their order. */
function drawnOf(boxes: readonly Box[]): Box[] {
  const room = createLabelRoom();
  const drawn: Box[] = [];
  for (const wanted of boxes) room.drawWhereFree(wanted, () => drawn.push(wanted));
  return drawn;
}

describe('the names on the canvas', () => {
  it('stand beside and below one another', () => {
    const boxes = [box(0, 0), box(60, 0), box(0, 12)];
    expect(drawnOf(boxes)).toEqual(boxes);
  });

  it('give way to the first that stands there', () => {
    expect(drawnOf([box(0, 0), box(59, 11), box(70, 11)])).toEqual([box(0, 0), box(70, 11)]);
  });

  it('give way to the pill of a hub, which is drawn in any case', () => {
    const room = createLabelRoom();
    const drawn: string[] = [];
    room.drawWhereFree(box(0, 0), () => drawn.push('name'));
    room.drawPill(box(10, 0), () => drawn.push('pill'));
    room.drawWhereFree(box(65, 0), () => drawn.push('name under the pill'));
    expect(drawn).toEqual(['name', 'pill']);
  });

  it('leave a pill without its count where another pill would cut it', () => {
    const room = createLabelRoom();
    const bare: boolean[] = [];
    for (const left of [0, 50, 70]) room.drawPill(box(left, 0), (isBare) => bare.push(isBare));
    expect(bare).toEqual([false, true, false]);
  });

  it('begin anew with each drawing', () => {
    const room = createLabelRoom();
    let drawn = 0;
    for (let round = 0; round < 2; round++) {
      room.clear(() => []);
      room.drawWhereFree(box(0, 0), () => drawn++);
    }
    expect(drawn).toBe(2);
  });

  it('leave room to be asked for, which takes none', () => {
    const room = createLabelRoom();
    room.clear(() => [box(0, 0)]);
    room.drawWhereFree(box(0, 20), () => {});
    const isFree = [box(30, 6), box(30, 26), box(0, 40), box(0, 40)].map(room.isFree);
    expect(isFree).toEqual([false, false, true, true]);
  });

  it('never cover what was there before them', () => {
    const room = createLabelRoom();
    room.clear(() => [box(0, 0)]);
    let drawn = 0;
    room.drawWhereFree(box(30, 6), () => drawn++);
    room.drawWhereFree(box(30, 12), () => drawn++);
    expect(drawn).toBe(1);
  });

  it('never cover one another', () => {
    const places = fc.array(fc.record({ x: fc.nat(400), y: fc.nat(200) }), { maxLength: 40 });
    fc.assert(
      fc.property(places, (all) => {
        const drawn = drawnOf(all.map(({ x, y }) => box(x, y)));
        for (const [i, a] of drawn.entries())
          for (const b of drawn.slice(i + 1))
            expect(Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 12).toBe(true);
      }),
    );
  });
});
