import type { Generation } from '../../graph/domain/generation.ts';
import type { GenerationReader, StoreNotes } from '../../graph/store/port.ts';
import { type ApprovedPreview, readApprovedPreview } from './approved-preview.ts';
import { comparedGenerations } from './gate-limits.ts';

/** What a run is compared with. */
export interface GateHistory {
  /** The generation that is shown, 0 before the first one. */
  readonly shown: Generation;
  /** The last ones that were shown, up to the shown one, newest first; at most 7. */
  readonly recent: readonly Generation[];
  /** Generations above the shown one that were shown once: a person has taken them back. */
  readonly takenBack: number;
  /** What a person expects of other parameters or another program; null where nobody has said so. */
  readonly approved: ApprovedPreview | null;
}

/** How far back published ones are looked for behind held ones. */
const mostLookedAt = 400;

export async function readGateHistory(
  store: GenerationReader & Pick<StoreNotes, 'note'>,
): Promise<GateHistory> {
  const { generation: shown } = await store.publication();
  const published = (await store.generations(mostLookedAt)).filter(({ publishedAt }) => publishedAt !== null);
  const recent = published.filter(({ number }) => number <= shown.number).slice(0, comparedGenerations);
  return {
    shown,
    recent,
    takenBack: published.filter(({ number }) => number > shown.number).length,
    approved: await readApprovedPreview(store),
  };
}
