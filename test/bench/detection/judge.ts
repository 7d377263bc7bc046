import { fitGangScore } from '../../../graph/algorithms/profile/fit-gang-score.ts';
import { scoreGang } from '../../../graph/algorithms/profile/score-gang.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import {
  type Evaluation,
  evaluationOf,
  evaluationWithoutVictims,
} from '../../../graph-jobs/evaluation/evaluation.ts';
import type { Grouping } from '../../../graph-jobs/evaluation/overlap.ts';
import { peakRssMb } from '../measure.ts';
import { examplesOf, type Found, type Method } from './methods.ts';
import type { World } from './worlds.ts';

/** What one method found in one world, as plain values. */
export interface Row {
  readonly raw: Figures;
  /** Only what the scorer of this method calls a gang. */
  readonly scored: Figures;
  /** The same as if victims were not there; absent where the world has none. */
  readonly withoutVictims?: Pick<Evaluation, 'members' | 'bcubed' | 'pairwise'>;
  readonly seconds: number;
  /** Most memory of the process so far, MB: what earlier methods needed is in it. */
  readonly peakRssMb: number;
}

export type Figures = Pick<Evaluation, 'members' | 'bcubed' | 'bcubedInterval' | 'pairwise' | 'gangs'> & {
  readonly byKind: Readonly<Record<string, unknown>>;
  readonly bySize: Readonly<Record<string, unknown>>;
  /** Honest accounts in communities, by the crowd that they were in. */
  readonly falseMembers: Readonly<Record<string, number>>;
};

/** The probability that a community is a gang. */
export type Scorer = (found: Found) => number;

/** A model of this method's own communities in the fit worlds; 1 for all where there is nothing to tell apart. */
export function scorerOf(method: Method, fitWorlds: readonly World[]): Scorer {
  const examples = fitWorlds.flatMap((world) => examplesOf(world, method.find(world)));
  const gangs = examples.filter(({ isGang }) => isGang).length;
  if (gangs === examples.length) return () => 1;
  if (gangs === 0) return () => 0;
  const model = fitGangScore(examples);
  return ({ figures }) => scoreGang(figures, model);
}

export function judge(method: Method, world: World, scorer: Scorer): Row {
  const startedAt = performance.now();
  const found = method.find(world);
  const seconds = (performance.now() - startedAt) / 1000;
  const kept = found.filter((community) => scorer(community) >= defaultParameters.levels.gangScore);
  const grouping = groupingOf(world, kept);
  return {
    raw: plain(evaluationOf(groupingOf(world, found), world.truth)),
    scored: plain(evaluationOf(grouping, world.truth)),
    ...(world.truth.victims.size > 0 && { withoutVictims: ratesWithoutVictims(grouping, world) }),
    seconds,
    peakRssMb: peakRssMb(),
  };
}

function ratesWithoutVictims(grouping: Grouping, { truth }: World) {
  const { members, bcubed, pairwise } = evaluationWithoutVictims(grouping, truth);
  return { members, bcubed, pairwise };
}

/** Community of each account that a method put into one. */
export function groupingOf({ input }: World, found: readonly Pick<Found, 'accounts'>[]): Map<string, string> {
  return new Map(
    found.flatMap(({ accounts }, community) =>
      Array.from(accounts, (account): [string, string] => [
        input.chains.accounts[account]!,
        String(community),
      ]),
    ),
  );
}

function plain({ byKind, bySize, falseMembers, ...rates }: Evaluation): Figures {
  return {
    ...rates,
    byKind: Object.fromEntries(byKind),
    bySize: Object.fromEntries(bySize),
    falseMembers: Object.fromEntries(falseMembers),
  };
}
