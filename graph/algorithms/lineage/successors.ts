import type { GangId } from '../../domain/ids.ts';
import type { LineageEvent } from '../../domain/lineage.ts';
import { compareGangIds } from './core-overlaps.ts';

/** What has become of a gang. */
export interface Successors {
  /** Gangs that carry it on, oldest id first: itself while it lives, else what it was merged or split into. */
  readonly gangIds: readonly GangId[];
  /** Steps on the way there, oldest first. */
  readonly steps: readonly LineageEvent[];
}

/**
 * Follows an id to the gangs that carry it on. A gang that was merged lives on under the other's id, and one whose
 * parts all have new ids lives on in them; whether what it ends at was found lately is another question.
 *
 * O(steps of the gangs on the way). Ids are never reused, so it comes to an end.
 *
 * @param lineageOf  steps that name a gang, oldest first
 * @param counts  whether the steps of a generation count: after a rollback those of the given-up ones do not
 */
export async function successorsOf(
  gangId: GangId,
  lineageOf: (gangId: GangId) => Promise<readonly LineageEvent[]>,
  counts: (generation: number) => boolean = () => true,
): Promise<Successors> {
  const ends = new Set<GangId>();
  const steps = new Set<LineageEvent>();
  const seen = new Set<GangId>([gangId]);
  for (const id of seen) {
    const events = (await lineageOf(id)).filter(({ generation }) => counts(generation));
    const end = events.findLast((event) => endsGang(event, id));
    if (end === undefined) {
      ends.add(id);
      continue;
    }
    steps.add(end);
    for (const next of end.to) seen.add(next);
  }
  return {
    gangIds: [...ends].sort(compareGangIds),
    steps: [...steps].sort((a, b) => a.generation - b.generation),
  };
}

function endsGang({ kind, from, to }: LineageEvent, gangId: GangId): boolean {
  return (kind === 'MERGED' || kind === 'SPLIT') && from.includes(gangId) && !to.includes(gangId);
}
