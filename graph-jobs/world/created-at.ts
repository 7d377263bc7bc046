import type { World } from './town/part.ts';
import { residentIn } from './town/town.ts';

/** When each account of a world was opened, epoch ms. */
export function createdAtOf({ town, gangs }: World): (account: number) => number {
  const made = new Map<number, number>();
  for (const { account, createdAt } of gangs.flatMap(({ members }) => members)) {
    if (account >= town.census.people) made.set(account, createdAt);
  }
  // Most parts go through the accounts one by one: the last answer is frequently the next one.
  let [last, openedAt] = [-1, 0];
  return (account) => {
    if (account !== last) {
      last = account;
      openedAt = made.get(account) ?? residentIn(town, account).createdAt;
    }
    return openedAt;
  };
}
