import type {
  EntityType,
  ListKind,
  MeetingFieldsFragment,
  MemberRole,
  RiskLevel,
  Verdict,
} from './documents.generated.ts';

export type { EntityType, ListKind, MemberRole, RiskLevel, Verdict };

/** What an answer rests on. */
export interface Source {
  readonly generation: number;
  readonly asOf: string;
  readonly stale: boolean;
}

/** A span of event time in milliseconds since the Unix epoch; `until` is left out. */
export interface TimeWindow {
  readonly from: number;
  readonly until: number;
}

export interface FoundNode {
  readonly id: string;
  readonly kind: EntityType;
  readonly display: string;
  readonly level: RiskLevel | null;
  readonly gangId: string | null;
  readonly role: MemberRole | null;
  readonly provisional: boolean;
  /** A resource with more accounts than the hub limit: met, not passed. */
  readonly hub: boolean;
  /** Neighbours inside the window, shown or not; null where the answer does not say. */
  readonly degree: number | null;
  /** The list whose entry counts first; null where none is known. */
  readonly list: ListKind | null;
  /** The verdict that stands; null where none is known. */
  readonly verdict: Verdict | null;
}

/**
 * `STAR`: an account on a resource. `EVIDENCE`: the summed surprise of two accounts' meetings. `TIE`: a direct relation
 * from one account to another.
 */
export interface FoundLink {
  readonly id: string;
  readonly kind: 'STAR' | 'EVIDENCE' | 'TIE';
  readonly from: string;
  readonly to: string;
  /** 0 for all but evidence. */
  readonly nats: number;
  /** 0 for an evidence link. */
  readonly events: number;
  /** First and last event, or meeting among the strongest; null where the answer does not say. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Strongest first; empty for all but evidence. */
  readonly meetings: readonly Meeting[];
}

export interface Meeting {
  readonly kind: EntityType;
  readonly resource: string;
  readonly aAt: string;
  readonly bAt: string;
  readonly gapSeconds: number;
  readonly expectedGapSeconds: number;
  readonly nats: number;
}

export interface FoundGang {
  readonly id: string;
  readonly level: RiskLevel | null;
  readonly score: number;
  readonly size: number;
  readonly coreSize: number;
  readonly memberIds: readonly string[];
}

export interface Hub {
  readonly id: string;
  /** Distinct accounts inside the window. */
  readonly accounts: number;
}

/** A part of the graph as the server gave it, with what it left out. */
export interface Answer {
  readonly source: Source;
  readonly nodes: readonly FoundNode[];
  readonly links: readonly FoundLink[];
  /** The gang that was asked for; null for an expansion. */
  readonly gang: FoundGang | null;
  readonly truncated: boolean;
  /** Hubs that were met and not passed, drawn or not. */
  readonly stoppedAtHubs: readonly Hub[];
  /** Entities that were met and are not among `nodes`. */
  readonly notShown: number;
  /** Entities from one end to the other, for each path that was found; empty for any other question. */
  readonly paths: readonly (readonly string[])[];
}

/** A meeting with the masked key alone for its resource. */
export function meetingOf({ resource, ...meeting }: MeetingFieldsFragment): Meeting {
  return { ...meeting, resource: resource.display };
}
