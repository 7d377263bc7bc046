import type { Random } from '../../../graph/algorithms/random.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Gang, Member, Recruit } from '../town/gang.ts';
import type { Town } from '../town/town.ts';
import { residentIn } from '../town/town.ts';
import type { GangDraft } from './draft-gangs.ts';

/** Fills the drafts with members. Nobody is in two gangs. */
export function planGangs(drafts: readonly GangDraft[], town: Town): Gang[] {
  const taken = new Set<number>();
  let nextAccount = town.census.people;
  return drafts.map(({ type, size }, place) => {
    const random = randomOf(town.seed, 'gang', place);
    const { from, until } = town.window;
    const latest = Math.max(from + dayMs, until - type.leastDays(town.parameters.gangs) * dayMs);
    const startsAt = from + Math.floor(random.next() * (latest - from));
    const recruits = fitted(type.recruits(size, town.parameters.gangs, random), until - dayMs - startsAt);
    const members = recruits.map((recruit): Member => {
      if (type.recruitsResidents) return residentMember(town, taken, startsAt + recruit.afterMs, random);
      return newMember(town, nextAccount++, startsAt, recruit, random);
    });
    return { number: place + 1, kind: type.kind, startsAt, members, supplier: null };
  });
}

/** Recruits of a gang that would outlast the window come in faster: everybody joins before the end. */
function fitted(recruits: readonly Recruit[], mostMs: number): Recruit[] {
  const last = Math.max(...recruits.map(({ afterMs }) => afterMs));
  if (last <= mostMs) return [...recruits];
  return recruits.map(({ afterMs, ageMs }) => ({ afterMs: Math.floor((afterMs * mostMs) / last), ageMs }));
}

function residentMember(town: Town, taken: Set<number>, startsAt: number, random: Random): Member {
  for (;;) {
    const resident = residentIn(town, random.below(town.census.people));
    if (taken.has(resident.person) || resident.createdAt > startsAt) continue;
    taken.add(resident.person);
    const { person: account, createdAt, region } = resident;
    return { account, startsAt, createdAt, region, joinsAt: startsAt, leavesAt: null, transferred: false };
  }
}

function newMember(
  town: Town,
  account: number,
  gangStartsAt: number,
  recruit: Recruit,
  random: Random,
): Member {
  const startsAt = gangStartsAt + recruit.afterMs;
  const region = random.below(town.parameters.people.regions);
  const createdAt = startsAt - recruit.ageMs;
  return { account, startsAt, createdAt, region, joinsAt: startsAt, leavesAt: null, transferred: false };
}
