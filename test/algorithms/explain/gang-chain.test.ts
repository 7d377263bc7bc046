import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainChoice, ChainHop } from '../../../graph/algorithms/explain/gang-chain.ts';
import { gangChain } from '../../../graph/algorithms/explain/gang-chain.ts';
import { entityText } from '../../../graph/domain/entity.ts';
import type { GangEvidence } from '../../../graph/domain/evidence-link.ts';
import { drawnEvidence, linked, star } from '../../support/gang-evidence.ts';
import { entity } from '../../support/history.ts';

const gang: GangEvidence = {
  links: [
    linked('u1', 'u2', 8, ['device-a', 1, 8, 6], ['ip-a', 2, 3, 2]),
    linked('u2', 'u3', 7, ['wifi-a', 3, 1, 7]),
    linked('u3', 'u4', 6),
    linked('u1', 'u4', 3, ['ip-a', 4, 2, 3]),
  ],
  stars: star('phone-a', 4, 'u4', 'u5'),
};

const chain = (evidence: GangEvidence, from: string, to: string, choice: ChainChoice) =>
  gangChain(evidence, entity(from), entity(to), choice);

const inWords = (hops: readonly ChainHop[] | null) =>
  hops?.map(({ from, to, nats }) => `${from.key} ${to.key} ${nats}`) ?? null;

describe('the chain between two members of a gang', () => {
  it('goes where its weakest link is strongest, over what the members met on', () => {
    expect(inWords(chain(gang, 'u1', 'u5', 'strongest'))).toEqual([
      'u1 device-a 8',
      'device-a u2 8',
      'u2 wifi-a 7',
      'wifi-a u3 7',
      'u3 u4 6',
      'u4 phone-a 4',
      'phone-a u5 4',
    ]);
  });

  it('goes where most of full evidence is left when it is to be short', () => {
    // 3/12 = 0.25 directly is more than 8/12 · 7/12 · 6/12 = 0.19 on the way round.
    expect(inWords(chain(gang, 'u1', 'u4', 'shortest'))).toEqual(['u1 ip-a 3', 'ip-a u4 3']);
    expect(inWords(chain(gang, 'u1', 'u3', 'shortest'))).toEqual([
      'u1 device-a 8',
      'device-a u2 8',
      'u2 wifi-a 7',
      'wifi-a u3 7',
    ]);
  });

  it('is empty from a member to itself and missing where nothing leads', () => {
    expect(chain(gang, 'u1', 'u1', 'strongest')).toEqual([]);
    expect(chain(gang, 'u1', 'u9', 'strongest')).toBeNull();
    const apart = { links: [linked('u1', 'u2', 2), linked('u3', 'u4', 2)], stars: [] };
    expect(chain(apart, 'u1', 'u3', 'strongest')).toBeNull();
    expect(chain(apart, 'u1', 'u3', 'shortest')).toBeNull();
  });

  it('leads from one to the other, each hop beginning where the one before ends', () => {
    fc.assert(
      fc.property(drawnEvidence, fc.constantFrom('strongest', 'shortest'), (evidence, choice) => {
        const hops = chain(evidence, 'u1', 'u7', choice);
        if (hops === null || hops.length === 0) return;
        const places = [hops[0]!.from, ...hops.map(({ to }) => to)].map(entityText);
        expect(hops.map(({ from }) => entityText(from))).toEqual(places.slice(0, -1));
        expect([places[0], places.at(-1)]).toEqual(['ACCOUNT:u1', 'ACCOUNT:u7']);
      }),
    );
  });

  it('has the strongest weakest link and the greatest product among all chains', () => {
    fc.assert(
      fc.property(drawnEvidence, (evidence) => {
        const all = allChains(evidence, 'ACCOUNT:u1', 'ACCOUNT:u7');
        const strongest = chain(evidence, 'u1', 'u7', 'strongest');
        const shortest = chain(evidence, 'u1', 'u7', 'shortest');
        expect([strongest === null, shortest === null]).toEqual([all.length === 0, all.length === 0]);
        if (strongest === null || shortest === null) return;
        expect(Math.min(...strongest.map(({ nats }) => nats))).toBe(
          Math.max(...all.map((weights) => Math.min(...weights))),
        );
        const greatest = Math.max(...all.map(productOf));
        expect(productOf(linkWeights(evidence, shortest))).toBeCloseTo(greatest, 9);
      }),
      { numRuns: 60 },
    );
  });
});

function productOf(weights: readonly number[]): number {
  return weights.reduce((product, nats) => (product * nats) / 12, 1);
}

/** Weights of the links behind hops: two hops over the resource of a meeting are one link. */
function linkWeights({ links }: GangEvidence, hops: readonly ChainHop[]): number[] {
  const weights: number[] = [];
  for (let hop = 0; hop < hops.length; hop++) {
    const { from, nats } = hops[hop]!;
    weights.push(nats);
    const next = hops[hop + 1];
    const isLink = links.some(
      ({ a, b, meetings }) =>
        [a, b].includes(from.key as never) &&
        next !== undefined &&
        [a, b].includes(next.to.key as never) &&
        from.key !== next.to.key &&
        meetings[0]?.resource.key === next.from.key,
    );
    if (isLink) hop++;
  }
  return weights;
}

/** The weights of every simple chain between two entities, by trying all. */
function allChains({ links, stars }: GangEvidence, from: string, to: string): number[][] {
  const ways = [
    ...links.map(({ a, b, nats }) => [`ACCOUNT:${a}`, `ACCOUNT:${b}`, nats] as const),
    ...stars.map(
      ({ accountId, resource, nats }) => [`ACCOUNT:${accountId}`, entityText(resource), nats] as const,
    ),
  ];
  const onward = (at: string, seen: readonly string[]) =>
    ways.flatMap(([a, b, nats]) => {
      const next = a === at ? b : a;
      return (a === at || b === at) && !seen.includes(next) ? [{ next, nats }] : [];
    });
  const found: number[][] = [];
  const walk = (at: string, seen: readonly string[], weights: readonly number[]) => {
    if (at === to) found.push([...weights]);
    else for (const { next, nats } of onward(at, seen)) walk(next, [...seen, next], [...weights, nats]);
  };
  walk(from, [from], []);
  return found;
}
