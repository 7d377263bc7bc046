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
  server = await openLocalServer(world.store, {
    readValue: (text) => (text === '138 0013 8000' ? [{ ...entity('phone-a') } as never] : []),
  });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const id = (word: string) => idOf(entity(word));
const english = { 'accept-language': 'en-GB, zh;q=0.5' };

describe('the account query', () => {
  it('gives the account with its label, its gang and why', async () => {
    const { status, data } = await server.ask(
      `{ account(key: "u1") {
           id generation asOf stale key { display revealable } createdAt firstSeenAt lastSeenAt events level score
           gang { id role provisional size } gangDetail { id coreSize } reasons { code text value } } }`,
      {},
      english,
    );
    expect(status).toBe(200);
    expect(data.account).toEqual({
      id: id('u1'),
      generation: 1,
      asOf: '2026-01-31T00:00:00.000Z',
      stale: false,
      key: { display: 'u1', revealable: false },
      createdAt: '2026-01-11T00:00:00.000Z',
      firstSeenAt: '2026-01-11T08:00:00.000Z',
      lastSeenAt: '2026-01-14T00:00:00.000Z',
      events: 3,
      level: 'WARNING',
      score: 0.9,
      gang: { id: 'g-1', role: 'CORE', provisional: false, size: 3 },
      gangDetail: { id: 'g-1', coreSize: 2 },
      reasons: [{ code: 'NEW_ACCOUNTS', text: '3 of 3 accounts are younger than 7 days', value: 3 }],
    });
  });

  it('gives an account in no gang without level, score and gang', async () => {
    const { data } = await server.ask(
      '{ account(key: "u4") { level score gang { id } gangDetail { id } reasons { code } } }',
    );
    expect(data.account).toEqual({ level: null, score: null, gang: null, gangDetail: null, reasons: [] });
  });

  it('takes any script as an account number', async () => {
    const { data } = await server.ask('query ($key: String!) { account(key: $key) { key { display } } }', {
      key: '张三丰',
    });
    expect(data.account).toEqual({ key: { display: '张三丰' } });
  });

  it('is null for an unknown account', async () => {
    expect(await server.ask('{ account(key: "nobody") { id } }')).toMatchObject({
      data: { account: null },
      errors: [],
    });
  });

  it('refuses a number that no account can have', async () => {
    for (const key of ['', 'x'.repeat(129)]) {
      const { errors } = await server.ask('query ($key: String!) { account(key: $key) { id } }', { key });
      expect(errors).toMatchObject([
        {
          message: 'key: has 1 to 128 characters',
          extensions: { code: 'BAD_USER_INPUT', field: 'key', retryable: false },
        },
      ]);
    }
  });
});

