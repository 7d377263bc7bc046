import { burstOf } from '../../../graph/algorithms/intraday/meeting-burst.ts';
import { openRings } from '../../../graph/algorithms/intraday/rings.ts';
import { eventTypes } from '../../../graph/domain/event.ts';
import { unitsPerNat } from '../../../graph/domain/evidence-link.ts';
import type { ParameterSet } from '../../../graph/domain/parameters.ts';
import { resourceKinds } from '../../../graph/domain/resource-kinds.ts';
import type { World } from './worlds.ts';

/**
 * Surprise of each application at the moment when it is made: Σ s over the partners around it, nats. Nothing that came
 * later is known. Events of one instant, which is a minute in some sets, are taken registrations first, because nobody
 * applies before he registers, then by account. Key: account id.
 */
export function surpriseAtApplications(
  { input }: Pick<World, 'input'>,
  parameters: ParameterSet,
): Map<string, number> {
  const { chains } = input;
  const { observe, around } = openRings(parameters, input.storeBeganAt);
  const application = eventTypes.indexOf('application');
  const found = new Map<string, number>();
  const rows = Array.from({ length: chains.rows }, (_, row) => row).sort(
    (a, b) =>
      chains.at[a]! - chains.at[b]! ||
      Number(chains.type[a] === application) - Number(chains.type[b] === application) ||
      a - b,
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
    const event = { account: chains.account[row]!, at: chains.at[row]!, mentions };
    observe(event);
    if (chains.type[row] !== application) continue;
    const { units } = burstOf(around(event), parameters.evidence);
    const id = chains.accounts[event.account]!;
    found.set(id, Math.max(found.get(id) ?? 0, units / unitsPerNat));
  }
  return found;
}
