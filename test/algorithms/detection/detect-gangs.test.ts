import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communitiesOf } from '../../../graph/algorithms/detection/communities.ts';
import { detectGangs } from '../../../graph/algorithms/detection/detect-gangs.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { memberSignals, neighbourSignals } from '../../../graph/algorithms/detection/member-signals.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import type { EngineName } from '../../../graph/domain/generation.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { detectionInputOf, idsOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

type Events = ReturnType<typeof history>;

/** Farms of new accounts that take turns on two devices and apply; the letter keeps them apart. */
function farm(letter: string, members: number, firstDay = 10): Events {
  const lines = Array.from({ length: members }, (_, n) => {
    const minute = String(n * 3).padStart(2, '0');
    const device = `device-${letter}${n % 2}`;
    return [
      `${letter}${n}  day ${firstDay} 08:${minute}  registers ${device} ip-${letter} created=${firstDay}`,
      `${letter}${n}  day ${firstDay + 1} 09:${minute}  ${device} ip-${letter}x`,
      `${letter}${n}  day ${firstDay + 2} 10:${minute}  applies ${device} ip-${letter}y amount=1000`,
    ].join('\n');
  });
  return history`${lines.join('\n')}`;
}

/** People with a device of their own and an address that all of them share. */
function crowd(people: number, name = 'p'): Events {
  const lines = Array.from({ length: people }, (_, n) =>
    [
      `${name}${n}  day ${n % 50}.3  device-${name}${n} ip-nat${name} created=-700`,
      `${name}${n}  day ${(n * 7) % 55}.6  device-${name}${n} ip-nat${name}`,
    ].join('\n'),
  );
  return history`${lines.join('\n')}`;
}

function gangsOf(
  events: Events,
  parameters: ParameterSet = defaultParameters,
  engine: EngineName = 'leiden-cpm',
): string[] {
  const input = detectionInputOf(events);
  const { gangs } = detectGangs(input, parameters, engines[engine]);
  return gangs.map(({ core, periphery }) => idsOf(input.chains, [...core, ...periphery]).join(' '));
}

describe('detection', () => {
  it('finds a device farm in a crowd, with every engine', () => {
    const events = [...farm('f', 6), ...crowd(60)];
    for (const engine of ['leiden-cpm', 'louvain', 'components'] as const) {
      expect(gangsOf(events, defaultParameters, engine)).toEqual(['f0 f1 f2 f3 f4 f5']);
    }
  });

  it('keeps two farms apart', () => {
    expect(gangsOf([...farm('f', 5), ...farm('g', 4, 20), ...crowd(40)])).toEqual([
      'f0 f1 f2 f3 f4',
      'g0 g1 g2 g3',
    ]);
  });

  it('finds nothing in nothing, in a crowd, or in events without applications', () => {
    expect(gangsOf([])).toEqual([]);
    expect(gangsOf(crowd(60))).toEqual([]);
    expect(gangsOf(history`u1 day 3 device-a`)).toEqual([]);
  });

  it('calls no pair a gang: three core persons are the least', () => {
    expect(gangsOf([...farm('f', 2), ...crowd(30)])).toEqual([]);
  });

  it('tells each stage as it begins', () => {
    const stages: string[] = [];
    detectGangs(detectionInputOf([]), defaultParameters, engines['leiden-cpm'], (stage) =>
      stages.push(stage),
    );
    expect(stages).toEqual(['linking', 'dividing', 'profiling', 'explaining']);
  });

  it('never makes a member of an account that only once visited a gang’s device', () => {
    const own = Array.from({ length: 9 }, (_, n) => `victim day ${20 + n} device-own`).join('\n');
    const events = [
      ...farm('f', 6),
      ...history`
        victim  day 10 08:10  device-f0 ip-f created=-700
        ${own}
      `,
    ];
    expect(gangsOf(events)).toEqual(['f0 f1 f2 f3 f4 f5']);
  });

  it('takes a community of exposed accounts for no gang', () => {
    const lines = Array.from({ length: 6 }, (_, n) => `u${n} day 10 08:0${n} device-a created=-700`).join(
      '\n',
    );
    expect(gangsOf(history`${lines}`)).toEqual([]);
  });
});

