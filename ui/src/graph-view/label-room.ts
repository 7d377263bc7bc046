/** A rectangle on the canvas, pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the labels of one drawing have taken. */
export interface LabelRoom {
  /** Begins a new drawing, in which no name may cover one of `kept`, which is asked when the first name comes. */
  readonly clear: (kept: () => readonly Box[]) => void;
  /** Draws and takes the place when no label stands there; else does nothing. */
  readonly drawWhereFree: (box: Box, draw: () => void) => void;
  /** Draws the pill of a hub, which needs no free place; `isBare` where another pill stands there: its count would be cut. */
  readonly drawPill: (box: Box, draw: (isBare: boolean) => void) => void;
  /** Whether nothing stands there. */
  readonly isFree: (box: Box) => boolean;
}

/** Names never cover one another: the first that comes keeps its place. Time: what is taken, for each label. */
export function createLabelRoom(): LabelRoom {
  let keptBoxes: () => readonly Box[] = () => [];
  let taken: Box[] | null = null;
  let pills: Box[] = [];
  const takenNow = () => {
    taken ??= [...keptBoxes()];
    return taken;
  };
  const isFree = (box: Box) => !takenNow().some((other) => overlap(box, other));
  return {
    isFree,
    clear: (kept) => {
      keptBoxes = kept;
      taken = null;
      pills = [];
    },
    drawWhereFree(box, draw) {
      if (!isFree(box)) return;
      takenNow().push(box);
      draw();
    },
    drawPill(box, draw) {
      const isBare = pills.some((other) => overlap(box, other));
      if (!isBare) pills.push(box);
      takenNow().push(box);
      draw(isBare);
    },
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
