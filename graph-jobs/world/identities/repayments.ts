import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Finding } from '../town/act.ts';
import { happens, wholeBetween } from '../town/draw.ts';
import type { Part } from '../town/part.ts';
import type { Town } from '../town/town.ts';

/**
 * Who is late with a payment: one in four members of a gang, one in seventy others; and a few who have paid it all.
 * Where labels come late, gangs are left to them.
 */
export const repayments: Part = {
  name: 'repayments',
  crowd: null,
  *acts({ town, gangs }) {
    if (!town.parameters.identities) return;
    const members = new Map(
      gangs.flatMap((gang) => gang.members.map(({ account, startsAt }) => [account, startsAt])),
    );
    for (let account = 0; account < town.census.people; account++) {
      if (!members.has(account)) yield* repaymentOf(town, account, town.window.from, otherOverdue);
    }
    if (town.parameters.labels !== null) return;
    for (const [account, startsAt] of members) yield* repaymentOf(town, account, startsAt, memberOverdue);
  },
};

const memberOverdue = 0.25;
const otherOverdue = 0.014;
const settled = 0.03;

function* repaymentOf(town: Town, account: number, from: number, overdue: number): Generator<Finding> {
  const random = randomOf(town.seed, 'repayment', account);
  const at = from + Math.floor((0.2 + 0.7 * random.next()) * (town.window.until - from));
  const knownAt = at + Math.floor(random.next() * 2 * dayMs);
  if (happens(random, overdue)) {
    yield {
      type: 'outcome',
      account,
      at,
      knownAt,
      outcome: 'OVERDUE',
      daysPastDue: wholeBetween(random, 1, 40),
    };
  } else if (happens(random, settled)) {
    yield { type: 'outcome', account, at, knownAt, outcome: 'SETTLED', daysPastDue: null };
  }
}
