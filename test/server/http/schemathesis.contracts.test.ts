import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Development mode knows a caller without a token, so authentication is not among the checks. */
const checks =
  'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,negative_data_rejection';

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
    // The tool can write no NDJSON, which is all that this door takes.
    const words = ['--checks', checks, '--exclude-path', '/v1/events'];
    expect(await run(contract, events.server.url, 'dev-engine-1', words)).toMatchObject({ code: 0 });
    expect(events.server.reported).toEqual([]);
  });

  it.each(['investigator', 'admin'])(
    'get no failure of the server from any field of the GraphQL schema as %s',
    async (role) => {
      const [contract, answers] = [join(folder, 'schema.graphql'), join(folder, `${role}.har`)];
      writeFileSync(contract, loadSchemaText());
      // Its own check takes every error for one of the server, so the answers are judged here.
      const words = ['--report', 'har', '--report-har-path', answers];
      await run(contract, `${events.server.url}/graphql`, `dev-${role}-1`, words);
      const { entries } = (JSON.parse(readFileSync(answers, 'utf8')) as Archive).log;
      expect(entries.length).toBeGreaterThan(200);
      const failed = entries.filter(
        ({ response }) => response.status >= 500 || response.content.text.includes('"INTERNAL"'),
      );
      expect(failed).toEqual([]);
      expect(events.server.reported).toEqual([]);
    },
  );
});

/** What an HTTP archive says of answers. */
interface Archive {
  readonly log: {
    readonly entries: readonly {
      readonly response: { readonly status: number; readonly content: { readonly text: string } };
    }[];
  };
}

/** How the tool ended. The server is in this process, which therefore must not wait for the tool. */
function run(contract: string, url: string, token: string, more: readonly string[]) {
  const words = ['run', contract, '--url', url, '--max-examples', '50', '--seed', '1', '--no-color'];
  return new Promise<{ readonly code: unknown; readonly told: string }>((resolve) => {
    const child = [tool, [...words, '-H', `Authorization: Bearer ${token}`, ...more]] as const;
    execFile(...child, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, told: `${stdout}\n${stderr}` });
    });
  });
}
