import { describe, expect, it } from 'vitest';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { relationGraph } from '../../../graph/algorithms/detection/relation-graph.ts';
import { defaultParameters } from '../../../graph/domain/parameters.ts';
import { detectionInputOf } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

/** Every link once, as names of its ends and its nats, and the mass of each node. */
function graphOf(events: ReturnType<typeof history>, seed = 1) {
  const input = detectionInputOf(events);
  const { graph, meaning, persons } = relationGraph(
    input.chains,
    linkAccounts(input, defaultParameters),
    seed,
  );
  const names = Array.from(meaning, (thing, node) =>
    node < persons ? input.chains.accounts[thing]! : input.chains.resources[thing]!,
  );
  const links = names.flatMap((name, node) =>
    Array.from(graph.targets.subarray(graph.offsets[node]!, graph.offsets[node + 1]!))
      .map((other, place) => ({ other, units: graph.weights[graph.offsets[node]! + place]! }))
      .filter(({ other }) => node < other)
      .map(({ other, units }) => `${name} ${names[other]} ${(units / 1024).toFixed(1)}`),
  );
  return { links, names, masses: [...graph.masses], order: [...graph.order] };
}

describe('the relation graph', () => {
  it('holds persons of mass 1 and resources of mass 0, and nothing without a link', () => {
    expect(
      graphOf(history`
        u1  day 10 08:00  device-a
        u2  day 10 08:10  device-a
        u3  day 10 08:10  device-b
      `),
    ).toMatchObject({
      links: ['u1 u2 8.1', 'u1 device-a 4.0', 'u2 device-a 4.0'],
      masses: [1, 1, 0],
    });
  });

  it('takes accounts of one person as one node: links summed, its own dropped, once in a star', () => {
    expect(
      graphOf(history`
        u1  day 10  applies id-1 device-b
        u2  day 20  applies id-1 device-a
        u3  day 50  device-a
        u3  day 10 00:02  device-b
      `),
    ).toMatchObject({
      links: ['u1 u3 9.7', 'u1 device-b 4.0', 'u1 device-a 4.0', 'u3 device-b 4.0', 'u3 device-a 4.0'],
    });
  });

  it('has no star of one person', () => {
    expect(
      graphOf(history`
        u1  day 10  applies id-1 device-a
        u2  day 50  applies id-1 device-a
      `).links,
    ).toEqual([]);
  });

  it('visits a node in an order that neither other regions nor the keys of resources change', () => {
    const region = history`
      u1  day 10  device-a
      u2  day 50  device-a
    `;
    const elsewhere = history`
      a1  day 10  device-b
      a2  day 50  device-b
    `;
    const renamed = history`
      u1  day 10  device-z
      u2  day 50  device-z
    `;
    const orders = (events: ReturnType<typeof history>) => {
      const { names, order } = graphOf(events);
      return names
        .map((name, node) => [name, order[node]])
        .filter(([name]) => /u1|u2|device-[az]/.test(String(name)));
    };
    expect(orders([...elsewhere, ...region])).toEqual(orders(region));
    expect(orders(renamed).map(([, order]) => order)).toEqual(orders(region).map(([, order]) => order));
    expect(graphOf(region, 2).order).not.toEqual(graphOf(region).order);
  });
});
