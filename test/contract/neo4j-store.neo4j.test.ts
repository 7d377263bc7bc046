import { describeWithNeo4j, emptyNeo4jStore } from '../neo4j/server.ts';
import { describeGraphStore } from './graph-store.contract.ts';

describeWithNeo4j('the contract', (uri) => {
  describeGraphStore('the store on a Neo4j server', (now) => emptyNeo4jStore(uri, now));
});
