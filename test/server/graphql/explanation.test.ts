import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { entity } from '../../support/history.ts';
import type { LocalServer } from '../local-server.ts';
import { openExplainedWorld } from './explained-world.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await openExplainedWorld();
});
afterAll(() => server.close());

const id = (word: string) => idOf(entity(word));
const english = { 'accept-language': 'en' };
const names = new Map(
  ['v1', 'v2', 'v3', 'v4', 'u1', 'u2', 'device-v', 'device-a', 'phone-v', 'ip-v', 'wifi-v', 'w1'].map(
    (word) => [id(word), word],
  ),
);
const inWords = (steps: readonly { from: string; to: string }[] | null) =>
  steps?.map(({ from, to }) => `${names.get(from)} ${names.get(to)}`) ?? null;

const evidenceQuery = `query ($a: ID!, $b: ID!, $window: WindowInput) { evidence(a: $a, b: $b, window: $window) {
  generation total meetings { kind resource { display } aAt bAt gapSeconds expectedGapSeconds nats }
  shared { id kind resource { display } nats }
  chain { from to kind nats } weakestNats inTimeOrder } }`;

describe('the evidence query', () => {
  it('tells what the generation holds of two members, times in the order asked', async () => {
    const { data } = await server.ask(evidenceQuery, { a: id('v2'), b: id('v1') });
    expect(data.evidence).toEqual({
      generation: 1,
      total: 8,
      meetings: [
        {
          kind: 'DEVICE',
          resource: { display: '[device-v]' },
          aAt: '2026-01-06T00:04:00.000Z',
          bAt: '2026-01-06T00:00:00.000Z',
          gapSeconds: 240,
          expectedGapSeconds: 86_400,
          nats: 6,
        },
        {
          kind: 'WIFI',
          resource: { display: '[wifi-v]' },
          aAt: '2026-01-06T00:04:00.000Z',
          bAt: '2026-01-06T00:00:00.000Z',
          gapSeconds: 240,
          expectedGapSeconds: 86_400,
          nats: 2,
        },
      ],
      shared: [],
      chain: null,
      weakestNats: null,
      inTimeOrder: null,
    });
  });

  it('names a resource that ties both', async () => {
    const { data } = await server.ask(evidenceQuery, { a: id('v2'), b: id('v3') });
    expect(data.evidence).toMatchObject({
      total: 0,
      shared: [{ id: id('phone-v'), kind: 'PHONE', resource: { display: '[phone-v]' }, nats: 4 }],
      chain: null,
    });
  });

  it('gives the strongest chain of members that are not directly linked', async () => {
    const { data } = await server.ask(evidenceQuery, { a: id('v1'), b: id('v4') });
    expect(data.evidence).toMatchObject({ total: 0, meetings: [], weakestNats: 3, inTimeOrder: true });
    expect(inWords(data.evidence.chain)).toEqual([
      'v1 device-v',
      'device-v v2',
      'v2 phone-v',
      'phone-v v3',
      'v3 ip-v',
      'ip-v v4',
    ]);
  });

  it('is computed from the events of accounts in no common gang', async () => {
    const { data } = await server.ask(evidenceQuery, { a: id('v1'), b: id('w1') });
    expect(data.evidence).toMatchObject({
      meetings: [
        {
          kind: 'WIFI',
          resource: { display: '[wifi-v]' },
          aAt: '2026-01-06T10:00:00.000Z',
          bAt: '2026-01-06T10:30:00.000Z',
          gapSeconds: 1800,
        },
      ],
      shared: [],
      chain: null,
    });
    expect(data.evidence.total).toBe(data.evidence.meetings[0].nats);
    expect(data.evidence.total).toBeGreaterThan(1);
  });

  it('is computed from the events of the window that is asked for', async () => {
    const window = { from: '2026-01-07T00:00:00Z', until: '2026-01-20T00:00:00Z' };
    const { data } = await server.ask(evidenceQuery, { a: id('v1'), b: id('v2'), window });
    expect(data.evidence).toMatchObject({ total: 0, meetings: [], shared: [] });
  });

  it('refuses what is no account, and an account with itself', async () => {
    const device = await server.ask(evidenceQuery, { a: id('device-v'), b: id('v1') });
    expect(device.errors[0]).toMatchObject({ message: 'a: is no id of an account' });
    const same = await server.ask(evidenceQuery, { a: id('v1'), b: id('v1') });
    expect(same.errors[0]).toMatchObject({ message: 'b: is the same account as a' });
  });
});

