import type { GateMetric } from '../../graph/domain/gate.ts';
import type { GenerationCounts } from '../../graph/domain/generation.ts';
import type { Stability } from '../../graph/domain/lineage.ts';

/*
 * The limits of the sanity gate. They are first guesses from the size of the faults that they shall catch: 10 % of
 * links lost, ten times the gangs, half the labels gone. To be set anew from the figures of the first 30 nights.
 */

/** A count beside the median of the generations before. */
export interface CountLimit {
  readonly metric: GateMetric;
  readonly count: keyof GenerationCounts;
  /** Allowed are `low` to `high` times the median. */
  readonly low: number;
  readonly high: number;
  /** Allowed is this much more or less than the median in any case: a share of few says nothing. */
  readonly slack: number;
}

export const countLimits: readonly CountLimit[] = [
  { metric: 'events', count: 'events', low: 0.95, high: 1.5, slack: 100 },
  { metric: 'links', count: 'links', low: 0.93, high: 1.5, slack: 20 },
  { metric: 'gangs', count: 'gangs', low: 0.7, high: 2, slack: 3 },
  { metric: 'labels', count: 'labels', low: 0.7, high: 2, slack: 20 },
  { metric: 'warning', count: 'warning', low: 0.5, high: 2, slack: 10 },
];

/** How little may stay as it was in the shown generation. */
export interface StabilityLimit {
  readonly metric: GateMetric;
  readonly figure: keyof Stability;
  readonly low: number | null;
  readonly high: number | null;
  /** Looked at only where the shown generation has at least so many gangs: a share of few says nothing. */
  readonly leastGangs: number;
}

export const stabilityLimits: readonly StabilityLimit[] = [
  { metric: 'churn', figure: 'churn', low: null, high: 0.1, leastGangs: 10 },
  { metric: 'idsKept', figure: 'idsKept', low: 0.95, high: null, leastGangs: 20 },
  { metric: 'adjustedRand', figure: 'adjustedRand', low: 0.9, high: null, leastGangs: 10 },
];

/** Generations whose median counts are compared with, and the fewest of them that say anything. */
export const comparedGenerations = 7;
export const leastCompared = 3;

/** A figure of an approved preview may be met this much below and above. */
export const previewBand = { low: 0.8, high: 1.2 };

/** The largest gang has at most this share of all accounts, or so many members. */
export const largestGangShare = 0.01;
export const largestGangMembers = 500;

/** Fewest events, or mentions of a kind, of a usual day for a day without any to be a fault. */
export const leastEventsADay = 100;

/** θ moves by at most this from one generation to the next, nats. */
export const thresholdMoveNats = 1;
