import { describe, expect, it } from 'vitest';
import { type ServedAnswer, servedAnswer } from '../../graph/algorithms/lineage/served-answer.ts';
import type { GraphEvent } from '../../graph/domain/event.ts';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { dayMs } from '../../graph/domain/window.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { mostEventsPerRecord } from '../../graph/store/port.ts';
import { defaultRefresh, type RefreshOptions, refresh } from '../../graph-jobs/jobs/refresh.ts';
import { replayAnswer, replayGeneration } from '../../graph-jobs/jobs/replay.ts';
import { silentProgress } from '../../graph-jobs/progress.ts';
import { deriveGeneration } from '../../graph-jobs/refresh/derive-generation.ts';
import { originOf } from '../../graph-jobs/replay/origin-of-generation.ts';
import { collected } from '../support/collected.ts';
import { drawn } from '../support/drawn.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { generatedEvents, worldEnd } from './generated-events.ts';

const newFolder = temporaryFolders();

/** An embedded store whose clock is moved by hand, and nights on it. */
async function nightBench() {
  let clock = worldEnd;
  const now = () => clock;
  const store = await openEmbeddedStore({ folder: await newFolder(), now, alarm: console.error });
  const tools = {
    openStore: async () => store,
    now,
    randomBytes: (size: number) => new Uint8Array(size).fill(7),
    progress: silentProgress,
  };
  return {
    store,
    tools,
    at(instant: number) {
      clock = instant;
    },
    async record(events: readonly GraphEvent[]) {
      for (let from = 0; from < events.length; from += mostEventsPerRecord)
        await store.record(events.slice(from, from + mostEventsPerRecord));
    },
    async night(options: Partial<RefreshOptions> = {}): Promise<Generation> {
      const report = await refresh.run(tools, { ...defaultRefresh, gated: false, ...options });
      if (report.state !== 'published') throw new Error(`ended as ${report.state}`);
      return report.generation;
    },
  };
}

describe('a window of 45 days that slides night by night over the last 15 days of a world', () => {
  it.each([
    ['base', 31_600, 0.01],
    ['stress', 31_600, 0.03],
  ] as const)('churns few accounts in world %s and keeps ids', async (world, accounts, most) => {
    const bench = await nightBench();
    await bench.record(await generatedEvents(world, accounts, 1));
    const parameters = { ...defaultParameters, windowDays: 45 };
    const nights: Generation[] = [];
    for (let before = 15; before >= 0; before--)
      nights.push(await bench.night({ asOf: worldEnd - before * dayMs, parameters }));
    const compared = nights.slice(1).map(({ stability }) => stability!);
    const churn = compared.map((night) => night.churn!);
    const mean = churn.reduce((sum, one) => sum + one, 0) / churn.length;
    const idsKept = Math.min(...compared.map((night) => night.idsKept!));
    const information = Math.min(...compared.map((night) => night.mutualInformation!));
    console.log(
      `${world}: churn a night ${percent(mean)} on average, ${percent(Math.max(...churn))} at most; ids kept ${percent(idsKept)}, mutual information ${information.toFixed(4)} at least`,
    );
    expect(mean).toBeLessThanOrEqual(most);
    expect(idsKept).toBeGreaterThanOrEqual(0.98);
    await bench.store.close();
  });
});

describe('thirty nights in which events come late, answers are asked for and evidence is given up', () => {
  it('are replayed without a difference: 10,000 answers, and every generation', async () => {
    const bench = await nightBench();
    const logged = await thirtyNights(bench);
    await prune(bench);
    const again = answersAgain(bench);
    for (const { accountId, instant, text } of logged) expect(await again(accountId, instant)).toBe(text);
    for (const { accountId, instant, text } of logged.slice(0, 20))
      expect(JSON.stringify(await replayAnswer.run(bench.tools, { accountId, instant }))).toBe(text);
    const generations = await bench.store.generations(100);
    for (const { number } of generations) {
      const { tables } = await replayGeneration.run(bench.tools, { generation: number });
      expect(tables.flatMap(({ table, differing }) => differing.map((name) => `${table} ${name}`))).toEqual(
        [],
      );
    }
    const labelled = logged.filter(({ text }) => !text.includes('"label":null')).length;
    const pruned = generations.filter((generation) => generation.pruned).length;
    console.log(
      `${logged.length} answers identical, ${labelled} of them with a label; ${generations.length} generations derived again, ${pruned} of them pruned`,
    );
    expect(logged.length).toBeGreaterThanOrEqual(10_000);
    await bench.store.close();
  });
});

