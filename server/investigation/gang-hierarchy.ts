import type { GangNetwork } from '../../graph/domain/gang.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { GangRefAnswer } from './account.ts';
import type { Pinned } from './pinned.ts';

export interface NetworkAnswer extends Omit<GangNetwork, 'gangs'> {
  readonly gangs: readonly GangRefAnswer[];
}

/** The network with its gangs as others refer to them. */
export function networkAnswer({ gangs, ...counts }: GangNetwork): NetworkAnswer {
  return {
    ...counts,
    gangs: gangs.map(({ gangId, size }) => ({ id: gangId, role: null, provisional: false, size })),
  };
}

export interface CellAnswer {
  readonly number: number;
  readonly size: number;
}

/** The cells of a gang, largest first; none where none were kept. */
export async function gangCells(
  store: Pick<GenerationReader, 'membersOf'>,
  { shown }: Pinned,
  gang: GangId,
): Promise<CellAnswer[]> {
  const sizes = new Map<number, number>();
  for (const { cell } of await store.membersOf(shown.number, gang)) {
    if (cell !== null) sizes.set(cell, (sizes.get(cell) ?? 0) + 1);
  }
  return Array.from(sizes, ([number, size]) => ({ number, size })).sort((a, b) => a.number - b.number);
}
