import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { TimingParameters } from '../../domain/parameters.ts';

/**
 * How surprising it is that two accounts met on a resource, in whole units of 1/1024 nat, never negative.
 *
 * Independent visits at rate ρ leave a gap of Δ or less with probability 1 − e^(−ρΔ). The surprise is
 *
 *     s = max(0, −ln(1 − e^(−ρ · max(Δ, floor))) − κ)
 *
 * so a busy resource says little: hubs weaken themselves. Computed in float64 and rounded once; from there on all
 * sums are of whole numbers and do not depend on their order.
 *
 * @param gapSeconds  Δ, whole seconds between the two visits, at least 0
 * @param visitsPerSecond  ρ, visit rate of the resource, above 0
 * @param timing  κ in nats and floor in seconds, by resource kind
 * Source: own derivation from the Poisson gap; detection.md, section 5.
 */
export function surpriseOf(gapSeconds: number, visitsPerSecond: number, timing: TimingParameters): number {
  const expected = visitsPerSecond * Math.max(gapSeconds, timing.floorSeconds);
  const nats = -Math.log(-Math.expm1(-expected)) - timing.kappaNats;
  return nats > 0 ? Math.round(nats * unitsPerNat) : 0;
}
