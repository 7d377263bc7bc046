import type { Community, Division } from './community.ts';
import { completeParameters } from './complete-parameters.ts';
import { LimitExceeded } from './errors.ts';
import type { GangEvidence } from './evidence-link.ts';
import type { Gang, GangLabel } from './gang.ts';
import type { GateCheck } from './gate.ts';
import type { GangId } from './ids.ts';
import type { DormantGang, LineageStep, Stability } from './lineage.ts';
import type { ParameterSet } from './parameters.ts';
import type { ResourceKind } from './resource-kinds.ts';
import type { Watermark } from './watermark.ts';
import type { TimeWindow } from './window.ts';

export type EngineName = (typeof engineNames)[number];
export const engineNames = ['leiden-cpm', 'louvain', 'components'] as const;

/**
 * `BUILDING`: being written, seen by nobody. `HELD`: refused by the sanity gate, kept for a person. `PUBLISHED`: shown
 * now. `RETIRED`: was shown, another one is now.
 */
export type GenerationState = (typeof generationStates)[number];
export const generationStates = ['BUILDING', 'HELD', 'PUBLISHED', 'RETIRED'] as const;

/** The immutable, numbered result of a refresh, without its labels. Only what follows from showing and pruning changes. */
export interface Generation extends GenerationHead {
  readonly number: number;
  readonly state: GenerationState;
  /** When it was written, epoch ms. */
  readonly builtAt: number;
  /** When it was shown first, epoch ms; null while it never was. */
  readonly publishedAt: number | null;
  /** Its evidence was given up: it can be read and derived again, but not shown again. */
  readonly pruned: boolean;
}

/** What a run was made from and how much came out. */
export interface GenerationHead {
  /** The run looks back from here and sees nothing that was not known before it, epoch ms. */
  readonly asOf: number;
  readonly window: TimeWindow;
  readonly engine: EngineName;
  readonly seed: number;
  readonly parametersVersion: number;
  /** The parameters themselves, so that the run can be told and done again. Null where they were not kept. */
  readonly parameters: ParameterSet | null;
  readonly codeVersion: string;
  /** How far the store was recorded when it was read. */
  readonly watermark: Watermark;
  /** Checksum of all events up to the watermark. Null where it was not kept, in a store of an old format. */
  readonly inputChecksum: string | null;
  /** The run saw the lists and verdicts that were known at this instant, epoch ms. */
  readonly decisionsAt: number;
  /** The generation shown when the run began: gang ids, lineage and stability refer to it. */
  readonly baseGeneration: number;
  /** Least evidence of a link between two accounts, θ, nats: set, or chosen by the run. Null where it was not kept. */
  readonly thresholdNats: number | null;
  /** Days of the window with an event, counted back from its end. Null where it was not kept. */
  readonly eventDays: number | null;
  /** The same for each kind of resource that an event names. Null where it was not kept. */
  readonly kindDays: readonly KindDays[] | null;
  /** Null where it was not kept. */
  readonly division: Division | null;
  readonly counts: GenerationCounts;
  /** Highest gang number used so far, by this generation or an earlier one, held ones too: ids are never reused. */
  readonly gangNumbersUsed: number;
  /** Null where there was no generation to compare with. */
  readonly stability: Stability | null;
  /** What the sanity gate looked at, by the order of its table. */
  readonly gate: readonly GateCheck[];
  /** How long each stage took, in the order of the stages. Not part of what the run found. */
  readonly durations: readonly StageDuration[];
}

/** How steadily events name resources of one kind. */
export interface KindDays {
  readonly kind: ResourceKind;
  /** How often an event of the window names one. */
  readonly mentions: number;
  /** Days of the window on which one does, counted back from its end. */
  readonly days: number;
}

export interface StageDuration {
  readonly stage: string;
  readonly ms: number;
}

export interface GenerationCounts {
  /** Events of the window. */
  readonly events: number;
  /** Accounts with an event in the window. */
  readonly accounts: number;
  readonly links: number;
  readonly gangs: number;
  /** Accounts with a label, exposed ones included. */
  readonly labels: number;
  readonly warning: number;
  readonly attention: number;
  readonly notice: number;
}

/**
 * What heads did not keep while every generation was shown once, at the end of its run: the lists and verdicts it saw
 * and the generation it followed are known from when it was shown and which one it is, the rest is not known.
 */
