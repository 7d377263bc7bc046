import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../graph/domain/window.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { day, entity } from '../../support/history.ts';
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
const iso = (at: number) => new Date(at).toISOString();

async function ask(query: string, variables: object = {}) {
  const { data, errors } = await server.ask(query, variables);
  return errors.length > 0 ? errors.map(({ extensions, message }) => [extensions.code, message]) : data;
}

describe('a node by its id', () => {
  const fields = `__typename id ... on Account { key { display } } ... on Gang { size }
    ... on Resource { kind resource { display } firstSeenAt lastSeenAt events accounts lists { list } }`;

  it('tells how accounts use a resource and what it looks like, in the language asked', async () => {
    const facts = 'accounts visits visitsPerDay entropy medianVisits activeDays guess text truncated';
    const query = `query($id: ID!, $window: WindowInput) { node(id: $id) { ... on Resource { facts(window: $window) { ${facts} } } } }`;
    const [first, last] = [day(10) + 8 * hourMs, day(20) + 1000];
    const { data } = await server.ask(query, { id: id('device-a') }, { 'accept-language': 'en' });
    expect(data).toEqual({
      node: {
        facts: {
          accounts: 2,
          visits: 4,
          visitsPerDay: 4 / ((last - first) / dayMs),
          entropy: Math.log(2),
          medianVisits: 2,
          activeDays: 2,
          guess: 'PRIVATE',
          text: 'a private thing: no sign of public use',
          truncated: false,
        },
      },
    });
    const window = { from: iso(day(12)), until: iso(day(12) + 12 * hourMs) };
    const inChinese = await server.ask(query, { id: id('ip-hub'), window }, { 'accept-language': 'zh-CN' });
    expect(inChinese.data.node.facts).toEqual({
      accounts: 2,
      visits: 2,
      visitsPerDay: 2,
      entropy: Math.log(2),
      medianVisits: 1,
      activeDays: 1,
      guess: 'PRIVATE',
      text: '私人使用：无公共使用迹象',
      truncated: false,
    });
  });

  it('is an account, a resource or a gang, and null where it is unknown', async () => {
    const ids = [id('u1'), 'g-1', id('device-a'), id('u99'), 'no id', 'g-9'];
    expect((await ask(`query($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids })).nodes).toEqual([
      { __typename: 'Account', id: id('u1'), key: { display: 'u1' } },
      { __typename: 'Gang', id: 'g-1', size: 3 },
      {
        __typename: 'Resource',
        id: id('device-a'),
        kind: 'DEVICE',
        resource: { display: '[device-a]' },
        firstSeenAt: iso(day(10) + 8 * hourMs),
        lastSeenAt: iso(day(11) + 9 * hourMs + 2 * 60_000),
        events: 4,
        accounts: 2,
        lists: [],
      },
      null,
      null,
      null,
    ]);
    expect(await ask(`query($id: ID!) { node(id: $id) { __typename } }`, { id: 'g-1' })).toEqual({
      node: { __typename: 'Gang' },
    });
  });

  it('is asked for at most 100 at a time', async () => {
    const ids = Array.from({ length: 101 }, (_, number) => `g-${number}`);
    expect(await ask(`query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids })).toEqual([
      ['LIMIT_EXCEEDED', 'ids is 1 to 100, asked for 101'],
    ]);
  });
});

describe('counts of neighbours', () => {
  const counts = (variables: object) =>
    ask(
      `query($ids: [ID!]!, $window: WindowInput, $hubAccounts: Int) {
        neighbourCounts(ids: $ids, window: $window, hubAccounts: $hubAccounts) {
          id known total kinds { kind count hubs { id resource { display } accounts } } } }`,
      variables,
    );

  it('tell kinds apart and hubs beside them, in the order asked', async () => {
    const { neighbourCounts } = await counts({
      ids: [id('u3'), id('device-a'), id('u99')],
      hubAccounts: 3,
    });
    expect(neighbourCounts).toEqual([
      {
        id: id('u3'),
        known: true,
        total: 3,
        kinds: [
          { kind: 'DEVICE', count: 1, hubs: [] },
          {
            kind: 'IP',
            count: 1,
            hubs: [{ id: id('ip-hub'), resource: { display: '[ip-hub]' }, accounts: 4 }],
          },
        ],
      },
      { id: id('device-a'), known: true, total: 2, kinds: [{ kind: 'ACCOUNT', count: 2, hubs: [] }] },
      { id: id('u99'), known: false, total: 0, kinds: [] },
    ]);
  });

  it('are of the window alone', async () => {
    const window = { from: iso(day(12)), until: iso(day(13)) };
    const { neighbourCounts } = await counts({ ids: [id('u1'), id('u3')], window });
    expect(
      neighbourCounts.map(({ known, total }: { known: boolean; total: number }) => [known, total]),
    ).toEqual([
      [true, 0],
      [true, 2],
    ]);
  });
});

