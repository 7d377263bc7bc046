import { describe, expect, it } from 'vitest';
import { noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import { buildIntraday, type IntradayState } from '../../../graph/algorithms/intraday/intraday-state.ts';
import { type BatchBase, microBatches } from '../../../graph/algorithms/intraday/micro-batch.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import type { Gang, GangLabel } from '../../../graph/domain/gang.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { chainsOf } from '../../support/detection.ts';
import { account, day, history, resource } from '../../support/history.ts';

const people = history`
  h1  day 20 08:00  device-h created=-700
  h2  day 20 08:10  device-h created=-700
  h3  day 20 08:20  device-h created=-700
  h1  day 30        device-p created=-700`;

const heldGang: Gang = {
  gangId: 'G000001' as GangId,
  size: 3,
  coreSize: 3,
  level: 'WARNING',
  score: 0.9,
  firstEventAt: day(40),
  lastEventAt: day(42),
  profile: {},
  reasons: [],
  sharedResources: [],
  flags: [],
  network: null,
};
const labels: readonly GangLabel[] = ['f1', 'f2', 'f3'].map((id) => ({
  accountId: account(id),
  gangId: heldGang.gangId,
  role: 'CORE',
  strength: 8,
  cell: null,
  second: null,
  signal: { level: 'WARNING', score: 0.9, reasons: [] },
}));

function baseOver(
  seen: readonly GraphEvent[],
  communities: BatchBase['communities'],
  gang: Gang | null,
): BatchBase {
  return {
    generation: 1,
    watermark: seen.length,
    asOf: day(60),
    gangs: gang === null ? [] : [gang],
    labels: gang === null ? [] : labels,
    chains: chainsOf(seen),
    coveredFrom: day(0),
    storeBeganAt: day(-100),
    parameters: defaultParameters,
    ties: [],
    outcomes: [],
    communities,
  };
}

/** What one micro-batch decides of the accounts of later events; the state has taken both in. */
function afterBatch(
  later: readonly GraphEvent[],
  communities: BatchBase['communities'] = [],
  seen = people,
  gang: Gang | null = null,
) {
  const base = baseOver(seen, communities, gang);
  const steps = buildIntraday(base);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const state: IntradayState = step.value;
  const batches = microBatches(base, engines['leiden-cpm']);
  const dirty = new Set<number>();
  later.forEach((event, place) => {
    batches.add(event);
    dirty.add(state.apply(event, seen.length + place + 1));
  });
  const inOrder = [...dirty].sort((a, b) => a - b);
  const decisions = batches.run({
    dirty: inOrder,
    linked: inOrder.flatMap((one) => {
      const partners = state.partnersOf(one, 1500);
      return partners.length === 0 ? [] : [one, ...partners];
    }),
    asOf: day(60.5),
    watermark: seen.length + later.length,
    decisions: noDecisions,
  });
  state.decide(decisions);
  const decided = decisions.map(([number]) => state.numbering.accounts.textAt(number)).sort();
  return { state, decided };
}

const farm = history`
  n1 day 60 08:00  registers device-z created=60
  n2 day 60 08:03  registers device-z created=60
  n3 day 60 08:06  registers device-z created=60
  n4 day 60 08:09  registers device-z created=60
  n1 day 60 09:00  applies device-z
  n2 day 60 09:03  applies device-z
  n3 day 60 09:06  applies device-z
  n4 day 60 09:09  applies device-z`;

describe('a micro-batch', () => {
  it('takes in with an account all whom the night had put together with it', () => {
    const later = history`n9 day 60 08:00 device-p created=60`;
    expect(afterBatch(later).decided).toEqual(['h1', 'n9']);
    const community = ['ACCOUNT:h1', 'ACCOUNT:h2', 'ACCOUNT:h3', 'DEVICE:device-h'];
    expect(afterBatch(later, [community]).decided).toEqual(['h1', 'h2', 'h3', 'n9']);
  });

  it('takes in who names what a gang of the night holds, though the star alone is less than a link', () => {
    const night = history`
      f1  day 40 08:00  applies employer-s created=40
      f2  day 41 08:00  applies employer-s created=41
      f3  day 42 08:00  applies employer-s created=42`;
    const later = history`
      n1  day 60 08:00  applies employer-s created=60
      n2  day 60 08:30  applies employer-t created=60`;
    const held = { ref: resource('employer-s'), display: 's', members: 3, accounts: 3 };
    const gang = { ...heldGang, sharedResources: [held] };
    expect(afterBatch(later, [], [...people, ...night]).decided).toEqual([]);
    expect(afterBatch(later, [], [...people, ...night], gang).decided).toEqual(['n1']);
  });

  it('labels the members of a gang that no night has seen, for a day after its last event', () => {
    const { state } = afterBatch(farm);
    const gangsOf = () =>
      ['n1', 'n2', 'n3', 'n4'].map((id) => state.overlay().labelOf(account(id))?.gangId ?? null);
    expect(gangsOf()).toEqual(['P1-m1', 'P1-m1', 'P1-m1', 'P1-m1']);
    const [hours23, hours25] = history`
      x  day 61 08:00  device-x
      x  day 61 10:00  device-x`;
    state.apply(hours23!, 100);
    expect(gangsOf()).toEqual(['P1-m1', 'P1-m1', 'P1-m1', 'P1-m1']);
    state.apply(hours25!, 101);
    expect(gangsOf()).toEqual([null, null, null, null]);
  });
});