export function unkeptHead(number: number, publishedAt: number) {
  return {
    inputChecksum: null,
    decisionsAt: publishedAt,
    baseGeneration: number - 1,
    thresholdNats: null,
    eventDays: null,
    kindDays: null,
    parameters: null,
    division: null,
    stability: null,
    gate: [],
    durations: [],
  } satisfies Partial<GenerationHead>;
}

/** A kept head with what earlier programs of the same format did not keep. */
export function completeHead<H extends GenerationHead>(kept: H): H {
  const { parameters, kindDays } = kept;
  return {
    ...kept,
    kindDays: kindDays ?? null,
    parameters: parameters && completeParameters(parameters),
  };
}

/** All that a refresh hands to the store. Equal input gives equal drafts, but for their durations. */
export interface GenerationDraft extends GenerationHead {
  /** By level, then score, both highest first, then gang id. */
  readonly gangs: readonly Gang[];
  /** By account id. */
  readonly labels: readonly GangLabel[];
  readonly evidence: ReadonlyMap<GangId, GangEvidence>;
  /** What became of gangs since the base generation, in a fixed order. */
  readonly lineage: readonly LineageStep[];
  /** Gangs that were not found this time and may revive, by id. */
  readonly dormant: readonly DormantGang[];
  /** All communities of two accounts or resources and more, gangs or not, where the next run begins. */
  readonly communities: readonly Community[];
}

/** The pointer to the generation that readers are shown. */
export interface Publication {
  readonly generation: Generation;
  /** Grows with each move of the pointer. */
  readonly sequence: number;
}

/** One move of the pointer. From `at` until the next move, answers came from this generation. */
export interface PublicationMove {
  readonly sequence: number;
  readonly generation: number;
  /** Epoch ms; never below that of an earlier move. */
  readonly at: number;
  /** Who moved it: a person, or `refresh` for a run that passed the gate. */
  readonly actor: string;
  /** Null for a run that passed the gate. */
  readonly reason: string | null;
}

/** Longest actor and reason of a move, in characters. */
export const longestActor = 128;
export const longestReason = 500;

/** @throws LimitExceeded when actor or reason is empty or too long */
export function checkMove(actor: string, reason: string): void {
  checkLength('actor', longestActor, actor);
  checkLength('reason', longestReason, reason);
}

/**
 * Numbers of the generations whose evidence may go, lowest first: all but the `keep` newest that were ever shown, the
 * shown one, and held ones newer than it, which a person may still release.
 *
 * @throws LimitExceeded when `keep` is below 1
 */
export function withEvidenceToGiveUp(
  generations: readonly Generation[],
  shown: number,
  keep: number,
): readonly number[] {
  if (!(Number.isInteger(keep) && keep >= 1))
    throw new LimitExceeded('keep', 1, Number.MAX_SAFE_INTEGER, keep);
  const byNumber = generations.toSorted((a, b) => a.number - b.number);
  const ready = byNumber.filter(({ publishedAt, pruned }) => publishedAt !== null && !pruned);
  const kept = new Set([shown, ...ready.slice(-keep).map(({ number }) => number)]);
  return byNumber
    .filter(({ number, publishedAt, pruned }) => {
      const waiting = publishedAt === null && number > shown;
      return !pruned && !waiting && !kept.has(number);
    })
    .map(({ number }) => number);
}

function checkLength(limit: string, most: number, { length }: string): void {
  if (length < 1 || length > most) throw new LimitExceeded(limit, 1, most, length);
}

/** The empty generation that every store begins with, so that readers always have one. */
export const generationZero: Generation = {
  number: 0,
  state: 'PUBLISHED',
  builtAt: 0,
  publishedAt: 0,
  pruned: false,
  asOf: 0,
  window: { from: 0, until: 0 },
  engine: 'components',
  seed: 0,
  parametersVersion: 0,
  parameters: null,
  codeVersion: '',
  watermark: 0,
  inputChecksum: null,
  decisionsAt: 0,
  baseGeneration: 0,
  thresholdNats: null,
  eventDays: null,
  kindDays: null,
  division: null,
  counts: { events: 0, accounts: 0, links: 0, gangs: 0, labels: 0, warning: 0, attention: 0, notice: 0 },
  gangNumbersUsed: 0,
  stability: null,
  gate: [],
  durations: [],
};
