import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import { buildSchema, findBreakingChanges } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GangscopeFailure, gangscopeClient } from '../../docs/client/gangscope-client.ts';
import { doorCodes } from '../../server/http/door-error.ts';
import type { EventsServer } from '../server/events-server.ts';
import { openEventsServer } from '../server/events-server.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { openMemoryStore } from '../support/memory-store.ts';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = text('docs/client/README.md');
const contract = JSON.parse(text('docs/client/openapi.json'));
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(contract, 'openapi.json');
const problemsOf = (name: string, value: unknown) => {
  const validate = ajv.getSchema(`openapi.json#/components/schemas/${name}`)!;
  return validate(value) ? [] : validate.errors;
};

let doors: EventsServer;

beforeAll(async () => {
  const store = openMemoryStore();
  const lease = await store.claim('refresh', 'test', 60_000);
  await store.publishRun(
    lease!,
    draft({ gangs: [gang('G000001', 'WARNING', 0.9)], labels: [label('u17', 'G000001')] }),
  );
  doors = await openEventsServer(store, { now: () => Date.parse('2026-05-01T01:00:00Z') });
});

afterAll(() => doors.close());

/** Runs a command of the guide as a shell does. */
async function run(command: string): Promise<unknown> {
  const env = { ...process.env, GANGSCOPE: doors.server.url, TOKEN: 'dev-engine-1' };
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { env });
  return JSON.parse(stdout);
}

const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, command]) => command!);

describe('the guide for other programs', () => {
  it('has a command for labels that gives them', async () => {
    expect(await run(commands[0]!)).toMatchObject({
      generation: 1,
      signals: [
        { type: 'ACCOUNT', key: 'u17', gang: { id: 'G000001', role: 'CORE', provisional: false } },
        { type: 'PHONE', gang: null },
      ],
    });
  });

  it('has a command for events that records one and answers with the labels after it', async () => {
    expect(await run(commands[1]!)).toMatchObject({
      accepted: 1,
      rejected: 0,
      decision: { signals: [{ key: 'u17', gang: { id: 'G000001' } }] },
    });
  });

  it('has a command for changes that is told the first at once', async () => {
    const env = { ...process.env, GANGSCOPE: doors.server.url, PERSON: 'dev-investigator-1' };
    // It leaves the stream by its deadline, which is no success to a shell.
    const left = await promisify(execFile)('sh', ['-c', commands[2]!], { env }).catch((error) => error);
    expect(left.stdout).toContain('event: next\ndata: {"data":{"queueChanged":{"generation":1}}}\n');
  });

  it('explains every code that a door answers with', () => {
    expect(doorCodes.filter((code) => !guide.includes(`\`${code}\``) && code !== 'UNKNOWN_FORMAT')).toEqual(
      [],
    );
  });
});

describe('the contract', () => {
  it('describes labels, event reports and refusals as they are sent', async () => {
    const { url } = doors.server;
    const headers = { 'content-type': 'application/json', authorization: 'Bearer dev-engine-1' };
    const ask = async (body: string) =>
      (await fetch(`${url}/v1/decision-signals`, { method: 'POST', headers, body })).json();
    expect(problemsOf('Decision', await ask('{"entities":[{"type":"ACCOUNT","key":"u17"},{}]}'))).toEqual([]);
    expect(problemsOf('Error', await ask('{"entities":[]}'))).toEqual([]);
    const { body } = await doors.post([{ type: 'login' }]);
    expect(body).toMatchObject({ rejected: 1 });
    expect(problemsOf('EventsReport', body)).toEqual([]);
  });

  it('accepts the questions that the server accepts', () => {
    expect(problemsOf('Question', { entities: [{ type: 'ACCOUNT', key: 'u17' }], budgetMs: 20 })).toEqual([]);
    expect(problemsOf('Question', { entities: [] })).not.toEqual([]);
  });

  it('of GraphQL breaks no client of the last release', () => {
    const released = buildSchema(text('docs/client/released.graphql'));
    expect(findBreakingChanges(released, buildSchema(text('server/schema.graphql')))).toEqual([]);
  });
});

describe('the client', () => {
  const entities = [{ type: 'ACCOUNT', key: 'u17' }];
  const settings = { token: () => 'dev-engine-1', withinMs: 2_000 };

  it('decides, and records with the labels after it', async () => {
    const client = gangscopeClient({ ...settings, url: doors.server.url });
    expect((await client.decide(entities)).signals[0]).toMatchObject({ key: 'u17', gang: { id: 'G000001' } });
    const at = '2026-05-01T00:00:00Z';
    const report = await client.record([{ type: 'login', eventId: 'client-1', accountId: 'u17', at }]);
    expect(report).toMatchObject({ accepted: 1, decision: { signals: [{ key: 'u17' }] } });
  });

  it('says with code and request id what the server refused, and does not ask again', async () => {
    const client = gangscopeClient({ ...settings, url: doors.server.url, token: () => 'wrong' });
    const failure = await client.decide(entities).catch((error: GangscopeFailure) => error);
    expect(failure).toBeInstanceOf(GangscopeFailure);
    expect(failure).toMatchObject({
      code: 'UNAUTHENTICATED',
      retryable: false,
      requestId: expect.any(String),
    });
  });

  it('tries again what may succeed, and gives up in time', async () => {
    const answers = [
      { status: 503, body: refusal(true) },
      { status: 200, body: { signals: [] } },
    ];
    const { url, asked, close } = await answering(answers);
    expect(await gangscopeClient({ ...settings, url }).decide(entities)).toEqual({ signals: [] });
    expect(asked()).toBe(2);
    await close();
  });

  it('waits for a silent server no longer than it may', async () => {
    const { url, close } = await answering([]);
    const startedAt = performance.now();
    await expect(gangscopeClient({ ...settings, url, withinMs: 150 }).decide(entities)).rejects.toMatchObject(
      {
        code: 'NO_ANSWER',
        retryable: true,
      },
    );
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await close();
  });
});

const refusal = (retryable: boolean) => ({
  error: { code: 'OVERLOADED', message: 'busy', retryable, requestId: 'r' },
});

/** Gives the answers one after the other, then none. */
async function answering(answers: readonly { status: number; body: unknown }[]) {
  let count = 0;
  const server = createServer((_request, response) => {
    const answer = answers[count];
    count += 1;
    if (answer === undefined) return;
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => count,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
