import type { EntityType } from '../api/answer.ts';

const wideCard = 'M-6.5-4.3h13v8.6h-13z';

/** The silhouette of each kind as one path in a 14 × 14 box around 0, 0; to be filled by the even-odd rule. */
export const kindSilhouettes: Readonly<Record<EntityType, string>> = {
  ACCOUNT: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0',
  DEVICE: 'M-3.5-5.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z',
  IP: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
  WIFI: 'M0-6.5 6.5 0 0 6.5-6.5 0zM-3.3-.7a4.7 4.7 0 0 1 6.6 0l-1 1a3.3 3.3 0 0 0-4.6 0zM-1 2.4a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  PHONE: 'M-3.3-6h6.6a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-6.6a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1z',
  ID_NUMBER: `${wideCard}M-4.6-1.3a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M-5 2.6a2 2 0 0 1 3.8 0zM.6-1.6h4.2v1.1h-4.2zM.6.9h3v1.1h-3z`,
  BANK_CARD: 'M-6.5-4.3h13v2h-13zM-6.5-1.2h13v5.5h-13z',
  EMAIL: 'M-6.5-4.3h13L0 1.2zM-6.5-2.8 0 2.9 6.5-2.8v7.1h-13z',
  GEO_CELL: 'M0-6.5 5.7-3.2v6.4L0 6.5-5.7 3.2v-6.4z',
  ADDRESS: 'M0-6.3 6.3-1v6.8h-12.6V-1z',
  EMPLOYER: 'M-5.5 6V-6h7.5v3.5h3.5v8.5z',
};
