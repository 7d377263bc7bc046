import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../graph/store/port.ts';
import { listed } from '../../support/judgements.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { events, now, publish } from '../seeded-world.ts';

let store: GraphStore;
let server: LocalServer;

beforeAll(async () => {
  store = openMemoryStore({ now: () => now });
  await store.record(events);
  await publish(store);
  await store.putEntries([listed('u4', 'GREY', { reason: 'OVERDUE_LINKED', until: now + 2000 })]);
  server = await openLocalServer(store);
});
afterAll(async () => {
  await server.close();
  await store.close();
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/v1/decision-signals`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer dev-engine-1',
      'accept-language': 'en',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const entities = (...keys: string[]) => keys.map((key) => ({ type: 'ACCOUNT', key }));

async function refusal(body: unknown, headers: Record<string, string> = {}) {
  const { status, text } = await post(body, { 'x-request-id': 'r-1', ...headers });
  return [status, JSON.parse(text)];
}

function refused(code: string, message: string) {
  return { error: { code, message, retryable: false, requestId: 'r-1' } };
}

describe('POST /v1/decision-signals', () => {
  it('answers in the order of its members, with what the answer rests on in the headers', async () => {
    const { status, headers, text } = await post(
      { entities: [...entities('u1', 'u4'), { type: 'DEVICE', key: 'device-x' }, { type: 'X', key: 'u1' }] },
      { 'x-request-id': 'abc.1' },
    );
    expect(status).toBe(200);
    expect(text).toBe(
      [
        '{"generation":1,"asOf":"2026-01-31T00:00:00.000Z","stale":false,"signals":[',
        '{"status":"FOUND","type":"ACCOUNT","key":"u1","gang":{"id":"g-1","role":"CORE","provisional":false,"size":3},',
        '"level":"WARNING","score":0.9,"lists":[],',
        '"reasons":[{"code":"NEW_ACCOUNTS","text":"3 of 3 accounts are younger than 7 days","value":3}]},',
        '{"status":"FOUND","type":"ACCOUNT","key":"u4","gang":null,"level":null,"score":null,',
        '"lists":[{"list":"GREY","reason":"OVERDUE_LINKED","until":"2026-02-01T00:00:02.000Z","binding":false,"decides":true}],',
        '"reasons":[]},',
        '{"status":"NOT_FOUND","type":"DEVICE","key":"device-x","gang":null,"level":null,"score":null,"lists":[],"reasons":[]},',
        '{"status":"UNAVAILABLE","type":null,"key":"","gang":null,"level":null,"score":null,"lists":[],',
        '"reasons":[{"code":"BAD_KEY","text":"the type or the key cannot be used","value":null}]}]}',
      ].join(''),
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'server-timing': expect.stringMatching(/^total;dur=[\d.]+$/),
      'x-gangscope-generation': '1',
      'x-gangscope-watermark': '12',
      'x-request-id': 'abc.1',
    });
  });

  it('gives the same bytes for the same question, and texts in the language of the caller', async () => {
    const asked = { entities: entities('u1', 'u2', 'u9'), ignored: true };
    expect((await post(asked)).text).toBe((await post(asked)).text);
    expect((await post(asked, { 'accept-language': 'zh-CN' })).text).toContain('3 人中 3 人开户不足 7 天');
  });

  it('says what GraphQL says', async () => {
    const { data } = await server.ask(
      `query ($input: DecisionSignalsInput!) { decisionSignals(input: $input) { generation asOf stale signals {
        status type key gang { id role provisional size } level score lists { list reason until binding decides }
        reasons { code text value } } } }`,
      { input: { entities: [...entities('u1', 'u4', 'nobody', ''), { type: 'DEVICE', key: 'device-a' }] } },
      { authorization: 'Bearer dev-investigator-1', 'accept-language': 'en' },
    );
    const { text } = await post({
      entities: [...entities('u1', 'u4', 'nobody', ''), { type: 'DEVICE', key: 'device-a' }],
    });
    expect(JSON.parse(text)).toEqual(data.decisionSignals);
  });

  it('refuses what cannot be a question, naming the member and the limit', async () => {
    expect(await refusal([])).toEqual([
      400,
      refused('BAD_USER_INPUT', 'body: must be a JSON object with entities'),
    ]);
    expect(await refusal({ entities: {} })).toEqual([
      400,
      refused('BAD_USER_INPUT', 'entities: must be a list of { type, key }'),
    ]);
    expect(await refusal({ entities: [] })).toEqual([
      400,
      refused('LIMIT_EXCEEDED', 'entities is 1 to 100, asked for 0'),
    ]);
    expect(await refusal({ entities: entities('u1'), budgetMs: 101 })).toEqual([
      400,
      refused('LIMIT_EXCEEDED', 'budgetMs is 1 to 100, asked for 101'),
    ]);
    expect(await refusal({ entities: entities('u1'), asOf: '2026-05-01' })).toEqual([
      400,
      refused('BAD_USER_INPUT', 'asOf: must be RFC 3339 text with an offset, 2000-01-01 or later'),
    ]);
    expect((await refusal('{'))[0]).toBe(400);
    expect((await refusal(`{"entities":["${'x'.repeat(65 * 1024)}"]}`))[0]).toBe(413);
    expect((await refusal('{}', { 'content-type': 'text/plain' }))[0]).toBe(415);
  });

  it('refuses roles that read no labels', async () => {
    const asked = { entities: entities('u1') };
    const as = async (role: string, body: unknown = asked) =>
      (await post(body, { authorization: `Bearer dev-${role}-1` })).status;
    expect([await as('engine'), await as('approver'), await as('auditor'), await as('nobody')]).toEqual([
      200, 403, 403, 401,
    ]);
  });
});
