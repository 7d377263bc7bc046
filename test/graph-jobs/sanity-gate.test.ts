import { describe, expect, it } from 'vitest';
import type { GateMetric } from '../../graph/domain/gate.ts';
import type {
  Generation,
  GenerationCounts,
  GenerationDraft,
  KindDays,
} from '../../graph/domain/generation.ts';
import { generationZero } from '../../graph/domain/generation.ts';
import type { Stability } from '../../graph/domain/lineage.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { ApprovedPreview } from '../../graph-jobs/gate/approved-preview.ts';
import { describeCheck, describeRefusal } from '../../graph-jobs/gate/describe-check.ts';
import { faultsOf } from '../../graph-jobs/gate/draft-faults.ts';
import type { GateHistory } from '../../graph-jobs/gate/gate-history.ts';
import { readGateHistory } from '../../graph-jobs/gate/gate-history.ts';
import { sanityGate } from '../../graph-jobs/gate/sanity-gate.ts';
import { draft, gang, gangId, label } from '../support/drafts.ts';
import { day } from '../support/history.ts';
import { openMemoryStore } from '../support/memory-store.ts';

const usual: GenerationCounts = {
  events: 30_000,
  accounts: 8_000,
  links: 4_000,
  gangs: 40,
  labels: 400,
  warning: 100,
  attention: 200,
  notice: 100,
};
const steady: readonly KindDays[] = [
  { kind: 'DEVICE', mentions: 30_000, days: 60 },
  { kind: 'IP', mentions: 28_000, days: 60 },
  { kind: 'EMPLOYER', mentions: 300, days: 41 },
];
const stable: Stability = { idsKept: 1, churn: 0.01, mutualInformation: 0.99, adjustedRand: 0.99 };

function published(number: number, counts: Partial<GenerationCounts> = {}): Generation {
  return {
    ...generationZero,
    number,
    asOf: day(number),
    thresholdNats: 1.5,
    eventDays: 60,
    kindDays: steady,
    counts: { ...usual, ...counts },
  };
}

const nights = [4, 3, 2, 1].map((number) => published(number));
const history: GateHistory = { shown: nights[0]!, recent: nights, takenBack: 0, approved: null };

/** A run whose figures are as given; what they count is left out. */
function run(change: Partial<GenerationDraft> = {}, counts: Partial<GenerationCounts> = {}): GenerationDraft {
  const head = {
    asOf: day(5),
    baseGeneration: 4,
    thresholdNats: 1.5,
    eventDays: 60,
    kindDays: steady,
    stability: stable,
  };
  return { ...draft(head), counts: { ...usual, ...counts }, ...change };
}

/** Metrics that did not pass, but for contradictions: these runs count what is not in them. */
function refusedBy(given: GenerationDraft, beside: GateHistory = history): GateMetric[] {
  return sanityGate(given, beside)
    .filter(({ passed, metric }) => !passed && metric !== 'consistency')
    .map(({ metric }) => metric);
}

