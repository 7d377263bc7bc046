import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { entity } from '../../support/history.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { publish } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;

beforeAll(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store);
  server = await openLocalServer(world.store);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const id = (word: string) => idOf(entity(word));

const expand = `query ($input: ExpandInput!) { expand(input: $input) {
  generation asOf stale truncated stoppedAtHubs hidden { at type count reason }
  nodes { id kind distance degree hub level gang { id role } } links { from to events firstAt lastAt } } }`;

const expansion = async (input: object) => (await server.ask(expand, { input })).data.expand;

describe('an expansion', () => {
  it('shows what an account touched in the window of the generation, with labels', async () => {
    expect(await expansion({ origins: [id('u2')] })).toEqual({
      generation: 1,
      asOf: '2026-01-31T00:00:00.000Z',
      stale: false,
      truncated: false,
      stoppedAtHubs: [],
      hidden: [],
      nodes: [
        {
          id: id('u2'),
          kind: 'ACCOUNT',
          distance: 0,
          degree: 3,
          hub: false,
          level: 'WARNING',
          gang: { id: 'g-1', role: 'CORE' },
        },
        { id: id('device-a'), kind: 'DEVICE', distance: 1, degree: 2, hub: false, level: null, gang: null },
        { id: id('ip-a'), kind: 'IP', distance: 1, degree: 3, hub: false, level: null, gang: null },
        { id: id('phone-b'), kind: 'PHONE', distance: 1, degree: 1, hub: false, level: null, gang: null },
      ],
      links: [
        {
          from: id('u2'),
          to: id('device-a'),
          events: 2,
          firstAt: '2026-01-11T08:05:00.000Z',
          lastAt: '2026-01-12T09:02:00.000Z',
        },
        {
          from: id('u2'),
          to: id('ip-a'),
          events: 1,
          firstAt: '2026-01-11T08:05:00.000Z',
          lastAt: '2026-01-11T08:05:00.000Z',
        },
        {
          from: id('u2'),
          to: id('phone-b'),
          events: 1,
          firstAt: '2026-01-12T09:02:00.000Z',
          lastAt: '2026-01-12T09:02:00.000Z',
        },
      ],
    });
  });

  it('goes only through the kinds and the window asked for', async () => {
    const window = { from: '2026-01-12T00:00:00Z', until: '2026-01-13T00:00:00Z' };
    const { nodes } = await expansion({ origins: [id('u2')], hops: 2, through: ['PHONE', 'DEVICE'], window });
    expect(nodes.map((node: { id: string }) => node.id)).toEqual([
      id('u2'),
      id('device-a'),
      id('phone-b'),
      id('u1'),
    ]);
  });

  it('meets a hub, does not pass it and counts whom it hides', async () => {
    const found = await expansion({ origins: [id('u3')], hops: 2, through: ['IP'], hubAccounts: 3 });
    expect(found.stoppedAtHubs).toEqual([id('ip-hub')]);
    expect(found.hidden).toEqual([{ at: id('ip-hub'), type: 'ACCOUNT', count: 3, reason: 'HUB' }]);
    expect(found.truncated).toBe(false);
    expect(found.nodes.map((node: { id: string; hub: boolean }) => [node.id, node.hub])).toEqual([
      [id('u3'), false],
      [id('ip-a'), false],
      [id('ip-hub'), true],
      [id('u1'), false],
      [id('u2'), false],
    ]);
  });

  it('counts by kind what the node limit hides', async () => {
    const found = await expansion({ origins: [id('u2')], hops: 2, maxNodes: 2 });
    expect(found.truncated).toBe(true);
    expect(found.hidden).toEqual([
      { at: id('u2'), type: 'IP', count: 1, reason: 'CAP' },
      { at: id('u2'), type: 'PHONE', count: 1, reason: 'CAP' },
      { at: id('device-a'), type: 'ACCOUNT', count: 1, reason: 'CAP' },
    ]);
  });

  it('shows only accounts that enough evidence joins with another, and what leads to them', async () => {
    const idsWith = async (leastNats: number) => {
      const { nodes } = await expansion({ origins: [id('device-a'), id('ip-a')], hops: 3, leastNats });
      return nodes.map((node: { id: string }) => node.id);
    };
    const origins = [id('device-a'), id('ip-a')];
    const [one, other, third] = [id('u1'), id('u2'), id('u3')];
    expect(await idsWith(5)).toEqual([...origins, one, other, id('phone-a'), id('phone-b')]);
    expect((await idsWith(2)).slice(0, 5)).toEqual([...origins, one, other, third]);
    expect(await idsWith(9)).toEqual(origins);
  });

  it('follows direct relations where it is asked to, one step, the way that is asked for', async () => {
    const tied = `query ($input: ExpandInput!) { expand(input: $input) {
      truncated nodes { id distance } links { from to } ties { from to tie events } } }`;
    const along = async (origin: string, ties: string | null, over: object = {}) =>
      (await server.ask(tied, { input: { origins: [id(origin)], ties, through: ['IP'], ...over } })).data
        .expand;
    const referral = { from: id('u1'), to: id('u2'), tie: 'REFERRAL', events: 1 };
    const ip = { id: id('ip-a'), distance: 1 };
    expect(await along('u2', 'IN')).toEqual({
      truncated: false,
      nodes: [{ id: id('u2'), distance: 0 }, { id: id('u1'), distance: 1 }, ip],
      links: [
        { from: id('u1'), to: id('ip-a') },
        { from: id('u2'), to: id('ip-a') },
      ],
      ties: [referral],
    });
    expect((await along('u1', 'BOTH')).ties).toEqual([referral]);
    const nothing = { truncated: false, ties: [] };
    expect(await along('u2', 'OUT')).toMatchObject(nothing);
    expect(await along('u2', null)).toMatchObject(nothing);
    expect(await along('u2', 'IN', { maxNodes: 2 })).toMatchObject({ truncated: true, ties: [] });
    const before = { from: '2026-01-01T00:00:00Z', until: '2026-01-12T00:00:00Z' };
    expect(await along('u2', 'IN', { window: before })).toMatchObject(nothing);
  });

  it('leaves out origins that nobody knows', async () => {
    expect((await expansion({ origins: [id('nobody')] })).nodes).toEqual([]);
  });
});

