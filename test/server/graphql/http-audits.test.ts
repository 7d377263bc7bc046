import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await openLocalServer(openMemoryStore());
});
afterAll(() => server.close());

describe('the GraphQL over HTTP specification', () => {
  const audits = serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit) => {
      const headers = new Headers(init?.headers);
      headers.set('apollo-require-preflight', 'audit');
      // Some audits ask for the schema.
      headers.set('authorization', 'Bearer dev-admin-1');
      return fetch(url, { ...init, headers });
    },
  });

  it('has 61 audits', () => {
    expect(audits.length).toBe(61);
  });

  for (const audit of audits) {
    it(`${audit.name} (${audit.id})`, async () => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    });
  }
});
