import type { GangEvidence } from './evidence-link.ts';
import type { Gang, GangLabel } from './gang.ts';
import type { GangId } from './ids.ts';
import type { Watermark } from './watermark.ts';
import type { TimeWindow } from './window.ts';

export type EngineName = (typeof engineNames)[number];
export const engineNames = ['leiden-cpm', 'louvain', 'components'] as const;

/** `RETIRED`: was published, another one is shown now. */
export type GenerationState = 'PUBLISHED' | 'RETIRED';

/** The immutable, numbered result of a refresh, without its labels. Only `state` changes. */
export interface Generation extends GenerationHead {
  readonly number: number;
  readonly state: GenerationState;
  /** When it was shown first, epoch ms. */
  readonly publishedAt: number;
}

/** What a run was made from and how much came out. */
export interface GenerationHead {
  /** The run looks back from here and sees nothing that was not known before it, epoch ms. */
  readonly asOf: number;
  readonly window: TimeWindow;
  readonly engine: EngineName;
  readonly seed: number;
  readonly parametersVersion: number;
  readonly codeVersion: string;
  /** How far the store was recorded when it was read. */
  readonly watermark: Watermark;
  readonly counts: GenerationCounts;
  /** Highest gang number used so far, by this generation or an earlier one: ids are never reused. */
  readonly gangNumbersUsed: number;
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

/** All that a refresh hands to the store. Equal input gives equal drafts. */
export interface GenerationDraft extends GenerationHead {
  /** By level, then score, both highest first, then gang id. */
  readonly gangs: readonly Gang[];
  /** By account id. */
  readonly labels: readonly GangLabel[];
  readonly evidence: ReadonlyMap<GangId, GangEvidence>;
}

/** The pointer to the generation that readers are shown. */
export interface Publication {
  readonly generation: Generation;
  /** Grows with each move of the pointer. */
  readonly sequence: number;
}

/** The empty generation that every store begins with, so that readers always have one. */
export const generationZero: Generation = {
  number: 0,
  state: 'PUBLISHED',
  publishedAt: 0,
  asOf: 0,
  window: { from: 0, until: 0 },
  engine: 'components',
  seed: 0,
  parametersVersion: 0,
  codeVersion: '',
  watermark: 0,
  counts: { events: 0, accounts: 0, links: 0, gangs: 0, labels: 0, warning: 0, attention: 0, notice: 0 },
  gangNumbersUsed: 0,
};
