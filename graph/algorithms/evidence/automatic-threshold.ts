import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { hourMs } from '../../domain/window.ts';
import { evidenceLinks } from './evidence-links.ts';
import type { VisitHistory } from './meetings.ts';

/** Grid of thresholds, nats. */
const gridNats = 0.25;

/**
 * The least evidence θ at which links by chance are rare, nats.
 *
 * Times are permuted once among the visits of one kind and hour of the day, which keeps who uses which resource, how
 * busy resources and hours are, and breaks who came when. θ is the smallest multiple of 0.25 nat with
 *
 *     links among permuted visits with e ≥ θ ÷ links with e ≥ θ   ≤ mostNullShare
 *
 * To permute accounts instead would leave every burst of a resource in place and call it chance.
 * The most a pair can reach where none is small enough. Twice the cost of evidence links.
 *
 * @param below  a seeded source of whole numbers, uniform below its argument
 * Source: detection.md, section 5, auto-θ.
 */
export function automaticThreshold(
  history: VisitHistory,
  parameters: ParameterSet,
  below: (bound: number) => number,
): number {
  const lowest = { ...parameters, evidence: { ...parameters.evidence, leastNats: gridNats } };
  const kept = evidenceLinks(history, lowest).units;
  const byChance = evidenceLinks(permuted(history, below), lowest).units;
  const { mostNats, mostNullShare } = parameters.evidence;
  for (let nats = gridNats; nats < mostNats; nats += gridNats) {
    if (atLeast(byChance, nats) <= mostNullShare * atLeast(kept, nats)) return nats;
  }
  return mostNats;
}

function atLeast(units: Int32Array, nats: number): number {
  return units.reduce((count, value) => count + Number(value >= nats * unitsPerNat), 0);
}

/** Times shuffled inside each kind and hour of the day (Fisher and Yates), and each resource in order again. */
function permuted(history: VisitHistory, below: (bound: number) => number): VisitHistory {
  const { visits, qualified } = history;
  const at = visits.at.slice();
  for (const stratum of strataOf(history)) {
    for (let last = stratum.length - 1; last > 0; last--) {
      const [a, b] = [stratum[last]!, stratum[below(last + 1)]!];
      const kept = at[a]!;
      at[a] = at[b]!;
      at[b] = kept;
    }
  }
  const order = Uint32Array.from(at.keys());
  for (let resource = 0; resource + 1 < visits.offsets.length; resource++) {
    order
      .subarray(visits.offsets[resource], visits.offsets[resource + 1])
      .sort((a, b) => at[a]! - at[b]! || visits.account[a]! - visits.account[b]! || a - b);
  }
  return {
    ...history,
    qualified: Uint8Array.from(order, (visit) => qualified[visit]!),
    visits: {
      offsets: visits.offsets,
      account: Uint32Array.from(order, (visit) => visits.account[visit]!),
      at: Float64Array.from(order, (visit) => at[visit]!),
      row: Uint32Array.from(order, (visit) => visits.row[visit]!),
      types: Uint8Array.from(order, (visit) => visits.types[visit]!),
    },
  };
}

/** Visits of one kind and hour of the day. */
function strataOf({ chains, visits }: VisitHistory): Iterable<readonly number[]> {
  const strata = new Map<number, number[]>();
  for (let resource = 0; resource < chains.resources.length; resource++) {
    for (let visit = visits.offsets[resource]!; visit < visits.offsets[resource + 1]!; visit++) {
      const key = chains.resourceKind[resource]! * 24 + (Math.floor(visits.at[visit]! / hourMs) % 24);
      const stratum = strata.get(key);
      if (stratum === undefined) strata.set(key, [visit]);
      else stratum.push(visit);
    }
  }
  return strata.values();
}
