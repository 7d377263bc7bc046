import { accountRef } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { EvidenceLink, Meeting } from '../../graph/domain/evidence-link.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';
import { secondMs } from '../../graph/domain/window.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf } from './opaque-id.ts';
import type { Pinned } from './pinned.ts';

/** Two accounts with the summed surprise of their meetings. */
export interface EvidenceLinkAnswer {
  readonly a: string;
  readonly b: string;
  readonly nats: number;
  readonly meetings: readonly MeetingAnswer[];
}

export interface MeetingAnswer {
  readonly kind: ResourceKind;
  readonly resource: Masked;
  readonly aAt: number;
  readonly bAt: number;
  readonly gapSeconds: number;
  readonly expectedGapSeconds: number;
  readonly nats: number;
}

const mostLinks = 200;

/**
 * The strongest evidence links inside a gang, strongest first, then by their accounts.
 *
 * @param top  how many at most, 1 … 200
 * @throws LimitExceeded when `top` is outside
 */
export async function strongestLinks(
  store: Pick<GenerationReader, 'evidenceOf'>,
  { shown }: Pinned,
  gang: GangId,
  top: number,
): Promise<EvidenceLinkAnswer[]> {
  if (!(top >= 1 && top <= mostLinks)) throw new LimitExceeded('top', 1, mostLinks, top);
  const evidence = await store.evidenceOf(shown.number, gang);
  return [...(evidence?.links ?? [])].sort(byStrength).slice(0, top).map(linkAnswer);
}

function byStrength(one: EvidenceLink, other: EvidenceLink): number {
  return other.nats - one.nats || compareText(one.a, other.a) || compareText(one.b, other.b);
}

function linkAnswer({ a, b, nats, meetings }: EvidenceLink): EvidenceLinkAnswer {
  return { a: idOf(accountRef(a)), b: idOf(accountRef(b)), nats, meetings: meetings.map(meetingAnswer) };
}

export function meetingAnswer({
  resource,
  display,
  aAt,
  bAt,
  gapMs,
  expectedGapMs,
  nats,
}: Meeting): MeetingAnswer {
  return {
    kind: resource.kind,
    resource: masked(display),
    aAt,
    bAt,
    gapSeconds: gapMs / secondMs,
    expectedGapSeconds: expectedGapMs / secondMs,
    nats,
  };
}
