import type { Driver } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import { describe, inject } from 'vitest';
import type { Neo4jStoreOptions } from '../../graph/store/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import * as queries from '../../graph/store/neo4j/queries.generated.ts';
import type { WorkClass, WorkLimits } from '../../graph/store/neo4j/work-classes.ts';
import { defaultWorkLimits } from '../../graph/store/neo4j/work-classes.ts';
import type { GraphStore } from '../../graph/store/port.ts';

/** The database of the community edition. */
export const database = 'neo4j';

/** Deadlines for tests about answers, on machines that do much else at the same time. */
const patientLimits = Object.fromEntries(
  Object.entries(defaultWorkLimits).map(([name, limits]) => [
    name,
    { ...limits, budgetMs: 120_000, acquisitionMs: 60_000, retryMs: 60_000 },
  ]),
) as Record<WorkClass, WorkLimits>;
const patientSilence = { graceMs: 5_000, pingMs: 60_000, probeMs: 60_000, probeEveryMs: 100 };

/**
 * Tests that need a server; where there is none they are skipped, and the set-up of the run has said why. What is sent
 * to this address is read, and has to be a statement of `cypher/`; `ask` and `wipe` go another way.
 */
export function describeWithNeo4j(name: string, tests: (uri: string) => void): void {
  const server = inject('neo4j');
  if ('missing' in server) describe.skip(`${name} (${server.missing})`, () => undefined);
  else describe(name, () => tests(server.uri));
}

/** Options of a store on a server without credentials, waiting as long as it takes. */
export function optionsFor(uri: string, now: () => number = () => 0): Neo4jStoreOptions {
  return {
    uri,
    user: null,
    password: null,
    database,
    now,
    monotonic: () => performance.now(),
    random: Math.random,
    limits: patientLimits,
    silence: patientSilence,
  };
}

/** A store on an emptied database. */
export async function emptyNeo4jStore(uri: string, now: () => number = () => 0): Promise<GraphStore> {
  await wipe(uri);
  return openNeo4jStore(optionsFor(uri, now));
}

/** Runs a text of the test's own on a connection of the test's own. */
export async function ask<Row>(uri: string, text: string, parameters: Record<string, unknown> = {}) {
  const driver = ownDriver(uri);
  try {
    const { records } = await driver.executeQuery(text, parameters, { database });
    return records.map((record) => record.toObject() as Row);
  } finally {
    await driver.close();
  }
}

/** Empties the database and keeps its schema. */
export async function wipe(uri: string): Promise<void> {
  const driver = ownDriver(uri);
  const session = driver.session({ database });
  try {
    await session.run(
      'MATCH (node) WHERE NOT node:SchemaVersion CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS',
    );
    const [version] = (await session.run(queries.schemaVersion.text)).records;
    if (version !== undefined)
      await session.run(queries.recordSchemaVersion.text, {
        given: { version: neo4j.int(version.get('version')) },
      });
  } finally {
    await session.close();
    await driver.close();
  }
}

/** For texts of the tests' own: nobody reads what it sends. */
export function ownDriver(uri: string): Driver {
  const server = inject('neo4j');
  const unread = 'missing' in server || server.uri !== uri ? uri : server.unreadUri;
  return neo4j.driver(unread, undefined, { disableLosslessIntegers: true });
}
