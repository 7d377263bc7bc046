import type { Random } from '../../../graph/algorithms/random.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs, hourMs } from '../../../graph/domain/window.ts';
import type { Claims, Place, Visit } from '../town/act.ts';
import { between, exponential, happens, wholeBetween } from '../town/draw.ts';
import type { Gang, Member, Recruit } from '../town/gang.ts';
import type { Town } from '../town/town.ts';
import type { Pools } from './pools.ts';
import { poolsOf } from './pools.ts';
import { dormantAfter, reactionOf } from './reaction.ts';

/** One thing that a member does for the gang, before it is settled from where. */
export interface Step {
  readonly type: Visit['type'];
  readonly at: number;
}

/** Where a step is made from, and what it claims. */
export type Dress = (step: Step, member: Member, pools: Pools) => Dressed;

export interface Dressed {
  readonly place: Place;
  readonly claims: Claims;
}

const burstShare = 0.8;
const sleeperShare = 0.3;

/** Members who come in one to three bursts of hours within three days; one in five comes at another time. */
export function recruitsInBursts(size: number, random: Random): Recruit[] {
  const bursts = Array.from({ length: wholeBetween(random, 1, 3) }, (_, burst) => ({
    startMs: burst === 0 ? 0 : Math.floor(random.next() * 3 * dayMs),
    lengthMs: between(random, 1, 6) * hourMs,
  }));
  return Array.from({ length: size }, (_, member) => {
    if (member === 0) return { afterMs: 0, ageMs: 0 };
    if (!happens(random, burstShare)) return { afterMs: Math.floor(random.next() * 10 * dayMs), ageMs: 0 };
    const { startMs, lengthMs } = bursts[random.below(bursts.length)] as (typeof bursts)[number];
    return { afterMs: Math.floor(startMs + random.next() * lengthMs), ageMs: 0 };
  });
}

/** How long the accounts of a gang lie still between opening and cashing out; 0 for gangs that do not wait. */
export function silenceMs(town: Town, gang: Gang): number {
  const random = randomOf(town.seed, 'sleeper', gang.number);
  return happens(random, sleeperShare) ? Math.floor(between(random, 7, 45) * dayMs) : 0;
}

/** Opens an account, logs in a few times, and applies: soon, or after the silence of a sleeper, all together again. */
export function freshSteps(gang: Gang, member: Member, silence: number, random: Random): Step[] {
  const steps: Step[] = member.transferred ? [] : [{ type: 'registration', at: member.startsAt }];
  for (let login = wholeBetween(random, 1, 4); login > 0; login--) {
    steps.push({ type: 'login', at: member.startsAt + Math.ceil(exponential(random, dayMs / 2)) });
  }
  const early = Math.floor((member.startsAt - gang.startsAt) / 2);
  const cashOut = silence > 0 ? gang.startsAt + silence + early : member.startsAt;
  const applied = cashOut + Math.ceil(exponential(random, dayMs / 3));
  steps.push({ type: 'application', at: applied });
  if (silence > 0) steps.push({ type: 'login', at: applied + Math.ceil(exponential(random, 2 * hourMs)) });
  return steps;
}

/** All steps of all members, dressed by the gang's type; given up accounts do nothing more. */
export function* dressedSteps(
  gang: Gang,
  town: Town,
  stepsOf: (member: Member) => readonly Step[],
  dress: Dress,
): Generator<Visit> {
  const reaction = reactionOf(town, gang);
  const pools = poolsOf(town, gang, reaction);
  for (const member of gang.members) {
    for (const step of stepsOf(member)) {
      if (dormantAfter(town, gang, member.account, reaction, step.at)) continue;
      yield { ...step, account: member.account, ...dress(step, member, pools) };
    }
  }
}
