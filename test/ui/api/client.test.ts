import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createAsk } from '../../../ui/src/api/client.ts';

let close = () => {};
afterEach(() => close());

describe('a question of the page', () => {
  it('says who asks and in which language, and gives the data of the answer', async () => {
    let heard: unknown;
    const ask = await askerOf(async (request, response) => {
      const { authorization, 'accept-language': language } = request.headers;
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      heard = { authorization, language, body: JSON.parse(Buffer.concat(parts).toString()) };
      response.end('{"data":{"viewer":"ada"}}');
    });
    expect(await ask('query Viewer{viewer}', { first: 1 })).toEqual({ viewer: 'ada' });
    expect(heard).toEqual({
      authorization: 'Bearer dev-ada',
      language: 'en',
      body: { query: 'query Viewer{viewer}', variables: { first: 1 } },
    });
  });

  it('fails with the code of the contract, whatever the status', async () => {
    const ask = await askerOf((_request, response) => {
      response.writeHead(503, { 'x-request-id': 'r-1' });
      const extensions = { code: 'STORE_UNAVAILABLE', retryable: true };
      response.end(JSON.stringify({ data: null, errors: [{ message: 'the store is down', extensions }] }));
    });
    await expect(ask('query Viewer{viewer}', {})).rejects.toMatchObject({
      failure: {
        code: 'STORE_UNAVAILABLE',
        message: 'the store is down',
        requestId: 'r-1',
        retryable: true,
      },
    });
  });

  it('finds the server unreachable when what comes is no answer, and when nothing comes', async () => {
    const ask = await askerOf((_request, response) => {
      response.writeHead(502, { 'x-request-id': 'r-2' }).end('<html>');
    });
    const unreachable = { code: 'UNREACHABLE', retryable: true };
    await expect(ask('query Viewer{viewer}', {})).rejects.toMatchObject({
      failure: { ...unreachable, requestId: 'r-2' },
    });
    close();
    await expect(ask('query Viewer{viewer}', {})).rejects.toMatchObject({
      failure: { ...unreachable, requestId: null },
    });
  });

  it('is one request for all who ask it at once, whoever of them leaves, and another one afterwards', async () => {
    let requests = 0;
    const ask = await askerOf((_request, response) => {
      requests++;
      setTimeout(() => response.end('{"data":{"viewer":"ada"}}'), 20);
    });
    const leaving = new AbortController();
    const asked = [leaving.signal, undefined].map((signal) => ask('query Viewer{viewer}', {}, signal));
    leaving.abort();
    const [left, answered] = await Promise.allSettled(asked);
    expect([left?.status, answered?.status, requests]).toEqual(['rejected', 'fulfilled', 1]);
    await ask('query Viewer{viewer}', {});
    await Promise.all([1, 2].map(() => ask('mutation Tell{tell}', {})));
    expect(requests).toBe(4);
  });

  it('ends with the abort of whoever asked, and the server hears of it', async () => {
    const leaving = new AbortController();
    let hear = () => {};
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const ask = await askerOf((request) => {
      request.socket.once('close', hear);
      leaving.abort();
    });
    const asked = ask('query Viewer{viewer}', {}, leaving.signal);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await heard;
  });
});

async function askerOf(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return createAsk({ url, token: 'dev-ada', language: () => 'en' });
}
