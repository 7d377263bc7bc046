/** A value that may be personal, reduced to what may be shown of it. */
export interface Masked {
  readonly display: string;
  readonly revealable: boolean;
}

/** Raw personal values are dropped at the door, so there is nothing to reveal. */
export function masked(display: string): Masked {
  return { display, revealable: false };
}
