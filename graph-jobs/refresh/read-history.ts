import type { DetectionInput } from '../../graph/algorithms/detection/detection-input.ts';
import { gatherChains } from '../../graph/algorithms/evidence/gather-chains.ts';
import { joinTieAccounts } from '../../graph/algorithms/evidence/join-tie-accounts.ts';
import { finished } from '../../graph/algorithms/slices.ts';
import type { Outcome, Tie } from '../../graph/domain/event.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import type { ChainColumns } from '../../graph/domain/relation-chain.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import { trailingWindow } from '../../graph/domain/window.ts';
import type { ChainReader } from '../../graph/store/port.ts';

/** What was known when. */
export interface Knowledge {
  /** Detection looks back from here, epoch ms. */
  readonly asOf: number;
  /** Events recorded later play no part. */
  readonly watermark: Watermark;
  /** First event up to the watermark, epoch ms. */
  readonly storeBeganAt: number;
}

/**
 * Reads all that detection looks at, as it was known: events before `asOf` that were recorded by the watermark, and
 * outcomes that had become known. `onRows` hears how many events were read so far.
 */
export async function readHistory(
  store: ChainReader,
  { asOf, watermark, storeBeganAt }: Knowledge,
  parameters: ParameterSet,
  onRows: (rows: number) => void,
): Promise<Omit<DetectionInput, 'decisions'>> {
  const window = trailingWindow(asOf, parameters.windowDays);
  const batches: ChainColumns[] = [];
  let rows = 0;
  for await (const batch of store.readChains(window, resourceKinds, watermark)) {
    batches.push(batch);
    rows += batch.rows;
    onRows(rows);
  }
  const ties: Tie[] = [];
  for await (const batch of store.readTies(window, watermark)) ties.push(...batch);
  const outcomes: Outcome[] = [];
  for await (const batch of store.readOutcomes(asOf, watermark)) outcomes.push(...batch);
  return {
    chains: joinTieAccounts(finished(gatherChains(batches)), ties),
    ties,
    outcomes,
    window,
    storeBeganAt,
  };
}
