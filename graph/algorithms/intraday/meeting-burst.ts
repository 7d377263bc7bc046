import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { EvidenceParameters } from '../../domain/parameters.ts';
import type { RingMeeting } from './rings.ts';

/** How surprising it is whom an account has around it. */
export interface MeetingBurst {
  /** Σ s over its partners, 1/1024 nat. */
  readonly units: number;
  /** The most surprising meeting, of equal ones the first; null without one. */
  readonly best: RingMeeting | null;
}

/**
 * Sums the surprise of meetings by partner, at most `mostNats` each, over the K partners with most of it.
 * Source: detection.md, section 15.
 */
export function burstOf(meetings: readonly RingMeeting[], evidence: EvidenceParameters): MeetingBurst {
  const partners = new Map<number, number>();
  let best: RingMeeting | null = null;
  for (const meeting of meetings) {
    partners.set(meeting.other, (partners.get(meeting.other) ?? 0) + meeting.units);
    if (best === null || meeting.units > best.units) best = meeting;
  }
  const most = evidence.mostNats * unitsPerNat;
  const strongest = [...partners.values()].sort((a, b) => b - a).slice(0, evidence.neighbours);
  return { units: strongest.reduce((sum, units) => sum + Math.min(units, most), 0), best };
}
