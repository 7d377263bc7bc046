import { afterAll, expect } from 'vitest';
import { describeWithNeo4j, emptyNeo4jStore, statementsSent } from '../neo4j/server.ts';
import { describeGraphStore } from './graph-store.contract.ts';

describeWithNeo4j('the contract', (uri) => {
  afterAll(() => expect(statementsSent(), 'statements seen on their way to the server').toBeGreaterThan(40));
  describeGraphStore('the store on a Neo4j server', (now) => emptyNeo4jStore(uri, now));
});
