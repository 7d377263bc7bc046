import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admissionLimits } from '../../../server/http/admission.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;
let answerAll: () => void = () => undefined;
const answered = new Promise<void>((resolve) => {
  answerAll = resolve;
});

beforeAll(async () => {
  const store = openMemoryStore();
  server = await openLocalServer({
    ...store,
    async entitiesOf(refs) {
      await answered;
      return store.entitiesOf(refs);
    },
  });
});

afterAll(() => server.close());

function decide(): Promise<Response> {
  return fetch(`${server.url}/v1/decision-signals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer dev-engine-1' },
    body: JSON.stringify({ entities: [{ type: 'ACCOUNT', key: 'u1' }] }),
  });
}

describe('more questions than the server can work on', () => {
  it('wait up to a bound, are refused beyond it with when to come again, and hold up no decision', async () => {
    const { running, waiting } = admissionLimits.interactive;
    const tooMany = 10;
    let refused = 0;
    let allRefused: () => void = () => undefined;
    const refusals = new Promise<void>((resolve) => {
      allRefused = resolve;
    });
    const asked = Array.from({ length: running + waiting + tooMany }, async () => {
      const answer = await server.ask('{ account(key: "u1") { id } }');
      if (answer.status === 503) refused += 1;
      if (refused === tooMany) allRefused();
      return answer;
    });
    await refusals;
    expect((await decide()).status).toBe(200);
    answerAll();
    const answers = await Promise.all(asked);
    const turnedAway = answers.filter(({ status }) => status !== 200);
    expect(turnedAway.length).toBe(tooMany);
    for (const { status, headers, errors } of turnedAway) {
      expect(status).toBe(503);
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(errors.map(({ extensions }) => [extensions.code, extensions.retryable])).toEqual([
        ['OVERLOADED', true],
      ]);
    }
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain(
      `gangscope_rejected_total{class="interactive",reason="queue"} ${tooMany}`,
    );
  });
});
