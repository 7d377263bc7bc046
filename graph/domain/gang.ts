import type { ResourceRef } from './entity.ts';
import type { GangProfile } from './gang-profile.ts';
import type { AccountId, GangId } from './ids.ts';
import { compareText } from './ids.ts';
import type { Reason, RiskLevel, RiskSignal } from './risk-signal.ts';
import { riskLevels } from './risk-signal.ts';

/** `CORE`: visits are dedicated to the gang at or above the threshold. `PERIPHERY`: below it. */
export type MemberRole = 'CORE' | 'PERIPHERY';

/**
 * What one generation says of one account. An account without a label is in no gang. An exposed account, touched by
 * a gang through a minority of its visits, has a label without gang, and so has one that a confirmed neighbour alone
 * puts at risk.
 */
export interface GangLabel {
  readonly accountId: AccountId;
  readonly gangId: GangId | null;
  /** Null exactly where `gangId` is. */
  readonly role: MemberRole | null;
  /** Summed evidence of the account to the gang, nats. */
  readonly strength: number;
  /** Number of its cell in the gang, from 1 on, the largest first; null without a gang, and where none was kept. */
  readonly cell: number | null;
  /** A gang that it is tied to besides its own; null where there is none, and where none was kept. */
  readonly second: SecondMembership | null;
  readonly signal: RiskSignal;
}

/** A gang that much of an account's evidence leads to although another one is its own. */
export interface SecondMembership {
  readonly gangId: GangId;
  /** Summed evidence of the account to that gang, nats. */
  readonly strength: number;
}

/** A community that passed the size and score tests, as one generation has it. */
export interface Gang {
  readonly gangId: GangId;
  /** Members, periphery included. */
  readonly size: number;
  readonly coreSize: number;
  /** Highest level among its core members. */
  readonly level: RiskLevel | null;
  /** Probability that the community is a fraud gang, 0 to 1. */
  readonly score: number;
  readonly firstEventAt: number;
  readonly lastEventAt: number;
  readonly profile: GangProfile;
  readonly reasons: readonly Reason[];
  /** Resources that two members or more touch, most members first, then by kind and key; at most 50. */
  readonly sharedResources: readonly SharedResource[];
  readonly flags: readonly GangFlag[];
  /** The network that it lies in; null where none was kept. */
  readonly network: GangNetwork | null;
}

/** Gangs that hang together, more loosely than the members of one do. Every gang lies in one, be it alone there. */
export interface GangNetwork {
  /** Its gangs, this one among them, most members first, then by id; at most 50. */
  readonly gangs: readonly NetworkGang[];
  readonly gangCount: number;
  /** Members of all its gangs. */
  readonly members: number;
  /** Accounts of the network, be they in a gang or not. */
  readonly accounts: number;
}

export interface NetworkGang {
  readonly gangId: GangId;
  readonly size: number;
}

/** A kept gang with what earlier programs of the same format did not keep. */
export function completeGang(kept: Gang): Gang {
  return { ...kept, network: kept.network ?? null };
}

/** A kept label with what earlier programs of the same format did not keep. */
export function completeLabel<Kept extends Pick<GangLabel, 'cell' | 'second'>>(kept: Kept): Kept {
  return { ...kept, cell: kept.cell ?? null, second: kept.second ?? null };
}

export interface SharedResource {
  readonly ref: ResourceRef;
  readonly display: string;
  readonly members: number;
  /** Distinct accounts in the window, members or not. */
  readonly accounts: number;
}

/**
 * `LARGE`: more than the greatest size that is labelled without review. `RESOLUTION_BOUND`: held together by one
 * resource that could tie more. `DIVIDED`: in several parts without those who are only exposed.
 */
export type GangFlag = 'LARGE' | 'RESOLUTION_BOUND' | 'DIVIDED';

/** Orders gangs by level, then score, both highest first, then gang id. */
export function compareGangs(a: Gang, b: Gang): number {
  return levelRank(a.level) - levelRank(b.level) || b.score - a.score || compareText(a.gangId, b.gangId);
}

/** Orders the members of a gang: core first, then by strength, highest first, then account id. */
export function compareMembers(a: GangLabel, b: GangLabel): number {
  return (
    roleRank(a.role) - roleRank(b.role) || b.strength - a.strength || compareText(a.accountId, b.accountId)
  );
}

function levelRank(level: RiskLevel | null): number {
  return level === null ? riskLevels.length : riskLevels.indexOf(level);
}

function roleRank(role: MemberRole | null): number {
  return role === 'CORE' ? 0 : 1;
}
