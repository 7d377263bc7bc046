import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command, CommanderError } from 'commander';
import { BadInput, GangscopeError } from '../graph/domain/errors.ts';
import { engineNames } from '../graph/domain/generation.ts';
import type { AccountId } from '../graph/domain/ids.ts';
import { type ListName, listNames } from '../graph/domain/risk-list.ts';
import { type Encoding, encodings } from '../graph/intake/decode-bytes.ts';
import { backUpStore, openStore } from '../graph/store/open-store.ts';
import type { GraphStore } from '../graph/store/port.ts';
import type { StoreSettings } from '../graph/store/settings.ts';
import { readStoreSettings } from '../graph/store/settings.ts';
import { encodingName, engineName, instant, listName, storePlace, wholeNumber } from './arguments.ts';
import { fittedParameters } from './fitted-score.ts';
import type { ExitCode, Job, JobTools } from './job.ts';
import { exitCodes } from './job.ts';
import type { BackupTools } from './jobs/backup.ts';
import type { CopyOptions, CopyTools } from './jobs/copy.ts';
import type { GenerateOptions } from './jobs/generate.ts';
import type { MoveOptions } from './jobs/publication-by-hand.ts';
import type { RefreshOptions } from './jobs/refresh.ts';
import { lineProgress } from './progress.ts';
import { storePlaces } from './store-places.ts';
import { terminalProgress } from './terminal-progress.ts';

/*
 * Composition root of the batch commands: reads the settings once, lends store, clock, randomness and terminal to the
 * job that was asked for, and turns its end into an exit code. A job is loaded when it is asked for: looking at a store
 * starts three times as fast as loading one.
 */

const clock = () => Date.now();

interface MoveFlags {
  readonly reason: string;
  readonly actor?: string;
  readonly data?: string;
}

interface PreviewFlags {
  readonly approve?: true;
  readonly reason: string;
  readonly actor?: string;
  readonly data?: string;
}

interface ListFlags {
  readonly list?: ListName;
  readonly source?: string;
  readonly encoding: Encoding;
  readonly check?: true;
  readonly data?: string;
}

// A reader that has seen enough, such as head, is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

const program = new Command('jobs')
  .description('Batch work on the knowledge graph')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .showHelpAfterError('(see "npm run jobs -- --help")')
  .exitOverride();

command(
  'ingest <paths...>',
  'load events: NDJSON, or CSV with a mapping, each also .gz; a folder of such files',
)
  .option('--map <mapping>', 'mapping of CSV columns to events (JSON)')
  .option('--check', 'show what the first rows become, write nothing')
  .action(async (paths: string[], { map, check, data }: { map?: string; check?: true; data?: string }) => {
    const options = { paths, mapFile: map ?? null };
    if (check) await perform((await import('./jobs/check-rows.ts')).checkRows, options, data);
    else await perform((await import('./jobs/ingest.ts')).ingest, options, data);
  });

command('redrive <file>', 'try the rows of a dead-letter file again')
  .option('--map <mapping>', 'mended mapping for rows of CSV')
  .action(async (path: string, { map, data }: { map?: string; data?: string }) =>
    perform((await import('./jobs/redrive.ts')).redrive, { path, mapFile: map ?? null }, data),
  );

command('refresh', 'make and show one generation of gang labels')
  .option('--as-of <instant>', 'look back from here (default: behind the newest event)', instant)
  .option('--engine <name>', `how communities are found: ${engineNames.join(', ')}`, engineName)
  .option('--cold', 'start from no earlier communities')
  .action(async ({ data, ...given }: Partial<RefreshOptions> & { data?: string }) => {
    const { defaultRefresh, refresh } = await import('./jobs/refresh.ts');
    const parameters = await fittedParameters(settingsOf(data).dataDir);
    await perform(refresh, { ...defaultRefresh, parameters, ...given }, data);
  });

command('refit', 'fit the gang score on the gangs that persons have judged')
  .option('--least <number>', 'judged gangs that it takes', wholeNumber, 200)
  .option('--write', 'let later refreshes score by it')
  .action(async ({ least, write, data }: { least: number; write?: true; data?: string }) =>
    perform((await import('./jobs/refit.ts')).refit, { least, write: write === true }, data),
  );

command('preview', 'show what the next refresh would find with the fitted score or this program')
  .option('--approve', 'let the sanity gate expect these figures; with --reason')
  .option('--reason <text>', 'why, for those who look back', '')
  .option('--actor <name>', 'who decides (default: the user of this process)')
  .action(async ({ approve, reason, actor, data }: PreviewFlags) => {
    const { preview } = await import('./jobs/preview.ts');
    const parameters = await fittedParameters(settingsOf(data).dataDir);
    const approval = approve ? { reason, actor: actor ?? userInfo().username } : null;
    await perform(preview, { parameters, approval }, data);
  });

