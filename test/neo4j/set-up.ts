import type { TestProject } from 'vitest/node';
import { neo4jCacheFolder, whyNoNeo4j } from '../../scripts/neo4j-jars.ts';
import type { Neo4jServer } from '../../scripts/neo4j-server.ts';
import { startNeo4j } from '../../scripts/neo4j-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the server of this run is, or why there is none. */
    readonly neo4j: { readonly uri: string } | { readonly missing: string };
  }
}

let server: Neo4jServer | null = null;

/** One server for the whole run: that of NEO4J_URI, whose content is wiped, or one of our own. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.NEO4J_URI ?? '';
  if (given !== '') return project.provide('neo4j', { uri: given });
  const cacheFolder = neo4jCacheFolder(process.env);
  const missing = await whyNoNeo4j(cacheFolder);
  if (missing !== null) {
    if (process.env.CI === 'true') throw new Error(`tests on a real Neo4j cannot run: ${missing}`);
    console.warn(`skipped: all tests on a real Neo4j, because ${missing}`);
    return project.provide('neo4j', { missing });
  }
  server = await startNeo4j({ cacheFolder });
  project.provide('neo4j', { uri: server.uri });
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
