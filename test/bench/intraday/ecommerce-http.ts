import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindMapping } from '../../../graph/intake/map-row.ts';
import { readMapping } from '../../../graph/intake/mapping.ts';
import { startServer } from '../../support/running-server.ts';
import { wholeRows } from '../detection/real-sets.ts';
import { spreadOf } from '../measure.ts';
import { fileIn, inOrder, judged, mapFile, type Order, type Replayed } from './ecommerce.ts';

/** What a line of the door needs to be sorted and judged by. */
interface Line {
  readonly at: number;
  readonly type: string;
  readonly accountId: string;
  readonly text: string;
}

export interface HttpReplay extends Replayed {
  readonly requests: number;
  readonly seconds: number;
}

/** The door answers for at most 100 accounts. */
const mostAccounts = 90;
const microsPerMs = 1000;

/**
 * The same through the door of a running server: `POST /v1/events` with `Prefer: decision-signals`, one request after
 * another. A request ends with the one purchase that its answer is read for, so that nothing later is known when it is
 * decided; the sign-ups since the purchase before come with it, because nobody asks for their labels.
 */
export async function replayOverHttp(from: string, order: Order): Promise<HttpReplay> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gangscope-bench-'));
  const server = await startServer(dataDir);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const labelled = new Set<string>();
  const micros: number[] = [];
  const startedAt = performance.now();
  try {
    for (const body of bodiesOf(linesOf(from).sort(inOrder(order)))) {
      const sentAt = performance.now();
      const levels = await levelsAfter(body, server.url, agent);
      micros.push(microsPerMs * (performance.now() - sentAt));
      const { type, accountId } = body.at(-1)!;
      if (type === 'application' && levels.get(accountId) !== null) labelled.add(accountId);
    }
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...judged(fileIn(from), labelled), micros: spreadOf(micros), requests: micros.length, seconds };
}

/** The rows of the set as the mapping makes events of them. */
function linesOf(from: string): Line[] {
  const mapping = readMapping(readFileSync(mapFile, 'utf8'), mapFile);
  let map: ReturnType<typeof bindMapping> | null = null;
  const lines: Line[] = [];
  let number = 0;
  for (const row of wholeRows(fileIn(from))) {
    number += 1;
    map ??= bindMapping(mapping, Object.keys(row), mapFile);
    for (const parsed of map(Object.values(row), number)) {
      if (!('row' in parsed)) continue;
      const event = parsed.row as Omit<Line, 'text'>;
      lines.push({ at: event.at, type: event.type, accountId: event.accountId, text: JSON.stringify(event) });
    }
  }
  return lines;
}

function* bodiesOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let body: Line[] = [];
  for (const line of lines) {
    body.push(line);
    if (line.type !== 'application' && body.length < mostAccounts) continue;
    yield body;
    body = [];
  }
  if (body.length > 0) yield body;
}

/** Records events and gives the level of each of their accounts after them, null where it has none. */
function levelsAfter(
  lines: readonly Line[],
  url: string,
  agent: Agent,
): Promise<ReadonlyMap<string, string | null>> {
  const body = lines.map(({ text }) => `${text}\n`).join('');
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-ndjson',
      'content-length': Buffer.byteLength(body),
      authorization: 'Bearer dev-engine-1',
      prefer: 'decision-signals',
    };
    const asked = request(`${url}/v1/events`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${answer.statusCode}: ${text}`));
        const { rejected, decision } = JSON.parse(text) as Answer;
        if (rejected > 0) return reject(new Error(`${rejected} events were rejected: ${text}`));
        resolve(new Map(decision.signals.map(({ key, level }) => [key, level])));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

interface Answer {
  readonly rejected: number;
  readonly decision: {
    readonly signals: readonly { readonly key: string; readonly level: string | null }[];
  };
}
