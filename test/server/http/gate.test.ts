import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgets } from '../../../server/http/rate-limit.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;

beforeAll(async () => {
  const scant = { points: 60, seconds: 30 };
  server = await openLocalServer(openMemoryStore(), {
    budgets: { ...budgets, engine: scant, investigator: { points: 12, seconds: 30 } },
  });
});

afterAll(() => server.close());

function decide(entities: number, token = 'dev-engine-1'): Promise<Response> {
  return fetch(`${server.url}/v1/decision-signals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      entities: Array.from({ length: entities }, (_, key) => ({ type: 'ACCOUNT', key: `u${key}` })),
    }),
  });
}

describe('the budget of a client', () => {
  it('is taken by requests and by their elements, says when it is full again, and is each one’s own', async () => {
    expect((await decide(30)).status).toBe(200);
    const refused = await decide(1);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(20);
    expect(await refused.json()).toEqual({
      error: {
        code: 'RATE_LIMITED',
        message: 'a client has 60 points in 30 s, and this one used them',
        retryable: true,
        requestId: expect.any(String),
      },
    });
    expect((await decide(1, 'dev-engine-2')).status).toBe(200);
  });

  it('is taken by what an operation costs, before it is executed', async () => {
    const query = '{ gangs(first: 10) { totalCount edges { cursor } } }';
    const answer = await server.ask(query);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect(answer.data).toBeNull();
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'RATE_LIMITED', retryable: true, requestId: expect.any(String) },
    ]);
  });

  it('shows in the figures, refusals by class and reason', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('gangscope_rejected_total{class="decision",reason="rate"} 1');
    expect(text).toContain('gangscope_rejected_total{class="interactive",reason="rate"} 1');
  });
});
