import type { EntityKind } from './entity.ts';
import type { MemberRole } from './gang.ts';
import type { GangId } from './ids.ts';
import type { ListEntry } from './risk-list.ts';
import type { Reason, RiskLevel } from './risk-signal.ts';
import type { Watermark } from './watermark.ts';

/**
 * `FOUND`: the key is known and the answer is current; without a gang it is in none. `NOT_FOUND`: the key is unknown,
 * which does not mean clean. `STALE`: the answer, or its absence, rests on older facts than allowed. `UNAVAILABLE`: no
 * answer, for a reason of its own.
 */
export type SignalStatus = (typeof signalStatuses)[number];

export const signalStatuses = ['FOUND', 'NOT_FOUND', 'STALE', 'UNAVAILABLE'] as const;

/**
 * Why there is no answer. `BAD_KEY`: nothing has such a key. `BUDGET`: time ran out. `NOT_HOT`: the instant asked for
 * is not in memory any more; a replay knows it.
 */
export type UnavailableCode = (typeof unavailableCodes)[number];

export const unavailableCodes = ['BAD_KEY', 'BUDGET', 'NOT_HOT'] as const;

/** A finding about the entity, or why there is none. */
export type SignalReason = Reason | { readonly code: UnavailableCode; readonly values: Reason['values'] };

/** The gang of an account, or the gang that holds a resource. */
export interface SignalGang {
  readonly id: GangId;
  /** Null for a resource. */
  readonly role: MemberRole | null;
  /** An intraday finding that no refresh has confirmed. */
  readonly provisional: boolean;
  readonly size: number;
}

/** An entry in force as its target is told of it. */
export interface SignalListHit extends Omit<ListEntry, 'target' | 'display'> {
  /** Whether it is the one that counts: of several the first. */
  readonly decides: boolean;
}

/** What is said of one entity. */
export interface DecisionSignal {
  readonly status: SignalStatus;
  /** Null for a type that does not exist. */
  readonly type: EntityKind | null;
  /** The account's own number, or a resource's canonical value or pseudonym; empty for a bad key. */
  readonly key: string;
  readonly gang: SignalGang | null;
  readonly level: RiskLevel | null;
  /** 0 to 1; null when not known. */
  readonly score: number | null;
  /** Binding black, then white, black, grey. */
  readonly lists: readonly SignalListHit[];
  readonly reasons: readonly SignalReason[];
}

/** Signals in the order asked, all from one generation and one intraday state. */
export interface DecisionAnswer {
  readonly generation: number;
  /** Instant up to which recorded events are reflected, epoch ms. */
  readonly asOf: number;
  readonly stale: boolean;
  /** Last event that is reflected. With the generation it names what the answer rests on. */
  readonly watermark: Watermark;
  readonly signals: readonly DecisionSignal[];
}

/** What a caller asks. */
export interface DecisionQuestion {
  /** 1 to 100, each `{ type, key }`; one that cannot be used does not harm the others. */
  readonly entities: readonly unknown[];
  /** Answer as it stood then, epoch ms; null = now. */
  readonly asOf: number | null;
  /** 1 to 100 ms. */
  readonly budgetMs: number;
}

/**
 * The decision use case: memory only, never a store.
 *
 * @throws LimitExceeded for 0 or more than 100 entities, or a budget outside its limits
 */
export type DecisionSignals = (question: DecisionQuestion) => DecisionAnswer;

export const mostEntities = 100;
export const defaultBudgetMs = 20;
export const longestBudgetMs = 100;
