import closeWithGrace from 'close-with-grace';
import { neo4jCacheFolder, whyNoNeo4j } from './neo4j-jars.ts';
import { startNeo4j } from './neo4j-server.ts';

/*
 * Runs a real Neo4j on a free loopback port with a throw-away data folder until it is told to stop:
 *
 *     npm run neo4j
 *     NEO4J_URI=bolt://127.0.0.1:… npm start
 */
const cacheFolder = neo4jCacheFolder(process.env);
const reason = await whyNoNeo4j(cacheFolder);
if (reason === null) {
  console.error('starting Neo4j; the first time its jars are fetched (about 120 MB)');
  const server = await startNeo4j({ cacheFolder });
  console.log(`NEO4J_URI=${server.uri}`);
  const stayAwake = setInterval(() => undefined, 60_000);
  closeWithGrace({ delay: 40_000 }, async () => {
    clearInterval(stayAwake);
    await server.stop();
  });
} else {
  console.error(`error: ${reason}: Neo4j needs Java 17 or newer, and Maven to be fetched once`);
  process.exitCode = 1;
}
