import type { Community } from '../domain/community.ts';
import type { Entity, EntityRef, ResourceRef } from '../domain/entity.ts';
import type { GraphEvent, Outcome, Tie } from '../domain/event.ts';
import type { EventCount, EventCountRequest } from '../domain/event-counts.ts';
import type { GangEvidence } from '../domain/evidence-link.ts';
import type { Expansion, ExpansionRequest } from '../domain/expansion.ts';
import type { Gang, GangLabel } from '../domain/gang.ts';
import type { Generation, GenerationDraft, Publication, PublicationMove } from '../domain/generation.ts';
import type { AccountId, GangId } from '../domain/ids.ts';
import type { DormantGang, LineageEvent, LineageStep } from '../domain/lineage.ts';
import type { ChainColumns, ChainPage, ChainRequest, RecordedEvent } from '../domain/relation-chain.ts';
import type { ResourceKind } from '../domain/resource-kinds.ts';
import type { Touches, TouchesRequest } from '../domain/resource-touches.ts';
import type { ListChange, ListEntry } from '../domain/risk-list.ts';
import type { RunRecord } from '../domain/run.ts';
import type { GivenVerdict, Verdict, VerdictTarget, Withdrawal } from '../domain/verdict.ts';
import type { Watermark } from '../domain/watermark.ts';
import type { TimeWindow } from '../domain/window.ts';
import type { WorkRecord, WorkRecordKind } from '../domain/work-record.ts';

/*
 * The store port: what the knowledge graph can be asked, in roles. A use case asks only for the roles it uses.
 *
 * Times are epoch milliseconds UTC, windows half-open, keys opaque. Batches are answered in the order asked, with
 * null for what is unknown; every other answer has the order stated. Adapters throw StoreUnavailable, StoreConflict,
 * StorageFull, LimitExceeded and UnknownFormat, with the original as `cause`, and nothing else that a caller can act on.
 */

export interface EventWriter {
  /**
   * All or nothing, durable when it resolves. Among equal ids the first given counts.
   * accepted + duplicates.length + conflicts.length = events given.
   *
   * @throws LimitExceeded above 10 000 events
   */
  record(events: readonly GraphEvent[]): Promise<RecordReport>;
}

export interface RecordReport {
  readonly accepted: number;
  /** Places in the batch of events that were recorded before with equal content. */
  readonly duplicates: readonly number[];
  /** Places in the batch of events whose id was recorded before with other content; nothing of them was kept. */
  readonly conflicts: readonly number[];
  readonly watermark: Watermark;
}

export const mostEventsPerRecord = 10_000;

export interface EventFeed {
  /** Events recorded after `watermark`, in recording order; nothing shows up later before what was read. */
  eventsAfter(watermark: Watermark): AsyncIterable<EventBatch>;
}

export interface EventBatch {
  readonly events: readonly RecordedEvent[];
  /** Mark of the last event of the batch. */
  readonly watermark: Watermark;
}

/**
 * What was recorded after `knownBy` plays no part in an answer, as if it had not come yet; without it, all that is
 * recorded when reading begins counts.
 */
export interface ChainReader {
  /** Relation chains of a window as columns; at most 65 536 rows a batch. Mentions of other kinds are left out. */
  readChains(
    window: TimeWindow,
    through: readonly ResourceKind[],
    knownBy?: Watermark,
  ): AsyncIterable<ChainColumns>;
  /** Ties of a window, by time, then event id. */
  readTies(window: TimeWindow, knownBy?: Watermark): AsyncIterable<readonly Tie[]>;
  /** Outcomes known before `asOf`, however old, by `knownAt`, then event id. */
  readOutcomes(asOf: number, knownBy?: Watermark): AsyncIterable<readonly Outcome[]>;
}

