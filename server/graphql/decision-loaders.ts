import DataLoader from 'dataloader';
import { type EntityRef, entityText } from '../../graph/domain/entity.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import type { Verdict, VerdictKind, VerdictTarget } from '../../graph/domain/verdict.ts';
import { standingVerdict, targetText } from '../../graph/domain/verdict.ts';
import type { CaseBook, RiskLists } from '../../graph/store/port.ts';

/** What people have decided, as one request sees it: batched look-ups at one instant. */
export interface DecisionLoaders {
  /** The verdict that stands; null where none does. */
  verdictOn(target: VerdictTarget): Promise<VerdictKind | null>;
  /** Entries in force, by list, then source. */
  entriesOf(ref: EntityRef): Promise<readonly ListEntry[]>;
}

const batching = { maxBatchSize: 500 } as const;

export function loadDecisions(store: CaseBook & RiskLists, at: number): DecisionLoaders {
  const verdicts = new DataLoader<VerdictTarget, readonly Verdict[], string>(
    (targets) => store.verdictsOf(targets),
    { ...batching, cacheKeyFn: targetText },
  );
  const entries = new DataLoader<EntityRef, readonly ListEntry[], string>(
    (refs) => store.entriesOf(refs, at),
    { ...batching, cacheKeyFn: entityText },
  );
  return {
    verdictOn: async (target) => standingVerdict(await verdicts.load(target), at)?.verdict ?? null,
    entriesOf: (ref) => entries.load(ref),
  };
}
