import { randomOf } from '../../../graph/algorithms/random.ts';
import { logNormalSize, weighted, wholeBetween } from '../town/draw.ts';
import type { GangType } from '../town/gang.ts';
import type { GangParameters } from '../town/world-parameters.ts';
import { gangKinds } from '../town/world-parameters.ts';
import { gangTypes } from './gang-types.ts';

/** What is settled of a gang before the town is: its type and size decide how many people are left for the town. */
export interface GangDraft {
  readonly type: GangType;
  readonly size: number;
}

/** @param accounts  of the whole world; decides whether there is a giant gang */
export function draftGangs(seed: number, parameters: GangParameters, accounts: number): GangDraft[] {
  const weights = gangKinds.map((kind) => parameters.mix[kind] ?? 0);
  const drafts = Array.from({ length: parameters.count }, (_, number): GangDraft => {
    const random = randomOf(seed, 'gang draft', number);
    const type = gangTypes[gangKinds[weighted(random, weights)] as (typeof gangKinds)[number]];
    return { type, size: logNormalSize(random, parameters.size) };
  });
  const { giant } = parameters;
  if (giant === null || accounts < giant.fromAccounts || drafts[0] === undefined) return drafts;
  const random = randomOf(seed, 'giant gang');
  const type = gangTypes[gangKinds[weighted(random, weights)] as (typeof gangKinds)[number]];
  return [...drafts, { type, size: wholeBetween(random, ...giant.size) }];
}

/** Accounts that the drafts need beside the people of the town. */
export function accountsMadeFor(drafts: readonly GangDraft[]): number {
  return drafts.reduce((sum, { type, size }) => sum + (type.recruitsResidents ? 0 : size), 0);
}