export interface EntityReader {
  entitiesOf(refs: readonly EntityRef[]): Promise<(Entity | null)[]>;
  /** The events of one account inside a window, ties and outcomes included, by time, then event id. */
  chainOf(request: ChainRequest): Promise<ChainPage>;
  /** Entities whose key or display begins with `text`, accounts first, then by kind and key; at most `limit`. */
  findEntities(text: string, limit: number): Promise<readonly Entity[]>;
  /** Every account and resource that an event has named, each once, in no order, at most 10 000 a batch. */
  readKeys(): AsyncIterable<readonly EntityRef[]>;
  /** Resources of a kind with at least `leastAccounts` distinct accounts in the window, most accounts first, then by key. */
  hubsIn(request: HubRequest): Promise<readonly Hub[]>;
  /**
   * How many events of each type accounts have in each bucket of a window, by bucket, then type.
   *
   * @throws LimitExceeded for a request beyond the limits
   */
  countEvents(request: EventCountRequest): Promise<readonly EventCount[]>;
  /**
   * The events that name a resource inside a window, by time, then account id; nothing for an unknown one.
   *
   * @throws LimitExceeded for a limit out of range
   */
  touchesOn(request: TouchesRequest): Promise<Touches>;
}

export interface HubRequest {
  readonly kind: ResourceKind;
  readonly window: TimeWindow;
  readonly leastAccounts: number;
  readonly limit: number;
}

export interface Hub {
  readonly ref: ResourceRef;
  readonly accounts: number;
}

export interface Expander {
  /** Breadth first from `origins`: nearest first, then by kind and key. A hub is met and listed, never passed. */
  expand(request: ExpansionRequest): Promise<Expansion>;
}

/** The right to do one kind of work, for a while. A late holder's writes fail. */
export interface Lease {
  readonly work: Work;
  readonly holder: string;
  /** Grows with each lease of this work. */
  readonly token: number;
}

/** `publication`: moving the pointer by hand. It does not wait for a refresh that runs. */
export type Work = 'refresh' | 'publication' | 'prune';

export interface GenerationWriter {
  /** Null while another holder's lease runs. */
  claim(work: Work, holder: string, forMs: number): Promise<Lease | null>;
  /** Gives the lease back; does nothing when it has passed to another holder. */
  release(lease: Lease): Promise<void>;
  /**
   * Writes the generation and shows it, both or neither: a reader sees the old one or the new one. Numbers grow by
   * one. What a stopped run has left is never seen, and is taken up or removed.
   *
   * @throws StoreConflict when the lease has passed to another holder, or another generation than the run's
   *   `baseGeneration` is shown by now
   */
  publishRun(lease: Lease, run: GenerationDraft): Promise<Generation>;
  /**
   * Writes the generation without showing it, as `HELD`: a person looks at it.
   *
   * @throws StoreConflict when the lease has passed to another holder
   */
  holdRun(lease: Lease, run: GenerationDraft): Promise<Generation>;
  /**
   * Shows a generation that is there: an earlier one again, or a held one. Nothing moves when it is shown already.
   *
   * @param lease  of `publication`
   * @param actor  who wants it, 1 to 128 characters
   * @param reason  1 to 500 characters
   * @throws LimitExceeded for a number that was never given
   * @throws StoreConflict when it was pruned, or the lease has passed to another holder
   */
  showGeneration(lease: Lease, generation: number, actor: string, reason: string): Promise<Generation>;
  /**
   * Gives up the evidence of all generations but the `keep` newest that were shown, the shown one, and held ones newer
   * than it. Labels, gangs with their profiles and reasons, lineage and heads stay, so every answer can be told and
   * every generation derived again.
   *
   * @param lease  of `prune`
   * @param keep  at least 1
   * @returns numbers that were pruned now, lowest first
   * @throws StoreConflict when the lease has passed to another holder
   */
  prune(lease: Lease, keep: number): Promise<readonly number[]>;
}

