/** A rectangle on the canvas, pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the labels of one drawing have taken. */
export interface LabelRoom {
  /** Begins a new drawing. */
  readonly clear: () => void;
  /** Draws and takes the place when no label stands there; else does nothing. A hub's pill is drawn in any case. */
  readonly drawWhereFree: (box: Box, draw: () => void, always?: boolean) => void;
}

/** Names never cover one another: the first that comes keeps its place. Time: labels drawn, for each label. */
export function createLabelRoom(): LabelRoom {
  let taken: Box[] = [];
  return {
    clear: () => {
      taken = [];
    },
    drawWhereFree(box, draw, always = false) {
      if (!always && taken.some((other) => overlap(box, other))) return;
      taken.push(box);
      draw();
    },
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