const pathQuery = `query ($from: ID!, $to: ID!, $window: WindowInput, $maxHops: Int, $inTimeOrder: Boolean) {
  path(from: $from, to: $to, window: $window, maxHops: $maxHops, inTimeOrder: $inTimeOrder) {
    through weakestNats inTimeOrder truncated
    steps { from to kind resource { display } firstAt lastAt count hubDiscount nats text } } }`;

describe('the path query', () => {
  it('follows the strongest chain inside a gang and tells each step', async () => {
    const { data } = await server.ask(pathQuery, { from: id('v1'), to: id('v3') }, english);
    expect(data.path).toMatchObject({ through: 'GANG', weakestNats: 4, inTimeOrder: true, truncated: false });
    expect(data.path.steps[0]).toEqual({
      from: id('v1'),
      to: id('device-v'),
      kind: 'DEVICE',
      resource: { display: '[device-v]' },
      firstAt: '2026-01-06T10:00:00.000Z',
      lastAt: '2026-01-06T10:00:00.000Z',
      count: 1,
      hubDiscount: 1,
      nats: 8,
      text: 'account v1 used device [device-v], events: 1',
    });
    expect(data.path.steps[1]).toMatchObject({
      count: 2,
      text: 'device [device-v] was also used by account v2, events: 2',
    });
    expect(inWords(data.path.steps)).toEqual(['v1 device-v', 'device-v v2', 'v2 phone-v', 'phone-v v3']);
  });

  it('leaves a chain that does not fit in time for a way inside the gang that does', async () => {
    const asked = { from: id('v2'), to: id('v1') };
    const anyTime = await server.ask(pathQuery, { ...asked, inTimeOrder: false });
    expect(inWords(anyTime.data.path.steps)).toEqual(['v2 device-v', 'device-v v1']);
    expect(anyTime.data.path).toMatchObject({ through: 'GANG', weakestNats: 8, inTimeOrder: false });
    const { data } = await server.ask(pathQuery, asked);
    expect(inWords(data.path.steps)).toEqual(['v2 phone-v', 'phone-v v3', 'v3 ip-v', 'ip-v v1']);
    expect(data.path).toMatchObject({ through: 'GANG', weakestNats: null, inTimeOrder: true });
  });

  it('tells of direct dealings where a link rests on no meeting', async () => {
    const { data } = await server.ask(pathQuery, { from: id('u1'), to: id('u3') }, english);
    expect(data.path.steps).toEqual([
      {
        from: id('u1'),
        to: id('u3'),
        kind: 'ACCOUNT',
        resource: null,
        firstAt: null,
        lastAt: null,
        count: 0,
        hubDiscount: 1,
        nats: 2.5,
        text: 'account u1 has direct dealings with account u3',
      },
    ]);
  });

  it('is no step long from an account to itself', async () => {
    const { data } = await server.ask(pathQuery, { from: id('v1'), to: id('v1') });
    expect(data.path).toMatchObject({ steps: [], inTimeOrder: true, truncated: false });
  });

  it('speaks Chinese to those who do not say', async () => {
    const { data } = await server.ask(pathQuery, { from: id('v1'), to: id('v2') });
    expect(data.path.steps.map(({ text }: { text: string }) => text)).toEqual([
      '账户 v1 使用设备 [device-v]，共 1 次',
      '设备 [device-v] 也由账户 v2 使用，共 2 次',
    ]);
  });

  it('takes the fewest hops outside gangs, and discounts a step for the company on the resource', async () => {
    const { data } = await server.ask(pathQuery, { from: id('w1'), to: id('v2'), inTimeOrder: false });
    expect(inWords(data.path.steps)).toEqual(['w1 wifi-v', 'wifi-v v2']);
    expect(data.path).toMatchObject({ through: 'GRAPH', weakestNats: null, inTimeOrder: false });
    expect(data.path.steps[0].hubDiscount).toBeCloseTo(2 / 3, 9);
  });

  it('is null where the times do not fit, the hops are too few, or the window is empty', async () => {
    const nothing = { steps: null, through: null, weakestNats: null, inTimeOrder: null, truncated: false };
    const backwards = await server.ask(pathQuery, { from: id('w1'), to: id('v2') });
    expect(backwards.data.path).toEqual(nothing);
    const short = await server.ask(pathQuery, { from: id('v1'), to: id('v4'), maxHops: 5 });
    expect(short.data.path).toEqual(nothing);
    const window = { from: '2026-02-01T00:00:00Z', until: '2026-02-02T00:00:00Z' };
    const late = await server.ask(pathQuery, { from: id('v1'), to: id('v2'), window });
    expect(late.data.path).toEqual(nothing);
  });

  it('begins and ends at resources too', async () => {
    const { data } = await server.ask(pathQuery, { from: id('device-v'), to: id('phone-v') });
    expect(inWords(data.path.steps)).toEqual(['device-v v2', 'v2 phone-v']);
  });

  it('keeps its limits', async () => {
    for (const maxHops of [0, 9]) {
      const { errors } = await server.ask(pathQuery, { from: id('v1'), to: id('v2'), maxHops });
      expect(errors).toMatchObject([
        {
          message: `maxHops is 1 to 8, asked for ${maxHops}`,
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxHops' },
        },
      ]);
    }
  });
});

