import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestHops } from '../../../graph/algorithms/explain/fewest-hops.ts';
import { timesFit } from '../../../graph/algorithms/explain/time-fit.ts';
import type { AccountRef } from '../../../graph/domain/entity.ts';
import { entityText } from '../../../graph/domain/entity.ts';
import type { ExpansionLink } from '../../../graph/domain/expansion.ts';
import { day, entity, resource } from '../../support/history.ts';

/** An account on a resource, from one day to another. */
function link(who: string, where: string, firstDay: number, lastDay: number): ExpansionLink {
  return {
    account: entity(who) as AccountRef,
    resource: resource(where),
    events: 1,
    firstAt: day(firstDay),
    lastAt: day(lastDay),
  };
}

const world = [
  link('u1', 'device-a', 5, 6),
  link('u2', 'device-a', 1, 2),
  link('u2', 'ip-a', 1, 2),
  link('u3', 'ip-a', 1, 9),
  link('u1', 'wifi-a', 5, 5),
  link('u4', 'wifi-a', 6, 7),
  link('u4', 'phone-a', 6, 7),
  link('u5', 'phone-a', 8, 8),
  link('u5', 'ip-a', 9, 9),
];

interface Rules {
  readonly maxHops?: number;
  readonly inTimeOrder?: boolean;
  readonly hubs?: readonly string[];
}

function path(links: readonly ExpansionLink[], from: string, to: string, rules: Rules = {}) {
  const barred = new Set((rules.hubs ?? []).map((word) => entityText(entity(word))));
  const { maxHops = 8, inTimeOrder = false } = rules;
  return (
    fewestHops(links, entity(from), entity(to), { maxHops, inTimeOrder, barred })?.map(({ key }) => key) ??
    null
  );
}

describe('the path of fewest hops', () => {
  it('takes the fewest hops, whenever they happened', () => {
    expect(path(world, 'u1', 'u3')).toEqual(['u1', 'device-a', 'u2', 'ip-a', 'u3']);
  });

  it('takes more hops when those must have followed one another', () => {
    expect(path(world, 'u1', 'u3', { inTimeOrder: true })).toEqual([
      'u1',
      'wifi-a',
      'u4',
      'phone-a',
      'u5',
      'ip-a',
      'u3',
    ]);
    expect(path(world, 'u3', 'u1', { inTimeOrder: true })).toEqual(['u3', 'ip-a', 'u2', 'device-a', 'u1']);
  });

  it('is missing beyond the most hops', () => {
    expect(path(world, 'u1', 'u3', { maxHops: 4 })).toHaveLength(5);
    expect(path(world, 'u1', 'u3', { maxHops: 3 })).toBeNull();
  });

  it('passes no hub, but may begin and end at one', () => {
    expect(path(world, 'u1', 'u2', { hubs: ['device-a', 'ip-a'] })).toBeNull();
    expect(path(world, 'device-a', 'u2', { hubs: ['device-a'] })).toEqual(['device-a', 'u2']);
    expect(path(world, 'u2', 'device-a', { hubs: ['device-a'] })).toEqual(['u2', 'device-a']);
  });

  it('is one place long from an entity to itself', () => {
    expect(path(world, 'u1', 'u1')).toEqual(['u1']);
  });

  it('does not depend on the order of the links', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(world, { minLength: world.length }), (links) => {
        expect(path(links, 'u1', 'u3')).toEqual(path(world, 'u1', 'u3'));
      }),
    );
  });

  it('is no longer than any other that keeps the rules', () => {
    fc.assert(
      fc.property(drawnLinks, fc.boolean(), (links, inTimeOrder) => {
        const found = path(links, 'u1', 'u4', { inTimeOrder });
        expect(found?.length ?? null).toBe(shortestByTrying(links, 'u1', 'u4', inTimeOrder));
      }),
    );
  });
});

const drawnLinks = fc.uniqueArray(
  fc
    .record({
      who: fc.constantFrom('u1', 'u2', 'u3', 'u4'),
      where: fc.constantFrom('device-a', 'ip-a', 'wifi-a'),
      firstDay: fc.nat({ max: 4 }),
      days: fc.nat({ max: 3 }),
    })
    .map(({ who, where, firstDay, days }) => link(who, where, firstDay, firstDay + days)),
  { selector: (one) => `${one.account.key} ${one.resource.key}`, maxLength: 10 },
);

/** Places on the shortest simple path that keeps the time order where asked; null without one. */
function shortestByTrying(
  links: readonly ExpansionLink[],
  from: string,
  to: string,
  inTimeOrder: boolean,
): number | null {
  const onward = (at: string, seen: readonly string[]) =>
    links.flatMap((hop) => {
      const ends: string[] = [hop.account.key, hop.resource.key];
      const next = ends.find((end) => end !== at);
      return ends.includes(at) && next !== undefined && !seen.includes(next) ? [{ next, hop }] : [];
    });
  const lengths: number[] = [];
  const walk = (at: string, seen: readonly string[], hops: readonly ExpansionLink[]) => {
    if (inTimeOrder && !timesFit(hops)) return;
    if (at === to) lengths.push(seen.length);
    else for (const { next, hop } of onward(at, seen)) walk(next, [...seen, next], [...hops, hop]);
  };
  walk(from, [from], []);
  return lengths.length === 0 ? null : Math.min(...lengths);
}
