import type { Chains } from '../../graph/algorithms/evidence/gather-chains.ts';
import type { KindDays } from '../../graph/domain/generation.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { dayMs } from '../../graph/domain/window.ts';

/** Days with an event, each of 24 hours, counted back from `until`. O(events). */
export function daysWithEvent(at: Float64Array, until: number): number {
  const days = new Set<number>();
  for (const instant of at) days.add(dayBefore(until, instant));
  return days.size;
}

/** For each kind that an event names, in the order of kinds: how often, and on how many such days. O(mentions). */
export function daysOfKinds(chains: Chains, until: number): readonly KindDays[] {
  const { rows, at, mentionOffsets, mentionResource, resourceKind } = chains;
  const mentions = resourceKinds.map(() => 0);
  const days = resourceKinds.map(() => new Set<number>());
  for (let row = 0; row < rows; row++) {
    const day = dayBefore(until, at[row]!);
    for (let place = mentionOffsets[row]!; place < mentionOffsets[row + 1]!; place++) {
      const kind = resourceKind[mentionResource[place]!]!;
      mentions[kind]! += 1;
      days[kind]!.add(day);
    }
  }
  return resourceKinds
    .map((kind, place) => ({ kind, mentions: mentions[place]!, days: days[place]!.size }))
    .filter((row) => row.mentions > 0);
}

function dayBefore(until: number, instant: number): number {
  return Math.floor((until - 1 - instant) / dayMs);
}
