import type { PairEvidence } from '../../graph/algorithms/explain/pair-evidence.ts';
import { pairEvidence } from '../../graph/algorithms/explain/pair-evidence.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { MeetingAnswer } from './gang-evidence.ts';
import { meetingAnswer } from './gang-evidence.ts';
import type { GangPath } from './gang-path.ts';
import { commonEvidence, gangPath } from './gang-path.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { accountIdOf, idOf } from './opaque-id.ts';
import type { PairStore } from './pair-visits.ts';
import { pairEvidenceIn } from './pair-visits.ts';
import type { PathStepAnswer } from './path-steps.ts';
import type { Pinned, Sourced } from './pinned.ts';
import { windowAsked } from './window.ts';

/** What ties two accounts. */
export interface EvidenceAnswer extends Sourced {
  readonly total: number;
  readonly meetings: readonly MeetingAnswer[];
  readonly shared: readonly SharedTieAnswer[];
  readonly chain: readonly PathStepAnswer[] | null;
  readonly weakestNats: number | null;
  readonly inTimeOrder: boolean | null;
}

export interface SharedTieAnswer {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly resource: Masked;
  readonly nats: number;
}

/**
 * What ties two accounts: as the generation holds it for two members of one gang, else computed from their events.
 *
 * @param asked  null means the window of the generation
 * @throws BadInput when an id stands for no account, or both for the same, or for a window that makes no sense
 */
export async function evidenceBetween(
  store: PairStore & Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  ids: { readonly a: string; readonly b: string },
  asked: TimeWindow | null,
): Promise<EvidenceAnswer> {
  const [a, b] = [accountIdOf(ids.a, 'a'), accountIdOf(ids.b, 'b')];
  if (a === b) throw new BadInput('b', 'is the same account as a');
  const window = windowAsked(asked, pinned.shown);
  const ends = [accountRef(a), accountRef(b)] as const;
  const held = asked === null ? await commonEvidence(store, pinned, ...ends) : null;
  if (held === null) {
    return evidenceAnswer(pinned, await pairEvidenceIn(store, window, a, b, defaultParameters), null);
  }
  const found = pairEvidence(held, a, b);
  const direct = found.total > 0 || found.shared.length > 0;
  return evidenceAnswer(
    pinned,
    found,
    direct ? null : await gangPath(store, pinned, held, ends, 'strongest'),
  );
}

async function evidenceAnswer(
  pinned: Pinned,
  { total, meetings, shared }: PairEvidence,
  chain: GangPath | null,
): Promise<EvidenceAnswer> {
  return {
    ...pinned.source,
    total,
    meetings: meetings.map(meetingAnswer),
    shared: await Promise.all(
      shared.map(async ({ resource, nats }) => {
        const display = (await pinned.entityOf(resource))?.display ?? '';
        return { id: idOf(resource), kind: resource.kind, resource: masked(display), nats };
      }),
    ),
    chain: chain?.steps ?? null,
    weakestNats: chain?.weakestNats ?? null,
    inTimeOrder: chain?.inTimeOrder ?? null,
  };
}
