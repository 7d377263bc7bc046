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
}

export interface PathAnswer extends Sourced {
  readonly steps: readonly PathStepAnswer[] | null;
  readonly through: 'GANG' | 'GRAPH' | null;
  readonly weakestNats: number | null;
  readonly inTimeOrder: boolean | null;
  readonly truncated: boolean;
}

type Found = Omit<PathAnswer, keyof Sourced>;

const mostHops = 8;
/** Nodes met from each end. */
const nodeBudget = 2_000;

/**
 * How one entity leads to another. Two members of one gang, without a window: by the gang's strongest chain, else its
 * shortest, else by fewest hops over what its evidence names, whichever keeps the limits first. All others, and where
 * none does: by fewest hops past no hub.
 *
 * @throws LimitExceeded when `maxHops` is outside; BadInput for an id or a window that makes no sense
 */
export async function pathBetween(
  store: Expander & Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  question: PathQuestion,
): Promise<PathAnswer> {
  const { maxHops } = question;
  if (!(maxHops >= 1 && maxHops <= mostHops)) throw new LimitExceeded('maxHops', 1, mostHops, maxHops);
  const ends = [refOf(question.from, 'from'), refOf(question.to, 'to')] as const;
  const window = windowAsked(question.window, pinned.shown);
  const inGang = question.window === null ? await pathInGang(store, pinned, ends, question) : null;
  return { ...pinned.source, ...(inGang ?? (await pathInGraph(store, window, ends, question))) };
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
async function pathInGraph(
  store: Expander,
  window: TimeWindow,
  [from, to]: Ends,
  { maxHops, inTimeOrder }: PathQuestion,
): Promise<Found> {
  const grown = await Promise.all([
    grow(store, window, from, Math.ceil(maxHops / 2)),
    grow(store, window, to, Math.max(1, Math.floor(maxHops / 2))),
  ]);
  const truncated = grown.some((side) => side.truncated);
  const barred = new Set(grown.flatMap(({ stoppedAtHubs }) => stoppedAtHubs.map(entityText)));
  const path = fewestHops(linksOf(grown), from, to, { maxHops, inTimeOrder, barred });
  if (path === null) return { steps: null, through: null, weakestNats: null, inTimeOrder: null, truncated };
  const hops = path.slice(1).map((ref, step) => ({ from: path[step]!, to: ref, nats: null }));
  const steps = await describeHops(store, window, hops);
  return { steps, through: 'GRAPH', weakestNats: null, inTimeOrder: timesFit(steps), truncated };
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
