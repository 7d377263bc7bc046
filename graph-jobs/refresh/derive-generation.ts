import type { Beginning } from '../../graph/algorithms/detection/communities.ts';
import { detectGangs, detectionVersion } from '../../graph/algorithms/detection/detect-gangs.ts';
import { engines } from '../../graph/algorithms/engines/engines.ts';
import type { EngineName, Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import type {
  CaseBook,
  ChainReader,
  EntityReader,
  GenerationReader,
  RiskLists,
} from '../../graph/store/port.ts';
import type { Progress } from '../progress.ts';
import { displaysOf } from './displays.ts';
import { draftGeneration } from './draft-generation.ts';
import { earlierGangsOf } from './earlier-gangs-of.ts';
import { nameGangs } from './name-gangs.ts';
import { readDecisions } from './read-decisions.ts';
import { readHistory } from './read-history.ts';

/** All that a generation follows from, beside what the store had recorded by then. */
export interface RunOrigin {
  /** The run looks back from here, epoch ms. */
  readonly asOf: number;
  readonly engine: EngineName;
  readonly parameters: ParameterSet;
  /** Events recorded later play no part. */
  readonly watermark: Watermark;
  /** Checksum of the events up to the watermark. */
  readonly inputChecksum: string;
  /** First event up to the watermark, epoch ms. */
  readonly storeBeganAt: number;
  /** Lists and verdicts count as they were known then, epoch ms. */
  readonly decisionsAt: number;
  /** The generation that ids, lineage and stability refer to. */
  readonly base: Generation;
  /** Where the engine begins: warm is in the communities of the base. */
  readonly start: Beginning['start'];
  /** Highest gang number that any generation before this one used. */
  readonly gangNumbersUsed: number;
}

type Sources = ChainReader & EntityReader & GenerationReader & RiskLists & CaseBook;

/**
 * A window's visits become evidence, evidence becomes gangs, and gangs keep their ids from one generation to the next.
 * Equal origins give equal drafts, whatever was recorded since.
 *
 * @param betweenStages  called where a long stage has ended
 */
export async function deriveGeneration(
  store: Sources,
  origin: RunOrigin,
  progress: Progress,
  betweenStages: () => Promise<unknown> = async () => {},
): Promise<GenerationDraft> {
  const { asOf, engine, parameters, watermark, inputChecksum, storeBeganAt, decisionsAt, base } = origin;
  const reading = progress.begin('reading relation chains', null);
  const recorded = await readHistory(store, { asOf, storeBeganAt, watermark }, parameters, (rows) =>
    reading.advance(rows, `${rows} events`),
  );
  const input = { ...recorded, decisions: await readDecisions(store, decisionsAt) };
  const { chains } = input;
  reading.finish(`${chains.rows} events of ${chains.accounts.length} accounts`);
  await betweenStages();

  const detecting = progress.begin('detecting gangs', detectionStages.length);
  const { start } = origin;
  const gangs = await earlierGangsOf(store, base.number, input.decisions);
  const communities = start === 'COLD' ? [] : await store.communitiesIn(base.number);
  const detection = detectGangs(
    input,
    parameters,
    engines[engine],
    (stage) => detecting.advance(detectionStages.indexOf(stage), stage),
    { start, communities, gangs },
  );
  detecting.finish(`${detection.links} links, ${detection.gangs.length} gangs`);
  await betweenStages();

  const { gangVerdicts } = detection.decided;
  const names = await nameGangs(
    {
      gangs: detection.gangs,
      accounts: chains.accounts,
      gangVerdicts,
      asOf,
      base,
      gangNumbersUsed: origin.gangNumbersUsed,
    },
    store,
  );
  const displays = await displaysOf(detection.gangs, chains, store);
  const head = {
    asOf,
    window: input.window,
    engine,
    seed: parameters.communities.seed,
    parametersVersion: parameters.version,
    parameters,
    codeVersion: detectionVersion,
    watermark,
    inputChecksum,
    decisionsAt,
    baseGeneration: base.number,
    durations: [],
  };
  const events = chains.rows + input.ties.length;
  const lastCoreSizes = new Map(
    (await store.gangs(base.number)).map(({ gangId, coreSize }) => [gangId, coreSize]),
  );
  return draftGeneration(head, events, detection, names, displays, parameters, lastCoreSizes);
}

const detectionStages = ['linking', 'dividing', 'profiling', 'explaining'] as const;
