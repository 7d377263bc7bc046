import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIntraday, type IntradayState } from '../../../graph/algorithms/intraday/intraday-state.ts';
import type { GraphEvent } from '../../../graph/domain/event.ts';
import type { Gang, GangLabel } from '../../../graph/domain/gang.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { chainsOf } from '../../support/detection.ts';
import { account, day, history, resource } from '../../support/history.ts';

const night = history`
  f1  day 50 08:00  registers device-a created=50
  f2  day 50 08:03  registers device-a created=50
  f3  day 50 08:06  registers device-a created=50
  old day 5         device-o created=-700
`;

const gang: Gang = {
  gangId: 'G000001' as GangId,
  size: 3,
  coreSize: 3,
  level: 'WARNING',
  score: 0.9,
  firstEventAt: day(50),
  lastEventAt: day(50),
  profile: {},
  reasons: [],
  sharedResources: [{ ref: resource('device-a'), display: 'a', members: 3, accounts: 3 }],
  flags: [],
  network: null,
};
const labels: readonly GangLabel[] = ['f1', 'f2', 'f3'].map((id) => ({
  accountId: account(id),
  gangId: gang.gangId,
  role: 'CORE',
  strength: 8,
  cell: 1,
  second: null,
  signal: { level: 'WARNING', score: 0.9, reasons: [] },
}));

function stateAfter(later: readonly GraphEvent[], seen: readonly GraphEvent[] = night): IntradayState {
  const steps = buildIntraday({
    generation: 1,
    watermark: seen.length,
    asOf: day(60),
    gangs: [gang],
    labels,
    chains: chainsOf(seen),
    coveredFrom: day(0),
    storeBeganAt: day(-100),
    parameters: defaultParameters,
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  later.forEach((event, place) => {
    step.value!.apply(event, seen.length + place + 1);
  });
  return step.value;
}

const labelOf = (state: IntradayState, id: string) => {
  const label = state.overlay().labelOf(account(id));
  return label === null ? null : [label.gangId, label.signal.level, label.signal.reasons[0]?.code];
};

describe('labels within the request', () => {
  it('make a provisional member of a new account on the device of a known gang', () => {
    const state = stateAfter(history`n1 day 60.1 registers device-a created=60`);
    expect(labelOf(state, 'n1')).toEqual(['G000001', 'ATTENTION', 'SHARED_RESOURCE']);
    expect(state.overlay().labelOf(account('n1'))?.size).toBe(4);
  });

  it('only expose an old account that logs in there, until it applies there', () => {
    const state = stateAfter(history`old day 60.1 device-a`);
    expect(labelOf(state, 'old')).toEqual([null, 'NOTICE', 'EXPOSED']);
    const applying = stateAfter(history`
      old day 60.1  device-a
      old day 60.2  applies device-a
    `);
    expect(labelOf(applying, 'old')?.slice(0, 2)).toEqual(['G000001', 'ATTENTION']);
  });

  it('leave the labels of the generation alone', () => {
    expect(labelOf(stateAfter(history`f1 day 60.1 applies device-a`), 'f1')).toBeNull();
  });

  it('show a group of three that apply, and not one of two or one without applications', () => {
    const state = stateAfter(history`
      n1 day 60 08:00  applies device-z
      n2 day 60 08:05  applies device-z
    `);
    expect(labelOf(state, 'n2')?.[0]).toBeNull();
    const grown = stateAfter(history`
      n1 day 60 08:00  applies device-z
      n2 day 60 08:05  applies device-z
      n3 day 60 08:10  device-z
    `);
    expect(['n1', 'n2', 'n3'].map((id) => labelOf(grown, id)?.slice(0, 2))).toEqual([
      ['P1-1', 'ATTENTION'],
      ['P1-1', 'ATTENTION'],
      ['P1-1', 'ATTENTION'],
    ]);
    const idle = stateAfter(history`
      n1 day 60 08:00  device-z
      n2 day 60 08:05  device-z
      n3 day 60 08:10  device-z
    `);
    expect(['n1', 'n2', 'n3'].map((id) => labelOf(idle, id))).toEqual([null, null, null]);
  });

  it('end a group a day after its last tie, and a notice a day after its application', () => {
    const state = stateAfter(history`
      n1 day 60 08:00  applies device-z
      n2 day 60 08:05  applies device-z
      n3 day 60 08:10  applies device-z
      x  day 61 09:00  device-x
    `);
    expect(['n1', 'n2', 'n3'].map((id) => labelOf(state, id))).toEqual([null, null, null]);
  });

  it('notice a surprising meeting at an application, also where its partner came after the visit began', () => {
    const state = stateAfter(history`
      n1 day 60 08:00  registers device-z
      n2 day 60 08:01  registers device-z
      n1 day 60 08:02  applies device-z
    `);
    expect(labelOf(state, 'n1')).toEqual([null, 'NOTICE', 'MEETING_BURST']);
  });

  it('do not change in a picture that was taken before', () => {
    const state = stateAfter([]);
    const before = state.overlay();
    const [event] = history`n1 day 60.1 registers device-a created=60`;
    state.apply(event!, night.length + 1);
    expect(before.labelOf(account('n1'))).toBeNull();
    expect(labelOf(state, 'n1')).not.toBeNull();
    expect([before.watermark, state.overlay().watermark]).toEqual([night.length, night.length + 1]);
    expect(state.overlay().sequence).toBeGreaterThan(before.sequence);
  });

  it('follow from the generation and the events alone, and never warn', () => {
    const rows = fc.array(
      fc.record({
        account: fc.integer({ min: 1, max: 8 }),
        minute: fc.integer({ min: 0, max: 600 }),
        device: fc.constantFrom('a', 'b', 'c'),
        verb: fc.constantFrom('', 'registers ', 'applies '),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const later = given
          .flatMap(
            ({ account: n, minute, device, verb }, place) =>
              history`n${n} day ${60 + minute / 1440} ${verb}device-${device} id=e${place}`,
          )
          .sort((a, b) => a.at - b.at);
        const [one, other] = [stateAfter(later).overlay(), stateAfter(later).overlay()];
        const all = (overlay: typeof one) =>
          Array.from({ length: 8 }, (_, n) => overlay.labelOf(account(`n${n + 1}`)));
        expect(all(one)).toEqual(all(other));
        expect(one.sequence).toBe(other.sequence);
        expect(all(one).filter((label) => label?.signal.level === 'WARNING')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
