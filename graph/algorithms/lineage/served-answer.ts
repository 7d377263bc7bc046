import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { Gang, GangLabel } from '../../domain/gang.ts';
import type { Generation, PublicationMove } from '../../domain/generation.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';

/** What the answer of a past instant is put together from. */
export interface ServedAnswers {
  publicationAt(instant: number): Promise<PublicationMove | null>;
  generations(limit: number): Promise<readonly Generation[]>;
  labelsOf(generation: number, accounts: readonly AccountId[]): Promise<(GangLabel | null)[]>;
  gang(generation: number, gangId: GangId): Promise<Gang | null>;
  evidenceOf(generation: number, gangId: GangId): Promise<GangEvidence | null>;
}

/** A head without what changes later: the generation was shown then, and kept its evidence. */
export type ServedGeneration = Omit<Generation, 'state' | 'publishedAt' | 'pruned'>;

/** What was said of an account at an instant. Generations never change, so it is the same bytes at any later time. */
export interface ServedAnswer {
  readonly accountId: AccountId;
  /** Epoch ms. */
  readonly instant: number;
  /** Which generation was shown, since when and by whom; null before the first one was. */
  readonly move: PublicationMove | null;
  /** The generation with its parameters; null before the first one was shown. */
  readonly generation: ServedGeneration | null;
  /** Level, score and reasons; null where the account had no label. */
  readonly label: GangLabel | null;
  /** Its gang with its characteristics; null where it was in none. */
  readonly gang: Gang | null;
  /** Links and stars inside that gang; null where it was in none, or where the generation's evidence was given up. */
  readonly evidence: GangEvidence | null;
}

/** What the shown generation said of an account at a past instant. One look-up each, no traversal. */
export async function servedAnswer(
  store: ServedAnswers,
  accountId: AccountId,
  instant: number,
): Promise<ServedAnswer> {
  const move = await store.publicationAt(instant);
  const empty = { accountId, instant, move, generation: null, label: null, gang: null, evidence: null };
  if (move === null) return empty;
  const { generation: number } = move;
  const generation = await servedGeneration(store, number);
  const [label = null] = await store.labelsOf(number, [accountId]);
  const gangId = label?.gangId ?? null;
  if (gangId === null) return { ...empty, generation, label };
  return {
    ...empty,
    generation,
    label,
    gang: await store.gang(number, gangId),
    evidence: await store.evidenceOf(number, gangId),
  };
}

async function servedGeneration(store: ServedAnswers, number: number): Promise<ServedGeneration | null> {
  const all = await store.generations(Number.MAX_SAFE_INTEGER);
  const found = all.find((generation) => generation.number === number);
  if (found === undefined) return null;
  const { state: _, publishedAt: __, pruned: ___, ...head } = found;
  return head;
}