describe('the sanity gate', () => {
  it('lets a night pass that is like the ones before', () => {
    expect(refusedBy(run())).toEqual([]);
    expect(sanityGate(run(), history).map(({ metric }) => metric)).toEqual([
      'events',
      'links',
      'gangs',
      'labels',
      'warning',
      'days',
      'days.DEVICE',
      'days.IP',
      'churn',
      'idsKept',
      'adjustedRand',
      'threshold',
      'largestGang',
      'consistency',
      'order',
      'afterRollback',
    ]);
  });

  it.each([
    ['events', { events: 28_500 }, { events: 28_499 }],
    ['events', { events: 45_000 }, { events: 45_001 }],
    ['links', { links: 3_720 }, { links: 3_719 }],
    ['links', { links: 6_000 }, { links: 6_001 }],
    ['gangs', { gangs: 28 }, { gangs: 27 }],
    ['gangs', { gangs: 80 }, { gangs: 81 }],
    ['labels', { labels: 280 }, { labels: 279 }],
    ['labels', { labels: 800 }, { labels: 801 }],
    ['warning', { warning: 50 }, { warning: 49 }],
    ['warning', { warning: 200 }, { warning: 201 }],
  ] as const)('holds %s just beyond its limit: %o passes, %o does not', (metric, inside, beyond) => {
    expect(refusedBy(run({}, inside))).toEqual([]);
    expect(refusedBy(run({}, beyond))).toEqual([metric]);
  });

  it('compares with the median, so that one odd night before says nothing', () => {
    const odd = [published(4, { events: 90_000 }), ...nights.slice(1)];
    expect(refusedBy(run(), { ...history, recent: odd })).toEqual([]);
    expect(sanityGate(run(), { ...history, recent: odd.slice(0, 3) })[0]).toEqual({
      metric: 'events',
      value: 30_000,
      low: 28_500,
      high: 45_000,
      passed: true,
    });
  });

  it('forgives a change of few where there are few', () => {
    const few = { gangs: 3, labels: 12, warning: 4, events: 40, links: 9 };
    const small = [4, 3, 2, 1].map((number) => published(number, few));
    const beside = { ...history, shown: small[0]!, recent: small };
    const changed = { gangs: 6, labels: 32, warning: 14, events: 140, links: 29 };
    expect(
      refusedBy(run({ stability: { ...stable, churn: 0.5, adjustedRand: 0.1 } }, changed), beside),
    ).toEqual([]);
    expect(refusedBy(run({}, { ...changed, gangs: 7 }), beside)).toEqual(['gangs']);
  });

  it.each([
    ['churn', { churn: 0.1 }, { churn: 0.101 }],
    ['idsKept', { idsKept: 0.95 }, { idsKept: 0.949 }],
    ['adjustedRand', { adjustedRand: 0.9 }, { adjustedRand: 0.899 }],
  ] as const)('holds %s just beyond its limit', (metric, inside, beyond) => {
    expect(refusedBy(run({ stability: { ...stable, ...inside } }))).toEqual([]);
    expect(refusedBy(run({ stability: { ...stable, ...beyond } }))).toEqual([metric]);
  });

  it('does not look at what there is nothing to compare with', () => {
    const nothing = { idsKept: null, churn: null, mutualInformation: null, adjustedRand: null };
    expect(refusedBy(run({ stability: nothing }))).toEqual([]);
    expect(refusedBy(run({ stability: null }))).toEqual([]);
  });

  it('looks with fewer than three published generations only at what needs no comparison', () => {
    const young = { ...history, recent: nights.slice(0, 2) };
    const odd = run({ stability: { ...stable, churn: 1 } }, { events: 1, links: 1, gangs: 1 });
    expect(refusedBy(odd, young)).toEqual([]);
    expect(sanityGate(odd, young).map(({ metric }) => metric)).toEqual([
      'largestGang',
      'consistency',
      'order',
      'afterRollback',
    ]);
    const first = { shown: generationZero, recent: [], takenBack: 0, approved: null };
    expect(sanityGate(run({ baseGeneration: 0 }), first).map(({ metric }) => metric)).not.toContain('order');
  });

  it('misses a day without an event, where a day has a hundred', () => {
    expect(refusedBy(run({ eventDays: 59 }))).toEqual(['days']);
    expect(refusedBy(run({ eventDays: 61 }))).toEqual([]);
    const quiet = [4, 3, 2, 1].map((number) => published(number, { events: 5_000 }));
    const beside = { ...history, recent: quiet };
    expect(refusedBy(run({ eventDays: 59 }, { events: 5_000 }), beside)).toEqual([]);
  });

  it('misses a feed that broke off, for a day or for good, where a day has a hundred of its kind', () => {
    const [device, ip, employer] = steady as [KindDays, KindDays, KindDays];
    expect(refusedBy(run({ kindDays: [device, { ...ip, days: 59 }, employer] }))).toEqual(['days.IP']);
    expect(refusedBy(run({ kindDays: [device, employer] }))).toEqual(['days.IP']);
    expect(refusedBy(run({ kindDays: [device, ip] }))).toEqual([]);
    const unkept = { ...history, recent: [{ ...nights[0]!, kindDays: null }, ...nights.slice(1)] };
    expect(refusedBy(run({ kindDays: [device] }), unkept)).toEqual([]);
  });

  it('holds a threshold that moved by more than a nat, and knows none of old generations', () => {
    expect(refusedBy(run({ thresholdNats: 2.5 }))).toEqual([]);
    expect(refusedBy(run({ thresholdNats: 2.51 }))).toEqual(['threshold']);
    expect(refusedBy(run({ thresholdNats: 0.49 }))).toEqual(['threshold']);
    const old = { ...history, shown: { ...nights[0]!, thresholdNats: null } };
    expect(refusedBy(run({ thresholdNats: 9 }), old)).toEqual([]);
  });

  it('holds a gang of more than 500 members and of more than one account in a hundred', () => {
    const largest = (size: number) => run({ gangs: [{ ...gang('g1', 'NOTICE', 0.5), size }] });
    expect(refusedBy(largest(500))).toEqual([]);
    expect(refusedBy(largest(501))).toEqual(['largestGang']);
    const many = { accounts: 100_000 };
    const of = (size: number) => run({ gangs: [{ ...gang('g1', 'NOTICE', 0.5), size }] }, many);
    expect(refusedBy(of(1000))).toEqual([]);
    expect(refusedBy(of(1001))).toEqual(['largestGang']);
  });

  it('holds what looks back from before the shown generation', () => {
    expect(refusedBy(run({ asOf: day(4) }))).toEqual([]);
    expect(refusedBy(run({ asOf: day(4) - 1 }))).toEqual(['order']);
  });

  it('holds every run after a rollback, and one that did not know of a move', () => {
    expect(refusedBy(run(), { ...history, takenBack: 1 })).toEqual(['afterRollback']);
    expect(refusedBy(run({ baseGeneration: 3 }))).toEqual(['afterRollback']);
  });
});

