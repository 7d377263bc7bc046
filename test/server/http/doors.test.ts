import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../graph/domain/errors.ts';
import { roles } from '../../../server/access/viewer.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { events, publish } from '../seeded-world.ts';

let folder: string;
let server: LocalServer;
const store = openMemoryStore();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gangscope-page-'));
  mkdirSync(join(folder, 'assets'));
  const document =
    '<meta name="time-zone" content="__TIME_ZONE__" /><meta name="sign-in" content="__SIGN_IN__" />' +
    '<link nonce="__CSP_NONCE__" /><script nonce="__CSP_NONCE__" src="/assets/main-1.js"></script>';
  writeFileSync(join(folder, 'index.html'), document);
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/main-1.js'), '1');
  await store.record(events);
  server = await openLocalServer(store, { pageFolder: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });

/** A request whose Host header is chosen freely, which `fetch` does not allow. */
function statusForHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${server.url}/livez`, { headers: { host } }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end();
  });
}

const told = '<meta name="time-zone" content="Asia/Shanghai" /><meta name="sign-in" content="dev" />';

describe('the page', () => {
  it('is told the time zone of the server and how persons sign in', async () => {
    expect(await (await get('/')).text()).toContain(told);
  });

  it('comes with a fresh nonce in document and policy of each answer', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await get('/');
        const policy = answer.headers.get('content-security-policy') ?? '';
        const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
        expect(await answer.text()).toBe(
          `${told}<link nonce="${nonce}" /><script nonce="${nonce}" src="/assets/main-1.js"></script>`,
        );
        expect(policy).toBe(
          `default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:; style-src 'self' 'nonce-${nonce}'; require-trusted-types-for 'script'; trusted-types default`,
        );
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('carries the headers that keep it apart from other sites', async () => {
    for (const path of ['/', '/assets/main-1.js', '/livez', '/nothing']) {
      expect(Object.fromEntries((await get(path)).headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('answers its own addresses, so that a link can be shared', async () => {
    const answer = await get('/gangs/g-1?window=7', { accept: 'text/html,*/*' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('lets files with a digest in their name be kept, and no others', async () => {
    const caching = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await caching('/assets/main-1.js')).toBe('public, max-age=31536000, immutable');
    expect(await caching('/mark.svg')).toBe('no-cache');
    expect(await caching('/')).toBe('no-store');
  });

  it('is not found under other names, outside its folder or as a missing file', async () => {
    for (const path of [
      '/assets/none.js',
      '/..%2f..%2fetc%2fpasswd',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/%00',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('an address that leads nowhere', () => {
  it('is told in JSON, with the id of the request', async () => {
    const answer = await get('/nothing', { 'x-request-id': 'mine-1' });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([404, 'mine-1']);
    expect(await answer.json()).toEqual({
      error: {
        code: 'NOT_FOUND',
        message: 'there is nothing at this address',
        retryable: false,
        requestId: 'mine-1',
      },
    });
  });

  it('gets an id of ours where the caller sends a harmful one', async () => {
    const answer = await get('/nothing', { 'x-request-id': 'a b"c' });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('who is calling', () => {
  const ask = (headers: Record<string, string>) => server.ask('{ account(key: "u1") { id } }', {}, headers);

  it('may be any known role', async () => {
    for (const role of roles)
      for (const number of [1, 2])
        expect((await ask({ authorization: `Bearer dev-${role}-${number}` })).status).not.toBe(401);
  });

  it('is the local investigator without a token, so that the page works without login', async () => {
    expect((await ask({})).data.account).not.toBe(null);
  });

  it('is turned away with an unknown or malformed token', async () => {
    for (const authorization of [
      'Bearer dev-boss-1',
      'Bearer dev-admin-3',
      'Bearer ',
      'Basic dev-admin-1',
      'dev-admin-1',
      'x',
    ]) {
      const { status, headers, data, errors } = await ask({ authorization });
      expect([status, headers.get('www-authenticate'), data]).toEqual([401, 'Bearer', null]);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', retryable: false } }]);
    }
  });

  it('must have asked this machine by its own name', async () => {
    const { port } = new URL(server.url);
    for (const host of ['localhost', '127.0.0.1', '[::1]', `LOCALHOST:${port}`])
      expect([host, await statusForHost(host)]).toEqual([host, 200]);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '10.0.0.1'])
      expect([host, await statusForHost(host)]).toEqual([host, 403]);
  });
});

describe('health', () => {
  const health = async (of: LocalServer, path: string) => {
    const answer = await fetch(`${of.url}${path}`);
    return { status: answer.status, body: (await answer.json()) as { checks: unknown[] } };
  };

  it('is degraded and ready with a stale generation, ok with a new one', async () => {
    const storeCheck = {
      name: 'store',
      status: 'ok',
      detail: expect.stringMatching(/ events, watermark \d+$/),
    };
    expect(await health(server, '/readyz')).toEqual({
      status: 200,
      body: {
        status: 'ready',
        checks: [
          { name: 'generation', status: 'degraded', detail: 'generation 0, stale' },
          { name: 'names', status: 'ok', detail: '18 entities' },
          storeCheck,
        ],
      },
    });
    const fresh = openMemoryStore({ now: () => Date.UTC(2026, 1, 1) });
    await publish(fresh);
    const other = await openLocalServer(fresh);
    expect((await health(other, '/readyz')).body.checks[0]).toEqual({
      name: 'generation',
      status: 'ok',
      detail: 'generation 1',
    });
    await other.close();
  });

  it('is alive but not ready while draining', async () => {
    const other = await openLocalServer(store);
    other.lifecycle.enter('draining');
    other.lifecycle.enter('ready');
    expect(await health(other, '/readyz')).toMatchObject({ status: 503, body: { status: 'draining' } });
    expect(await health(other, '/livez')).toEqual({ status: 200, body: { status: 'ok' } });
    await other.close();
  });

  it('goes on with the generation in memory when the store is down, and questions say so', async () => {
    const broken = openMemoryStore();
    const other = await openLocalServer(broken);
    await broken.close();
    expect(await health(other, '/readyz')).toMatchObject({
      status: 200,
      body: {
        status: 'ready',
        checks: expect.arrayContaining([expect.objectContaining({ name: 'store', status: 'degraded' })]),
      },
    });
    const { status, errors } = await other.ask('{ account(key: "u1") { id } }');
    expect([status, errors[0]?.extensions]).toMatchObject([
      503,
      { code: 'STORE_UNAVAILABLE', retryable: true },
    ]);
    await other.close();
  });
});

describe('a fault of the program', () => {
  it('is told to the operator, and to the caller by its request id only', async () => {
    const faulty = { ...store, gangs: () => Promise.reject(new Error('secret 13800138000')) };
    const other = await openLocalServer(faulty);
    const { status, headers, data, errors } = await other.ask('{ gangs(first: 1) { totalCount } }');
    await other.close();
    expect([status, data]).toEqual([200, null]);
    expect(errors).toEqual([
      {
        message: 'Something failed on our side. The request id names it in the log.',
        locations: [{ line: 1, column: 3 }],
        path: ['gangs'],
        extensions: { code: 'INTERNAL', retryable: false, requestId: headers.get('x-request-id') },
      },
    ]);
    expect(other.reported.map(({ message }) => message)).toEqual(['secret 13800138000']);
  });

  it('of the store is told to both, as something to try again', async () => {
    const down = { ...store, gangs: () => Promise.reject(new StoreUnavailable('the store does not answer')) };
    const other = await openLocalServer(down);
    const { errors } = await other.ask('{ gangs(first: 1) { totalCount } }');
    await other.close();
    expect(errors).toMatchObject([
      { message: 'the store does not answer', extensions: { code: 'STORE_UNAVAILABLE', retryable: true } },
    ]);
    expect(other.reported).toHaveLength(1);
  });
});

describe('the log', () => {
  it('has a line a request that names route, status and request id, and no value of the request', async () => {
    const other = await openLocalServer(store);
    const secret = '13800138000';
    const query = encodeURIComponent(`{ search(text: "${secret}") { id } }`);
    await fetch(`${other.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1', 'x-request-id': 'r-1' },
    });
    await fetch(`${other.url}/${secret}?phone=${secret}`, {
      headers: { accept: secret, 'user-agent': secret },
    });
    await other.ask('query ($text: String!) { search(text: $text) { id } }', { text: secret });
    await other.ask(`{ search(text: ${secret}) { id } }`, { secret }, { authorization: `Bearer ${secret}` });
    await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{${secret}`,
    });
    await other.close();
    expect(other.logged.join('')).not.toContain(secret);
    const lines = other.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(lines.map(({ method, route, statusCode }) => [method, route, statusCode])).toEqual([
      ['GET', '/graphql', 200],
      ['GET', 'none', 404],
      ['POST', '/graphql', 200],
      ['POST', '/graphql', 401],
      ['POST', '/graphql', 400],
    ]);
    expect(lines[0]).toMatchObject({ requestId: 'r-1', level: 30 });
  });
});
