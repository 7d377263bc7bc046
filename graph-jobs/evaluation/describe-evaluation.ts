import { textTable } from '../text-table.ts';
import type { Evaluation, GangGroup } from './evaluation.ts';
import type { EvaluationReport } from './evaluation-report.ts';

/** The evaluation as tables for a person. */
export function describeEvaluation(report: EvaluationReport): string[] {
  const { evaluation, asOf, events, seconds, peakRssMb } = report;
  const { members, bcubed, bcubedInterval, pairwise, gangs } = evaluation;
  const interval =
    bcubedInterval === null ? '' : `${rate(bcubedInterval.low)} to ${rate(bcubedInterval.high)}`;
  return [
    `as of ${new Date(asOf).toISOString()}, ${events} events; ingest ${seconds.ingest.toFixed(1)} s, refresh ${seconds.refresh.toFixed(1)} s, at most ${peakRssMb} MB`,
    '',
    ...textTable(
      ['measure', 'precision', 'recall', 'F1', '95 % interval of F1'],
      [
        ['members', rate(members.precision), rate(members.recall), '', ''],
        ['B-cubed', rate(bcubed.precision), rate(bcubed.recall), rate(bcubed.f1), interval],
        ['pairwise', rate(pairwise.precision), rate(pairwise.recall), rate(pairwise.f1), ''],
        ...victimRows(report.withoutVictims),
      ],
    ),
    '',
    ...textTable(
      ['gangs', 'planted', 'recovered', 'recall'],
      [
        ['all', gangs.planted, gangs.recovered50, rate(bcubed.recall)],
        ...[...evaluation.byKind].map(([kind, group]) =>
          groupRow(kind === '' ? 'of no kind' : `kind ${kind}`, group),
        ),
        ...[...evaluation.bySize].map(([band, group]) => groupRow(`size ${band}`, group)),
      ],
    ),
    '',
    `${gangs.found} gangs found, ${gangs.overMerged} of them over more than one planted gang`,
    ...falseMemberLines(evaluation.falseMembers),
  ];
}

function victimRows(evaluation: Evaluation | null): string[][] {
  if (evaluation === null) return [];
  const { members, bcubed } = evaluation;
  return [
    ['members, no victims', rate(members.precision), rate(members.recall), '', ''],
    ['B-cubed, no victims', rate(bcubed.precision), rate(bcubed.recall), rate(bcubed.f1), ''],
  ];
}

function groupRow(name: string, { planted, recovered50, recall }: GangGroup): (string | number)[] {
  return [name, planted, recovered50, rate(recall)];
}

function falseMemberLines(falseMembers: ReadonlyMap<string, number>): string[] {
  if (falseMembers.size === 0) return ['no honest account in a gang'];
  const crowds = [...falseMembers].map(
    ([crowd, accounts]) => `${crowd === '' ? 'no crowd' : crowd} ${accounts}`,
  );
  return [`honest accounts in gangs: ${crowds.join(', ')}`];
}

function rate(value: number): string {
  return value.toFixed(3);
}