describe('the sanity gate after other parameters were published', () => {
  const others = { parametersVersion: 9, codeVersion: 'new' };
  const approved: ApprovedPreview = {
    ...others,
    counts: { ...usual, links: 8_000, gangs: 100, labels: 1_000, warning: 300 },
    thresholdNats: 3,
    stability: { ...stable, churn: 0.4, idsKept: 0.7, adjustedRand: 0.6 },
    approval: { actor: 'senior-1', reason: 'more gangs', at: day(4) },
  };
  const found = { links: 8_400, gangs: 95, labels: 1_100, warning: 290 };
  const moved = { ...stable, churn: 0.42, idsKept: 0.68, adjustedRand: 0.58 };
  const changed = { ...others, thresholdNats: 3.1, stability: moved };

  it('holds what differs from the nights before, where nobody has approved it', () => {
    const refused = ['links', 'gangs', 'labels', 'warning', 'churn', 'idsKept', 'adjustedRand', 'threshold'];
    expect(refusedBy(run(changed, found))).toEqual(refused);
    expect(
      refusedBy(run(changed, found), { ...history, approved: { ...approved, codeVersion: 'old' } }),
    ).toEqual(refused);
  });

  it('lets pass what an approved preview has shown', () => {
    expect(refusedBy(run(changed, found), { ...history, approved })).toEqual([]);
  });

  it.each([
    ['links', { links: 9_600 }, { links: 9_601 }],
    ['gangs', { gangs: 80 }, { gangs: 79 }],
    ['labels', { labels: 1_200 }, { labels: 1_201 }],
    ['warning', { warning: 240 }, { warning: 239 }],
  ] as const)(
    'holds %s more than a fifth away from the preview: %o passes, %o does not',
    (metric, inside, beyond) => {
      const beside = { ...history, approved };
      expect(refusedBy(run(changed, { ...found, ...inside }), beside)).toEqual([]);
      expect(refusedBy(run(changed, { ...found, ...beyond }), beside)).toEqual([metric]);
    },
  );

  it('allows the step once: the night after is compared with the first of its kind', () => {
    const first = { ...published(5, found), ...others, thresholdNats: 3.1 };
    const beside = { ...history, shown: first, recent: [first, ...nights], approved };
    const next = run({ ...changed, baseGeneration: 5, stability: stable }, found);
    expect(refusedBy(next, beside)).toEqual([]);
    expect(refusedBy({ ...next, stability: moved }, beside)).toEqual(['churn', 'idsKept', 'adjustedRand']);
  });

  it('compares with generations made alike once there are three of them', () => {
    const alike = [7, 6, 5].map((number) => ({ ...published(number, found), ...others, thresholdNats: 3.1 }));
    const beside = { ...history, shown: alike[0]!, recent: [...alike, ...nights], approved: null };
    const next = run({ ...changed, asOf: day(8), baseGeneration: 7, stability: stable }, found);
    expect(refusedBy(next, beside)).toEqual([]);
    expect(refusedBy({ ...next, counts: { ...next.counts, gangs: 60 } }, beside)).toEqual(['gangs']);
  });
});

