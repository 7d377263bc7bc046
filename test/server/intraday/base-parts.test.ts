import { describe, expect, it } from 'vitest';
import type { BatchBase } from '../../../graph/algorithms/intraday/micro-batch.ts';
import type { Outcome, Tie } from '../../../graph/domain/event.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { partsOf, putTogether, withoutLists } from '../../../server/intraday/base-parts.ts';
import { chainsOf } from '../../support/detection.ts';
import { gang, label } from '../../support/drafts.ts';
import { day, history } from '../../support/history.ts';

const events = history`
  u1 day 3 device-a ip-a created=1
  u2 day 3 device-a phone-a
  u1 day 5 refers u2
  u2 day 6 overdue known=9`;

const base: BatchBase = {
  generation: 3,
  watermark: 4,
  asOf: day(10),
  gangs: [gang('G000001', 'WARNING', 0.8)],
  labels: Array.from({ length: 2500 }, (_, number) => label(`u${number}`, 'G000001')),
  chains: chainsOf(events),
  coveredFrom: day(0),
  storeBeganAt: day(-100),
  parameters: defaultParameters,
  ties: events.filter((event): event is Tie => event.type === 'tie'),
  outcomes: events.filter((event): event is Outcome => event.type === 'outcome'),
  communities: [['ACCOUNT:u1', 'ACCOUNT:u2', 'tied']],
};

describe('a base in parts', () => {
  it('is the same base in another thread', () => {
    const sent = [...partsOf(base)].map((part) => structuredClone(part));
    expect(putTogether(structuredClone(withoutLists(base)), sent)).toEqual(base);
  });

  it('has no long part', () => {
    const labels = [...partsOf(base)].filter(({ list }) => list === 'labels');
    expect(labels.map(({ items }) => items.length)).toEqual([1000, 1000, 500]);
  });

  it('leaves the columns of its chains where they are', () => {
    const { chains } = structuredClone(withoutLists(base));
    expect(
      [chains.at, chains.account, chains.mentionResource].map(({ buffer }) => buffer.constructor),
    ).toEqual(Array(3).fill(SharedArrayBuffer));
    expect([...chains.at]).toEqual([...base.chains.at]);
  });
});
