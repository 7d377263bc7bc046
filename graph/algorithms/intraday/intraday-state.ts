import type { GraphEvent } from '../../domain/event.ts';
import { eventTypes } from '../../domain/event.ts';
import type { Gang } from '../../domain/gang.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import type { Overlay } from '../../domain/overlay.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { Watermark } from '../../domain/watermark.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import { rowsInTimeOrder } from '../time-order.ts';
import { createLinker, type Linker } from './linker.ts';
import { type NumberedGeneration, numberGeneration, type StandingLabel } from './number-generation.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import { type BatchDecision, type LabelSources, provisionalLabel } from './provisional-labels.ts';

/** What a generation was made from and what it says. */
export interface IntradayBase {
  readonly generation: number;
  /** Events up to here are in the generation. */
  readonly watermark: Watermark;
  /** The generation's as-of instant, epoch ms: events from here on are not in it, whatever their number. */
  readonly asOf: number;
  /** By level, then score, both highest first, then gang id. */
  readonly gangs: readonly Gang[];
  readonly labels: Iterable<StandingLabel>;
  /** Relation chains from the start of the window on, as they were known at the watermark. */
  readonly chains: Chains;
  /** First instant that the window and the store cover, epoch ms. */
  readonly coveredFrom: number;
  /** First event of the store, epoch ms. */
  readonly storeBeganAt: number;
  readonly parameters: ParameterSet;
}

/** The intraday state over one generation. */
export interface IntradayState {
  readonly numbering: Numbering;
  readonly numbered: NumberedGeneration;
  readonly partnersOf: Linker['partnersOf'];
  /** Takes in the next event after the generation. Its account's number. */
  apply(event: GraphEvent, watermark: Watermark): number;
  /** Takes over what a micro-batch decided; decisions about other accounts stand. */
  decide(decisions: Iterable<readonly [number, BatchDecision]>): void;
  /** The labels as they stand now. */
  overlay(): Overlay;
  /** Everybody who is in a gang provisionally, with the last event that the label rests on. In no order that matters. */
  members(): Iterable<ProvisionalMember>;
  /** Gang of an account in the generation; null where it is in none. */
  publishedGangOf(id: AccountId): GangId | null;
}

export interface ProvisionalMember {
  readonly accountId: AccountId;
  readonly gangId: GangId;
  readonly since: Watermark;
}

/** Rows that are taken in before others get their turn: a few milliseconds. */
const rowsPerSlice = 250;

/**
 * Builds the state over a generation from its events, in slices that leave the event loop free: each yield is a place
 * to pause. O(events) and their sorting.
 */
export function* buildIntraday(base: IntradayBase): Generator<void, IntradayState> {
  const { chains, parameters } = base;
  const numbering = createNumbering(base.storeBeganAt, parameters.membership.newAccountDays);
  const numbers = yield* numbering.addChains(chains);
  const numbered = yield* numberGeneration(
    base.gangs,
    base.labels,
    numbering,
    parameters.intraday.gangResourceShare,
  );
  yield;
  const linker = createLinker({
    known: numbered.known,
    parameters,
    coveredFrom: base.coveredFrom,
    expectedPairs: Math.ceil(chains.mentionResource.length * 1.25),
  });
  let sinceYield = 0;
  for (const row of yield* rowsInTimeOrder(chains.at, chains.rows)) {
    const event = rowEvent(chains, row, numbers, numbering);
    if (event.at < base.asOf) linker.remember(event);
    else linker.apply(event, base.watermark);
    if (++sinceYield % rowsPerSlice === 0) yield;
  }
  return stateOver(base, numbering, numbered, linker);
}

/** An event of the chains. Masks of resources are not in chains. */
function rowEvent(
  { account, at, type, mentionOffsets, mentionResource, resourceKind }: Chains,
  row: number,
  numbers: { readonly accounts: Uint32Array; readonly resources: Uint32Array },
  { openedAt }: Numbering,
) {
  const mentioned = mentionResource.subarray(mentionOffsets[row], mentionOffsets[row + 1]);
  return {
    account: numbers.accounts[account[row]!]!,
    at: at[row]!,
    type: eventTypes[type[row]!]!,
    openedAt,
    mentions: Array.from(mentioned, (resource) => ({
      resource: numbers.resources[resource]!,
      kind: resourceKinds[resourceKind[resource]!]!,
      mask: '',
    })),
  };
}

function stateOver(
  { generation, watermark, parameters }: IntradayBase,
  numbering: Numbering,
  numbered: NumberedGeneration,
  linker: Linker,
): IntradayState {
  const { known, levelOf } = numbered;
  let decisions: ReadonlyMap<number, BatchDecision> = new Map();
  let batches = 0;
  let applied = watermark;
  /** Null after a change. */
  let shown: Overlay | null = null;
  const sources = () => ({ generation, known, levelOf, view: linker.view(), decisions, parameters });
  return {
    numbering,
    numbered,
    partnersOf: linker.partnersOf,
    apply(event, mark) {
      shown = null;
      applied = mark;
      const read = numbering.read(event);
      if (event.type !== 'tie' && event.type !== 'outcome') linker.apply(read, mark);
      return read.account;
    },
    decide(more) {
      shown = null;
      batches++;
      decisions = new Map([...decisions, ...more]);
    },
    overlay() {
      if (shown !== null) return shown;
      const now = sources();
      shown = overlayOf(now, numbering, applied, now.view.changes + batches);
      return shown;
    },
    *members() {
      const now = sources();
      const touched = new Set([
        ...now.decisions.keys(),
        ...Array.from(now.view.accounts.entries(), ([key]) => key),
      ]);
      for (const account of touched) {
        const accountId = numbering.accounts.textAt(account) as AccountId;
        const gangId = provisionalLabel(now, account, accountId)?.gangId ?? null;
        const decidedAt = now.decisions.get(account)?.decidedAt ?? 0;
        const changedAt = now.view.accounts.get(account)?.changedAt ?? 0;
        if (gangId !== null) yield { accountId, gangId, since: Math.max(decidedAt, changedAt) };
      }
    },
    publishedGangOf(id) {
      const account = numbering.accounts.find(id);
      const gang = account < 0 ? -1 : known.gangOf(account);
      return gang < 0 ? null : known.gangs[gang]!.gangId;
    },
  };
}

function overlayOf(
  sources: LabelSources,
  { accounts }: Numbering,
  watermark: Watermark,
  sequence: number,
): Overlay {
  return {
    generation: sources.generation,
    sequence,
    watermark,
    labelOf(id: AccountId) {
      const account = accounts.find(id);
      return account < 0 ? null : provisionalLabel(sources, account, id);
    },
  };
}
