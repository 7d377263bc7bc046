import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { describeWithNeo4j, wipe } from './server.ts';
import { storyOf } from './story.ts';

describeWithNeo4j('the whole story', (uri) => {
  const newFolder = temporaryFolders();

  it('ends with the same labels, gangs and page whichever store keeps the graph', async () => {
    const file = join(await newFolder(), 'events.ndjson');
    await writeFile(file, farmAndTown());
    await wipe(uri);
    const onServer = await storyOf(uri, [file]);
    expect(onServer).toEqual(await storyOf(null, [file]));
    expect(onServer.labels.split('\n').length).toBeGreaterThan(5);
    expect(onServer.page).toBe(true);
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