command('replay', 'show what was said of an account, or derive a generation again and compare')
  .option('--account <id>', 'the account; with --at')
  .option('--at <instant>', 'when it was asked about', instant)
  .option('--generation <number>', 'the generation to derive again from what was known then', wholeNumber)
  .action(async (given: { account?: string; at?: number; generation?: number; data?: string }) => {
    const { account, at, generation, data } = given;
    const { replayAnswer, replayGeneration } = await import('./jobs/replay.ts');
    if (generation !== undefined && account === undefined && at === undefined)
      return perform(replayGeneration, { generation }, data);
    if (generation !== undefined || account === undefined || at === undefined)
      throw new BadInput('replay', 'needs either --generation, or --account and --at');
    return perform(replayAnswer, { accountId: account as AccountId, instant: at }, data);
  });

command('lists <file>', 'put the rows of a CSV file on the black, grey or white list')
  .option('--list <name>', `list of rows that name none: ${listNames.join(', ')}`, listName)
  .option('--source <name>', 'who says so, in rows that do not (default: the name of the file)')
  .option('--encoding <name>', `of the file: ${encodings.join(', ')}`, encodingName, 'utf-8' as const)
  .option('--check', 'show what the first rows become, write nothing')
  .action(async (path: string, { check, data, ...given }: ListFlags) => {
    const { lists, checkLists } = await import('./jobs/lists.ts');
    const options = { path, list: null, source: null, ...given };
    if (check) await perform(checkLists, options, data);
    else await perform(lists, options, data);
  });

command('reset', 'empty the data folder, keep the key file')
  .option('--yes', 'do not ask')
  .action(async ({ yes, data }: { yes?: true; data?: string }) =>
    perform((await import('./jobs/reset.ts')).reset, { yes: yes === true }, data),
  );

command('generations', 'list the newest generations').action(async ({ data }: { data?: string }) =>
  perform((await import('./jobs/generations.ts')).generations, {}, data),
);

command('rollback', 'show an earlier generation again')
  .argument('<generation>', 'its number', wholeNumber)
  .requiredOption('--reason <text>', 'why, for those who look back')
  .option('--actor <name>', 'who decides (default: the user of this process)')
  .action(async (generation: number, given: MoveFlags) =>
    perform((await import('./jobs/rollback.ts')).rollback, moveOf(generation, given), given.data),
  );

command('publish', 'show a generation that was held')
  .argument('<generation>', 'its number', wholeNumber)
  .requiredOption('--reason <text>', 'why, for those who look back')
  .option('--actor <name>', 'who decides (default: the user of this process)')
  .action(async (generation: number, given: MoveFlags) =>
    perform((await import('./jobs/publish.ts')).publish, moveOf(generation, given), given.data),
  );

command('prune', 'give up the evidence of generations that nobody will show again')
  .option('--keep <number>', 'newest ones that stay ready to be shown (default: 3)', wholeNumber)
  .action(async ({ keep, data }: { keep?: number; data?: string }) => {
    const { defaultPrune, prune } = await import('./jobs/prune.ts');
    await perform(prune, keep === undefined ? defaultPrune : { keep }, data);
  });

command('status', 'show how full the store is and which generation is shown').action(
  async ({ data }: { data?: string }) => perform((await import('./jobs/status.ts')).status, {}, data),
);

command(
  'verify-audit',
  'check every audit chain of the data folder, and name the first entry that is wrong',
).action(async ({ data }: { data?: string }) =>
  perform((await import('./jobs/verify-audit.ts')).verifyAudit, {}, data),
);

command('export', 'write the labels of the shown generation as CSV')
  .requiredOption('--labels', 'one line an account in a gang')
  .action(async ({ labels, data }: { labels: true; data?: string }) =>
    perform((await import('./jobs/export.ts')).exportLabels, { labels }, data),
  );

command('copy', 'record all events of one store in the other one')
  .requiredOption('--from <store>', `where the events are: ${storePlaces.join(' or ')}`, storePlace)
  .requiredOption('--to <store>', 'where they shall be', storePlace)
  .action(async ({ from, to, data }: CopyOptions & { data?: string }) =>
    perform((await import('./jobs/copy.ts')).copy, { from, to }, data),
  );

