import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementNote } from '../../../graph/algorithms/intraday/agreement.ts';
import type { EmbeddedWorld } from '../embedded-world.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import type { LocalServer } from '../local-server.ts';
import { openLocalServer } from '../local-server.ts';
import { draft, publish } from '../seeded-world.ts';

let world: EmbeddedWorld;
let server: LocalServer;
beforeAll(async () => {
  world = await openEmbeddedWorld();
  await publish(world.store, draft);
  await world.store.recordRun({
    runId: 'run-1',
    startedAt: Date.parse('2026-01-31T02:30:00Z'),
    endedAt: Date.parse('2026-01-31T02:31:00Z'),
    end: 'PUBLISHED',
    generation: 1,
    message: null,
  });
  await world.store.recordRun({
    runId: 'run-2',
    startedAt: Date.parse('2026-02-01T02:30:00Z'),
    endedAt: Date.parse('2026-02-01T02:30:04Z'),
    end: 'FAILED',
    generation: null,
    message: 'the disk is full',
  });
  server = await openLocalServer(world.store);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const as = (role: string) => ({ authorization: `Bearer dev-${role}-2` });

describe('who is asking', () => {
  it('is told by name and role, with what the role includes', async () => {
    const { data } = await server.ask('{ viewer { name role operations } }', {}, as('admin'));
    expect(data.viewer).toEqual({
      name: 'admin-2',
      role: 'admin',
      operations: [
        'readGenerations',
        'readRuns',
        'knowOneself',
        'introspect',
        'sendOwnDocuments',
        'moveGenerations',
      ],
    });
  });

  it('is not an audited question, and neither is how the server is', async () => {
    const before = server.audited.length;
    await server.ask('{ viewer { name } health { eventLagSeconds } runs { id } }', {}, as('admin'));
    expect(server.audited.length).toBe(before);
  });
});

describe('the health of a server', () => {
  const query = `{ health { checks { name status } eventLagSeconds store { kind events accounts }
    agreement { generation over provisional confirmed moved dropped } } }`;

  it('tells what answers rest on, how far labels are behind and what the store holds', async () => {
    const { data } = await server.ask(query, {}, as('admin'));
    const { events, accounts } = await world.store.health();
    expect(data.health).toEqual({
      checks: [
        { name: 'generation', status: 'OK' },
        { name: 'names', status: 'OK' },
        { name: 'store', status: 'OK' },
      ],
      eventLagSeconds: 0,
      store: { kind: 'embedded', events, accounts },
      agreement: null,
    });
  });

  it('tells how the last refresh judged the labels of the day, without naming an account', async () => {
    const figures = { generation: 2, over: 1, provisional: 9, confirmed: 7, moved: 1, dropped: 1 };
    await world.store.putNote(agreementNote, JSON.stringify({ ...figures, disagreements: [] }));
    const { data } = await server.ask(query, {}, as('auditor'));
    expect(data.health.agreement).toEqual(figures);
  });

  it('is no business of an investigator', async () => {
    for (const field of ['health { eventLagSeconds }', 'runs { id }']) {
      const { errors } = await server.ask(`{ ${field} }`, {}, as('investigator'));
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('the runs of the refresh', () => {
  it('are told last begun first, with how they ended and why', async () => {
    const { data } = await server.ask(
      '{ runs(first: 5) { id startedAt endedAt end generation message } }',
      {},
      as('senior'),
    );
    expect(data.runs).toEqual([
      {
        id: 'run-2',
        startedAt: '2026-02-01T02:30:00.000Z',
        endedAt: '2026-02-01T02:30:04.000Z',
        end: 'FAILED',
        generation: null,
        message: 'the disk is full',
      },
      {
        id: 'run-1',
        startedAt: '2026-01-31T02:30:00.000Z',
        endedAt: '2026-01-31T02:31:00.000Z',
        end: 'PUBLISHED',
        generation: 1,
        message: null,
      },
    ]);
  });

  it('are at most 200 at once', async () => {
    const { errors } = await server.ask('{ runs(first: 201) { id } }', {}, as('senior'));
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['LIMIT_EXCEEDED']);
  });
});
