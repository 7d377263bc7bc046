import type { GenerationCounts, GenerationHead } from '../../graph/domain/generation.ts';
import type { Stability } from '../../graph/domain/lineage.ts';
import type { StoreNotes } from '../../graph/store/port.ts';

/** What runs with other parameters, or of another program, will find, as a person has seen and approved it. */
export interface ApprovedPreview {
  readonly parametersVersion: number;
  readonly codeVersion: string;
  readonly counts: GenerationCounts;
  readonly thresholdNats: number | null;
  /** How much it changed against the generation that was shown then. */
  readonly stability: Stability | null;
  readonly approval: Approval;
}

export interface Approval {
  readonly actor: string;
  readonly reason: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Name of the store's note that holds the last one, as JSON. */
const previewNote = 'approved-preview';

/** Null where none was approved yet. */
export async function readApprovedPreview(store: Pick<StoreNotes, 'note'>): Promise<ApprovedPreview | null> {
  const text = await store.note(previewNote);
  return text === null ? null : (JSON.parse(text) as ApprovedPreview);
}

/** Takes the place of the one before: a run is expected to be as the last one says, or as the nights before it. */
export function keepApprovedPreview(
  store: Pick<StoreNotes, 'putNote'>,
  preview: ApprovedPreview,
): Promise<void> {
  return store.putNote(previewNote, JSON.stringify(preview));
}

/** Whether two were made with one parameter set by one program. */
export function isMadeAlike(
  one: Pick<GenerationHead, 'parametersVersion' | 'codeVersion'>,
  other: Pick<GenerationHead, 'parametersVersion' | 'codeVersion'>,
): boolean {
  return one.parametersVersion === other.parametersVersion && one.codeVersion === other.codeVersion;
}
