import type { Entity } from '../../graph/domain/entity.ts';
import { accountRef } from '../../graph/domain/entity.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Gang, GangLabel, MemberRole } from '../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import { longestId } from '../../graph/domain/ids.ts';
import type { Reason, RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf } from './opaque-id.ts';
import type { Pinned, Sourced } from './pinned.ts';

/** An account with its label in the pinned generation. */
export interface AccountAnswer extends Sourced {
  readonly id: string;
  readonly key: Masked;
  readonly createdAt: number | null;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly events: number;
  readonly level: RiskLevel | null;
  readonly score: number | null;
  readonly gang: GangRefAnswer | null;
  /** A gang that it is tied to besides its own. */
  readonly secondGang: GangId | null;
  readonly reasons: readonly Reason[];
}

/** A gang as an account refers to it. */
export interface GangRefAnswer {
  readonly id: GangId;
  readonly role: MemberRole | null;
  readonly provisional: boolean;
  readonly size: number;
}

/**
 * An account by its own number; null where it is unknown.
 *
 * @throws BadInput when no account can have such a number
 */
export function findAccount(pinned: Pinned, key: string): Promise<AccountAnswer | null> {
  if (key.length < 1 || key.length > longestId) throw new BadInput('key', `has 1 to ${longestId} characters`);
  return accountOf(pinned, key as AccountId);
}

export async function accountOf(pinned: Pinned, accountId: AccountId): Promise<AccountAnswer | null> {
  const [entity, label] = await Promise.all([
    pinned.entityOf(accountRef(accountId)),
    pinned.labelOf(accountId),
  ]);
  if (entity === null) return null;
  return accountAnswer(pinned.source, entity, label, await gangRefOf(pinned, label));
}

/** The gang that a label names; null where it names none. */
export async function gangRefOf(pinned: Pinned, label: GangLabel | null): Promise<GangRefAnswer | null> {
  if (label === null || label.gangId === null) return null;
  const gang = await pinned.gangOf(label.gangId);
  return gang === null ? null : gangRef(gang, label.role);
}

/** The gang of an account, and then the one that it is tied to besides: in that one it has no role. */
export async function membershipsOf(
  pinned: Pinned,
  { gang, secondGang }: Pick<AccountAnswer, 'gang' | 'secondGang'>,
): Promise<readonly GangRefAnswer[]> {
  const second = secondGang === null ? null : await pinned.gangOf(secondGang);
  return [gang, second && gangRef(second, null)].filter((one) => one !== null);
}

export function gangRef(gang: Gang, role: MemberRole | null): GangRefAnswer {
  return { id: gang.gangId, role, provisional: false, size: gang.size };
}

function accountAnswer(
  source: Sourced,
  { ref, display, createdAt, firstEventAt, lastEventAt, events }: Entity,
  label: GangLabel | null,
  gang: GangRefAnswer | null,
): AccountAnswer {
  return {
    ...source,
    id: idOf(ref),
    key: masked(display),
    createdAt,
    firstSeenAt: firstEventAt,
    lastSeenAt: lastEventAt,
    events,
    level: label?.signal.level ?? null,
    score: label?.signal.score ?? null,
    gang,
    secondGang: label?.second?.gangId ?? null,
    reasons: label?.signal.reasons ?? [],
  };
}
