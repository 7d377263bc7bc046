import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { openBoltTap } from './bolt-tap.ts';
import { strangeAmong } from './own-texts.ts';
import { describeWithNeo4j, wipe } from './server.ts';
import { runJob, storyOf } from './story.ts';

describeWithNeo4j('the whole story', (uri) => {
  const newFolder = temporaryFolders();

  it('ends with the same labels, gangs and page whichever store keeps the graph', async () => {
    const file = join(await newFolder(), 'events.ndjson');
    await writeFile(file, farmAndTown());
    await wipe(uri);
    const tap = await openBoltTap(uri);
    const onServer = await storyOf(tap.uri, [file]);
    await tap.close();
    expect(onServer).toEqual(await storyOf(null, [file]));
    expect(onServer.labels.split('\n').length).toBeGreaterThan(5);
    expect(onServer.page).toBe(true);
    expect(tap.texts().length).toBeGreaterThan(20);
    expect(strangeAmong(tap.texts()), 'texts sent that are no statements of ours').toEqual([]);
  });

  it('moves from one store to the other and back by one command, with the same checksum', async () => {
    const folder = await newFolder();
    const file = join(folder, 'events.ndjson');
    await writeFile(file, farmAndTown());
    await wipe(uri);
    const tap = await openBoltTap(uri);
    const there = { ...process.env, NEO4J_URI: tap.uri, DATA_DIR: join(folder, 'first') };
    const back = { ...there, DATA_DIR: join(folder, 'second') };
    const checksumOf = async (environment: NodeJS.ProcessEnv) =>
      /checksum\s+([0-9a-f]{32})/.exec(await runJob(environment, ['status']))?.[1];
    await runJob({ ...there, NEO4J_URI: '' }, ['ingest', file]);
    const checksum = await checksumOf({ ...there, NEO4J_URI: '' });
    expect(checksum).toMatch(/^[0-9a-f]{32}$/);
    await runJob(there, ['copy', '--from', 'embedded', '--to', 'neo4j']);
    expect(await checksumOf(there)).toBe(checksum);
    await runJob(back, ['copy', '--from', 'neo4j', '--to', 'embedded']);
    expect(await checksumOf({ ...back, NEO4J_URI: '' })).toBe(checksum);
    await tap.close();
    expect(strangeAmong(tap.texts())).toEqual([]);
  });
});

/** Thirty accounts of one farm that register and apply on few devices in two days, among quiet households. */
function farmAndTown(): string {
  const lines: string[] = [];
  const add = (type: string, account: string, at: number, device: string, ip: string) =>
    lines.push(
      JSON.stringify({
        type,
        eventId: `${type}-${account}-${at}`,
        accountId: account,
        at,
        deviceId: device,
        ip,
        ...(type === 'application' ? { amount: '20000.00', lender: 'L1' } : {}),
      }),
    );
  const start = Date.UTC(2026, 3, 1);
  const hour = 3_600_000;
  for (let member = 0; member < 30; member += 1) {
    const at = start + member * hour;
    add('registration', `farm-${member}`, at, `farm-device-${member % 4}`, '203.0.113.7');
    add('login', `farm-${member}`, at + 600_000, `farm-device-${member % 4}`, '203.0.113.7');
    add('application', `farm-${member}`, at + 1_200_000, `farm-device-${member % 4}`, '203.0.113.7');
  }
  for (let household = 0; household < 150; household += 1)
    for (let visit = 0; visit < 6; visit += 1)
      add(
        'login',
        `town-${household}`,
        start + (household * 7 + visit * 31) * hour,
        `home-${household}`,
        `198.51.100.${household % 200}`,
      );
  return `${lines.join('\n')}\n`;
}
