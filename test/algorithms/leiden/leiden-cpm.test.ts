import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsEngine } from '../../../graph/algorithms/engines/components.ts';
import { cpmObjective } from '../../../graph/algorithms/leiden/cpm-objective.ts';
import { bytesFor, leidenCpm } from '../../../graph/algorithms/leiden/leiden-cpm.ts';
import { partitionOf } from '../../../graph/algorithms/partition.ts';
import type { LinkLiteral } from '../../support/link-graph.ts';
import { drawnGraphs, graphOf } from '../../support/link-graph.ts';
import { plainLeiden } from './plain-leiden.ts';

const parameters = { resolution: 51.2, iterations: 3 };
const steep = { resolution: 1000, iterations: 3 };
const resolutions = fc.constantFrom(0, 51.2, 300, 1024, 2500);

const detected = (links: readonly LinkLiteral[], masses: readonly number[], start?: readonly number[]) => [
  ...leidenCpm(graphOf(links, masses), steep, 1, start && Uint32Array.from(start)).communityOf,
];

describe('Leiden with the constant Potts model', () => {
  it('parts two triangles that share one weak link', () => {
    const links: LinkLiteral[] = [
      [0, 1, 3000],
      [1, 2, 3000],
      [0, 2, 3000],
      [2, 3, 500],
      [3, 4, 3000],
      [4, 5, 3000],
      [3, 5, 3000],
    ];
    expect(detected(links, [1, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('joins two groups exactly when their links bring more than the price of their pairs', () => {
    const triangles = (bridge: number): LinkLiteral[] => [
      [0, 1, 9000],
      [1, 2, 9000],
      [0, 2, 9000],
      [3, 4, 9000],
      [4, 5, 9000],
      [3, 5, 9000],
      [2, 3, bridge],
    ];
    expect(detected(triangles(9000), [1, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 1, 1, 1]);
    expect(detected(triangles(9001), [1, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('gives a resource to the accounts that hold it most and asks no price for it', () => {
    const links: LinkLiteral[] = [
      [0, 1, 5000],
      [2, 3, 5000],
      [4, 0, 10],
      [4, 1, 10],
      [4, 2, 19],
    ];
    expect(detected(links, [1, 1, 1, 1, 0])).toEqual([0, 0, 1, 1, 0]);
  });

  it('leaves a node without links alone, and an empty graph empty', () => {
    expect(detected([[0, 2, 3000]], [1, 1, 1])).toEqual([0, 1, 0]);
    expect(leidenCpm(graphOf([], []), parameters, 1)).toEqual({ communityOf: new Uint32Array(), count: 0 });
  });

  it('keeps two accounts apart that a negative link parts', () => {
    const links: LinkLiteral[] = [
      [0, 1, 4096],
      [1, 2, 4096],
      [0, 2, -12_288],
    ];
    const [a, , c] = detected(links, [1, 1, 1]);
    expect(a).not.toBe(c);
  });

  it('keeps what it was started from where two partitions are equally good', () => {
    const square: LinkLiteral[] = [
      [0, 1, 3000],
      [1, 2, 3000],
      [2, 3, 3000],
      [3, 0, 3000],
    ];
    const masses = [1, 1, 1, 1];
    const twoPairs = { resolution: 1500, iterations: 3 };
    const from = (start: number[]) => [
      ...leidenCpm(graphOf(square, masses), twoPairs, 1, Uint32Array.from(start)).communityOf,
    ];
    expect(from([0, 0, 1, 1])).toEqual([0, 0, 1, 1]);
    expect(from([0, 1, 1, 0])).toEqual([0, 1, 1, 0]);
  });

  it('refuses a start that does not fit the graph, and a negative price', () => {
    const graph = graphOf([[0, 1, 1]], [1, 1]);
    expect(() => leidenCpm(graph, parameters, 1, Uint32Array.of(0))).toThrow(
      'start must have one number a node, 2, got 1',
    );
    expect(() => leidenCpm(graph, parameters, 1, Uint32Array.of(0, 2))).toThrow(
      'label of node 1 must be below 2, got 2',
    );
    expect(() => leidenCpm(graph, { resolution: -1, iterations: 1 }, 1)).toThrow(
      'resolution is 0 to 2147483647',
    );
  });

  it('says how much memory it takes', () => {
    expect(bytesFor(500_000, 1_750_000)).toBe(176_000_000);
  });
});

describe('the laws of Leiden with the constant Potts model', () => {
  it('is equal to its plain twin, label by label', () => {
    fc.assert(
      fc.property(drawnGraphs(14), resolutions, fc.nat(), ({ links, masses }, resolution, seed) => {
        const graph = graphOf(links, masses);
        const asked = { resolution, iterations: 3 };
        const plain = plainLeiden(
          graph,
          { ...asked, resolution: Math.round(resolution * 1024) / 1024 },
          seed,
        );
        expect([...leidenCpm(graph, asked, seed).communityOf]).toEqual(plain);
      }),
      { numRuns: 400 },
    );
  });

  it('is equal to its plain twin from a warm start', () => {
    fc.assert(
      fc.property(
        drawnGraphs(10),
        fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
        ({ links, masses }, drawn) => {
          const graph = graphOf(links, masses);
          const start = masses.map((_, node) => drawn[node]! % masses.length);
          expect([...leidenCpm(graph, steep, 3, Uint32Array.from(start)).communityOf]).toEqual(
            plainLeiden(graph, steep, 3, start),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('makes every community connected, resources included', () => {
    fc.assert(
      fc.property(drawnGraphs(40), resolutions, ({ links, masses }, resolution) => {
        const { communityOf, count } = leidenCpm(graphOf(links, masses), { resolution, iterations: 2 }, 1);
        const inside = links.filter(([a, b]) => communityOf[a] === communityOf[b]);
        expect(componentsEngine.detect(graphOf(inside, masses), steep, 1).count).toBe(count);
      }),
    );
  });

  it('never lets the objective fall, from one iteration to the next and from any start', () => {
    fc.assert(
      fc.property(
        drawnGraphs(40),
        resolutions,
        fc.array(fc.nat(), { minLength: 40 }),
        (drawn, resolution, starts) => {
          const graph = graphOf(drawn.links, drawn.masses);
          const start = Uint32Array.from(drawn.masses, (_, node) => starts[node]! % drawn.masses.length);
          const qualities = [0, 1, 2, 3].map((iterations) => {
            const { communityOf } = leidenCpm(graph, { resolution, iterations }, 1, start);
            return cpmObjective(graph, communityOf, resolution);
          });
          expect(qualities[0]).toBeGreaterThanOrEqual(cpmObjective(graph, start, resolution));
          expect(qualities).toEqual([...qualities].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('changes nothing when links are given in another order or direction', () => {
    fc.assert(
      fc.property(drawnGraphs(30), fc.infiniteStream(fc.nat()), ({ links, masses }, keys) => {
        const shuffled = links
          .map((link) => ({ link, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ link: [a, b, weight], key }): LinkLiteral => (key % 2 ? [a, b, weight] : [b, a, weight]));
        expect(leidenCpm(graphOf(shuffled, masses), steep, 1)).toEqual(
          leidenCpm(graphOf(links, masses), steep, 1),
        );
      }),
    );
  });

  it('changes no community when the population doubles elsewhere', () => {
    fc.assert(
      fc.property(drawnGraphs(20), drawnGraphs(20), fc.array(fc.boolean()), (here, there, turns) => {
        const { places, elsewhere } = interleaved(here.masses.length, there.masses.length, turns);
        const masses = Array.from({ length: places.length + elsewhere.length }, () => 0);
        const order = [...masses];
        places.forEach((place, node) => {
          masses[place] = here.masses[node]!;
          order[place] = graphOf([], here.masses).order[node]!;
        });
        elsewhere.forEach((place, node) => {
          masses[place] = there.masses[node]!;
          order[place] = node;
        });
        const links = [
          ...here.links.map(([a, b, weight]): LinkLiteral => [places[a]!, places[b]!, weight]),
          ...there.links.map(([a, b, weight]): LinkLiteral => [elsewhere[a]!, elsewhere[b]!, weight]),
        ];
        const together = leidenCpm(graphOf(links, masses, order), steep, 1).communityOf;
        const alone = leidenCpm(graphOf(here.links, here.masses), steep, 1).communityOf;
        expect(
          partitionOf(
            Uint32Array.from(places, (place) => together[place]!),
            masses.length,
          ).communityOf,
        ).toEqual(alone);
      }),
    );
  });

  it('gives the connected components when members cost nothing', () => {
    fc.assert(
      fc.property(drawnGraphs(40, { min: 1, max: 6000 }), ({ links, masses }) => {
        const graph = graphOf(links, masses);
        expect(leidenCpm(graph, { resolution: 0, iterations: 3 }, 1)).toEqual(
          componentsEngine.detect(graph, parameters, 1),
        );
      }),
    );
  });

  it('keeps ⌈B/γ⌉ leaves of a lone star and lets the others go alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4096 }),
        fc.integer({ min: 100, max: 600 }),
        (leaves, weight, price) => {
          const links = Array.from({ length: leaves }, (_, leaf): LinkLiteral => [0, leaf + 1, weight]);
          const masses = [0, ...Array.from({ length: leaves }, () => 1)];
          const { communityOf, count } = leidenCpm(
            graphOf(links, masses),
            { resolution: price, iterations: 3 },
            1,
          );
          const kept = Math.min(leaves, Math.ceil(weight / price));
          expect(communityOf.filter((community) => community === communityOf[0]).length - 1).toBe(kept);
          expect(count).toBe(1 + leaves - kept);
        },
      ),
    );
  });

  it.each([80, 81, 100, 400])(
    'keeps 80 of %i accounts on one device, 4 nats each at 0.05 nat a pair',
    (leaves) => {
      const links = Array.from({ length: leaves }, (_, leaf): LinkLiteral => [0, leaf + 1, 4096]);
      const { count } = leidenCpm(graphOf(links, [0, ...links.map(() => 1)]), parameters, 1);
      expect(1 + leaves - count).toBe(80);
    },
  );
});

/** Places of two populations in one numbering that keeps the order inside each. */
function interleaved(
  here: number,
  there: number,
  turns: readonly boolean[],
): { places: number[]; elsewhere: number[] } {
  const places: number[] = [];
  const elsewhere: number[] = [];
  for (let place = 0; place < here + there; place++) {
    const mine =
      elsewhere.length === there ||
      (places.length < here && (turns[place % turns.length] ?? place % 2 === 0));
    (mine ? places : elsewhere).push(place);
  }
  return { places, elsewhere };
}
