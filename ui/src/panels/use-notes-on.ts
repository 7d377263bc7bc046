import { useCallback, useEffect } from 'react';
import type { Picture } from '../state/fold.ts';
import { usePage } from './page-context.ts';

/** The newest note on a node of the canvas; what comes onto it is asked for once. */
export function useNotesOn(picture: Picture): (id: string) => string | null {
  const { noteBook } = usePage();
  const notes = noteBook((state) => state.notes);
  const { nodes } = picture;
  useEffect(() => void noteBook.getState().read([...nodes.keys()]), [noteBook, nodes]);
  return useCallback((id: string) => notes.get(id)?.at(-1)?.text ?? null, [notes]);
}
