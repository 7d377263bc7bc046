import { afterAll, beforeAll, expect } from 'vitest';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import type { BoltTap } from '../neo4j/bolt-tap.ts';
import { openBoltTap } from '../neo4j/bolt-tap.ts';
import { describeWithNeo4j, optionsFor, wipe } from '../neo4j/server.ts';
import { describeGraphStore } from './graph-store.contract.ts';

describeWithNeo4j('the contract', (uri) => {
  let tap: BoltTap;
  beforeAll(async () => {
    tap = await openBoltTap(uri);
  });
  afterAll(async () => {
    await tap.close();
    expect(tap.texts().length, 'statements seen on their way to the server').toBeGreaterThan(40);
  });
  describeGraphStore('the store on a Neo4j server', async (now) => {
    await wipe(uri);
    return openNeo4jStore(optionsFor(tap.uri, now));
  });
});
