import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TouchGraph } from '../../graph/algorithms/expand.ts';
import { expand } from '../../graph/algorithms/expand.ts';
import { createMarks } from '../../graph/algorithms/marks.ts';
import type { AccountRef, EntityRef, ResourceRef } from '../../graph/domain/entity.ts';
import { accountRef, entityText } from '../../graph/domain/entity.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { mentionsOf } from '../../graph/domain/event.ts';
import type { ExpansionRequest } from '../../graph/domain/expansion.ts';
import { codeOfKind } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { contains } from '../../graph/domain/window.ts';
import { day, days, entity, history } from '../support/history.ts';
import { expandPlainly, resourcesOf } from '../support/memory-expansion.ts';

describe('an expansion', () => {
  const met = createMarks();

  it('finds a ring that shares devices and addresses, four hops around', () => {
    const events = history`
      u1 day 1 device-a
      u2 day 2 device-a ip-a
      u3 day 3 ip-a device-b
      u1 day 4 device-b`;
    const found = expand(touchGraph(events), met, request({ origins: [entity('u1')], hops: 4 }));
    expect(found.nodes.map(({ ref, distance, degree }) => [ref.key, distance, degree])).toEqual([
      ['u1', 0, 2],
      ['device-a', 1, 2],
      ['device-b', 1, 2],
      ['u2', 2, 2],
      ['u3', 2, 2],
      ['ip-a', 3, 2],
    ]);
    expect(found.links.length).toBe(6);
  });

  it('may use one room again and again', () => {
    const graph = touchGraph(history`
      u1 day 1 device-a
      u2 day 2 device-a`);
    const ask = request({ origins: [entity('u2')], hops: 2 });
    expect(expand(graph, met, ask)).toEqual(expand(graph, met, ask));
  });

  it('agrees with its definition on any graph, hubs of every size among it', () => {
    const touches = fc.array(
      fc.record({
        who: fc.nat(25),
        what: fc.nat(8),
        at: fc.nat(9),
        kind: fc.constantFrom('device', 'ip', 'wifi'),
      }),
      { maxLength: 80 },
    );
    const asked = fc.record({
      origins: fc.array(fc.constantFrom('u1', 'u2', 'device-1', 'ip-2', 'u-unknown'), {
        minLength: 1,
        maxLength: 3,
      }),
      hops: fc.integer({ min: 1, max: 4 }),
      hubAccounts: fc.integer({ min: 1, max: 6 }),
      maxNodes: fc.integer({ min: 1, max: 30 }),
      until: fc.nat(10),
    });
    fc.assert(
      fc.property(touches, asked, (given, { origins, until, ...rest }) => {
        const lines = given.map(({ who, what, at, kind }) => `u${who} day ${at} ${kind}-${what}`);
        const events = history`${lines.join('\n')}`;
        const ask = request({ ...rest, origins: origins.map(entity), window: days(0, until) });
        expect(expand(touchGraph(events), met, ask)).toEqual(expandPlainly(events, ask));
      }),
    );
  });
});

function request(change: Partial<ExpansionRequest>): ExpansionRequest {
  return {
    window: { from: day(0), until: day(99) },
    through: ['DEVICE', 'IP'],
    origins: [],
    hops: 1,
    hubAccounts: 99,
    maxNodes: 5000,
    ...change,
  };
}

/** A touch graph that looks everything up in a list of events. */
function touchGraph(events: readonly GraphEvent[]): TouchGraph {
  const accounts = distinct(events.map((event) => accountRef(event.accountId)));
  const resources = distinct(events.flatMap(resourcesOf));
  const placeOf = (refs: readonly EntityRef[], ref: EntityRef) =>
    refs.findIndex((known) => entityText(known) === entityText(ref));
  return {
    numberOf: (ref) => placeOf(ref.kind === 'ACCOUNT' ? accounts : resources, ref),
    accountAt: (account) => accounts[account] as AccountRef,
    resourceAt: (resource) => resources[resource] as ResourceRef,
    displayAt: (resource) =>
      events.flatMap(mentionsOf).find((mention) => entityText(mention) === entityText(resources[resource]!))
        ?.mask ?? '',
    kindAt: (resource) => codeOfKind((resources[resource] as ResourceRef).kind),
    touchesOf(account, window, visit) {
      for (const event of events.filter(({ at }) => contains(window, at)))
        if (event.accountId === accounts[account]!.key)
          for (const ref of resourcesOf(event)) visit(placeOf(resources, ref), event.at);
    },
    countAccounts: (resource, window) => accountsOf(resource, window).length,
    accountsOf,
  };

  function accountsOf(resource: number, window: TimeWindow): number[] {
    const touching = events.filter(
      (event) => contains(window, event.at) && placeOf(resourcesOf(event), resources[resource]!) >= 0,
    );
    return [...new Set(touching.map((event) => placeOf(accounts, accountRef(event.accountId))))];
  }
}

function distinct<R extends EntityRef>(refs: readonly R[]): R[] {
  return [...new Map(refs.map((ref) => [entityText(ref), ref])).values()];
}
