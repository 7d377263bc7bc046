import type { Row } from './judge.ts';

/** Head of the table of methods. */
export const tableHead: readonly string[] = [
  '| world | method | P | R | F1 scored (95 %) | F1 raw | pair F1 | members P / R | gangs found | over-merged | s | MB |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|',
];

export function tableLine(world: string, method: string, { raw, scored, seconds, peakRssMb }: Row): string {
  const { precision, recall, f1 } = scored.bcubed;
  const interval = scored.bcubedInterval;
  const spread = interval === null ? '' : ` (${interval.low.toFixed(3)}-${interval.high.toFixed(3)})`;
  const cells = [
    world,
    method,
    precision.toFixed(3),
    recall.toFixed(3),
    `${f1.toFixed(3)}${spread}`,
    raw.bcubed.f1.toFixed(3),
    scored.pairwise.f1.toFixed(3),
    `${scored.members.precision.toFixed(3)} / ${scored.members.recall.toFixed(3)}`,
    `${scored.gangs.recovered50} of ${scored.gangs.planted}`,
    scored.gangs.overMerged,
    seconds.toFixed(1),
    Math.round(peakRssMb),
  ];
  return `| ${cells.join(' | ')} |`;
}
