import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditFact } from '../../../graph/audit/entry.ts';
import { StorageFull } from '../../../graph/domain/errors.ts';
import { idOf } from '../../../server/investigation/opaque-id.ts';
import { draft, gang, label } from '../../support/drafts.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';

let server: LocalServer;
const store = openMemoryStore();
const facts: AuditFact[] = [];
let isFull = false;

beforeAll(async () => {
  const lease = await store.claim('refresh', 'test', 60_000);
  await store.publishRun(lease!, draft({ gangs: [gang('g1', 'WARNING', 0.9)], labels: [label('u1', 'g1')] }));
  server = await openLocalServer(store, {
    auditLog: {
      note: (fact) => void facts.push(fact),
      async write(fact) {
        if (isFull) throw new StorageFull('the audit log cannot be written');
        facts.push(fact);
      },
    },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  facts.length = 0;
  isFull = false;
});

const engineDocument = readFileSync(
  new URL('../../../server/graphql/documents/engine.graphql', import.meta.url),
  'utf8',
);
const input = { entities: [{ type: 'ACCOUNT', key: 'u1' }] };
const readGang = 'query($id: ID!) { gang(id: $id) { id } }';

describe('the trace of a question', () => {
  it('holds who asked for what, about whom in digests, and how it ended', async () => {
    await server.ask(readGang, { id: 'g1' }, { 'x-request-id': 'r-9' });
    expect(facts).toEqual([
      {
        actor: 'investigator-1',
        role: 'investigator',
        channel: 'graphql',
        action: 'gang',
        subjects: ['digest of g1'],
        outcome: 'ALLOWED',
        reason: null,
        generation: 1,
        requestId: 'r-9',
      },
    ]);
  });

  it('is left by refusals and changes too, and not by looking which generation is shown', async () => {
    const admin = { authorization: 'Bearer dev-admin-1' };
    await server.ask(readGang, { id: 'g1' }, admin);
    await server.ask('{ generations(first: 1) { totalCount } }', {}, admin);
    await server.ask('{ gang(id: "g1") { id } }', {}, { authorization: 'Bearer dev-engine-1' });
    await server.ask(
      'mutation($input: RecordVerdictInput!) { recordVerdict(input: $input) { problem { code } } }',
      { input: { target: 'g1', verdict: 'FRAUD', reason: 'seen', idempotencyKey: 'k1' } },
    );
    expect(facts.map(({ actor, action, outcome, reason }) => [actor, action, outcome, reason])).toEqual([
      ['admin-1', 'gang', 'REFUSED', 'FORBIDDEN'],
      ['engine-1', 'gang', 'REFUSED', 'TRUSTED_DOCUMENT_REQUIRED'],
      ['investigator-1', 'recordVerdict', 'ALLOWED', null],
    ]);
  });

  it('names whom it was about, wherever that was said, and no word of an enum', async () => {
    const [known, written] = ['u2', 'u3'].map((key) => idOf({ kind: 'ACCOUNT', key } as never));
    await server.ask('{ ...All } fragment All on Query { gang(id: "g1") { id } account(key: "u1") { id } }');
    await server.ask(
      `query($id: ID!, $kinds: [EntityType!]) {
        expand(input: { origins: ["${written}", $id], through: $kinds, ties: OUT }) { truncated }
      }`,
      { id: known, kinds: ['DEVICE'] },
    );
    expect(facts.map(({ action, subjects }) => [action, subjects])).toEqual([
      ['account,gang', ['digest of g1', 'digest of u1']],
      ['expand', ['digest of ACCOUNT:u3', 'digest of ACCOUNT:u2']],
    ]);
  });

  it('is on disk before the answer leaves: where it cannot be, nothing is answered', async () => {
    isFull = true;
    const { status, data } = await server.ask(readGang, { id: 'g1' });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(data).toBeNull();
    expect(server.reported.map(({ message }) => message)).toEqual(['the audit log cannot be written']);
  });

  it('is left by who is turned away at the door, known or not', async () => {
    const post = (path: string, authorization: string) =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, 'x-request-id': 'r-1' },
        body: JSON.stringify({ query: '{ __typename }', entities: [{ type: 'ACCOUNT', key: 'u1' }] }),
      });
    await post('/graphql', 'Bearer nobody');
    await post('/v1/decision-signals', 'Bearer nobody');
    await post('/v1/decision-signals', 'Bearer dev-job-1');
    const refused = { subjects: [], outcome: 'REFUSED', generation: null, requestId: 'r-1' };
    const unknown = { ...refused, actor: 'unknown', role: 'none', reason: 'UNAUTHENTICATED' };
    expect(facts).toEqual([
      { ...unknown, channel: 'graphql', action: '/graphql' },
      { ...unknown, channel: 'http', action: '/v1/decision-signals' },
      {
        ...refused,
        actor: 'job-1',
        role: 'job',
        channel: 'http',
        action: '/v1/decision-signals',
        reason: 'FORBIDDEN',
      },
    ]);
  });

  it('is left by the decision engine, which waits for no disk at either door', async () => {
    isFull = true;
    const { status } = await server.ask(engineDocument, { input }, { authorization: 'Bearer dev-engine-1' });
    expect(status).toBe(200);
    expect(facts).toMatchObject([{ actor: 'engine-1', channel: 'graphql', action: 'decisionSignals' }]);
    facts.length = 0;
    const answer = await fetch(`${server.url}/v1/decision-signals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer dev-engine-1' },
      body: JSON.stringify({ entities: [{ type: 'ACCOUNT', key: 'u1' }] }),
    });
    expect(answer.status).toBe(200);
    expect(facts).toMatchObject([
      { actor: 'engine-1', channel: 'http', action: 'decisionSignals', subjects: ['digest of ACCOUNT:u1'] },
    ]);
  });
});
