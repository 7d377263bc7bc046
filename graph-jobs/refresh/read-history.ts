import type { DetectionInput } from '../../graph/algorithms/detection/detection-input.ts';
import { gatherChains } from '../../graph/algorithms/evidence/gather-chains.ts';
import { joinTieAccounts } from '../../graph/algorithms/evidence/join-tie-accounts.ts';
import type { Outcome, Tie } from '../../graph/domain/event.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { ChainColumns } from '../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { trailingWindow } from '../../graph/domain/window.ts';
import type { ChainReader } from '../../graph/store/port.ts';

/** Reads all that detection looks at, as of an instant. `onRows` hears how many events were read so far. */
export async function readHistory(
  store: ChainReader,
  asOf: number,
  storeBeganAt: number,
  parameters: ParameterSet,
  onRows: (rows: number) => void,
): Promise<Omit<DetectionInput, 'decisions'>> {
  const window = trailingWindow(asOf, parameters.windowDays);
  const batches: ChainColumns[] = [];
  let rows = 0;
  for await (const batch of store.readChains(window, resourceKinds)) {
    batches.push(batch);
    rows += batch.rows;
    onRows(rows);
  }
  const ties: Tie[] = [];
  for await (const batch of store.readTies(window)) ties.push(...batch);
  const outcomes: Outcome[] = [];
  for await (const batch of store.readOutcomes(asOf)) outcomes.push(...batch);
  return { chains: joinTieAccounts(gatherChains(batches), ties), ties, outcomes, window, storeBeganAt };
}
