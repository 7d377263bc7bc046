import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCommunity } from '../../../graph/algorithms/core-members.ts';
import { detectGangs } from '../../../graph/algorithms/detection/detect-gangs.ts';
import { gangHierarchy } from '../../../graph/algorithms/detection/gang-hierarchy.ts';
import { networksOfGangs } from '../../../graph/algorithms/detection/gang-networks.ts';
import { relationGraph } from '../../../graph/algorithms/detection/relation-graph.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { detectionInputOf, idsOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

type Events = ReturnType<typeof history>;

/** A farm of new accounts that take turns on two devices and apply. */
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

/** Each gang by its first member and its size, with its network and how many accounts that has. */
function networksIn(events: Events, parameters: ParameterSet = defaultParameters): string[] {
  const input = detectionInputOf(events);
  const detection = detectGangs(input, parameters, engines['leiden-cpm']);
  const { networkOf, accounts } = gangHierarchy(detection, parameters).networks;
  return detection.gangs.map(({ core, periphery }, gang) => {
    const [first] = idsOf(input.chains, core);
    const network = networkOf[gang]!;
    return `${first} of ${core.length + periphery.length} in ${network} of ${accounts[network]}`;
  });
}

describe('the networks of gangs', () => {
  const apart = [...farm('f', 10), ...farm('g', 10, 15)];
  /** A member of one farm uses a device of the other: too little for one gang of twenty. */
  const tied = [...apart, ...history`g0 day 55 device-f0`];

  it('hold two gangs together that one resource ties', () => {
    expect(networksIn(tied)).toEqual(['f0 of 10 in 0 of 20', 'g0 of 10 in 0 of 20']);
  });

  it('are as many as gangs where nothing ties them', () => {
    expect(networksIn(apart)).toEqual(['f0 of 10 in 0 of 10', 'g0 of 10 in 1 of 10']);
    expect(networksIn([])).toEqual([]);
  });

  it('follow their own price, which no gang does', () => {
    const dear = parametersWith('communities', { networkNats: 0.05 });
    expect(networksIn(tied, dear)).toEqual(['f0 of 10 in 0 of 10', 'g0 of 10 in 1 of 10']);
  });

  it('count the accounts in no gang that hang together with them', () => {
    const between = history`
      x0 day 56 device-f1 created=-900
      x0 day 57 device-x
      x0 day 58 device-x
      x1 day 59 device-x created=-900
      x1 day 59.5 device-x
    `;
    const [first] = networksIn([...farm('f', 10), ...between]);
    expect(first).toBe('f0 of 10 in 0 of 12');
  });

  it('hold a gang alone that has lost its last link', () => {
    const { chains } = detectionInputOf(history`
      u1 day 3 device-a
      u2 day 4 device-b`);
    const nobody = { a: new Uint32Array(0), b: new Uint32Array(0), units: new Int32Array(0) };
    const links = { ...nobody, networkOnly: new Uint8Array(0) };
    const stars = { account: new Uint32Array(0), resource: new Uint32Array(0), units: new Int32Array(0) };
    const unlinked = relationGraph(chains, { links: [links], stars, personOf: Uint32Array.of(0, 1) }, 1);
    const gangs = [{ core: Uint32Array.of(0) }];
    expect(networksOfGangs(gangs, Uint32Array.of(4, noCommunity), unlinked, defaultParameters)).toEqual({
      networkOf: Uint32Array.of(0),
      accounts: Uint32Array.of(1),
    });
  });
});

describe('any hierarchy of networks, gangs and cells', () => {
  /** Whatever passes for a gang of two, so that small worlds have some. */
  const generous: ParameterSet = {
    ...parametersWith('membership', { leastCore: 2 }),
    levels: { ...defaultParameters.levels, gangScore: 0 },
  };
  /** Farms of three to six, and visits of their members and of strangers to the devices and phones of any farm. */
  const sizes = fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 1, maxLength: 4 });
  const stray = fc.tuple(fc.nat(3), fc.nat(7), fc.nat(45), fc.constantFrom('device', 'phone'), fc.nat(3));
  const strays = fc.array(stray, { maxLength: 12 });
  const worlds = fc.tuple(sizes, strays).map(([members, drawn]) => {
    const farms = members.flatMap((count, place) => farm('fghi'[place]!, count, 5 + 4 * place));
    const lines = drawn.map(
      ([farmer, number, at, kind, owner]) =>
        `${'fghi'[farmer]}${number} day ${at}.5 applies ${kind}-${'fghi'[owner]}${at % 2} created=-900`,
    );
    return [...farms, ...history`${[...new Set(lines)].join('\n')}`];
  });
  const found = (events: Events) => {
    const input = detectionInputOf(events);
    const detection = detectGangs(input, generous, engines['leiden-cpm']);
    return { detection, hierarchy: gangHierarchy(detection, generous) };
  };

  it('has every gang in one network, which counts its members, and every member in one cell', () => {
    let gangsSeen = 0;
    fc.assert(
      fc.property(worlds, (events) => {
        const { detection, hierarchy } = found(events);
        const { networkOf, accounts } = hierarchy.networks;
        gangsSeen += detection.gangs.length;
        expect(networkOf).toHaveLength(detection.gangs.length);
        // Numbered without gaps in the order of first gangs.
        const first = [...new Set(networkOf)];
        expect(first).toEqual(first.map((_, network) => network));
        expect(accounts).toHaveLength(first.length);
        const members = new Map<number, number>();
        detection.gangs.forEach(({ core, periphery }, gang) => {
          const network = networkOf[gang]!;
          members.set(network, (members.get(network) ?? 0) + core.length + periphery.length);
        });
        for (const [network, count] of members) expect(accounts[network]).toBeGreaterThanOrEqual(count);
        const inGangs = new Set(detection.gangs.flatMap(({ core, periphery }) => [...core, ...periphery]));
        hierarchy.cellOf.forEach((cell, account) => {
          expect(cell > 0).toBe(inGangs.has(account));
        });
      }),
    );
    // Or nothing was asked.
    expect(gangsSeen).toBeGreaterThan(50);
  });

  it('does not depend on the order of events', () => {
    const twice = worlds.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(twice, ([events, shuffled]) => {
        expect(found(shuffled).hierarchy).toEqual(found(events).hierarchy);
      }),
    );
  });
});
