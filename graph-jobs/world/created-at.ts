import type { World } from './town/part.ts';
import { residentIn } from './town/town.ts';

/** When each account of a world was opened, epoch ms. */
export function createdAtOf({ town, gangs }: World): (account: number) => number {
  const made = new Map<number, number>();
  for (const { account, createdAt } of gangs.flatMap(({ members }) => members)) {
    if (account >= town.census.people) made.set(account, createdAt);
  }
  return (account) => made.get(account) ?? residentIn(town, account).createdAt;
}
