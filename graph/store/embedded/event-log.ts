import { LimitExceeded, StoreUnavailable } from '../../domain/errors.ts';
import type { GraphEvent } from '../../domain/event.ts';
import { addToChecksum, digestLength, digestsOf } from '../content-digest.ts';
import type { EventWriter, RecordReport } from '../port.ts';
import { mostEventsPerRecord } from '../port.ts';
import type { Columns } from './columns.ts';
import { appendBlock } from './columns.ts';
import type { Environment } from './environment.ts';
import type { EventBlock } from './event-block.ts';
import { encodeBlock } from './event-block.ts';
import type { Follower, Head } from './follow.ts';
import type { GivenEvents } from './plan-recording.ts';
import { planRecording } from './plan-recording.ts';

/** Events that wait for their transaction. */
interface Waiting extends GivenEvents {
  resolve(report: RecordReport): void;
  reject(error: unknown): void;
}

export interface EventLog extends EventWriter {
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/**
 * Recording into blocks. One transaction at a time: what arrives while one is under way goes together into the next,
 * because a commit costs one wait for the disk however much is in it. Memory follows after the commit, so a refused
 * one leaves no trace.
 */
export function createEventLog(
  environment: Environment,
  columns: Columns,
  follower: Follower,
  now: () => number,
): EventLog {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = groupOf(waiting);
      waiting = waiting.slice(group.length);
      try {
        const reports = await recordGroup(environment, columns, follower, group, now);
        group.forEach(({ resolve }, place) => {
          resolve(reports[place]!);
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = null;
  }

  return {
    async record(events: readonly GraphEvent[]) {
      if (events.length > mostEventsPerRecord)
        throw new LimitExceeded('events', 0, mostEventsPerRecord, events.length);
      const digests = digestsOf(events);
      return new Promise<RecordReport>((resolve, reject) => {
        waiting.push({ events, digests, resolve, reject });
        running ??= drain();
      });
    },
    async settled() {
      await running;
    },
  };
}

/** The first that wait, as many as one transaction may hold; at least one. */
function groupOf(waiting: readonly Waiting[]): readonly Waiting[] {
  let total = 0;
  const end = waiting.findIndex(({ events }, place) => {
    total += events.length;
    return place > 0 && total > mostEventsPerRecord;
  });
  return end < 0 ? waiting : waiting.slice(0, end);
}

async function recordGroup(
  environment: Environment,
  columns: Columns,
  follower: Follower,
  group: readonly GivenEvents[],
  now: () => number,
): Promise<RecordReport[]> {
  await follower.catchUp();
  const written = await environment.write(() => {
    follower.catchUpNow();
    const digestOf = (row: number) => {
      const { block, place } = follower.blockOf(row);
      return block.digests.subarray(digestLength * place, digestLength * (place + 1));
    };
    const plan = planRecording(columns, group, digestOf, now());
    return { ...plan, head: writeBlocks(environment, plan.blocks, follower.head()) };
  });
  if (columns.rows < written.head.watermark) for (const block of written.blocks) appendBlock(columns, block);
  if (columns.rows < written.head.watermark)
    throw new StoreUnavailable('events were recorded but cannot be read back');
  return written.reports.map((report) => ({ ...report, watermark: written.head.watermark }));
}

function writeBlocks({ blocks, facts }: Environment, fresh: readonly EventBlock[], before: Head): Head {
  let { watermark, checksum, extent } = before;
  for (const block of fresh) {
    if (block.firstNumber !== watermark + 1)
      throw new StoreUnavailable(`recording was refused: event ${watermark} is not the last one in memory`);
    blocks.putSync(block.firstNumber, encodeBlock(block));
    watermark += block.at.length;
    checksum = addToChecksum(checksum, block.digests);
    extent = {
      rows: watermark,
      accounts: extent.accounts + block.newAccounts.lengths.length,
      resources: extent.resources + block.newResources.lengths.length,
      mentions: extent.mentions + block.mentionResource.length,
    };
  }
  const head: Head = { watermark, checksum, extent };
  if (fresh.length > 0) facts.putSync('head', head);
  return head;
}
