import type { Random } from '../../../graph/algorithms/random.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Finding } from '../town/act.ts';
import { happens } from '../town/draw.ts';
import type { Part } from '../town/part.ts';

/** Some members are found out before the end, and a few others who are in no gang. */
export const fraudFlags: Part = {
  name: 'fraud flags',
  crowd: null,
  *acts({ town, gangs }) {
    const { memberFraud, otherFraud } = town.parameters.flags;
    const members = gangs.flatMap((gang) => gang.members);
    for (const { account, startsAt } of members) {
      const random = randomOf(town.seed, 'fraud flag', account);
      if (happens(random, memberFraud)) yield flag(account, startsAt, town.window.until, random);
    }
    const inGang = new Set(members.map(({ account }) => account));
    for (let account = 0; account < town.census.people; account++) {
      const random = randomOf(town.seed, 'fraud flag', account);
      if (!inGang.has(account) && happens(random, otherFraud)) {
        yield flag(account, town.window.from, town.window.until, random);
      }
    }
  },
};

/** Committed at some time from the start on, known a day later at the earliest, before the end. */
function flag(account: number, startsAt: number, until: number, random: Random): Finding {
  const at = startsAt + Math.floor(random.next() * (until - startsAt) * 0.8);
  const knownAt = Math.min(until - 1, Math.max(at + dayMs, at + Math.floor(random.next() * (until - at))));
  return { type: 'outcome', account, at, knownAt, outcome: 'CONFIRMED_FRAUD', daysPastDue: null };
}
