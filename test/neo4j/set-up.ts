import type { TestProject } from 'vitest/node';
import { neo4jCacheFolder, whyNoNeo4j } from '../../scripts/neo4j-jars.ts';
import type { Neo4jServer } from '../../scripts/neo4j-server.ts';
import { startNeo4j } from '../../scripts/neo4j-server.ts';
import type { BoltTap } from './bolt-tap.ts';
import { openBoltTap } from './bolt-tap.ts';
import { strangeAmong } from './own-texts.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the server of this run is, or why there is none. */
    readonly neo4j: ReachedNeo4j | { readonly missing: string };
  }
}

interface ReachedNeo4j {
  /** Everything that is sent to it is read on its way, and no text but those of `cypher/` may be among it. */
  readonly uri: string;
  /** The same server, for texts of the tests' own. */
  readonly unreadUri: string;
}

let server: Neo4jServer | null = null;
let tap: BoltTap | null = null;

/**
 * One server for the whole run: one of our own, or that of NEO4J_URI, whose content is wiped; it may be behind TLS or
 * a router, so that nothing on its way is read.
 */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.NEO4J_URI ?? '';
  if (given !== '') return project.provide('neo4j', { uri: given, unreadUri: given });
  const cacheFolder = neo4jCacheFolder(process.env);
  const missing = await whyNoNeo4j(cacheFolder);
  if (missing !== null) {
    if (process.env.CI === 'true') throw new Error(`tests on a real Neo4j cannot run: ${missing}`);
    console.warn(`skipped: all tests on a real Neo4j, because ${missing}`);
    return project.provide('neo4j', { missing });
  }
  server = await startNeo4j({ cacheFolder });
  tap = await openBoltTap(server.uri);
  project.provide('neo4j', { uri: tap.uri, unreadUri: server.uri });
}

export async function teardown(): Promise<void> {
  await tap?.close();
  await server?.stop();
  const texts = tap?.texts() ?? [];
  const strange = strangeAmong(texts);
  if (strange.length > 0) {
    // A set-up that throws as it ends does not fail the run.
    process.exitCode = 1;
    console.error(`texts were sent that are no statements of cypher/:\n${strange.join('\n')}`);
  } else if (tap !== null) console.log(`${texts.length} different statements were sent, all of cypher/`);
}