export interface GenerationReader {
  publication(): Promise<Publication>;
  /** Moves of the pointer, newest first; at most `limit`. */
  publications(limit: number): Promise<readonly PublicationMove[]>;
  /** The move whose generation was shown at an instant; null before the first one. */
  publicationAt(instant: number): Promise<PublicationMove | null>;
  /** Newest first, held ones too, generation 0 left out; at most `limit`. */
  generations(limit: number): Promise<readonly Generation[]>;
  /** At most 1 000 accounts; null for an account without a label. */
  labelsOf(generation: number, accounts: readonly AccountId[]): Promise<(GangLabel | null)[]>;
  /** All labels, by account id, at most 10 000 a batch. */
  readLabels(generation: number): AsyncIterable<readonly GangLabel[]>;
  /** All gangs by level, then score, both highest first, then gang id. */
  gangs(generation: number): Promise<readonly Gang[]>;
  gang(generation: number, gangId: GangId): Promise<Gang | null>;
  /** Members of a gang, core first, then by strength, highest first, then account id. */
  membersOf(generation: number, gangId: GangId): Promise<readonly GangLabel[]>;
  /** Null where none was kept. */
  evidenceOf(generation: number, gangId: GangId): Promise<GangEvidence | null>;
  /** What became of gangs in a generation, in the order of its run. */
  lineageIn(generation: number): Promise<readonly LineageStep[]>;
  /** Gangs that a generation did not find but may revive, by id. */
  dormantIn(generation: number): Promise<readonly DormantGang[]>;
  /** All communities that the run of a generation found, in its order. */
  communitiesIn(generation: number): Promise<readonly Community[]>;
  /** Every step that names a gang, of generations that were ever shown, oldest first. */
  lineageOf(gangId: GangId): Promise<readonly LineageEvent[]>;
}

/** Runs of the refresh, also those that made no generation. */
export interface RunLedger {
  /** Durable when it resolves. A run is recorded when it begins and again when it ends, which takes the first's place. */
  recordRun(run: RunRecord): Promise<void>;
  /** Last begun first, then by run id; at most `limit`. */
  runs(limit: number): Promise<readonly RunRecord[]>;
}

/**
 * Black, grey and white lists. An answer as of an instant rests on what was recorded by then, that instant included:
 * later entries and later changes of an entry do not show in it.
 */
export interface RiskLists {
  /**
   * All or nothing, durable when it resolves. An entry takes the place of the one with its list, target and source;
   * where they are equal, nothing changes. Of several for one place in a batch the last counts.
   *
   * @throws LimitExceeded above 10 000 entries
   */
  putEntries(entries: readonly ListEntry[]): Promise<ListReport>;
  /** Entries of each entity in force at an instant, in the order asked, each by list, then source. */
  entriesOf(refs: readonly EntityRef[], at: number): Promise<readonly (readonly ListEntry[])[]>;
  /** All entries in force at an instant, by target, list and source, at most 10 000 a batch. */
  readEntries(at: number): AsyncIterable<readonly ListEntry[]>;
  /**
   * Every version of an entry recorded since a mark, in no order, for one who keeps the lists in memory; some of
   * before may come again. Cheap while nothing was recorded.
   *
   * @param since  the mark of an earlier answer; null = all
   */
  listChanges(since: ListMark | null): Promise<ListChanges>;
}

export interface ListChanges {
  readonly changes: readonly ListChange[];
  readonly mark: ListMark;
}

/** How far lists are recorded. Opaque to callers. */
export interface ListMark {
  /** Grows with each recording. */
  readonly recordings: number;
  /** Greatest instant of a recording so far, epoch ms. */
  readonly recordedAt: number;
}

/**
 * Clocks of servers that share a store may differ by this much: what was recorded so long before a mark is read once
 * more.
 */
export const clockSkewMs = 600_000;

/** added + changed + unchanged = entries given. */
export interface ListReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export const mostEntriesPerPut = 10_000;

