/** What a role may, by the names of the server's table of rights. */
export type Operation = string;

/** Pages of the bar in their order, with what a person needs to read each. */
export const pages = [
  { name: 'queue', address: '/queue', needs: 'readCases' },
  { name: 'explore', address: '/explore', needs: 'explore' },
  { name: 'gangs', address: '/gangs', needs: 'explore' },
  { name: 'parameters', address: '/parameters', needs: 'readGenerations' },
  { name: 'runs', address: '/runs', needs: 'readRuns' },
] as const satisfies readonly {
  readonly name: string;
  readonly address: string;
  readonly needs: Operation;
}[];

export type PageName = (typeof pages)[number]['name'];

/** Pages that these operations open. */
export function pagesFor(operations: readonly Operation[]): readonly (typeof pages)[number][] {
  return pages.filter(({ needs }) => operations.includes(needs));
}

/** Where a person lands: the gangs, else the last page that is open. */
export function landingFor(operations: readonly Operation[]): string {
  return operations.includes('explore') ? '/gangs' : (pagesFor(operations).at(-1)?.address ?? '/parameters');
}

/** The page that an address belongs to; null for one that is in no bar. */
export function pageAt(path: string): PageName | null {
  if (path.startsWith('/accounts')) return 'gangs';
  return pages.find(({ address }) => path.startsWith(address))?.name ?? null;
}
