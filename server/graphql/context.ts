import DataLoader from 'dataloader';
import type { DecisionSignals } from '../../graph/domain/decision-signal.ts';
import type { Entity, EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { Publication } from '../../graph/domain/generation.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { LocalTimeOf } from '../../graph/domain/local-time.ts';
import type {
  CaseBook,
  EntityReader,
  Expander,
  GenerationReader,
  GraphStore,
  RiskLists,
  StoreNotes,
  WorkRecords,
} from '../../graph/store/port.ts';
import type { Viewer } from '../access/viewer.ts';
import type { ReadAudit } from '../audit/read-audit.ts';
import type { QueueWatch } from '../cases/watch-queue.ts';
import type { Vitals } from '../investigation/health.ts';
import type { Language } from '../investigation/language.ts';
import type { Pinned } from '../investigation/pinned.ts';
import { sourceOf } from '../investigation/pinned.ts';
import type { FindNames, ReadValue } from '../investigation/search.ts';
import type { ReadEntry } from '../lists/change-entry.ts';
import { type DecisionLoaders, loadDecisions } from './decision-loaders.ts';

/** What the investigation asks of a store. */
export type InvestigationStore = EntityReader &
  Expander &
  GenerationReader &
  Pick<GraphStore, 'health' | 'readTies' | 'runs' | 'claim' | 'release' | 'showGeneration'>;

/** What lists and verdicts ask of a store. */
export type DecisionStore = RiskLists & CaseBook & WorkRecords & StoreNotes;

/** What all requests share. */
export interface Surroundings {
  readonly store: InvestigationStore & DecisionStore;
  /** The generation that requests read from now on. */
  readonly shown: () => Promise<Publication>;
  readonly readValue: ReadValue;
  readonly findNames: FindNames;
  readonly readEntry: ReadEntry;
  readonly decide: DecisionSignals;
  readonly readAudit: ReadAudit;
  readonly vitals: Vitals;
  /** When the queue may have changed. */
  readonly queue: Pick<QueueWatch, 'changes' | 'changed'>;
  /** The clock of the server's time zone. */
  readonly localTimeOf: LocalTimeOf;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What one request knows: who asks, in which language, and the one generation that it reads. */
export interface RequestContext extends Surroundings {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
  readonly pinned: Pinned;
  readonly decisions: DecisionLoaders;
}

export interface Caller {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
}

/** Pins the shown generation for a request; its loaders live as long as the request. */
export async function requestContext(around: Surroundings, caller: Caller): Promise<RequestContext> {
  const decisions = loadDecisions(around.store, around.now());
  return { ...around, ...caller, pinned: await pinShown(around), decisions };
}

const batching = { maxBatchSize: 500 } as const;

async function pinShown({ store, now, shown: publication }: Surroundings): Promise<Pinned> {
  const { generation: shown } = await publication();
  const labels = new DataLoader<AccountId, GangLabel | null>(
    (accounts) => store.labelsOf(shown.number, accounts),
    batching,
  );
  const gangs = new DataLoader<GangId, Gang | null>(
    (ids) => Promise.all(ids.map((id) => store.gang(shown.number, id))),
    batching,
  );
  const entities = new DataLoader<EntityRef, Entity | null, string>((refs) => store.entitiesOf(refs), {
    ...batching,
    cacheKeyFn: entityText,
  });
  return {
    shown,
    source: sourceOf(shown, now()),
    labelOf: (account) => labels.load(account),
    gangOf: (gang) => gangs.load(gang),
    entityOf: (entity) => entities.load(entity),
  };
}
