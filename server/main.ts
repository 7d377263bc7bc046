import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { GangscopeError, StoreUnavailable } from '../graph/domain/errors.ts';
import type { RecordEvents } from '../graph/domain/events-report.ts';
import { defaultParameters } from '../graph/domain/parameters.ts';
import { defaultIntakeSettings } from '../graph/intake/intake-settings.ts';
import { type Pseudonymize, pseudonymizer } from '../graph/intake/pseudonymize.ts';
import { eventReader } from '../graph/intake/read-event.ts';
import { listEntryReader } from '../graph/intake/read-list-entry.ts';
import { openStore } from '../graph/store/open-store.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { lineProgress } from '../graph-jobs/progress.ts';
import { loadPseudonymKey } from '../graph-jobs/pseudonym-key.ts';
import { deadLetterFile } from '../graph-jobs/recording/dead-letter-file.ts';
import { readDecisions } from '../graph-jobs/refresh/read-decisions.ts';
import { terminalProgress } from '../graph-jobs/terminal-progress.ts';
import { type AuditLog, openAuditLog } from './audit/audit-log.ts';
import { auditReader } from './audit/read-audit.ts';
import { subjectDigest } from './audit/subject-digest.ts';
import type { HotLabelParts, HotLabels } from './decision/hot-labels.ts';
import { hotLabels } from './decision/hot-labels.ts';
import { defaultStaleLimits } from './decision/hot-state.ts';
import { localCopy } from './decision/local-copy.ts';
import { keyReader } from './decision/read-key.ts';
import { prepareDemoWorld, tellingOfDemo } from './demo.ts';
import { lettersInTurn } from './ingest/letters-in-turn.ts';
import { recordEvents } from './ingest/record-events.ts';
import { threadRunner } from './intraday/batch-runner.ts';
import { followIntraday, type Intraday } from './intraday/follow-intraday.ts';
import { keepAgreement } from './intraday/keep-agreement.ts';
import { latestDecisions } from './intraday/latest-decisions.ts';
import { scheduleBatches } from './intraday/schedule-batches.ts';
import { valueReader } from './investigation/read-value.ts';
import { createMeters, type Meters } from './metrics/meters.ts';
import { buildPageWhenNeeded } from './page-build.ts';
import { runJobProcess } from './run-job-process.ts';
import { PortInUse, runServer } from './run-server.ts';
import { followSchedule } from './schedule.ts';
import type { ServerSettings } from './settings.ts';
import { readServerSettings } from './settings.ts';
import { settleEvents } from './settle-events.ts';
import { welcome } from './welcome.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const followEveryMs = 1_000;
const readDecisionsEveryMs = 60_000;
/** Names the events door in dead letters and their files. */
const eventsSource = 'events';
const drainWithinMs = 15_000;

/** What was opened, in that order; closed in reverse. */
const opened: { close(): Promise<void> }[] = [];
let closing: Promise<void> | null = null;

// A terminal and npm each pass Ctrl-C on: the second of one request to stop must not cut the first short.
const stopSignals = ['SIGINT', 'SIGTERM'] as const;

const grace = closeWithGrace({ delay: drainWithinMs, skip: [...stopSignals] }, async ({ err }) => {
  if (err !== undefined) tell(err);
  await closeAll();
});
for (const signal of stopSignals) process.on(signal, grace.close);

try {
  await start();
} catch (error) {
  grace.uninstall();
  // What was cut short by a stop that somebody asked for is no failure.
  if (closing === null) tell(error);
  await closeAll();
  process.exit(1);
}

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const settings = readServerSettings(process.env, process.cwd());
  await buildPageWhenNeeded(root, console.log);
  const meters = createMeters(version);
  const store = await openStore(settings, {
    observe: meters.stored,
    now: Date.now,
    alarm: console.error,
    random: Math.random,
    followEveryMs,
  });
  opened.push(store);
  const progress = process.stderr.isTTY
    ? terminalProgress(process.stderr, Date.now)
    : lineProgress(console.error, Date.now);
  const tools = { ...settings, now: Date.now, randomBytes, progress };
  const key = await loadPseudonymKey(tools);
  const pseudonymize = pseudonymizer(key);
  const intraday = openIntraday(store);
  opened.push(intraday);
  const labels = openLabels(settings, store, pseudonymize, intraday.overlayOf);
  const looking = setInterval(() => {
    void labels.look();
    void intraday.look();
  }, followEveryMs);
  opened.push({ close: async () => clearInterval(looking) });
  opened.push(followRefreshes(settings));
  const audit = await openAudit(settings, meters);
  opened.push(audit);
  const digest = subjectDigest(key);
  const letters = deadLetterFile(settings.dataDir, eventsSource, Date.now());
  opened.push({ close: async () => void (await letters.close()) });
  const server = await runServer({
    settings,
    store,
    readValue: valueReader(defaultIntakeSettings, pseudonymize),
    readEntry: listEntryReader({ pseudonymize }),
    audit: { log: audit, digest, read: auditReader(auditFolder(settings), digest) },
    version,
    meters,
    labels,
    events: {
      record: recordingInto(store, pseudonymize, letters),
      settle: settleEvents(labels.state.known, intraday),
    },
    pageFolder: `${root}dist/ui`,
    log: { level: process.stdout.isTTY ? 'warn' : 'info', write: (line) => process.stdout.write(line) },
    now: Date.now,
  });
  opened.push({ close: server.stop });
  await labels.restore();
  if (!values.empty) await unlessAway(store, () => prepareDemoWorld({ ...tools, store }));
  await labels.look();
  await intraday.look();
  server.ready();
  const lines = await unlessAway(store, () => welcome(server.url, store));
  for (const line of lines ?? [`Gangscope answers on ${server.url}, labels as stale: the store is away`])
    console.log(line);
}

