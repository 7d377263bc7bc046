import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { GraphEvent } from '../../graph/domain/event.ts';
import { openStore } from '../../graph/store/open-store.ts';
import { draft, gang, label } from '../support/drafts.ts';
import { history } from '../support/history.ts';
import { type Spread, spreadOf } from './measure.ts';
import { worldWindow } from './store-world.ts';

/*
 * Phases of the store benchmark: `beside FOLDER` records one event after another while a process of its own, `publish
 * FOLDER`, publishes a generation, as a refresh beside a server does. The longest of them is how long a client waits.
 */

export interface BesideFigures {
  readonly labels: number;
  readonly publishMs: number;
  readonly besideMs: Spread;
}

const labels = 200_000;
const membersOfGang = 20;

const [phase = '', storeFolder = ''] = process.argv.slice(2);
const store = await openStore(
  { storeFolder },
  { now: () => worldWindow.until, alarm: (message) => console.error(message) },
);
console.log(JSON.stringify(await (phase === 'publish' ? publish() : beside())));
await store.close();

async function publish(): Promise<{ readonly ms: number }> {
  const gangs = Array.from({ length: labels / membersOfGang }, (_, place) =>
    gang(`g${place}`, 'ATTENTION', 0.5),
  );
  const members = Array.from({ length: labels }, (_, place) =>
    label(`u${place}`, `g${Math.floor(place / membersOfGang)}`),
  );
  const lease = await store.claim('refresh', 'bench', 600_000);
  if (lease === null) throw new Error('another refresh holds the store');
  console.log('begins');
  const startedAt = performance.now();
  await store.publishRun(lease, draft({ labels: members, gangs }));
  return { ms: performance.now() - startedAt };
}

async function beside(): Promise<BesideFigures> {
  const [first] = history`u1 day 1 device-a ip-a`;
  await store.record([first!]);
  const words = [...process.execArgv, fileURLToPath(import.meta.url), 'publish', storeFolder];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let isOver = false;
  const over = once(child, 'close').then(() => {
    isOver = true;
  });
  const times: number[] = [];
  for (let number = 0; !isOver; number += 1) {
    const startedAt = performance.now();
    await store.record([{ ...first!, eventId: `beside-${number}` } as GraphEvent]);
    if (said.startsWith('begins') && !isOver) times.push(performance.now() - startedAt);
  }
  await over;
  const { ms } = JSON.parse(said.trimEnd().split('\n').at(-1)!) as { ms: number };
  return { labels, publishMs: ms, besideMs: spreadOf(times) };
}
