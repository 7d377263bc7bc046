import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSchemaText } from '../../../server/graphql/load-schema.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;
let production: LocalServer;

beforeAll(async () => {
  server = await openLocalServer(openMemoryStore());
  production = await openLocalServer(openMemoryStore(), { introspection: false });
});

afterAll(() => Promise.all([server.close(), production.close()]));

describe('the contracts', () => {
  it('are sent by every server, as they are published', async () => {
    expect(await (await fetch(`${production.url}/schema.graphql`)).text()).toBe(loadSchemaText());
    const published = JSON.parse(
      readFileSync(new URL('../../../docs/client/openapi.json', import.meta.url), 'utf8'),
    );
    const sent = await (await fetch(`${production.url}/openapi.json`)).json();
    expect({ ...sent, info: null }).toEqual({ ...published, info: null });
  });
});

describe('the page to try questions on', () => {
  it('names no outside address, and may reach none', async () => {
    const answer = await fetch(`${server.url}/graphiql`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(
      [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="(https?:[^"]+)/g)].map(([, at]) => at),
    ).toEqual([]);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  });

  it('is not there in production', async () => {
    expect((await fetch(`${production.url}/graphiql`)).status).toBe(404);
  });
});
