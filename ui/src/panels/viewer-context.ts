import { createContext, useContext } from 'react';
import type { Viewer } from '../api/viewer.ts';

/** Who is asking; null until the server has said. */
export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer | null {
  return useContext(ViewerContext);
}

/** Whether the role includes an operation of the table of rights; no, until the server has said. */
export function useMay(operation: string): boolean {
  return useContext(ViewerContext)?.operations.includes(operation) ?? false;
}
