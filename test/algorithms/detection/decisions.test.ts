import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../../graph/algorithms/detection/decisions.ts';
import { knownDecisions, noDecisions } from '../../../graph/algorithms/detection/decisions.ts';
import { detectGangs } from '../../../graph/algorithms/detection/detect-gangs.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { listTouch } from '../../../graph/algorithms/detection/list-touch.ts';
import { memberSignals, neighbourSignals } from '../../../graph/algorithms/detection/member-signals.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import type { VerdictKind } from '../../../graph/domain/verdict.ts';
import { detectionInputOf, parametersWith, sixtyDays } from '../../support/detection.ts';
import { day, history } from '../../support/history.ts';
import { listed, onAccount, onGang, verdict } from '../../support/judgements.ts';

const decisions = (given: Partial<Decisions>): Decisions => ({ ...noDecisions, at: day(60), ...given });
const standing = (...given: Parameters<typeof verdict>) => ({ ...verdict(...given), withdrawal: null });

/** Four new accounts that apply on one device: a gang on evidence of one family. */
const gang = history`
  u0  day 10 08:00  applies device-a created=9
  u1  day 10 08:01  applies device-a created=9
  u2  day 10 08:02  applies device-a created=9
  u3  day 10 08:03  applies device-a created=9
  u0  day 11 08:00  device-a
  u1  day 11 08:01  device-a
  u2  day 11 08:02  device-a
  u3  day 11 08:03  device-a
  apart  day 12  device-z created=-700
`;

describe('what is known of a window', () => {
  it('is what takes precedence and stands, by numbers; the rest of the world is left out', () => {
    const { chains } = detectionInputOf(gang);
    const entry = listed('u1', 'BLACK', { source: 'a' });
    const device = listed('device-a', 'GREY');
    const entries = [listed('u1', 'GREY'), entry, device, listed('u9', 'BLACK'), listed('ip-a', 'BLACK')];
    const verdicts = [
      standing('a', onAccount('u2'), 'FRAUD'),
      standing('b', onAccount('u3'), 'FRAUD'),
      standing('c', onAccount('u3'), 'UNSURE', { at: day(2) }),
      standing('d', onAccount('u9'), 'FRAUD'),
      standing('e', onGang('G1'), 'CLEAN'),
    ];
    expect(knownDecisions(chains, decisions({ entries, verdicts }))).toEqual({
      accountEntries: new Map([[chains.accounts.indexOf('u1' as never), entry]]),
      resourceEntries: new Map([[chains.resources.indexOf('device-a' as never), device]]),
      fraudVerdicts: new Set([chains.accounts.indexOf('u2' as never)]),
      gangVerdicts: new Map([['G1' as GangId, 'CLEAN']]),
    });
  });

  it('is nothing where nobody has decided anything', () => {
    expect(knownDecisions(detectionInputOf(gang).chains, noDecisions)).toEqual({
      accountEntries: new Map(),
      resourceEntries: new Map(),
      fraudVerdicts: new Set(),
      gangVerdicts: new Map(),
    });
  });
});

describe('a touch of the lists', () => {
  const path = history`
    u1  day 10 08:00  device-a
    u2  day 10 08:05  device-a
    u2  day 11 08:00  device-b
    u3  day 11 08:05  device-b
    u3  day 12 08:00  device-c
    u4  day 12 08:05  device-c
  `;
  const touched = (entries: Decisions['entries']) => {
    const input = detectionInputOf(path);
    const links = linkAccounts(input, defaultParameters);
    const { black, grey, ...rates } = listTouch(
      knownDecisions(input.chains, decisions({ entries })),
      links,
      9,
    );
    return { black: [...black], grey: [...grey], ...rates };
  };

  it('goes two hops from an account, itself included', () => {
    expect(touched([listed('u1', 'BLACK')])).toEqual({
      black: [1, 1, 1, 0],
      grey: [0, 0, 0, 0],
      blackRate: 0.75,
      greyRate: 0,
    });
  });

  it('goes to those who touch a listed resource and one hop further', () => {
    expect(touched([listed('device-a', 'GREY')])).toEqual({
      black: [0, 0, 0, 0],
      grey: [1, 1, 1, 0],
      blackRate: 0,
      greyRate: 0.75,
    });
  });

  it('does not come from an entry that another one overrides', () => {
    expect(touched([listed('u1', 'BLACK'), listed('u1', 'WHITE')]).blackRate).toBe(0);
  });
});

