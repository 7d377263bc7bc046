import type { Evaluation } from './evaluation.ts';

/** An evaluation with what it was made from and what it cost. */
export interface EvaluationReport {
  /** Epoch ms. */
  readonly asOf: number;
  readonly events: number;
  readonly rejected: number;
  readonly evaluation: Evaluation;
  /** As if victims were not there at all; null where the truth names none. */
  readonly withoutVictims: Evaluation | null;
  readonly seconds: { readonly ingest: number; readonly refresh: number };
  readonly peakRssMb: number;
}

/** The figures that programs compare, as one line. Rates have four decimals. */
export function summaryJson(report: EvaluationReport): string {
  return JSON.stringify(summaryOf(report), fourDecimals);
}

/** The summary and all that a person may want to look at beside it. */
export function detailsJson(report: EvaluationReport): string {
  const { evaluation, asOf, events, rejected } = report;
  const { bcubedInterval, byKind, bySize, falseMembers, gangs } = evaluation;
  const details = {
    ...summaryOf(report),
    asOf: new Date(asOf).toISOString(),
    events,
    rejected,
    bcubedInterval,
    overMerged: gangs.overMerged,
    byKind: Object.fromEntries(byKind),
    bySize: Object.fromEntries(bySize),
    falseMembers: Object.fromEntries(falseMembers),
    withoutVictims: report.withoutVictims === null ? null : ratesOf(report.withoutVictims),
  };
  return JSON.stringify(details, fourDecimals, 2);
}

function summaryOf({ evaluation, seconds, peakRssMb }: EvaluationReport) {
  return { ...ratesOf(evaluation), seconds, peakRssMb };
}

function ratesOf({ members, bcubed, pairwise, gangs }: Evaluation) {
  const { found, planted, recovered50 } = gangs;
  return { members, bcubed, pairwise, gangs: { found, planted, recovered50 } };
}

function fourDecimals(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10_000) / 10_000 : value;
}
