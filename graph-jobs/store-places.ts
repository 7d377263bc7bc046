/** Where a store may be. */
export type StorePlace = (typeof storePlaces)[number];
export const storePlaces = ['embedded', 'neo4j'] as const;