describe('the gang query', () => {
  it('gives profile, reasons, shared resources, members and evidence', async () => {
    const { data } = await server.ask(
      `{ gang(id: "g-1") {
           id generation size coreSize level score firstEventAt quarantined parametersVersion
           profile { code value unit baseline text } reasons { code text value }
           sharedResources { id kind resource { display } members accounts }
           members(first: 2) { totalCount pageInfo { hasNextPage } edges { node { role strength account { key { display } level } } } }
           strongest { a b nats meetings { kind aAt bAt gapSeconds expectedGapSeconds nats } } } }`,
      {},
      english,
    );
    expect(data.gang).toEqual({
      id: 'g-1',
      generation: 1,
      size: 3,
      coreSize: 2,
      level: 'WARNING',
      score: 0.93,
      firstEventAt: '2026-01-11T00:00:00.000Z',
      quarantined: false,
      parametersVersion: 7,
      profile: [
        { code: 'newAccountShare', value: 1, unit: 'share', baseline: 0.25, text: 'New accounts' },
        { code: 'sharedDevices', value: 2, unit: 'count', baseline: null, text: 'Shared devices' },
      ],
      reasons: [{ code: 'BURST', text: '1,234 applications from 2 devices in 3 days', value: 1234 }],
      sharedResources: [
        { id: id('device-a'), kind: 'DEVICE', resource: { display: 'a' }, members: 2, accounts: 2 },
      ],
      members: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        edges: [
          { node: { role: 'CORE', strength: 11, account: { key: { display: 'u1' }, level: 'WARNING' } } },
          { node: { role: 'CORE', strength: 8.5, account: { key: { display: 'u2' }, level: 'WARNING' } } },
        ],
      },
      strongest: [
        {
          a: id('u1'),
          b: id('u2'),
          nats: 8.5,
          meetings: [
            {
              kind: 'DEVICE',
              aAt: '2026-01-11T00:00:00.000Z',
              bAt: '2026-01-11T00:05:00.000Z',
              gapSeconds: 300,
              expectedGapSeconds: 21600,
              nats: 4.25,
            },
          ],
        },
        { a: id('u1'), b: id('u3'), nats: 2.5, meetings: [] },
      ],
    });
  });

  it('speaks Chinese, and to those who do not say', async () => {
    const { data } = await server.ask('{ gang(id: "g-1") { profile { text } reasons { text } } }');
    expect(data.gang).toEqual({
      profile: [{ text: '新开账户占比' }, { text: '共用设备数' }],
      reasons: [{ text: '3 天内经 2 台设备申请 1,234 笔' }],
    });
  });

  it('goes on from a cursor and picks a role', async () => {
    const members =
      'query ($role: MemberRole, $after: String) { gang(id: "g-1") { members(role: $role, first: 2, after: $after) { totalCount pageInfo { endCursor } edges { node { account { id } } } } } }';
    const { data: first } = await server.ask(members);
    const { data: second } = await server.ask(members, { after: first.gang.members.pageInfo.endCursor });
    const { data: periphery } = await server.ask(members, { role: 'PERIPHERY' });
    const accounts = [{ node: { account: { id: id('u3') } } }];
    expect(second.gang.members.edges).toEqual(accounts);
    expect(periphery.gang.members).toMatchObject({ totalCount: 1, edges: accounts });
  });

  it('is null for an unknown gang', async () => {
    expect((await server.ask('{ gang(id: "g-999") { id } }')).data).toEqual({ gang: null });
  });
});

describe('the gangs query', () => {
  it('lists the gangs of the generation', async () => {
    const { data } = await server.ask(
      '{ gangs(first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id level } } } }',
    );
    const [{ cursor }] = data.gangs.edges;
    expect(data.gangs).toEqual({
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: cursor },
      edges: [{ cursor, node: { id: 'g-1', level: 'WARNING' } }],
    });
  });

  it('leaves out what the filter does not want', async () => {
    const gangs = 'query ($filter: GangFilter) { gangs(filter: $filter, first: 5) { totalCount } }';
    const counted = async (filter: object) => (await server.ask(gangs, { filter })).data.gangs.totalCount;
    expect(await counted({ levels: ['WARNING'], minSize: 3 })).toBe(1);
    expect(await counted({ levels: ['NOTICE'] })).toBe(0);
    expect(await counted({ minSize: 4 })).toBe(0);
  });
});

