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
  /** Draws and takes the place when no label stands there; else does nothing. A hub's pill is drawn in any case. */
  readonly drawWhereFree: (box: Box, draw: () => void, always?: boolean) => void;
  /** Whether nothing stands there. */
  readonly isFree: (box: Box) => boolean;
}

/** Names never cover one another: the first that comes keeps its place. Time: what is taken, for each label. */
export function createLabelRoom(): LabelRoom {
  let keptBoxes: () => readonly Box[] = () => [];
  let taken: Box[] | null = null;
  const isFree = (box: Box) => {
    taken ??= [...keptBoxes()];
    return !taken.some((other) => overlap(box, other));
  };
  return {
    isFree,
    clear: (kept) => {
      keptBoxes = kept;
      taken = null;
    },
    drawWhereFree(box, draw, always = false) {
      if (!isFree(box) && !always) return;
      taken?.push(box);
      draw();
    },
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