describe('laws of detection', () => {
  const world = [...farm('f', 6), ...farm('g', 5, 25), ...crowd(40)];
  const plain = gangsOf(world);

  it('the order of events changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(world, { minLength: world.length }), (shuffled) => {
        expect(gangsOf(shuffled)).toEqual(plain);
      }),
      { numRuns: 15 },
    );
  });

  it('other keys of the same resources change nothing', () => {
    const rekeyed = world.map((event) =>
      'mentions' in event
        ? {
            ...event,
            mentions: event.mentions.map((mention) => ({
              ...mention,
              key: [...mention.key].reverse().join('') as typeof mention.key,
            })),
          }
        : event,
    );
    expect(gangsOf(rekeyed)).toEqual(plain);
  });

  it('an address of two thousand accounts changes no gang', () => {
    const lines = Array.from({ length: 2000 }, (_, n) => `z${n} day ${(n % 590) / 10} ip-cgnat created=-700`);
    const members = ['f0', 'f3', 'g1'].map((id, n) => `${id} day ${12 + n}.5 ip-cgnat`);
    expect(gangsOf([...world, ...history`${[...lines, ...members].join('\n')}`])).toEqual(plain);
  });

  it('more people elsewhere change no gang', () => {
    expect(gangsOf([...world, ...crowd(80, 'q')])).toEqual(plain);
  });

  it('with a free price communities are the connected components', () => {
    const free = parametersWith('communities', { resolutionNats: 0 });
    const links = linkAccounts(detectionInputOf(world), free);
    const cpm = communitiesOf(links, engines['leiden-cpm'], free);
    expect(cpm.communityOf).toEqual(communitiesOf(links, engines.components, free).communityOf);
  });

  it('a lone star keeps as many accounts as its weight pays for', () => {
    const starOf = (accounts: number) => {
      const lines = Array.from({ length: accounts }, (_, n) => `u${n} day ${n % 50} applies address-a`).join(
        '\n',
      );
      const links = linkAccounts(detectionInputOf(history`${lines}`), defaultParameters);
      const { communityOf } = communitiesOf(links, engines['leiden-cpm'], defaultParameters);
      const sizes = new Map<number, number>();
      for (const community of communityOf) sizes.set(community, (sizes.get(community) ?? 0) + 1);
      return Math.max(...sizes.values());
    };
    const held = Math.floor(
      defaultParameters.kinds.ADDRESS.starNats / defaultParameters.communities.resolutionNats,
    );
    expect([10, held, held + 1, 2 * held].map(starOf)).toEqual([10, held, held, held]);
  });

  it('an outcome that was not known yet changes nothing', () => {
    const input = detectionInputOf(world);
    const later = detectionInputOf([...world, ...history`f0 day 20 fraud known=61`]);
    const detect = (given: typeof input) =>
      detectGangs(given, defaultParameters, engines['leiden-cpm']).gangs;
    expect(detect(later)).toEqual(detect(input));
  });
});

describe('signals', () => {
  const signalsOf = (events: Events) => {
    const input = detectionInputOf(events);
    const detection = detectGangs(input, defaultParameters, engines['leiden-cpm']);
    const own = detection.gangs.flatMap((gang) => memberSignals(gang, detection, defaultParameters));
    const concerned = new Set(own.map(({ account }) => account));
    const passed = neighbourSignals(concerned, detection, defaultParameters);
    const nameOf = (account: number) => input.chains.accounts[account];
    return [
      ...own.map(({ account, role, risk }) => `${nameOf(account)} ${role} ${risk.level}`),
      ...passed.map(({ account, risk }) => `${nameOf(account)} passed on ${risk.level}`),
    ];
  };

  it('are WARNING for members that devices and other addresses tie', () => {
    const elsewhere = Array.from({ length: 4 }, (_, n) => `f${n} day 14 08:0${n} ip-other`).join('\n');
    expect(signalsOf([...farm('f', 4), ...history`${elsewhere}`])).toEqual(
      ['f0', 'f1', 'f2', 'f3'].map((id) => `${id} CORE WARNING`),
    );
  });

  it('are NOTICE for an account that a gang touched', () => {
    const events = [
      ...farm('f', 6),
      ...history`
        victim  day 10 08:10  device-f0 ip-f created=-700
        victim  day 30  device-own
        victim  day 40  device-own
      `,
    ];
    expect(signalsOf(events)).toContain('victim null NOTICE');
  });

  it('are NOTICE for an account with a single login among many on a gang’s device, but not on a stranger’s', () => {
    const own = (who: string) =>
      Array.from({ length: 9 }, (_, n) => `${who} day ${20 + n}.5 device-${who}`).join('\n');
    const signals = signalsOf([
      ...farm('f', 6),
      ...history`
        victim  day 12.9  device-f0 created=-700
        guest   day 12.9  device-victim created=-700
        ${own('victim')}
        ${own('guest')}
      `,
    ]);
    expect(signals).toContain('victim null NOTICE');
    expect(signals.filter((signal) => signal.startsWith('guest'))).toEqual([]);
  });

  it('reach a close neighbour of a confirmed fraud outside all gangs', () => {
    expect(
      signalsOf(history`
        u1  day 10 08:00  device-a created=-700
        u2  day 10 08:05  device-a created=-700
        u1  day 20  fraud
      `),
    ).toEqual(['u2 passed on ATTENTION']);
  });

  it('stop at NOTICE where addresses alone passed it on', () => {
    expect(
      signalsOf(history`
        u1  day 10 08:00  ip-a created=-700
        u2  day 10 08:05  ip-a created=-700
        u1  day 20  fraud
      `),
    ).toEqual(['u2 passed on NOTICE']);
  });

  it('count two confirmed frauds among the members as evidence of its own', () => {
    const oneFamily = Array.from(
      { length: 4 },
      (_, n) => `u${n} day 10 08:0${n} applies device-a created=9\nu${n} day 11 08:0${n} device-a`,
    ).join('\n');
    const frauds = (n: number) => Array.from({ length: n }, (_, k) => `u${k} day 20 fraud`).join('\n');
    const levels = (n: number) => signalsOf(history`${oneFamily}\n${frauds(n)}`).at(-1);
    expect([levels(0), levels(2)]).toEqual(['u3 CORE ATTENTION', 'u3 CORE WARNING']);
  });
});
