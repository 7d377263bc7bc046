import { bcubed } from './bcubed.ts';
import type { GangPart } from './gang-parts.ts';
import { gangParts } from './gang-parts.ts';
import type { Interval } from './interval.ts';
import { bootstrapInterval } from './interval.ts';
import { memberRates } from './members.ts';
import type { Grouping } from './overlap.ts';
import { overlapOf } from './overlap.ts';
import { pairwise } from './pairwise.ts';
import type { Rates, RatesWithF1 } from './rates.ts';
import type { KnownTruth } from './truth-row.ts';
import { withoutVictims } from './truth-row.ts';

/** How well the communities that were found match the gangs that are known. */
export interface Evaluation {
  readonly members: Rates;
  readonly bcubed: RatesWithF1;
  /** Null where no gang is known. */
  readonly bcubedInterval: Interval | null;
  readonly pairwise: RatesWithF1;
  readonly gangs: GangCounts;
  /** Planted gangs by kind; gangs without a kind under the empty text. */
  readonly byKind: ReadonlyMap<string, GangGroup>;
  readonly bySize: ReadonlyMap<SizeBand, GangGroup>;
  /** Honest accounts in communities, by the crowd that they were in; those in none under the empty text. */
  readonly falseMembers: ReadonlyMap<string, number>;
}

export interface GangCounts {
  /** Communities of three accounts or more. */
  readonly found: number;
  readonly planted: number;
  /** Planted gangs that one community matches with a Jaccard index of 0.5 or more. */
  readonly recovered50: number;
  /** Communities that hold accounts of two gangs or more. */
  readonly overMerged: number;
}

/** Some of the planted gangs. */
export interface GangGroup {
  readonly planted: number;
  readonly recovered50: number;
  readonly recall: number;
}

export type SizeBand = (typeof sizeBands)[number]['name'];
export const sizeBands = [
  { name: '1-2', least: 1 },
  { name: '3-9', least: 3 },
  { name: '10-49', least: 10 },
  { name: '50+', least: 50 },
] as const;

const bootstrapSeed = 1;
const matchedFrom = 0.5;

export function evaluationOf(found: Grouping, truth: KnownTruth): Evaluation {
  const overlap = overlapOf(found, truth.gangOf);
  const parts = gangParts(overlap);
  const known = [...found].filter(([, community]) => overlap.communitySizes.has(community));
  const honest = known.filter(([account]) => !truth.gangOf.has(account));
  return {
    members: memberRates(overlap),
    bcubed: bcubed(parts),
    bcubedInterval: bootstrapInterval(parts, (drawn) => bcubed(drawn).f1, bootstrapSeed),
    pairwise: pairwise(overlap),
    gangs: {
      found: overlap.communitySizes.size,
      planted: parts.length,
      recovered50: matched(parts),
      overMerged: [...overlap.shared.values()].filter((row) => row.size > 1).length,
    },
    byKind: grouped(parts, ({ gang }) => truth.kindOfGang.get(gang) ?? ''),
    bySize: grouped(parts, ({ size }) => sizeBandOf(size)),
    falseMembers: counted(honest.map(([account]) => truth.crowdOf.get(account) ?? '')),
  };
}

/** The same for the organisers and members alone: victims count neither as found nor as wrongly found. */
export function evaluationWithoutVictims(found: Grouping, truth: KnownTruth): Evaluation {
  const others = [...found].filter(([account]) => !truth.victims.has(account));
  return evaluationOf(new Map(others), withoutVictims(truth));
}

function matched(parts: readonly GangPart[]): number {
  return parts.filter(({ bestJaccard }) => bestJaccard >= matchedFrom).length;
}

function sizeBandOf(size: number): SizeBand {
  return (sizeBands.findLast(({ least }) => size >= least) as (typeof sizeBands)[number]).name;
}

function grouped<Name extends string>(
  parts: readonly GangPart[],
  nameOf: (part: GangPart) => Name,
): Map<Name, GangGroup> {
  const names = [...new Set(parts.map(nameOf))].sort();
  return new Map(
    names.map((name) => {
      const group = parts.filter((part) => nameOf(part) === name);
      return [name, { planted: group.length, recovered50: matched(group), recall: bcubed(group).recall }];
    }),
  );
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
