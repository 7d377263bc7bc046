import { fewestHops } from '../../graph/algorithms/explain/fewest-hops.ts';
import { timesFit } from '../../graph/algorithms/explain/time-fit.ts';
import type { EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { Expansion, ExpansionLink } from '../../graph/domain/expansion.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { Expander, GenerationReader } from '../../graph/store/port.ts';
import { expansionDefaults } from './expand.ts';
import { commonEvidence, fewestHopsInGang, gangPath } from './gang-path.ts';
import { refOf } from './opaque-id.ts';
import type { PathStepAnswer } from './path-steps.ts';
import { describeHops } from './path-steps.ts';
import type { Pinned, Sourced } from './pinned.ts';
import { windowAsked } from './window.ts';

/** From where to where, and what a path must keep. A null window means that of the shown generation. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly window: TimeWindow | null;
  /** 1 … 8 */
  readonly maxHops: number;
  readonly inTimeOrder: boolean;
  /** 1 … 3 */
  readonly count: number;
}

export interface PathAnswer extends Sourced {
  readonly steps: readonly PathStepAnswer[] | null;
  readonly through: 'GANG' | 'GRAPH' | null;
  readonly weakestNats: number | null;
  readonly inTimeOrder: boolean | null;
  readonly truncated: boolean;
  /** Each past none of the entities that lie on the paths before it. */
  readonly others: readonly OtherPath[];
}

export interface OtherPath {
  readonly steps: readonly PathStepAnswer[];
  readonly inTimeOrder: boolean;
}

type Found = Omit<PathAnswer, keyof Sourced | 'others'>;

const mostHops = 8;
const mostPaths = 3;
/** Nodes met from each end. */
const nodeBudget = 2_000;

/**
 * How one entity leads to another. Two members of one gang, without a window: by the gang's strongest chain, else its
 * shortest, else by fewest hops over what its evidence names, whichever keeps the limits first. All others, and where
 * none does: by fewest hops past no hub. Further paths are of fewest hops too.
 *
 * @throws LimitExceeded when `maxHops` or `count` is outside; BadInput for an id or a window that makes no sense
 */
export async function pathBetween(
  store: Expander & Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  question: PathQuestion,
): Promise<PathAnswer> {
  checkQuestion(question);
  const ends = [refOf(question.from, 'from'), refOf(question.to, 'to')] as const;
  const window = windowAsked(question.window, pinned.shown);
  const inGang = question.window === null ? await pathInGang(store, pinned, ends, question) : null;
  if (inGang !== null && question.count === 1) return { ...pinned.source, ...inGang, others: [] };
  const grown = await growFromBoth(store, window, ends, question.maxHops);
  const barred = hubsOf(grown);
  const first = inGang ?? (await pathInGraph(store, window, ends, question, grown, barred));
  const others = await otherPaths(store, window, ends, question, grown, barred, first.steps ?? []);
  return { ...pinned.source, ...first, others };
}

function checkQuestion({ maxHops, count }: PathQuestion): void {
  if (!(maxHops >= 1 && maxHops <= mostHops)) throw new LimitExceeded('maxHops', 1, mostHops, maxHops);
  if (!(count >= 1 && count <= mostPaths)) throw new LimitExceeded('count', 1, mostPaths, count);
}

type Ends = readonly [from: EntityRef, to: EntityRef];

async function pathInGang(
  store: Expander & Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  ends: Ends,
  { maxHops, inTimeOrder }: PathQuestion,
): Promise<Found | null> {
  const evidence = await commonEvidence(store, pinned, ...ends);
  if (evidence === null) return null;
  for (const choice of ['strongest', 'shortest'] as const) {
    const found = await gangPath(store, pinned, evidence, ends, choice);
    if (found === null) return null;
    const keepsLimits = found.steps.length <= maxHops && (found.inTimeOrder || !inTimeOrder);
    if (keepsLimits) return { ...found, through: 'GANG', truncated: false };
  }
  const found = await fewestHopsInGang(store, pinned, evidence, ends, { maxHops, inTimeOrder });
  return found && { ...found, through: 'GANG', truncated: false };
}

/** Grows from both ends: the middle of a path lies within half its hops of each. */
function growFromBoth(
  store: Expander,
  window: TimeWindow,
  [from, to]: Ends,
  maxHops: number,
): Promise<Expansion[]> {
  return Promise.all([
    grow(store, window, from, Math.ceil(maxHops / 2)),
    grow(store, window, to, Math.max(1, Math.floor(maxHops / 2))),
  ]);
}

function hubsOf(grown: readonly Expansion[]): Set<string> {
  return new Set(grown.flatMap(({ stoppedAtHubs }) => stoppedAtHubs.map(entityText)));
}

async function pathInGraph(
  store: Expander,
  window: TimeWindow,
  ends: Ends,
  limits: PathQuestion,
  grown: readonly Expansion[],
  barred: ReadonlySet<string>,
): Promise<Found> {
  const truncated = grown.some((side) => side.truncated);
  const steps = await stepsPast(store, window, ends, limits, grown, barred);
  if (steps === null) return { steps, through: null, weakestNats: null, inTimeOrder: null, truncated };
  return { steps, through: 'GRAPH', weakestNats: null, inTimeOrder: timesFit(steps), truncated };
}

/** Paths beside the first one. Two neighbours have no path past what lies between them: there is nothing. */
async function otherPaths(
  store: Expander,
  window: TimeWindow,
  ends: Ends,
  limits: PathQuestion,
  grown: readonly Expansion[],
  hubs: ReadonlySet<string>,
  first: readonly PathStepAnswer[],
): Promise<OtherPath[]> {
  const barred = new Set(hubs);
  const others: OtherPath[] = [];
  let last = first;
  while (last.length > 1 && others.length + 1 < limits.count) {
    for (const { to } of last.slice(0, -1)) barred.add(entityText(refOf(to, 'to')));
    const steps = await stepsPast(store, window, ends, limits, grown, barred);
    if (steps === null) break;
    others.push({ steps, inTimeOrder: timesFit(steps) });
    last = steps;
  }
  return others;
}

async function stepsPast(
  store: Expander,
  window: TimeWindow,
  [from, to]: Ends,
  { maxHops, inTimeOrder }: PathQuestion,
  grown: readonly Expansion[],
  barred: ReadonlySet<string>,
): Promise<PathStepAnswer[] | null> {
  const path = fewestHops(linksOf(grown), from, to, { maxHops, inTimeOrder, barred });
  if (path === null) return null;
  const hops = path.slice(1).map((ref, step) => ({ from: path[step]!, to: ref, nats: null }));
  return describeHops(store, window, hops);
}

function grow(store: Expander, window: TimeWindow, origin: EntityRef, hops: number): Promise<Expansion> {
  const { hubAccounts } = expansionDefaults;
  return store.expand({
    window,
    through: resourceKinds,
    origins: [origin],
    hops,
    hubAccounts,
    maxNodes: nodeBudget,
  });
}

/** The links of both sides, each once. */
function linksOf(grown: readonly Expansion[]): ExpansionLink[] {
  const links = grown.flatMap((side) => side.links);
  return [
    ...new Map(
      links.map((link) => [`${entityText(link.account)}\n${entityText(link.resource)}`, link]),
    ).values(),
  ];
}