describe('counts of events', () => {
  const counts = (variables: object) =>
    ask(
      `query($ids: [ID!]!, $window: WindowInput, $bucketSeconds: Int!) {
        eventCounts(ids: $ids, window: $window, bucketSeconds: $bucketSeconds) {
          at logins registrations applications ties outcomes } }`,
      { bucketSeconds: dayMs / 1000, ...variables },
    );

  it('are those of a gang and of accounts, each account once, without empty buckets', async () => {
    expect((await counts({ ids: ['g-1', id('u1')] })).eventCounts).toEqual([
      { at: iso(day(10)), logins: 0, registrations: 3, applications: 0, ties: 0, outcomes: 0 },
      { at: iso(day(11)), logins: 0, registrations: 0, applications: 2, ties: 0, outcomes: 0 },
      { at: iso(day(12)), logins: 1, registrations: 0, applications: 0, ties: 0, outcomes: 0 },
      { at: iso(day(13)), logins: 0, registrations: 0, applications: 0, ties: 1, outcomes: 0 },
      { at: iso(day(20)), logins: 0, registrations: 0, applications: 0, ties: 0, outcomes: 1 },
    ]);
  });

  it('are refused in buckets that nobody can read and for resources', async () => {
    expect(await counts({ ids: ['g-1'], bucketSeconds: 0 })).toEqual([
      ['LIMIT_EXCEEDED', 'bucketSeconds is at least 1, asked for 0'],
    ]);
    expect(await counts({ ids: ['g-1'], bucketSeconds: 1 })).toEqual([
      ['LIMIT_EXCEEDED', 'buckets of the window is 1 to 5000, asked for 2592000'],
    ]);
    expect(await counts({ ids: [id('device-a')] })).toEqual([
      ['BAD_USER_INPUT', 'ids[0]: is no id of an account'],
    ]);
  });
});

describe('a time line', () => {
  it('mixes the events of accounts in time order and says whose were cut', async () => {
    const { timeline } = await ask(
      `query($accounts: [ID!]!, $window: WindowInput!) { timeline(accounts: $accounts, window: $window, first: 2) {
        marks { account type at touched { id } } cutAt } }`,
      { accounts: [id('u1'), id('u2')], window: { from: iso(day(10)), until: iso(day(30)) } },
    );
    expect(timeline.cutAt).toEqual([id('u1')]);
    expect(
      timeline.marks.map(({ account, type }: { account: string; type: string }) => [account, type]),
    ).toEqual([
      [id('u1'), 'registration'],
      [id('u2'), 'registration'],
      [id('u1'), 'application'],
      [id('u2'), 'application'],
    ]);
  });
});

describe('what lies around', () => {
  const shown = `nodes { id distance verdict list } links { from to } truncated`;

  it('an account grows by hops', async () => {
    const { ego } = await ask(
      `query($origin: ID!) { ego(origin: $origin, hops: 1, through: [DEVICE]) { ${shown} } }`,
      { origin: id('u1') },
    );
    expect(ego).toEqual({
      nodes: [
        { id: id('u1'), distance: 0, verdict: null, list: null },
        { id: id('device-a'), distance: 1, verdict: null, list: null },
      ],
      links: [{ from: id('u1'), to: id('device-a') }],
      truncated: false,
    });
    expect(
      await ask(`query($origin: ID!) { ego(origin: $origin, hops: 4) { truncated } }`, { origin: id('u1') }),
    ).toEqual([['LIMIT_EXCEEDED', 'hops is 1 to 3, asked for 4']]);
  });

  it('several is what enough of them share', async () => {
    const common = (ids: string[], least: number) =>
      ask(
        `query($ids: [ID!]!, $least: Int) { common(ids: $ids, least: $least) { nodes { id } links { from to } } }`,
        {
          ids: ids.map(id),
          least,
        },
      );
    const names = (answer: { common: { nodes: { id: string }[] } }) =>
      answer.common.nodes.map((node) => node.id);
    expect(names(await common(['u1', 'u2', 'u3'], 2))).toEqual(
      ['u1', 'u2', 'u3', 'device-a', 'ip-a'].map(id),
    );
    expect(names(await common(['u1', 'u2', 'u3'], 3))).toEqual(['u1', 'u2', 'u3', 'ip-a'].map(id));
    expect(names(await common(['device-a', 'ip-a'], 2))).toEqual(['device-a', 'ip-a', 'u1', 'u2'].map(id));
    expect(await common(['u1'], 2)).toEqual([['LIMIT_EXCEEDED', 'ids is 2 to 50, asked for 1']]);
  });

  it('shown nodes are the links among them and no more', async () => {
    const { linksAmong } = await ask(
      `query($ids: [ID!]!) { linksAmong(ids: $ids) { nodes { id } links { from to } } }`,
      { ids: [id('u1'), id('u3'), id('ip-a'), id('device-b')] },
    );
    expect(linksAmong.nodes).toHaveLength(4);
    expect(linksAmong.links).toEqual([
      { from: id('u1'), to: id('ip-a') },
      { from: id('u3'), to: id('device-b') },
      { from: id('u3'), to: id('ip-a') },
    ]);
  });
});

describe('several paths', () => {
  it('lie apart from each other, shortest first', async () => {
    const { path } = await ask(
      `query($from: ID!, $to: ID!, $window: WindowInput) {
        path(from: $from, to: $to, window: $window, count: 3, inTimeOrder: false) {
          steps { from to } others { steps { from to } inTimeOrder } } }`,
      { from: id('u1'), to: id('u2'), window: { from: iso(day(0)), until: iso(day(30)) } },
    );
    const over = (resource: string) => [
      { from: id('u1'), to: id(resource) },
      { from: id(resource), to: id('u2') },
    ];
    expect(path.steps).toEqual(over('device-a'));
    expect(path.others.map(({ steps }: { steps: object[] }) => steps)).toEqual([over('ip-a')]);
  });

  it('are at most three', async () => {
    expect(
      await ask(`query($a: ID!) { path(from: $a, to: $a, count: 4) { truncated } }`, { a: id('u1') }),
    ).toEqual([['LIMIT_EXCEEDED', 'count is 1 to 3, asked for 4']]);
  });
});
