import type { AccountId, GangId } from './ids.ts';
import { compareText } from './ids.ts';

export type VerdictKind = (typeof verdictKinds)[number];
export const verdictKinds = ['FRAUD', 'CLEAN', 'UNSURE'] as const;

export type VerdictTarget =
  | { readonly kind: 'GANG'; readonly gangId: GangId }
  | { readonly kind: 'ACCOUNT'; readonly accountId: AccountId };

/** A person's decision as it was given. Never changed: it is withdrawn, or a later one takes its place. */
export interface GivenVerdict {
  /** Given by the caller, unique, 1 to 128 characters: recording a verdict again changes nothing. */
  readonly verdictId: string;
  readonly target: VerdictTarget;
  readonly verdict: VerdictKind;
  readonly reason: string;
  readonly author: string;
  /** When it was given, epoch ms. */
  readonly at: number;
  /** The generation that the person saw. */
  readonly generation: number;
}

export interface Withdrawal {
  /** Epoch ms. */
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

export interface Verdict extends GivenVerdict {
  /** Null while it stands. */
  readonly withdrawal: Withdrawal | null;
}

/** One text for a target, usable as a map key: no kind contains a colon. */
export function targetText(target: VerdictTarget): string {
  return target.kind === 'GANG' ? `GANG:${target.gangId}` : `ACCOUNT:${target.accountId}`;
}

/** Orders verdicts by the instant that they were given at, then by id. */
export function compareVerdicts(a: GivenVerdict, b: GivenVerdict): number {
  return a.at - b.at || compareText(a.verdictId, b.verdictId);
}

/** The verdict on one target that stands at an instant: the latest one given and not withdrawn by then. */
export function standingVerdict(verdicts: readonly Verdict[], at: number): Verdict | null {
  return notWithdrawn(verdicts, at).at(-1) ?? null;
}

/** Of verdicts on many targets the one on each that stands at an instant; none on a target without. O(n log n). */
export function standingVerdicts(verdicts: readonly Verdict[], at: number): readonly Verdict[] {
  return [
    ...new Map(notWithdrawn(verdicts, at).map((verdict) => [targetText(verdict.target), verdict])).values(),
  ];
}

/** Those given and not withdrawn by an instant, in their order. */
function notWithdrawn(verdicts: readonly Verdict[], at: number): Verdict[] {
  return verdicts
    .filter((verdict) => verdict.at <= at && (verdict.withdrawal === null || verdict.withdrawal.at > at))
    .sort(compareVerdicts);
}