describe('signals under lists and verdicts', () => {
  const signalsOf = (
    events: ReturnType<typeof history>,
    given: Partial<Decisions>,
    gangVerdict: VerdictKind | null = null,
    parameters = defaultParameters,
  ) => {
    const input = detectionInputOf(events, sixtyDays, decisions(given));
    const detection = detectGangs(input, parameters, engines['leiden-cpm']);
    const own = detection.gangs.flatMap((found) => memberSignals(found, detection, parameters, gangVerdict));
    const concerned = new Set(own.map(({ account }) => account));
    return Object.fromEntries(
      [...own, ...neighbourSignals(concerned, detection, parameters)].map(({ account, risk }) => [
        input.chains.accounts[account],
        risk.level,
      ]),
    );
  };
  const without = { u0: 'ATTENTION', u1: 'ATTENTION', u2: 'ATTENTION', u3: 'ATTENTION' };

  it('are ATTENTION for a gang of one family of evidence while nobody has decided', () => {
    expect(signalsOf(gang, {})).toEqual(without);
  });

  it('are WARNING for a black account, in a gang or in none', () => {
    const entries = [listed('apart', 'BLACK')];
    expect(signalsOf(gang, { entries })).toEqual({ ...without, apart: 'WARNING' });
    expect(signalsOf(gang, { entries: [listed('u1', 'BLACK')] })).toMatchObject({ u1: 'WARNING' });
  });

  it('are at least NOTICE for a grey account and at most NOTICE for a white one', () => {
    expect(signalsOf(gang, { entries: [listed('apart', 'GREY'), listed('u1', 'WHITE')] })).toEqual({
      ...without,
      apart: 'NOTICE',
      u1: 'NOTICE',
    });
    expect(signalsOf(gang, { entries: [listed('apart', 'WHITE')] })).toEqual(without);
  });

  it('obey a binding black entry rather than a white one', () => {
    const entries = [listed('apart', 'BLACK', { binding: true }), listed('apart', 'WHITE')];
    expect(signalsOf(gang, { entries })).toMatchObject({ apart: 'WARNING' });
  });

  it('are untouched by an entry from the millisecond on in which it expires', () => {
    const ending = (until: number) => signalsOf(gang, { entries: [listed('apart', 'BLACK', { until })] });
    expect(ending(day(60))).toEqual(without);
    expect(ending(day(60) + 1)).toEqual({ ...without, apart: 'WARNING' });
  });

  it('take a verdict FRAUD on the gang for a second family, other verdicts for none', () => {
    const warned = { u0: 'WARNING', u1: 'WARNING', u2: 'WARNING', u3: 'WARNING' };
    expect(signalsOf(gang, {}, 'FRAUD')).toEqual(warned);
    expect(signalsOf(gang, {}, 'CLEAN')).toEqual(without);
    expect(signalsOf(gang, {}, 'UNSURE')).toEqual(without);
  });

  it('take a verdict FRAUD on a large gang for the review that it waits for', () => {
    const tiny = parametersWith('membership', { mostAutomatic: 3 });
    expect(signalsOf(gang, {}, null, tiny)).toEqual(without);
    expect(signalsOf(gang, {}, 'FRAUD', tiny)).toMatchObject({ u0: 'WARNING' });
  });

  it('are never above NOTICE on one address, whatever the verdict on the gang', () => {
    const lines = Array.from({ length: 5 }, (_, n) => `f${n} day 10 08:0${n} applies ip-a created=9`).join(
      '\n',
    );
    const levels = Object.values(signalsOf(history`${lines}`, {}, 'FRAUD'));
    expect(levels).toEqual(levels.map(() => 'NOTICE'));
    expect(levels.length).toBe(5);
  });

  it('rise for those around a listed device, though no more than its neighbourhood allows', () => {
    const events = history`u1 day 10 device-a created=-700`;
    expect(signalsOf(events, { entries: [listed('device-a', 'BLACK')] })).toEqual({ u1: 'ATTENTION' });
    const address = history`u1 day 10 ip-a created=-700`;
    expect(signalsOf(address, { entries: [listed('ip-a', 'BLACK')] })).toEqual({ u1: 'NOTICE' });
  });

  it('rest on the same gangs as without any decision', () => {
    const entries = [listed('u0', 'BLACK'), listed('device-a', 'BLACK'), listed('u2', 'WHITE')];
    const membersOf = (given: Partial<Decisions>) =>
      detectGangs(
        detectionInputOf(gang, sixtyDays, decisions(given)),
        defaultParameters,
        engines['leiden-cpm'],
      ).gangs.map(({ core, periphery, exposed, score }) => ({ core, periphery, exposed, score }));
    expect(membersOf({ entries })).toEqual(membersOf({}));
  });
});

describe('the profile of a gang near the black list', () => {
  it('has its touch and says so', () => {
    const input = detectionInputOf(gang, sixtyDays, decisions({ entries: [listed('u0', 'BLACK')] }));
    const [found] = detectGangs(input, defaultParameters, engines['leiden-cpm']).gangs;
    // All 4 members of 5 accounts: ln[((4 + 20 · 0.8) ÷ (4 + 20)) ÷ 0.8].
    expect(found?.figures.get('blackTouch')).toBeCloseTo(Math.log((4 + 16) / 24 / 0.8), 12);
    expect(found?.figures.has('greyTouch')).toBe(false);
    expect(found?.counts.black).toBe(4);
  });
});
