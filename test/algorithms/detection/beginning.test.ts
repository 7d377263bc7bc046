import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Beginning,
  coldBeginning,
  communitiesOf,
} from '../../../graph/algorithms/detection/communities.ts';
import { detectGangs } from '../../../graph/algorithms/detection/detect-gangs.ts';
import type { EarlierGangMembers } from '../../../graph/algorithms/detection/earlier-gangs.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import type { Engine } from '../../../graph/algorithms/engines/engine.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import { eachAlone } from '../../../graph/algorithms/partition.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { detectionInputOf, idsOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

type Events = ReturnType<typeof history>;

/** New accounts that register and apply on one device; the letter keeps farms apart. */
function farm(letter: string, members: number, day = 10): Events {
  const lines = Array.from({ length: members }, (_, n) => {
    const minute = String(n * 3).padStart(2, '0');
    return [
      `${letter}${n}  day ${day} 08:${minute}  registers device-${letter} ip-${letter} created=${day}`,
      `${letter}${n}  day ${day + 2} 10:${minute}  applies device-${letter} ip-${letter}y amount=1000`,
    ].join('\n');
  });
  return history`${lines.join('\n')}`;
}

const people: Events = history`
  p0  day 3   device-p0 created=-700
  p1  day 13  device-p1 created=-700
  p2  day 23  device-p2 created=-700`;

function detected(events: Events, beginning: Beginning, parameters: ParameterSet = defaultParameters) {
  const input = detectionInputOf(events);
  const detection = detectGangs(input, parameters, engines['leiden-cpm'], undefined, beginning);
  const gangs = detection.gangs.map(({ core, periphery }) =>
    [idsOf(input.chains, [...core]).join(' '), idsOf(input.chains, [...periphery]).join(' ')].join(' | '),
  );
  return { gangs, detection };
}

/** Registrations and applications of some accounts on fewer devices, at any time. */
const visits: fc.Arbitrary<Events> = fc
  .array(fc.tuple(fc.nat(40), fc.nat(12), fc.nat(50), fc.integer({ min: 10, max: 59 }), fc.boolean()), {
    maxLength: 160,
  })
  .map((drawn) => {
    const lines = drawn.map(
      ([account, device, day, minute, applies]) =>
        `u${account} day ${day} 08:${minute} ${applies ? 'applies' : 'registers'} device-${device} created=${day}`,
    );
    return history`${lines.join('\n')}`;
  });

const warm = (communities: Beginning['communities']): Beginning => ({
  start: 'WARM',
  communities,
  gangs: [],
});
const shownBefore = (...gangs: Partial<Record<'core' | 'periphery', string>>[]): Beginning => ({
  ...coldBeginning,
  gangs: gangs.map((gang) => earlier(gang, false)),
});
const judged = (...gangs: Partial<Record<'core' | 'periphery', string>>[]): Beginning => ({
  ...coldBeginning,
  gangs: gangs.map((gang) => earlier(gang, true)),
});

function earlier(
  { core = '', periphery = '' }: Partial<Record<'core' | 'periphery', string>>,
  pinned: boolean,
): EarlierGangMembers {
  const ids = (text: string) => text.split(' ').filter(Boolean) as unknown as EarlierGangMembers['core'];
  return { core: ids(core), periphery: ids(periphery), pinned };
}

describe('a warm start', () => {
  it('keeps the communities of a run, resources among them, by kind and key', () => {
    const { detection } = detected([...farm('f', 3), ...people], coldBeginning);
    expect(detection.communities).toEqual([
      [
        'ACCOUNT:f0',
        'ACCOUNT:f1',
        'ACCOUNT:f2',
        'DEVICE:device-f',
        expect.stringMatching(/^TIES:[0-9a-f]{16}$/),
      ],
    ]);
    expect(detection.division).toEqual({ start: 'COLD', quality: expect.any(Number), otherQuality: null });
  });

  it('moves nothing where nothing changed, to the byte', () => {
    fc.assert(
      fc.property(visits, (events) => {
        const cold = detected(events, coldBeginning).detection;
        const again = detected(events, warm(cold.communities)).detection;
        expect(again.communities).toEqual(cold.communities);
        expect(again.gangs).toEqual(cold.gangs);
        expect(again.division).toEqual({ ...cold.division, start: 'WARM' });
      }),
      { numRuns: 30 },
    );
  });

  it('takes in who is new, and leaves out who is gone', () => {
    const before = detected(farm('f', 4), coldBeginning).detection;
    expect(detected(farm('f', 6), warm(before.communities)).gangs).toEqual(['f0 f1 f2 f3 f4 f5 | ']);
    expect(detected(farm('f', 3), warm(before.communities)).gangs).toEqual(['f0 f1 f2 | ']);
  });

  it('gives way to a cold one where that is more than 0.1 % better, and tells both qualities', () => {
    const input = detectionInputOf(farm('f', 5));
    const links = linkAccounts(input, defaultParameters);
    const divide = (engine: Engine, start: Beginning['start']) =>
      communitiesOf(links, engine, defaultParameters, { ...coldBeginning, start }).division;
    const { quality } = divide(engines['leiden-cpm'], 'COLD');
    const stuck: Engine = {
      name: 'leiden-cpm',
      detect: (graph, parameters, seed, start) =>
        start === undefined
          ? engines['leiden-cpm'].detect(graph, parameters, seed)
          : eachAlone(graph.masses.length),
    };
    const alone = divide(stuck, 'WARM').quality;
    expect(alone).toBeLessThan(quality);
    expect(divide(stuck, 'BOTH')).toEqual({ start: 'COLD', quality, otherQuality: alone });
    expect(divide(engines['leiden-cpm'], 'BOTH')).toEqual({ start: 'WARM', quality, otherQuality: quality });
  });
});

