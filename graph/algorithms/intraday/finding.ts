import type { Reason, RiskSignal } from '../../domain/risk-signal.ts';
import type { Watermark } from '../../domain/watermark.ts';
import type { MapVersion } from './versioned-map.ts';

/** What the linker thinks of an account without a gang. */
export interface AccountFinding {
  /** Evidence speaks for a gang of the generation, by its number there. */
  readonly member: { readonly gang: number; readonly signal: RiskSignal } | null;
  /** Touched by a gang, but neither new nor acting. */
  readonly exposed: boolean;
  /** Number of its provisional group. */
  readonly group: number | null;
  /** The meetings of a registration or application were a surprise. */
  readonly burst: { readonly until: number; readonly reason: Reason } | null;
  /** Why: its most surprising meeting, or what it shares with a gang. */
  readonly reasons: readonly Reason[];
  /** The event that changed it last. */
  readonly changedAt: Watermark;
}

/** A provisional group as labels show it. */
export interface GroupFinding {
  readonly size: number;
  /** Large enough and applying enough to be shown. */
  readonly shown: boolean;
  /** Epoch ms. */
  readonly tiedAt: number;
}

/** All findings as they stood after one event. */
export interface LinkerView {
  readonly watermark: Watermark;
  /** Changes so far. */
  readonly changes: number;
  /** Time of the newest event, epoch ms: what lasts for a while ends by this clock. */
  readonly clock: number;
  readonly accounts: MapVersion<AccountFinding>;
  readonly groups: MapVersion<GroupFinding>;
  /** Provisional members of each gang of the generation. */
  readonly joined: MapVersion<number>;
}

export const nothingFound: AccountFinding = {
  member: null,
  exposed: false,
  group: null,
  burst: null,
  reasons: [],
  changedAt: 0,
};
