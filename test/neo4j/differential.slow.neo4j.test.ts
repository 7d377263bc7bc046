import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { currentVersion } from '../../graph/store/neo4j/schema.ts';
import { answersOf, questions } from '../contract/answers.ts';
import { openMemoryStore } from '../support/memory-store.ts';
import { recordings } from '../support/random-events.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { describeWithNeo4j, emptyNeo4jStore } from './server.ts';

const cases = 500;

describeWithNeo4j('two stores', (uri) => {
  const newFolder = temporaryFolders();

  it(`give identical answers in ${cases} random histories, and those of the plain definition`, async () => {
    await fc.assert(
      fc.asyncProperty(recordings, questions, async (batches, asked) => {
        const now = () => 1_000;
        const neo4j = await emptyNeo4jStore(uri, now);
        const embedded = await openEmbeddedStore({
          folder: await newFolder(),
          now,
          alarm: (message) => {
            throw new Error(message);
          },
        });
        const plain = openMemoryStore({ now });
        try {
          for (const batch of batches) {
            const report = await plain.record(batch);
            expect(await neo4j.record(batch)).toEqual(report);
            expect(await embedded.record(batch)).toEqual(report);
          }
          const answers = await answersOf(plain, asked);
          expect(await neo4j.health()).toEqual({
            ...(await embedded.health()),
            kind: 'neo4j',
            formatVersion: currentVersion,
          });
          expect(await answersOf(embedded, asked)).toEqual(answers);
          expect(await answersOf(neo4j, asked)).toEqual(answers);
        } finally {
          await Promise.all([neo4j.close(), embedded.close()]);
        }
      }),
      { numRuns: cases },
    );
  });
});