command('backup <folder>', 'copy the embedded store, also one in use, and check the copy').action(
  async (folder: string, { data }: { data?: string }) =>
    perform((await import('./jobs/backup.ts')).backup, { folder: resolve(folder) }, data),
);

program
  .command('generate')
  .description('write a seeded world into a folder')
  .requiredOption('--out <folder>', 'folder to write into')
  .option('--seed <number>', 'fixes every byte', wholeNumber, 1)
  .option('--accounts <number>', 'size of the population', wholeNumber)
  .option('--level <number>', 'a population whose gangs are careless (1) to careful (4)', wholeNumber)
  .option('--world <name>', 'one of the worlds base, stress, slow (default: base, where no level is given)')
  .option('--until <instant>', 'end of the world, RFC 3339 with offset')
  .action(async (given: Partial<GenerateOptions> & { out: string; seed: number }) => {
    const { generate } = await import('./jobs/generate.ts');
    const options = { accounts: null, level: null, world: null, until: null, ...given };
    await perform(generate, options, undefined);
  });

program
  .command('evaluate <folder>')
  .description('judge the gangs of a folder of events by its truth.csv, in a store that is thrown away')
  .option('--json <file>', 'write all figures into a file')
  .option('--as-of <instant>', 'look back from here (default: behind the newest event)', instant)
  .action(async (folder: string, { json, asOf }: { json?: string; asOf?: number }) => {
    const { evaluate } = await import('./jobs/evaluate.ts');
    await perform(evaluate, { folder, jsonFile: json ?? null, asOf: asOf ?? null }, undefined);
  });

await main();

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (cause) {
    process.exitCode = endOf(cause);
  }
}

function moveOf(generation: number, { reason, actor }: MoveFlags): MoveOptions {
  return { generation, reason, actor: actor ?? userInfo().username };
}

/** A command that works on a data folder. */
function command(nameAndArguments: string, description: string): Command {
  return program
    .command(nameAndArguments)
    .description(description)
    .option('--data <folder>', 'data folder (default: DATA_DIR, else ./data)');
}

async function perform<Options, Report>(
  job: Job<Options, Report, LentTools>,
  options: Options,
  dataDir: string | undefined,
): Promise<void> {
  const settings = settingsOf(dataDir);
  const { tools, close } = toolsOf(settings);
  try {
    const report = await job.run(tools, options);
    for (const line of job.describe?.(report) ?? []) tools.print(line);
    process.exitCode = job.exitCodeOf?.(report) ?? exitCodes.done;
  } finally {
    await close();
  }
}

function settingsOf(dataDir: string | undefined): StoreSettings {
  return readStoreSettings(
    dataDir === undefined ? process.env : { ...process.env, DATA_DIR: dataDir },
    process.cwd(),
  );
}

type LentTools = JobTools & CopyTools & BackupTools;

function toolsOf(settings: StoreSettings) {
  let store: Promise<GraphStore> | null = null;
  const others: GraphStore[] = [];
  const warn = (line: string) => void process.stderr.write(`${line}\n`);
  const storeTools = { now: clock, alarm: warn, random: Math.random };
  const tools: LentTools = {
    openStore() {
      store ??= openStore(settings, storeTools);
      return store;
    },
    async openStoreAt(place) {
      if (place === 'neo4j' && settings.neo4j === null)
        throw new BadInput('NEO4J_URI', 'must say where the Neo4j server is');
      const other = await openStore(place === 'neo4j' ? settings : { ...settings, neo4j: null }, storeTools);
      others.push(other);
      return other;
    },
    backUpStore:
      settings.neo4j === null ? (target) => backUpStore(settings.storeFolder, target, clock) : null,
    dataDir: settings.dataDir,
    pseudonymKeyFile: settings.pseudonymKeyFile,
    now: clock,
    randomBytes,
    progress: process.stderr.isTTY ? terminalProgress(process.stderr, clock) : lineProgress(warn, clock),
    print: (line) => void process.stdout.write(`${line}\n`),
    warn,
    confirm,
  };
  return {
    tools,
    async close() {
      await (await store)?.close();
      for (const other of others) await other.close();
    },
  };
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

/** Says what went wrong in one line, and how the process ends. */
function endOf(cause: unknown): ExitCode {
  // Commander has told it already; help that was asked for is no error.
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  process.stderr.write(`error: ${messageOf(cause)}\n`);
  return cause instanceof BadInput ? exitCodes.wrongUse : exitCodes.failed;
}

function messageOf(cause: unknown): string {
  if (cause instanceof GangscopeError) return cause.message;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
