import { randomOf } from '../../../graph/algorithms/random.ts';
import type { TieKind } from '../../../graph/domain/event.ts';
import { hourMs } from '../../../graph/domain/window.ts';
import type { Relation } from '../town/act.ts';
import { wakingInstant } from '../town/clock.ts';
import { happens, wholeBetween } from '../town/draw.ts';
import type { Gang } from '../town/gang.ts';
import type { Part } from '../town/part.ts';
import type { Town } from '../town/town.ts';

/** People at home send each other money; a chain is a chain of referrals; an agent's customers pay the agent. */
export const relations: Part = {
  name: 'relations',
  crowd: null,
  *acts({ town, gangs }) {
    if (!town.parameters.identities) return;
    for (let home = 0; home < town.census.homes; home++) yield* transfersAtHome(town, home);
    for (const gang of gangs) yield* tiesOf(town, gang);
  },
};

const transferringShare = 0.15;

function* transfersAtHome(town: Town, home: number): Generator<Relation> {
  const first = town.census.firstOf[home] as number;
  const next = town.census.firstOf[home + 1] as number;
  const random = randomOf(town.seed, 'transfers at home', home);
  for (let person = first + 1; person < next; person++) {
    if (!happens(random, transferringShare)) continue;
    yield tie(
      person,
      first,
      wakingInstant(random, town.window),
      'TRANSFER',
      wholeBetween(random, 1, 30) * 100,
    );
  }
}

function* tiesOf(town: Town, gang: Gang): Generator<Relation> {
  const random = randomOf(town.seed, 'gang ties', gang.number);
  for (const [place, member] of gang.members.entries()) {
    const at = member.startsAt + Math.floor(random.next() * 12 * hourMs);
    const before = gang.members[place - 1];
    if (before === undefined) continue;
    const agent = (gang.members[0] as typeof member).account;
    if (gang.kind === 'D') yield tie(before.account, member.account, at, 'REFERRAL', null);
    if (gang.kind === 'C' && happens(random, 0.5)) {
      yield tie(member.account, agent, at, 'TRANSFER', wholeBetween(random, 5, 30) * 100);
    }
  }
}

function tie(account: number, other: number, at: number, kind: TieKind, amount: number | null): Relation {
  return { type: 'tie', account, at, other, tie: kind, amount };
}