describe('what a run is compared with', () => {
  it('are the last seven that were shown, up to the shown one; held ones and what was taken back are none', async () => {
    const store = openMemoryStore({ now: () => 0 });
    const lease = (await store.claim('refresh', 'a', 1000))!;
    for (let base = 0; base < 9; base += 1) await store.publishRun(lease, draft({ baseGeneration: base }));
    await store.holdRun(lease, draft({ baseGeneration: 9 }));
    const moving = (await store.claim('publication', 'a', 1000))!;
    await store.showGeneration(moving, 8, 'operator-1', 'as before');
    const { shown, recent, takenBack } = await readGateHistory(store);
    expect(shown.number).toBe(8);
    expect(recent.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2]);
    expect(takenBack).toBe(1);
  });
});

describe('a figure in words', () => {
  it.each([
    [
      { metric: 'events', value: 120, low: 950.4, high: 1500, passed: false },
      'events in the window: 120, allowed 950 to 1500',
    ],
    [
      { metric: 'days.IP', value: 59, low: 60, high: null, passed: false },
      'days of the window with an event that names IP: 59, allowed at least 60',
    ],
    [
      { metric: 'churn', value: 0.1234, low: null, high: 0.1, passed: false },
      'labelled accounts that lost or changed their gang: 12.3 %, allowed at most 10.0 %',
    ],
    [
      { metric: 'idsKept', value: 0.5, low: 0.95, high: null, passed: false },
      'gangs that keep their id: 50.0 %, allowed at least 95.0 %',
    ],
    [
      { metric: 'threshold', value: 4, low: 0.5, high: 2.5, passed: false },
      'least evidence of a link: 4.00 nats, allowed 0.50 nats to 2.50 nats',
    ],
    [
      { metric: 'order', value: 0, low: 86_400_000, high: null, passed: false },
      'as-of instant: 1970-01-01T00:00:00.000Z, allowed from 1970-01-02T00:00:00.000Z on',
    ],
    [
      { metric: 'consistency', value: 2, low: null, high: 0, passed: false },
      'contradictions in the result: 2, allowed none',
    ],
  ] as const)('names metric, value and limits: %o', (check, text) => {
    expect(describeCheck(check)).toBe(text);
  });

  it('joins those that did not pass', () => {
    const passed = { metric: 'links', value: 1, low: 0, high: 2, passed: true } as const;
    const failed = { metric: 'gangs', value: 1, low: 3, high: 9, passed: false } as const;
    expect(describeRefusal([passed, failed, { ...failed, metric: 'labels' }])).toBe(
      'gangs: 1, allowed 3 to 9; labelled accounts: 1, allowed 3 to 9',
    );
  });
});

describe('contradictions in a draft', () => {
  const sound = draft({
    parameters: defaultParameters,
    gangs: [{ ...gang('g1', 'NOTICE', 0.5), size: 4, coreSize: 3 }],
    labels: [
      label('u1', 'g1'),
      label('u2', 'g1'),
      label('u3', 'g1'),
      label('u4', 'g1', 'PERIPHERY'),
      label('u5', null),
    ],
  });

  it('are none in a sound one', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(faultsOf(draft())).toEqual([]);
  });

  it.each<[string, Partial<GenerationDraft>]>([
    ['a label names a gang that is not there', { labels: [...sound.labels, label('u6', 'g9')] }],
    ['a label has a gang or a role alone', { labels: [...sound.labels, label('u6', null, 'CORE')] }],
    ['a strength is no number of nats', { labels: [...sound.labels, label('u6', null, null, Number.NaN)] }],
    [
      'labels are not in their order, or one account has two',
      { labels: [...sound.labels, label('u5', null)] },
    ],
    ['a gang has other members than its size says', { labels: sound.labels.slice(1) }],
    ['a gang is below the least size', { gangs: [{ ...sound.gangs[0]!, coreSize: 2 }] }],
    ['two gangs have one id', { gangs: [...sound.gangs, ...sound.gangs] }],
    ['the score of a gang is not 0 to 1', { gangs: [{ ...sound.gangs[0]!, score: 1.5 }] }],
    ['gangs are not in their order', { gangs: [gang('g0', null, 0.5), ...sound.gangs] }],
    ['evidence names no gang', { evidence: new Map([[gangId('g9'), { links: [], stars: [] }]]) }],
    ['the count of warning is another one', { counts: { ...sound.counts, warning: 7 } }],
  ])('%s', (fault, change) => {
    expect(faultsOf({ ...sound, ...change })).toContain(fault);
  });
});
