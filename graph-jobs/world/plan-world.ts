import { BadInput } from '../../graph/domain/errors.ts';
import { dayMs } from '../../graph/domain/window.ts';
import { accountsMadeFor, draftGangs } from './gangs/draft-gangs.ts';
import { gangHistory } from './gangs/gang-history.ts';
import { planGangs } from './gangs/plan-gangs.ts';
import type { World } from './town/part.ts';
import { scaledTo } from './town/scale-parameters.ts';
import { townOf } from './town/town.ts';
import type { WorldParameters } from './town/world-parameters.ts';

export interface WorldRequest {
  readonly seed: number;
  /** Accounts in all, those of gangs included. */
  readonly accounts: number;
  /** The world ends here, epoch ms; nothing happens at or after it. */
  readonly until: number;
  readonly parameters: WorldParameters;
}

export const accountLimits = { least: 500, most: 5_000_000 } as const;

/** Settles who lives in the world and who is in which gang; what they do is drawn later, part by part. */
export function planWorld({ seed, accounts, until, parameters }: WorldRequest): World {
  const { least, most } = accountLimits;
  if (!Number.isInteger(accounts) || accounts < least || accounts > most) {
    throw new BadInput('accounts', `must be a whole number from ${least} to ${most}, got ${accounts}`);
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new BadInput('seed', `must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got ${seed}`);
  }
  const scaled = scaledTo(parameters, accounts);
  const drafts = draftGangs(seed, scaled.gangs, accounts);
  const window = { from: until - scaled.days * dayMs, until };
  const town = townOf(seed, accounts - accountsMadeFor(drafts), scaled, window);
  return { town, ...gangHistory(planGangs(drafts, town), town) };
}
