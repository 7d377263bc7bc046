import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dividedAround,
  tiesOfCommunities,
} from '../../../graph/algorithms/detection/unchanged-communities.ts';
import { leidenCpm } from '../../../graph/algorithms/leiden/leiden-cpm.ts';
import type { LinkGraph } from '../../../graph/algorithms/link-graph.ts';
import { partitionOf } from '../../../graph/algorithms/partition.ts';
import { drawnGraphs, graphOf, type LinkLiteral } from '../../support/link-graph.ts';

const resolution = 1000;
const detect = (graph: LinkGraph, start: Uint32Array) =>
  leidenCpm(graph, { resolution, iterations: 20 }, 1, start).communityOf;
const around = (graph: LinkGraph, labels: readonly number[], unchanged: readonly number[]) => [
  ...dividedAround(
    graph,
    { labels: Uint32Array.from(labels), unchanged: Uint8Array.from(unchanged) },
    detect,
  ),
];

describe('communities of which nothing changed', () => {
  // Two and three persons with a bridge of 5000: six pairs cost more, the four that are left without person 4 cost less.
  const left: LinkLiteral[] = [
    [0, 1, 9000],
    [2, 3, 9000],
    [1, 2, 5000],
  ];
  const whole: LinkLiteral[] = [...left, [2, 4, 9000], [3, 4, 9000]];

  it('do not join a neighbour that lost somebody, though it would be worth it', () => {
    expect(around(graphOf(whole, [1, 1, 1, 1, 1]), [0, 0, 2, 2, 2], [0, 0, 0, 0, 0])).toEqual([
      0, 0, 1, 1, 1,
    ]);
    expect(around(graphOf(left, [1, 1, 1, 1]), [0, 0, 2, 2], [0, 0, 0, 0])).toEqual([0, 0, 0, 0]);
    expect(around(graphOf(left, [1, 1, 1, 1]), [0, 0, 2, 2], [1, 1, 0, 0])).toEqual([0, 0, 1, 1]);
  });

  it('keep what they had, whatever the rest is divided into', () => {
    const cases = drawnGraphs(20).chain(({ links, masses }) =>
      fc.record({
        links: fc.constant(links),
        masses: fc.constant(masses),
        groups: fc.array(fc.nat(5), { minLength: masses.length, maxLength: masses.length }),
        frozen: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ links, masses, groups, frozen }) => {
        const labels = groups.map((group) => groups.indexOf(group));
        const unchanged = groups.map((group) => Number(frozen[group]));
        const found = around(graphOf(links, masses), labels, unchanged);
        expect([...partitionOf(Uint32Array.from(found)).communityOf]).toEqual(found);
        groups.forEach((group, node) => {
          if (unchanged[node] === 0) return;
          const mates = found.flatMap((community, other) => (community === found[node] ? [other] : []));
          expect(mates.map((mate) => groups[mate])).toEqual(mates.map(() => group));
          expect(mates).toHaveLength(groups.filter((other) => other === group).length);
        });
      }),
    );
  });
});

describe('what a community is tied by', () => {
  const links: LinkLiteral[] = [
    [0, 1, 3000],
    [1, 2, 3000],
    [2, 3, 500],
  ];
  const order = [11, 22, 33, 44];
  const ties = (given: readonly LinkLiteral[], hashes = order, labels = [0, 0, 0, 3], price = resolution) =>
    tiesOfCommunities(
      graphOf(
        given,
        hashes.map(() => 1),
        hashes,
      ),
      Uint32Array.from(labels),
      price,
    )[labels[0]!];

  it('does not depend on the numbers of nodes', () => {
    const turned = links.map(([a, b, weight]): LinkLiteral => [3 - a, 3 - b, weight]);
    expect(
      tiesOfCommunities(
        graphOf(turned, [1, 1, 1, 1], order.toReversed()),
        Uint32Array.from([0, 1, 1, 1]),
        resolution,
      )[1],
    ).toBe(ties(links));
  });

  it.each<[string, string | undefined]>([
    ['a link inside', ties([[0, 1, 3001], ...links.slice(1)])],
    ['a link to the outside', ties([...links.slice(0, 2), [2, 3, 501]])],
    ['who is at its other end', ties(links, [11, 22, 33, 45])],
    ['a node', ties(links, order, [0, 0, 2, 3])],
    ['a further link', ties([...links, [0, 3, 10]])],
    ['the price of a pair', ties(links, order, [0, 0, 0, 3], 1001)],
  ])('changes with %s', (_, changed) => {
    expect(changed).not.toBe(ties(links));
  });
});
