import type { EntityType } from '../api/answer.ts';
import { kindSilhouettes } from '../graph-view/kind-silhouettes.ts';
import { kindFamilies } from './kind.tsx';

/** The silhouette of a kind, as on the canvas, small. */
export function KindMark({ kind }: { readonly kind: EntityType }) {
  return (
    <svg className={`mark kind-${kindFamilies[kind]}`} viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={kindSilhouettes[kind]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