describe('a limit of expansions', () => {
  const refusal = async (input: object) => {
    const { status, data, errors } = await server.ask(expand, { input });
    const [{ message, extensions } = { message: '', extensions: {} }] = errors;
    return { status, data, message, code: extensions.code, limit: extensions.limit, field: extensions.field };
  };
  const origins = [id('u1')];

  it.each([
    [
      'origins',
      { origins: Array.from({ length: 101 }, (_, place) => id(`u${place}`)) },
      'origins is 1 to 100, asked for 101',
    ],
    ['origins', { origins: [] }, 'origins is 1 to 100, asked for 0'],
    ['hops', { origins, hops: 5 }, 'hops is 1 to 4, asked for 5'],
    ['hops', { origins, hops: 0 }, 'hops is 1 to 4, asked for 0'],
    ['maxNodes', { origins, maxNodes: 5001 }, 'maxNodes is 1 to 5000, asked for 5001'],
    ['hubAccounts', { origins, hubAccounts: 0 }, 'hubAccounts is at least 1, asked for 0'],
  ])('%s is named when it is broken', async (limit, input, message) => {
    expect(await refusal(input)).toEqual({
      status: 200,
      data: null,
      message,
      code: 'LIMIT_EXCEEDED',
      limit,
      field: undefined,
    });
  });

  it('is no limit yet at its greatest value', async () => {
    const many = Array.from({ length: 100 }, (_, place) => id(`u${place + 1}`));
    const found = await expansion({ origins: many, hops: 4, maxNodes: 5000 });
    expect(found).toMatchObject({ truncated: false });
  });

  it('is apart from ids that stand for nothing', async () => {
    for (const bad of ['', 'u1', 'g-1', Buffer.from('DEVICE:').toString('base64url'), `${id('u1')}=`, '💥']) {
      expect(await refusal({ origins: [id('u1'), bad] })).toMatchObject({
        message: 'origins[1]: is no id of an account or a resource',
        code: 'BAD_USER_INPUT',
        field: 'origins[1]',
      });
    }
  });
});
