import { hourMs } from '../../graph/domain/window.ts';
import { inArrivalOrder } from './arrival-order.ts';
import { parts } from './parts.ts';
import { planWorld } from './plan-world.ts';
import type { WorldEvent } from './town/world-event.ts';
import type { WorldParameters } from './town/world-parameters.ts';
import { worlds } from './town/world-parameters.ts';
import { truthBookOf } from './truth.ts';
import { eventsOf } from './write-down.ts';

/** The world that a first start shows: small, with people who have names for everything, a few gangs of each type. */
const demoParameters: WorldParameters = {
  ...worlds.base,
  accounts: 5000,
  people: { ...worlds.base.people, homeAddresses: 1500, regions: 4, campuses: 6, accountAgeDays: [0, 2500] },
  crowds: { ...worlds.base.crowds, stores: 10, promotionDays: 1, officeBatches: 2 },
  gangs: {
    ...worlds.base.gangs,
    count: 18,
    mix: { A: 0.3, B: 0.25, C: 0.25, D: 0.2 },
    size: { logMean: 2.4, logDeviation: 0.5, least: 5, most: 40 },
  },
  identities: true,
};

export interface DemoGang {
  /** Type: A farm, B proxy batch, C intermediary, D chain. */
  readonly kind: string;
  readonly accountIds: readonly string[];
}

export interface DemoWorld {
  /** In arrival order; the last one is before the end. */
  readonly events: readonly WorldEvent[];
  readonly gangs: readonly DemoGang[];
}

/** About 5 000 accounts and 60 days that end at the full hour at or before `now`, epoch ms. */
export function demoWorld(seed: number, now: number): DemoWorld {
  const until = Math.floor(now / hourMs) * hourMs;
  const world = planWorld({ seed, accounts: demoParameters.accounts, until, parameters: demoParameters });
  const { names } = world.town;
  return {
    events: inArrivalOrder(eventsOf(world, parts, truthBookOf(world))),
    gangs: world.gangs.map(({ kind, members }) => ({
      kind,
      accountIds: members.map(({ account }) => names.accountId(account)),
    })),
  };
}
