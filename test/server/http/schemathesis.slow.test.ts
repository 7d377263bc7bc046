import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSchemaText } from '../../../server/graphql/load-schema.ts';
import { openMemoryStore } from '../../support/memory-store.ts';
import { type EventsServer, openEventsServer } from '../events-server.ts';
import { publish, events as worldEvents } from '../seeded-world.ts';

/** A foreign tool that makes requests from a contract; `SCHEMATHESIS` names it where it is not on the path. */
const tool = process.env.SCHEMATHESIS ?? 'schemathesis';
const found = spawnSync(tool, ['--version']).status === 0;
if (!found)
  console.log('skipped: requests made from the contracts need schemathesis, which is not installed');

const checks = {
  http: 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,ignored_auth',
  graphql: 'not_a_server_error',
} as const;

let events: EventsServer;
let folder: string;

beforeAll(async () => {
  const store = openMemoryStore();
  await store.record(worldEvents);
  await publish(store);
  events = await openEventsServer(store);
  folder = mkdtempSync(join(tmpdir(), 'gangscope-contracts-'));
});

afterAll(async () => {
  await events.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(!found)('requests made from the published contracts', () => {
  it('get the answers that the HTTP contract says, and none is a failure of the server', async () => {
    const contract = join(folder, 'openapi.json');
    writeFileSync(contract, await (await fetch(`${events.server.url}/openapi.json`)).text());
    expect(await run(contract, events.server.url, 'dev-engine-1', checks.http)).toBe('passed');
    expect(events.server.reported).toEqual([]);
  });

  it('get no failure of the server from any field of the GraphQL schema', async () => {
    const contract = join(folder, 'schema.graphql');
    writeFileSync(contract, loadSchemaText());
    const url = `${events.server.url}/graphql`;
    expect(await run(contract, url, 'dev-admin-1', checks.graphql)).toBe('passed');
    expect(events.server.reported).toEqual([]);
  });
});

/** `passed`, or what the tool printed. The server is in this process, which therefore must not wait for the tool. */
function run(contract: string, url: string, token: string, checkNames: string): Promise<string> {
  const words = ['run', contract, '--url', url, '--checks', checkNames, '--max-examples', '100'];
  const rest = ['--seed', '1', '--no-color', '-H', `Authorization: Bearer ${token}`];
  return new Promise((resolve) => {
    execFile(tool, [...words, ...rest], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve(error === null ? 'passed' : `${stdout}\n${stderr}`);
    });
  });
}
