import { compareText } from './ids.ts';
import type { RiskLevel } from './risk-signal.ts';
import { riskLevels } from './risk-signal.ts';
import type { VerdictTarget } from './verdict.ts';
import { hourMs } from './window.ts';

/** Why a case was closed. */
export const closeCauses = [
  'FRAUD_CONFIRMED',
  'NO_FRAUD',
  'NOT_ENOUGH_EVIDENCE',
  'NO_LONGER_FOUND',
  'PART_OF_ANOTHER',
] as const;

export type CloseCause = (typeof closeCauses)[number];

/**
 * `NEW`: nobody has opened it yet. `OPEN`: opened, nobody is assigned. `ASSIGNED`: somebody is. `CLOSED`: with a cause,
 * until its target rises above the level that it was closed at.
 */
export const caseStates = ['NEW', 'OPEN', 'ASSIGNED', 'CLOSED'] as const;

export type CaseState = (typeof caseStates)[number];

/** The one case of a gang or an account, as people have left it. It is opened again rather than opened twice. */
export interface Case {
  /** `C-` and a number, given when it is first opened. */
  readonly number: string;
  readonly target: VerdictTarget;
  /** What the target was when the case was last opened or closed. */
  readonly seen: Sighting;
  /** Epoch ms. */
  readonly openedAt: number;
  readonly openedBy: string;
  readonly assignee: string | null;
  /** Who works on it right now; it ends by itself. */
  readonly lock: CaseLock | null;
  /** In text order, each once. */
  readonly tags: readonly string[];
  readonly closing: CaseClosing | null;
  /** 1 when it is first opened, one more with each change. */
  readonly version: number;
}

export interface Sighting {
  readonly generation: number;
  readonly level: RiskLevel | null;
  readonly score: number | null;
  /** Members; 1 for an account. */
  readonly size: number;
}

export interface CaseLock {
  readonly by: string;
  /** First instant without it, epoch ms. */
  readonly until: number;
}

export interface CaseClosing {
  /** Epoch ms. */
  readonly at: number;
  readonly by: string;
  readonly cause: CloseCause;
  readonly remark: string;
}

/** A remark of a person on a node, a link, a gang or a case. Edits keep what was there before. */
export interface Note {
  readonly noteId: string;
  /** What it is on. */
  readonly subject: string;
  readonly tags: readonly string[];
  /** Oldest first, at least one. */
  readonly versions: readonly NoteVersion[];
}

export interface NoteVersion {
  readonly text: string;
  readonly author: string;
  /** Epoch ms. */
  readonly at: number;
}

export const caseLimits = { tags: 20, tag: 32, noteText: 4_096, remark: 512, notes: 200 } as const;

/** Time from the opening of a case to its decision that is promised for each level. */
const promisedMs: Readonly<Record<RiskLevel, number>> = {
  WARNING: 2 * hourMs,
  ATTENTION: 8 * hourMs,
  NOTICE: 24 * hourMs,
};

/** By when a case that waits since an instant is to be decided; null where nothing is promised. */
export function dueAt(since: number, level: RiskLevel | null): number | null {
  return level === null ? null : since + promisedMs[level];
}

/** The lock that holds at an instant. */
export function lockAt({ lock }: Case, at: number): CaseLock | null {
  return lock !== null && at < lock.until ? lock : null;
}

/** Where a case stands, given what its target is now. */
export function stateOfCase(found: Case | null, level: RiskLevel | null): CaseState {
  if (found === null) return 'NEW';
  if (found.closing !== null) return hasRisen(found, level) ? 'NEW' : 'CLOSED';
  return found.assignee === null ? 'OPEN' : 'ASSIGNED';
}

/** Whether a target stands higher now than when its case was closed. */
function hasRisen({ seen }: Case, level: RiskLevel | null): boolean {
  return level !== null && rankOf(level) < rankOf(seen.level);
}

/** 0 for the highest level. */
export function rankOf(level: RiskLevel | null): number {
  return level === null ? riskLevels.length : riskLevels.indexOf(level);
}

/** Tags as they are kept: trimmed, in text order, each once, none empty. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))].sort(compareText);
}
