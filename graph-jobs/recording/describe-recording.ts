import type { RecordingReport } from './record-run.ts';
import type { Count } from './tally.ts';

/** The summary an operator reads: what was read, what became of it, and what deserves a look. */
export function describeRecording(report: RecordingReport): readonly string[] {
  const rows: readonly (readonly [string, number])[] = [
    ['read', report.read],
    ['accepted', report.accepted],
    ['duplicate', report.duplicate],
    ['rejected', report.rejected],
    ...named('  ', report.rejectedByCode),
  ];
  const perSecond = report.seconds > 0 ? Math.round(report.read / report.seconds) : report.read;
  return [
    ...rows.map(lineOf),
    ...section('not linked', report.flags),
    ...section('ignored fields', report.ignoredFields),
    ...warnings(report),
    ...(report.deadLetters === null ? [] : [`rejected rows are kept in ${report.deadLetters}`]),
    `${report.files === 1 ? '1 file' : `${report.files} files`} in ${report.seconds.toFixed(1)} s, ${perSecond} events/s`,
  ];
}

function named(indent: string, counts: readonly Count<string>[]): (readonly [string, number])[] {
  return counts.map(({ name, count }) => [`${indent}${name}`, count] as const);
}

function section(title: string, counts: readonly Count<string>[]): readonly string[] {
  return counts.length === 0 ? [] : [title, ...named('  ', counts).map(lineOf)];
}

function lineOf([name, count]: readonly [string, number]): string {
  return `${name.padEnd(24)}  ${String(count).padStart(10)}`;
}

function warnings({ authenticators, personalAccountIds }: RecordingReport): readonly string[] {
  const found: string[] = [];
  if (authenticators > 0) {
    found.push(
      `WARNING: ${authenticators} values of fields such as passwords were dropped; do not send them`,
    );
  }
  if (personalAccountIds > 0) {
    found.push(
      `WARNING: ${personalAccountIds} account ids look like phones or identity numbers and are kept as they are; use internal numbers`,
    );
  }
  return found;
}
