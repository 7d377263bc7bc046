import { createHash } from 'node:crypto';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSchemaText } from '../../../server/graphql/load-schema.ts';
import { loadTrustedDocuments } from '../../../server/graphql/load-trusted-documents.ts';
import manifest from '../../../server/graphql/trusted-documents.generated.json' with { type: 'json' };
import { plainText } from '../../../server/graphql/trusted-documents.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

const engine = { authorization: 'Bearer dev-engine-1' };
const own = manifest.find(({ name }) => name === 'DecisionSignals')!;
const search = manifest.find(({ name }) => name === 'Search')!;
const input = { entities: [{ type: 'ACCOUNT', key: 'u1' }] };

let server: LocalServer;
let closed: LocalServer;
beforeAll(async () => {
  server = await openLocalServer(openMemoryStore());
  closed = await openLocalServer(openMemoryStore(), { adhocDocuments: false });
});
afterAll(() => Promise.all([server.close(), closed.close()]));

const codesOf = ({ errors }: Awaited<ReturnType<LocalServer['ask']>>) =>
  errors.map(({ extensions }) => extensions.code);

describe('the documents of the build', () => {
  it('fit the schema, each under the hash of its own text', () => {
    const schema = buildSchema(loadSchemaText());
    for (const { sha256, document } of manifest) {
      expect(validate(schema, parse(document))).toEqual([]);
      expect(
        createHash('sha256')
          .update(plainText(parse(document)))
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  it('are known whatever the order of their parts, and with __typename added', () => {
    const trusted = loadTrustedDocuments();
    const document = parse(search.document.replaceAll('{\n', '{ __typename\n'));
    const turned = { ...document, definitions: document.definitions.toReversed() };
    expect(trusted.rolesOf(turned)).toEqual(search.roles);
    expect(trusted.rolesOf(parse('{ gang(id: "g") { id } }'))).toBeNull();
  });
});

describe('a machine', () => {
  it('is answered the documents of its role, in full or by their hash', async () => {
    expect((await server.ask(own.document, { input }, engine)).data.decisionSignals.signals.length).toBe(1);
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...engine },
      body: JSON.stringify({
        variables: { input },
        extensions: { persistedQuery: { version: 1, sha256Hash: own.sha256 } },
      }),
    });
    expect((await answer.json()).data.decisionSignals.signals.length).toBe(1);
  });

  it('is refused every other document, those of other roles among them, and cannot register one', async () => {
    for (const document of ['{ __typename }', search.document, own.document.replace('score', '')]) {
      const answer = await server.ask(document, { input, text: 'u1' }, engine);
      expect([answer.status, codesOf(answer)]).toEqual([403, ['TRUSTED_DOCUMENT_REQUIRED']]);
    }
    const query = '{ __typename }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const send = (body: object) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ ...body, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
    expect((await send({ query })).status).toBe(200);
    const again = await (await send({})).json();
    expect(again.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a person', () => {
  it('may send documents of his own, unless that is switched off', async () => {
    const query = '{ gangs(first: 1) { totalCount } }';
    expect((await server.ask(query)).status).toBe(200);
    const answer = await closed.ask(query);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['TRUSTED_DOCUMENT_REQUIRED']]);
    expect((await closed.ask(search.document, { text: 'u1', first: 5 })).errors).toEqual([]);
  });
});