interface LoggedAnswer {
  readonly accountId: AccountId;
  readonly instant: number;
  readonly text: string;
}

/** Every night what arrived by then is recorded, three in a hundred up to three days late, and then refreshed. */
async function thirtyNights(bench: Bench): Promise<readonly LoggedAnswer[]> {
  const draw = drawn(11);
  const arrivals = (await generatedEvents('base', 4_000, 3))
    .map((event) => ({ event, at: event.at + (draw() < 0.03 ? draw() * 3 * dayMs : 0) }))
    .sort((a, b) => a.at - b.at);
  const accounts = [...new Set(arrivals.map(({ event }) => event.accountId))];
  const logged: LoggedAnswer[] = [];
  let from = worldEnd - 1_000 * dayMs;
  for (let night = 1; night <= 30; night++) {
    const instant = worldEnd - (30 - night) * dayMs;
    bench.at(instant);
    await bench.record(arrivals.filter(({ at }) => at >= from && at < instant).map(({ event }) => event));
    from = instant;
    await bench.night();
    if (night === 20) await showAgain(bench, 18);
    if (night % 10 === 0) await prune(bench);
    logged.push(...(await askedAt(bench, instant, accounts, draw)));
  }
  return logged;
}

/** Answers within the day after a night; every second one is about an account with a label, which are few. */
async function askedAt(
  bench: Bench,
  instant: number,
  accounts: readonly AccountId[],
  draw: () => number,
): Promise<LoggedAnswer[]> {
  const labelled = await labelledIn(bench);
  const asked: LoggedAnswer[] = [];
  for (let question = 0; question < 334; question++) {
    const among = question % 2 === 0 || labelled.length === 0 ? accounts : labelled;
    const accountId = among[Math.floor(draw() * among.length)]!;
    const at = instant + Math.floor(draw() * dayMs);
    const answer = await servedAnswer(bench.store, accountId, at);
    asked.push({ accountId, instant: at, text: JSON.stringify(answer) });
  }
  return asked;
}

async function labelledIn({ store }: Bench): Promise<readonly AccountId[]> {
  const { generation } = await store.publication();
  const labels = (await collected(store.readLabels(generation.number))).flat();
  return labels.map(({ accountId }) => accountId);
}

type Bench = Awaited<ReturnType<typeof nightBench>>;

/** Answers with evidence that was given up derived again, once a generation. */
function answersAgain({ store }: Bench) {
  const drafts = new Map<number, GenerationDraft>();
  const draftOf = async (number: number) => {
    const { origin } = await originOf(store, number);
    return deriveGeneration(store, origin, silentProgress);
  };
  return async (accountId: AccountId, instant: number): Promise<string> => {
    const served: ServedAnswer = await servedAnswer(store, accountId, instant);
    const { generation, gang, evidence } = served;
    if (generation === null || gang === null || evidence !== null) return JSON.stringify(served);
    const draft = drafts.get(generation.number) ?? (await draftOf(generation.number));
    drafts.set(generation.number, draft);
    return JSON.stringify({ ...served, evidence: draft.evidence.get(gang.gangId) ?? null });
  };
}

async function showAgain({ store }: Bench, generation: number): Promise<void> {
  const lease = await store.claim('publication', 'somebody', dayMs);
  await store.showGeneration(lease!, generation, 'somebody', 'a rollback');
  await store.release(lease!);
}

async function prune({ store }: Bench): Promise<void> {
  const lease = await store.claim('prune', 'somebody', dayMs);
  await store.prune(lease!, 3);
  await store.release(lease!);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
