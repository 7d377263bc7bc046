import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedServer } from '../../../server/http/guarded-server.ts';

const refused: string[] = [];
const server = fastify({
  serverFactory: guardedServer({
    queue: { isFull: () => true },
    requestIdOf: () => 'r-1',
    longestRequestMs: 1_000,
    onRefused: (requestClass, reason) => refused.push(`${requestClass} ${reason}`),
  }),
});
server.all('*', async () => 'reached');

afterEach(() => {
  refused.length = 0;
});

async function ask(path: string, init: RequestInit = {}) {
  if (!server.server.listening) await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const answer = await fetch(`${url}${path}`, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe('a server with a standing queue', () => {
  it('turns requests away in the form of their door, with when to come again', async () => {
    const decision = await ask('/v1/decision-signals', { method: 'POST', body: '{"entities":[]}' });
    const graphql = await ask('/graphql?query=%7Ba%7D');
    const message = 'the server has more to do than it can: try again soon';
    expect([decision.status, JSON.parse(decision.text)]).toEqual([
      503,
      { error: { code: 'OVERLOADED', message, retryable: true, requestId: 'r-1' } },
    ]);
    expect([graphql.status, JSON.parse(graphql.text).errors[0].extensions.code]).toEqual([503, 'OVERLOADED']);
    for (const { headers } of [decision, graphql])
      expect([headers.get('retry-after'), headers.get('x-content-type-options')]).toEqual(['1', 'nosniff']);
    expect(refused).toEqual(['decision load', 'interactive load']);
  });

  it('keeps a connection whose request it did not read, body and all', async () => {
    for (let turn = 0; turn < 20; turn += 1)
      expect((await ask('/graphql', { method: 'POST', body: 'x'.repeat(200_000) })).status).toBe(503);
    const connections = await new Promise<number>((resolve) =>
      server.server.getConnections((_, count) => resolve(count)),
    );
    expect(connections).toBeLessThan(5);
  });

  it('always answers whoever looks after it, and a page that asks for its files', async () => {
    for (const path of ['/livez', '/readyz', '/metrics', '/queue', '/assets/layout.js'])
      expect((await ask(path)).text).toBe('reached');
    expect(refused).toEqual([]);
    await server.close();
  });
});