function recordingInto(
  store: GraphStore,
  pseudonymize: Pseudonymize,
  letters: ReturnType<typeof deadLetterFile>,
): RecordEvents {
  const readEvent = eventReader({ pseudonymize, now: Date.now });
  const keepLetters = lettersInTurn(letters.write);
  const record = recordEvents({ store, readEvent, keepLetters, source: eventsSource });
  return tellingOfDemo(store, record, console.error);
}

function followRefreshes({ refreshCron, timeZone }: ServerSettings) {
  const due = refreshCron === null ? [] : [{ name: 'refresh', cron: refreshCron, run: runRefresh }];
  return followSchedule({ jobs: due, timeZone, alarm: tellOpen });
}

function auditFolder({ dataDir }: Pick<ServerSettings, 'dataDir'>): string {
  return join(dataDir, 'audit');
}

/** A chain of this process: no other one had its name. */
function openAudit({ dataDir }: ServerSettings, meters: Meters): Promise<AuditLog> {
  return openAuditLog({
    folder: auditFolder({ dataDir }),
    chain: `server-${new Date().toISOString().replace(/[:.]/g, '-')}-${process.pid}`,
    now: Date.now,
    onFailure(error) {
      meters.auditFailed();
      tellOpen(`the audit log cannot be written: ${error.message}`);
    },
  });
}

/** Provisional labels over a store; their micro-batches see the lists and verdicts of the last minute. */
function openIntraday(store: GraphStore): Intraday {
  const decisions = latestDecisions(() => readDecisions(store, Date.now()), Date.now, readDecisionsEveryMs);
  const intraday = followIntraday({
    store,
    parameters: defaultParameters,
    openBatches: scheduleBatches({
      openRunner: threadRunner,
      decisions: decisions.current,
      alarm: tellOpen,
    }),
    onAgreement: keepAgreement(store),
    now: Date.now,
    alarm: tellOpen,
  });
  return {
    ...intraday,
    async look() {
      await decisions.look();
      await intraday.look();
    },
  };
}

function openLabels(
  { dataDir }: ServerSettings,
  store: GraphStore,
  pseudonymize: Pseudonymize,
  overlay: HotLabelParts['overlay'],
): HotLabels {
  return hotLabels({
    store,
    copy: localCopy(join(dataDir, 'labels')),
    readKey: keyReader(defaultIntakeSettings, pseudonymize),
    overlay,
    limits: defaultStaleLimits,
    now: Date.now,
    monotonic: () => performance.now(),
    alarm: tellOpen,
  });
}

function runRefresh(signal: AbortSignal): Promise<void> {
  return runJobProcess(`${root}graph-jobs/main.ts`, ['refresh'], tellOpen, signal);
}

/** What needs the store is left out while a remote one is away; null then. */
async function unlessAway<T>({ traits }: GraphStore, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (traits.remote && error instanceof StoreUnavailable) return null;
    throw error;
  }
}

function closeAll(): Promise<void> {
  closing ??= (async () => {
    for (const part of opened.reverse()) await part.close();
  })();
  return closing;
}

/** What an operator must know while the server runs; what fails because it is being closed is none of it. */
function tellOpen(message: string): void {
  if (closing === null) console.error(message);
}

/** What an operator can act on in one line; a fault of the program with its stack. */
function tell(error: unknown): void {
  const known = error instanceof GangscopeError || error instanceof PortInUse || isWrongUse(error);
  console.error(known ? `gangscope: ${error.message}` : error);
}

function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
