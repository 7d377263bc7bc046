import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Finding } from '../town/act.ts';
import { between, happens } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import { labelOf } from './label-delay.ts';

/** What becomes known of gangs, late and in part; and the few honest people who are taken for frauds. */
export const labels: Part = {
  name: 'labels',
  crowd: null,
  *acts({ town, gangs }) {
    const { labels: parameters } = town.parameters;
    if (parameters === null) return;
    const members = new Set<number>();
    for (const gang of gangs) {
      for (const member of gang.members) {
        if (members.has(member.account)) continue;
        members.add(member.account);
        const label = labelOf(town, gang, member, parameters);
        if (label !== null) yield label;
      }
    }
    const falseShare = (parameters.falseShare * members.size) / town.census.people;
    for (let account = 0; account < town.census.people; account++) {
      const random = randomOf(town.seed, 'false label', account);
      if (members.has(account) || !happens(random, falseShare)) continue;
      const at = town.window.from + Math.floor(random.next() * (town.window.until - town.window.from));
      const knownAt = at + Math.floor(between(random, 1, 7) * dayMs);
      yield {
        type: 'outcome',
        account,
        at,
        knownAt,
        outcome: 'CONFIRMED_FRAUD',
        daysPastDue: null,
      } satisfies Finding;
    }
  },
};
