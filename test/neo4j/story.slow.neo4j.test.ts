import { expect, it } from 'vitest';
import { datasetPath, mappingFile } from '../graph-jobs/real-files.ts';
import { openBoltTap } from './bolt-tap.ts';
import { strangeAmong } from './own-texts.ts';
import { describeWithNeo4j, wipe } from './server.ts';
import { storyOf } from './story.ts';

const ecommerce = datasetPath('ecommerce-signup-purchase');

describeWithNeo4j('the whole story with real sign-ups and purchases', (uri) => {
  it.skipIf(ecommerce === null)('ends the same whichever store keeps the graph', async () => {
    const files = [ecommerce ?? '', '--map', mappingFile('ecommerce-signup-purchase')];
    await wipe(uri);
    const tap = await openBoltTap(uri);
    const onServer = await storyOf(tap.uri, files);
    await tap.close();
    expect(strangeAmong(tap.texts())).toEqual([]);
    expect(onServer).toEqual(await storyOf(null, files));
    expect(onServer.status.join('\n')).toContain('103380');
    expect(onServer.page).toBe(true);
  });
});
