import type { MemberRole } from './gang.ts';
import type { AccountId, GangId } from './ids.ts';
import type { RiskSignal } from './risk-signal.ts';
import type { Watermark } from './watermark.ts';

/**
 * What the events since a generation say of an account, until a refresh confirms it. `gangId` is a known gang, a
 * provisional group's id (prefix `P`), or null for an account that is only exposed or only met a burst.
 */
export interface ProvisionalLabel {
  readonly accountId: AccountId;
  readonly gangId: GangId | null;
  /** Null exactly where `gangId` is. */
  readonly role: MemberRole | null;
  /** Members of that gang or group, this account included; 0 without one. */
  readonly size: number;
  /** At most `ATTENTION`. */
  readonly signal: RiskSignal;
}

/**
 * The intraday state over one generation: a function of that generation and of the events up to a watermark, so two
 * servers at one watermark give one answer. Immutable: a later event makes another one.
 */
export interface Overlay {
  readonly generation: number;
  /** Grows with each change. */
  readonly sequence: number;
  /** Last event that is reflected. */
  readonly watermark: Watermark;
  /** Null where the generation's own label stands. */
  labelOf(account: AccountId): ProvisionalLabel | null;
}