describe('the chain query', () => {
  const chain = `query ($account: ID!, $window: WindowInput!, $first: Int!, $after: String) {
    chain(account: $account, window: $window, first: $first, after: $after) {
      generation pageInfo { hasNextPage endCursor }
      edges { node { type at amount detail touched { id kind through } } } } }`;
  const window = { from: '2026-01-01T00:00:00Z', until: '2026-02-01T08:00:00+08:00' };

  it('gives the events of an account in time order, a page at a time', async () => {
    const { data: first } = await server.ask(chain, { account: id('u1'), window, first: 2 });
    expect(first.chain).toEqual({
      generation: 1,
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
      edges: [
        {
          node: {
            type: 'registration',
            at: '2026-01-11T08:00:00.000Z',
            amount: null,
            detail: null,
            touched: [
              { id: id('device-a'), kind: 'DEVICE', through: 'FROM_DEVICE' },
              { id: id('ip-a'), kind: 'IP', through: 'FROM_IP' },
            ],
          },
        },
        {
          node: {
            type: 'application',
            at: '2026-01-12T09:00:00.000Z',
            amount: '20000.00',
            detail: null,
            touched: [
              { id: id('device-a'), kind: 'DEVICE', through: 'FROM_DEVICE' },
              { id: id('phone-a'), kind: 'PHONE', through: 'GAVE_PHONE' },
            ],
          },
        },
      ],
    });
    const after = first.chain.pageInfo.endCursor;
    const { data: second } = await server.ask(chain, { account: id('u1'), window, first: 2, after });
    expect(second.chain.pageInfo.hasNextPage).toBe(false);
    expect(second.chain.edges).toEqual([
      { node: { type: 'tie', at: '2026-01-14T00:00:00.000Z', amount: null, detail: 'u2', touched: [] } },
    ]);
  });

  it('says what an outcome was', async () => {
    const { data } = await server.ask(chain, { account: id('u3'), window, first: 200 });
    expect(data.chain.edges.at(-1).node).toMatchObject({ type: 'outcome', detail: 'OVERDUE' });
  });

  it('refuses ids, windows and cursors that make no sense', async () => {
    const refusal = async (variables: object) =>
      (await server.ask(chain, { account: id('u1'), window, first: 5, ...variables })).errors[0]?.message;
    expect(await refusal({ account: id('device-a') })).toBe('account: is no id of an account');
    expect(await refusal({ account: 'u1' })).toBe('account: is no id of an account or a resource');
    expect(await refusal({ window: { from: window.until, until: window.from } })).toBe(
      'window: from must be before until',
    );
    expect(await refusal({ after: 'xyz' })).toBe('after: is no cursor of this list');
    expect(await refusal({ first: 201 })).toBe('first is 1 to 200, asked for 201');
    expect(await refusal({ window: { from: 'yesterday', until: window.until } })).toBe(
      'Variable "$window" is not right at "window.from": DateTime is an instant in RFC 3339 with an offset, such as 2026-05-01T08:00:00+08:00',
    );
  });
});

describe('the search query', () => {
  const search =
    'query ($text: String!, $first: Int) { search(text: $text, first: $first) { id kind isGang display level gang { id role size } } }';
  const hits = async (text: string, first?: number) =>
    (await server.ask(search, { text, first })).data.search;

  it('finds accounts by the beginning of their number, with their label', async () => {
    expect(await hits(' u1 ')).toEqual([
      {
        id: id('u1'),
        kind: 'ACCOUNT',
        isGang: false,
        display: 'u1',
        level: 'WARNING',
        gang: { id: 'g-1', role: 'CORE', size: 3 },
      },
    ]);
    expect((await hits('u', 2)).map(({ display }: { display: string }) => display)).toEqual(['u1', 'u2']);
  });

  it('finds gangs by the beginning of their id', async () => {
    expect(await hits('g-')).toEqual([
      {
        id: 'g-1',
        kind: null,
        isGang: true,
        display: 'g-1',
        level: 'WARNING',
        gang: { id: 'g-1', role: null, size: 3 },
      },
    ]);
  });

  it('finds the resource of a raw value', async () => {
    expect(await hits('138 0013 8000')).toMatchObject([{ id: id('phone-a'), kind: 'PHONE' }]);
  });

  it('finds nothing for nothing', async () => {
    expect(await hits('  ')).toEqual([]);
    expect(await hits('nowhere')).toEqual([]);
  });

  it('refuses more hits and longer texts than it serves', async () => {
    expect((await server.ask(search, { text: 'u', first: 51 })).errors[0]?.message).toBe(
      'first is 1 to 50, asked for 51',
    );
    expect((await server.ask(search, { text: 'u'.repeat(513) })).errors[0]?.message).toBe(
      'text: has at most 512 characters',
    );
  });
});

describe('the generations query', () => {
  it('gives what a refresh was made from and how much came out', async () => {
    const { data } = await server.ask(
      `{ generations(first: 1) { edges { node { number asOf state engine parametersVersion codeVersion window { from until }
           publishedAt events accounts links gangs labels warning attention notice } } } }`,
    );
    expect(data.generations.edges).toEqual([
      {
        node: {
          number: 1,
          asOf: '2026-01-31T00:00:00.000Z',
          state: 'PUBLISHED',
          engine: 'leiden-cpm',
          parametersVersion: 7,
          codeVersion: 'test',
          window: { from: '2026-01-01T00:00:00.000Z', until: '2026-01-31T00:00:00.000Z' },
          publishedAt: '2026-02-01T00:00:00.000Z',
          events: 12,
          accounts: 7,
          links: 2,
          gangs: 1,
          labels: 3,
          warning: 2,
          attention: 1,
          notice: 0,
        },
      },
    ]);
  });
});
