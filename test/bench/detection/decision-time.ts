import { openRings } from '../../../graph/algorithms/intraday/rings.ts';
import { eventTypes } from '../../../graph/domain/event.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import type { ParameterSet } from '../../../graph/domain/parameters.ts';
import { resourceKinds } from '../../../graph/domain/resource-kinds.ts';
import type { World } from './worlds.ts';

/**
 * Surprise of each application at the moment when it is made: Σ s over the meetings of its rings, nats. Events are
 * taken in the order of their times, then accounts, so nothing that came later is known. Key: account id.
 */
export function surpriseAtApplications({ input }: World, parameters: ParameterSet): Map<string, number> {
  const { chains } = input;
  const observe = openRings(parameters, input.storeBeganAt);
  const application = eventTypes.indexOf('application');
  const found = new Map<string, number>();
  const rows = Array.from({ length: chains.rows }, (_, row) => row).sort(
    (a, b) => chains.at[a]! - chains.at[b]! || a - b,
  );
  for (const row of rows) {
    const resources = chains.mentionResource.subarray(
      chains.mentionOffsets[row],
      chains.mentionOffsets[row + 1],
    );
    const mentions = Array.from(resources, (resource) => ({
      resource,
      kind: resourceKinds[chains.resourceKind[resource]!]!,
    }));
    const account = chains.account[row]!;
    const met = observe({ account, at: chains.at[row]!, mentions }).meetings;
    if (chains.type[row] !== application) continue;
    const units = met.reduce((sum, meeting) => sum + meeting.units, 0);
    const id = chains.accounts[account]!;
    found.set(id, Math.max(found.get(id) ?? 0, units / unitsPerNat));
  }
  return found;
}
