import type { OutcomeKind, TieKind } from '../../../graph/domain/event.ts';

/**
 * What somebody in a world does, before it is written down as an event. Accounts are numbers here; times are epoch
 * milliseconds.
 */
export type Act = Visit | Relation | Finding;

/** A login, a registration or an application from somewhere. */
export interface Visit {
  readonly type: 'login' | 'registration' | 'application';
  readonly account: number;
  readonly at: number;
  readonly place: Place;
  /** What the event says of the person in place of the truth or beside it; empty for honest people. */
  readonly claims: Claims;
}

/** Where an event comes from: the context of an event, as it is written. Null: not said. */
export interface Place {
  readonly deviceId: string | null;
  readonly ip: string;
  readonly wifi: string | null;
  readonly geoCell: string | null;
}

/** Values that are not the person's own. */
export interface Claims {
  readonly phone?: string;
  readonly bankCard?: string;
  readonly address?: string;
  readonly employer?: string;
  readonly contactPhones?: readonly string[];
  readonly userAgent?: string;
}

export interface Relation {
  readonly type: 'tie';
  readonly account: number;
  readonly at: number;
  readonly other: number;
  readonly tie: TieKind;
  /** Yuan, whole. */
  readonly amount: number | null;
}

/** What becomes known of an account. */
export interface Finding {
  readonly type: 'outcome';
  readonly account: number;
  readonly at: number;
  readonly knownAt: number;
  readonly outcome: OutcomeKind;
  readonly daysPastDue: number | null;
}

export const noClaims: Claims = {};
