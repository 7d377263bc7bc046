import type { EntityType } from '../api/answer.ts';
import { kindFamilies } from './kind.tsx';

/** The silhouette of a kind, as on the canvas, small. */
export function KindMark({ kind }: { readonly kind: EntityType }) {
  return (
    <svg className={`mark kind-${kindFamilies[kind]}`} viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={silhouettes[kind]} fill="currentColor" />
    </svg>
  );
}

const diamond = 'M0-6.5 6.5 0 0 6.5-6.5 0z';
const wideCard = 'M-6.5-4.3h13v8.6h-13z';

const silhouettes: Readonly<Record<EntityType, string>> = {
  ACCOUNT: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0',
  DEVICE: 'M-3.5-5.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z',
  IP: diamond,
  WIFI: diamond,
  PHONE: 'M-3.3-6h6.6a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-6.6a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1z',
  ID_NUMBER: wideCard,
  BANK_CARD: 'M-6.5-4.3h13v2h-13zM-6.5-1.2h13v5.5h-13z',
  EMAIL: 'M-6.5-4.3h13L0 1.2zM-6.5-2.8 0 2.9 6.5-2.8v7.1h-13z',
  GEO_CELL: 'M0-6.5 5.7-3.2v6.4L0 6.5-5.7 3.2v-6.4z',
  ADDRESS: 'M0-6.3 6.3-1v6.8h-12.6V-1z',
  EMPLOYER: 'M-5.5 6V-6h7.5v3.5h3.5v8.5z',
};