describe('a gang that is shown', () => {
  const events = [...farm('f', 4), ...people];
  const [gang] = detected(events, coldBeginning).detection.gangs;
  const threshold = (above: number) => parametersWith('levels', { gangScore: gang!.score + above });

  it('stays until its score is clearly below the threshold, and others need to reach it', () => {
    const shown = shownBefore({ core: 'f0 f1 f2 f3' });
    expect(detected(events, coldBeginning, threshold(0.1)).gangs).toEqual([]);
    expect(detected(events, shown, threshold(0.25)).gangs).toEqual(['f0 f1 f2 f3 | ']);
    expect(detected(events, shown, threshold(0.4)).gangs).toEqual([]);
    expect(detected(events, shownBefore({ core: 'f0 x y z' }), threshold(0.1)).gangs).toEqual([]);
  });
});

describe('a member of a gang that is shown', () => {
  const shown = shownBefore({ core: 'f0 f1 f2 f3 f9' });
  const alone = history`f9  day 40  device-f9 created=10`;

  it('stays with it as periphery when the window has forgotten all their meetings', () => {
    expect(detected([...farm('f', 4), ...alone], coldBeginning).gangs).toEqual(['f0 f1 f2 f3 | ']);
    expect(detected([...farm('f', 4), ...alone], shown).gangs).toEqual(['f0 f1 f2 f3 | f9']);
    expect(detected(farm('f', 4), shown).gangs).toEqual(['f0 f1 f2 f3 | ']);
  });

  it('makes no gang larger in its profile, and goes with the gang', () => {
    const [cold, stayed] = [coldBeginning, shown].map(
      (beginning) => detected([...farm('f', 4), ...alone], beginning).detection.gangs[0]!,
    );
    expect(stayed!.figures).toEqual(cold!.figures);
    expect(stayed!.score).toBe(cold!.score);
    expect(detected([...farm('f', 2), ...alone], shown).gangs).toEqual([]);
  });

  it('has acted for good: logins are enough once its application has left the window', () => {
    const logins = history`
      f9  day 11 09:00  device-f created=-700
      f9  day 13 09:00  device-f created=-700`;
    expect(detected([...farm('f', 4), ...logins], coldBeginning).gangs).toEqual(['f0 f1 f2 f3 | ']);
    expect(detected([...farm('f', 4), ...logins], shown).gangs).toEqual(['f0 f1 f2 f3 f9 | ']);
  });

  it('leaves it for another gang that it meets by now', () => {
    const events = [...farm('f', 4), ...farm('g', 4, 30)];
    expect(detected(events, shownBefore({ core: 'f0 f1 f2 f3 g0' })).gangs).toEqual([
      'f0 f1 f2 f3 | ',
      'g0 g1 g2 g3 | ',
    ]);
  });
});

describe('a gang that people have judged', () => {
  it('keeps its members although nothing ties them any more, until their last event has left the window', () => {
    const parted = history`
      f0  day 40  device-f0
      f1  day 41  device-f1
      f2  day 42  device-f2
      f4  day 44  device-f4
      p0  day 3   device-p0`;
    expect(detected(parted, shownBefore({ core: 'f0 f1 f2 f3', periphery: 'f4' })).gangs).toEqual([]);
    expect(detected(parted, judged({ core: 'f0 f1 f2 f3', periphery: 'f4' })).gangs).toEqual([
      'f0 f1 f2 | f4',
    ]);
    expect(detected(people, judged({ core: 'f0 f1 f2 f3', periphery: 'f4' })).gangs).toEqual([]);
  });

  it('takes in new members, and is not divided', () => {
    const events = [...farm('f', 3), ...farm('g', 3, 30)];
    expect(detected(events, judged({ core: 'f0 f1 g2' })).gangs).toEqual(['f0 f1 f2 g2 | ']);
  });

  it('stays apart from another judged one that grew together with it', () => {
    expect(detected(farm('f', 7), judged({ core: 'f0 f1 f2 f3' }, { core: 'f4 f5 f6' })).gangs).toEqual([
      'f0 f1 f2 f3 | ',
      'f4 f5 f6 | ',
    ]);
  });
});