/** Verdicts of people on gangs and accounts. */
export interface CaseBook {
  /**
   * All or nothing, durable when it resolves. A verdict that was recorded before, withdrawn since or not, stays.
   *
   * @throws StoreConflict when an id was recorded before with other content
   */
  recordVerdicts(verdicts: readonly GivenVerdict[]): Promise<void>;
  /** Ends a verdict; one that was withdrawn before stays as it is. The verdict after that; null where it is unknown. */
  withdrawVerdict(verdictId: string, withdrawal: Withdrawal): Promise<Verdict | null>;
  /** All verdicts on each target, withdrawn ones too, in the order asked, each oldest first, then by id. */
  verdictsOf(targets: readonly VerdictTarget[]): Promise<readonly (readonly Verdict[])[]>;
  /**
   * Verdicts as they were known at an instant, oldest first, then by id, at most 10 000 a batch. What was recorded
   * later is left out, and a later withdrawal does not show.
   */
  readVerdicts(asOf: number): AsyncIterable<readonly Verdict[]>;
}

/** What people keep while they work: cases, notes, objections, workspaces. Two who change one thing at once do not undo each other. */
export interface WorkRecords {
  /**
   * All or nothing, durable when it resolves. Each takes the place of the record one version below, or of none.
   *
   * @throws LimitExceeded for records beyond the limits
   */
  saveRecords(records: readonly WorkRecord[]): Promise<SavedRecords>;
  recordsById(kind: WorkRecordKind, ids: readonly string[]): Promise<readonly (WorkRecord | null)[]>;
  /** The records of each group, in the order asked, each by id. */
  recordsIn(kind: WorkRecordKind, groups: readonly string[]): Promise<readonly (readonly WorkRecord[])[]>;
  /** All records of a kind, by id, at most 10 000 a batch. */
  readRecords(kind: WorkRecordKind): AsyncIterable<readonly WorkRecord[]>;
  /**
   * Forgets records; one that was changed since it was read stays, and one that is not there is passed over.
   *
   * @throws LimitExceeded for more than 500
   */
  removeRecords(records: readonly WorkRecord[]): Promise<void>;
  /** 1 for the first caller, one more for each next one, over all processes. */
  nextNumber(kind: WorkRecordKind): Promise<number>;
}

export interface SavedRecords {
  /** False when somebody was faster, or one was made already: nothing was saved. */
  readonly saved: boolean;
  /** What stands now, in the order given; null where there is no such record. */
  readonly standing: readonly (WorkRecord | null)[];
}

/** Facts about a store itself, such as which data it was filled with. */
export interface StoreNotes {
  note(name: string): Promise<string | null>;
  putNote(name: string, text: string): Promise<void>;
}

export interface StoreHealth {
  readonly kind: string;
  readonly formatVersion: number;
  readonly watermark: Watermark;
  readonly events: number;
  readonly accounts: number;
  readonly resources: number;
  /** First and last event time; null while the store is empty. */
  readonly firstEventAt: number | null;
  readonly lastEventAt: number | null;
  /** Digest of the set of recorded events, whatever their order: equal sets, equal text. */
  readonly checksum: string;
}

/** One call on a store behind the network, for whoever counts and times them. */
export interface StoreCall {
  /** Name of the statement or the transaction: one of a closed set. */
  readonly name: string;
  readonly ms: number;
  readonly outcome: 'done' | 'failed';
}

/** What callers may need to know about a store without knowing which one it is. */
export interface StoreTraits {
  /** Reads may wait for the network. */
  readonly remote: boolean;
}

export interface GraphStore
  extends EventWriter,
    EventFeed,
    ChainReader,
    EntityReader,
    Expander,
    GenerationWriter,
    GenerationReader,
    RunLedger,
    RiskLists,
    CaseBook,
    WorkRecords,
    StoreNotes {
  readonly traits: StoreTraits;
  health(): Promise<StoreHealth>;
  close(): Promise<void>;
}