describe('the explanation of a gang', () => {
  it('says without what it falls apart', async () => {
    const { data } = await server.ask(
      '{ gang(id: "g-2") { cuts(top: 2) { id kind display { display } parts sizes text } } }',
      {},
      english,
    );
    expect(data.gang.cuts).toEqual([
      {
        id: id('phone-v'),
        kind: 'PHONE',
        display: { display: '[phone-v]' },
        parts: 2,
        sizes: [2, 2],
        text: 'Without phone [phone-v] the gang falls into 2 parts',
      },
      {
        id: id('v2'),
        kind: 'ACCOUNT',
        display: { display: 'v2' },
        parts: 2,
        sizes: [2, 1],
        text: 'Without account v2 the gang falls into 2 parts',
      },
    ]);
  });

  it('shows its exemplars', async () => {
    const { data } = await server.ask(
      '{ gang(id: "g-2") { exemplars { role at account { key { display } } } } }',
    );
    expect(data.gang.exemplars).toEqual([
      { role: 'MEDOID', at: null, account: { key: { display: 'v2' } } },
      { role: 'NEWEST', at: '2026-01-07T00:00:00.000Z', account: { key: { display: 'v3' } } },
      { role: 'KNOWN_BAD', at: '2026-01-12T00:00:00.000Z', account: { key: { display: 'v2' } } },
      { role: 'LATEST_APPLICANT', at: '2026-01-07T10:09:00.000Z', account: { key: { display: 'v3' } } },
    ]);
  });

  it('says what speaks against it', async () => {
    const { data } = await server.ask('{ gang(id: "g-2") { against { code text value } } }', {}, english);
    expect(data.gang.against).toEqual([
      {
        code: 'OWN_DEVICE',
        text: '2 of 4 members use a device of their own for at least 80% of their events',
        value: 2,
      },
      {
        code: 'LOW_DEDICATION',
        text: '1 of 4 members give the gang only a minor part of their activity',
        value: 1,
      },
      {
        code: 'LONE_NETWORK',
        text: '1 of 4 members are held by one network address or one day of network use alone',
        value: 1,
      },
      { code: 'NORMAL_PORTRAIT', text: '1 of 4 members fit the portrait of a normal customer', value: 1 },
    ]);
  });

  it('keeps the limit of cuts', async () => {
    const { errors } = await server.ask('{ gang(id: "g-2") { cuts(top: 51) { id } } }');
    expect(errors).toMatchObject([{ message: 'top is 1 to 50, asked for 51' }]);
  });
});
