import { describeWithNeo4j, emptyNeo4jStore } from '../neo4j/server.ts';
import { describeFullStore } from './graph-store.contract.ts';

describeWithNeo4j('the contract', (uri) => {
  describeFullStore('the store on a Neo4j server', (now) => emptyNeo4jStore(uri, now));
});
