import type { Tie, TieKind } from '../../graph/domain/event.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { ChainReader } from '../../graph/store/port.ts';

/** All ties of one kind that one account has with another inside a window. */
export interface DirectTies {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly tie: TieKind;
  readonly events: number;
  /** Epoch ms. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Ties that are wanted, by the first of each kind. Reads all ties of the window once. */
export async function directTies(
  store: Pick<ChainReader, 'readTies'>,
  window: TimeWindow,
  isWanted: (tie: Tie) => boolean,
): Promise<readonly DirectTies[]> {
  const found = new Map<string, DirectTies>();
  for await (const batch of store.readTies(window))
    for (const one of batch.filter(isWanted)) {
      const { accountId: from, otherAccountId: to, tie, at } = one;
      const key = `${tie} ${from}\n${to}`;
      const { events = 0, firstAt = at } = found.get(key) ?? {};
      found.set(key, { from, to, tie, events: events + 1, firstAt, lastAt: at });
    }
  return [...found.values()];
}
