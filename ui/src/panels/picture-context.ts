import { createContext, useContext } from 'react';
import type { Picture } from '../state/fold.ts';

export const PictureContext = createContext<Picture | null>(null);

/** What is on the canvas. */
export function usePicture(): Picture {
  const picture = useContext(PictureContext);
  if (!picture) throw new Error('a panel of the explorer stands outside of it');
  return picture;
}
