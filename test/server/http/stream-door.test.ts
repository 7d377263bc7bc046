import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streamLimits } from '../../../server/http/stream-door.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { draft, gang, publish } from '../seeded-world.ts';

const question = 'subscription { queueChanged { generation } }';
const as = (name: string) => ({ authorization: `Bearer dev-${name}` });

let world: EmbeddedWorld;
let server: LocalServer;
let leaving: AbortController;

beforeEach(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store, { ...draft, gangs: [gang('g-1', 3, 'WARNING', 0.9)] });
  server = await openLocalServer(world.store);
  leaving = new AbortController();
});
afterEach(async () => {
  leaving.abort();
  await server.close();
  await world.close();
});

/** The answers of a stream, one after the other; null at its end. */
async function follow(name = 'investigator-1') {
  const response = await server.follow(question, as(name), leaving.signal);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let kept = '';
  async function next(): Promise<unknown> {
    for (;;) {
      const [, text, rest] = /^([\s\S]*?)\n\n([\s\S]*)$/.exec(kept) ?? [];
      if (text !== undefined) {
        kept = rest ?? '';
        const [, data] = /^event: next\ndata: (.*)$/.exec(text) ?? [];
        if (data !== undefined) return JSON.parse(data);
        continue;
      }
      const { value, done } = await reader.read();
      if (done) return null;
      kept += value;
    }
  }
  return { response, next };
}

async function refusal(query: string, headers: Record<string, string>) {
  const response = await server.follow(query, headers, leaving.signal);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  const { code } = errors[0]!.extensions as { code: string };
  return [response.status, code, errors[0]!.message];
}

describe('a stream of the queue', () => {
  it('tells at once, and again when somebody else takes a case', async () => {
    const { response, next } = await follow();
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-request-id')).not.toBeNull();
    expect(await next()).toEqual({ data: { queueChanged: { generation: 1 } } });
    const again = next();
    await server.ask(
      'mutation { nextCase(input: { idempotencyKey: "k" }) { case { number } } }',
      {},
      as('investigator-2'),
    );
    expect(await again).toEqual({ data: { queueChanged: { generation: 1 } } });
  });

  it('ends when the server stops', async () => {
    const { next } = await follow();
    await next();
    const end = next();
    await server.close();
    expect(await end).toBeNull();
  });

  it('has room for a number of streams a person, and again after one was left', async () => {
    const all = Array.from({ length: streamLimits.perPerson }, () => follow());
    await Promise.all(all);
    const [status, code] = await refusal(question, as('investigator-1'));
    expect([status, code]).toEqual([503, 'OVERLOADED']);
    expect((await follow('investigator-2')).response.status).toBe(200);
    leaving.abort();
    leaving = new AbortController();
    await expect
      .poll(async () => (await server.follow(question, as('investigator-1'), leaving.signal)).status)
      .toBe(200);
  });

  it('is told to those who may read cases, in documents that they may send', async () => {
    expect((await refusal(question, as('admin-1'))).slice(0, 2)).toEqual([403, 'FORBIDDEN']);
    expect((await refusal(question, as('engine-1'))).slice(0, 2)).toEqual([403, 'TRUSTED_DOCUMENT_REQUIRED']);
    expect((await refusal(question, { authorization: 'Bearer wrong' })).slice(0, 2)).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });

  it.each([
    ['{ viewer { name } }', 'query: only a subscription is answered here, all else at /graphql'],
    ['subscription { gone }', 'query: Cannot query field "gone" on type "Subscription".'],
    ['subscription {', 'query: Syntax error in the document, line 1, column 15'],
  ])('is not opened for %s', async (query, message) => {
    expect(await refusal(query, as('investigator-1'))).toEqual([400, 'BAD_USER_INPUT', message]);
  });

  it('is not opened for a client that does not ask for one', async () => {
    const headers = { ...as('investigator-1'), accept: 'application/json' };
    expect(await refusal(question, headers)).toEqual([
      400,
      'BAD_USER_INPUT',
      'accept: must be text/event-stream',
    ]);
  });

  it('is asked at its own door only', async () => {
    const { status, errors } = await server.ask(question, {}, as('investigator-1'));
    expect([status, errors[0]?.message]).toEqual([400, 'query: a subscription is asked at /graphql/stream']);
  });
});
