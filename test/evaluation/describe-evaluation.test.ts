import { describe, expect, it } from 'vitest';
import { describeEvaluation } from '../../graph-jobs/evaluation/describe-evaluation.ts';
import type { Evaluation } from '../../graph-jobs/evaluation/evaluation.ts';
import { detailsJson, summaryJson } from '../../graph-jobs/evaluation/evaluation-report.ts';

const evaluation: Evaluation = {
  members: { precision: 0.91234567, recall: 0.8 },
  bcubed: { precision: 0.9, recall: 0.75, f1: 0.8181818 },
  bcubedInterval: { low: 0.7, high: 0.9 },
  pairwise: { precision: 1, recall: 0.5, f1: 2 / 3 },
  gangs: { found: 3, planted: 4, recovered50: 2, overMerged: 1 },
  byKind: new Map([
    ['', { planted: 1, recovered50: 0, recall: 0 }],
    ['A', { planted: 3, recovered50: 2, recall: 0.9 }],
  ]),
  bySize: new Map([['3-9', { planted: 4, recovered50: 2, recall: 0.75 }]]),
  falseMembers: new Map([
    ['', 2],
    ['store', 5],
  ]),
};
const report = {
  asOf: Date.parse('2026-03-01T16:00:00Z'),
  events: 1000,
  rejected: 0,
  evaluation,
  withoutVictims: null,
  seconds: { ingest: 1.25, refresh: 0.5 },
  peakRssMb: 123,
};

describe('the summary line', () => {
  it('has these members in this order, rates with four decimals', () => {
    expect(summaryJson(report)).toBe(
      '{"members":{"precision":0.9123,"recall":0.8},"bcubed":{"precision":0.9,"recall":0.75,"f1":0.8182},' +
        '"pairwise":{"precision":1,"recall":0.5,"f1":0.6667},"gangs":{"found":3,"planted":4,"recovered50":2},' +
        '"seconds":{"ingest":1.25,"refresh":0.5},"peakRssMb":123}',
    );
  });
});

describe('the figures in full', () => {
  it('hold the summary, the interval, kinds, sizes and crowds', () => {
    expect(JSON.parse(detailsJson(report))).toEqual({
      ...JSON.parse(summaryJson(report)),
      asOf: '2026-03-01T16:00:00.000Z',
      events: 1000,
      rejected: 0,
      bcubedInterval: { low: 0.7, high: 0.9 },
      overMerged: 1,
      byKind: {
        '': { planted: 1, recovered50: 0, recall: 0 },
        A: { planted: 3, recovered50: 2, recall: 0.9 },
      },
      bySize: { '3-9': { planted: 4, recovered50: 2, recall: 0.75 } },
      falseMembers: { '': 2, store: 5 },
      withoutVictims: null,
    });
  });
});

describe('the tables', () => {
  it('show every measure to a person', () => {
    expect(describeEvaluation(report)).toEqual([
      'as of 2026-03-01T16:00:00.000Z, 1000 events; ingest 1.3 s, refresh 0.5 s, at most 123 MB',
      '',
      'measure   precision  recall  F1     95 % interval of F1',
      'members   0.912      0.800',
      'B-cubed   0.900      0.750   0.818  0.700 to 0.900',
      'pairwise  1.000      0.500   0.667',
      '',
      'gangs       planted  recovered  recall',
      'all               4          2  0.750',
      'of no kind        1          0  0.000',
      'kind A            3          2  0.900',
      'size 3-9          4          2  0.750',
      '',
      '3 gangs found, 1 of them over more than one planted gang',
      'honest accounts in gangs: no crowd 2, store 5',
    ]);
  });

  it('show rates without victims where there are victims, and say when nobody honest was caught', () => {
    const lines = describeEvaluation({
      ...report,
      withoutVictims: evaluation,
      evaluation: { ...evaluation, bcubedInterval: null, falseMembers: new Map() },
    });
    expect(lines).toContain('B-cubed, no victims  0.900      0.750   0.818');
    expect(lines.at(-1)).toBe('no honest account in a gang');
  });
});
