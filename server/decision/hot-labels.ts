import type { DecisionSignals } from '../../graph/domain/decision-signal.ts';
import type { Watermark } from '../../graph/domain/watermark.ts';
import { decisionSignals } from './decision-signals.ts';
import { feedState } from './feed-state.ts';
import type { FollowedStore, FollowerEars } from './follow-store.ts';
import { followStore } from './follow-store.ts';
import type { HotState, HotStateWriter } from './hot-state.ts';
import { createHotState } from './hot-state.ts';
import type { LabelCheck } from './label-checks.ts';
import { labelChecks } from './label-checks.ts';
import { snapshotOver } from './label-snapshot.ts';
import type { CopiedLabels, LocalCopy } from './local-copy.ts';
import type { PinParts } from './pin.ts';
import { pinAt } from './pin.ts';
import type { ReadKey } from './read-key.ts';

export interface HotLabelParts extends Omit<PinParts, 'state'> {
  readonly store: FollowedStore;
  /** Where labels and lists are kept for a start without the store; null keeps none. */
  readonly copy: LocalCopy | null;
  readonly readKey: ReadKey;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** Takes a sentence for the operator. */
  readonly alarm: (message: string) => void;
}

/** Labels, lists and names of a store in memory, and the use case that answers from them. */
export interface HotLabels {
  readonly state: HotState;
  readonly decide: DecisionSignals;
  /** Last event that decisions reflect. */
  reflected(): Watermark;
  /** What decisions rest on now, for the health of the server. */
  checks(): readonly LabelCheck[];
  /** Begins with what the local copy holds, which is stale until the store has answered. Never fails. */
  restore(): Promise<void>;
  /** Brings memory and the copy up to the store; a look that still runs is waited for instead. Never fails. */
  look(): Promise<void>;
}

export function hotLabels(parts: HotLabelParts): HotLabels {
  const { copy, alarm } = parts;
  const { state, writer } = createHotState(parts.limits);
  const ears = feedState(state, writer, alarm);
  const keeper = copy === null ? null : keepCopy(copy, state, ears, alarm);
  const shown = () => (state.isLoaded ? state.shown.snapshot : null);
  const follower = followStore(parts.store, keeper?.ears ?? ears, shown, parts.now);
  let looking: Promise<void> | null = null;

  async function lookAndSave(): Promise<void> {
    await follower.look();
    await keeper?.save();
  }

  return {
    state,
    decide: decisionSignals({ ...parts, state }),
    reflected() {
      const { generation, overlay } = pinAt({ ...parts, state }, null);
      return overlay?.watermark ?? generation.watermark;
    },
    checks: () => labelChecks({ ...parts, state }),
    restore: async () => (copy === null ? undefined : restored(copy, state, writer, alarm)),
    look() {
      looking ??= lookAndSave().finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}

async function restored(
  copy: LocalCopy,
  state: HotState,
  writer: HotStateWriter,
  alarm: (message: string) => void,
): Promise<void> {
  try {
    state.lists.add(await copy.lists());
    const labels = await copy.labels();
    if (labels === null) return;
    const { publication, since, columns } = labels;
    writer.show(snapshotOver(publication, columns), since);
  } catch (error) {
    alarm(`the local copy of labels is passed over: ${messageOf(error)}`);
  }
}

/** Notes what changes on its way into memory, and saves it after a look; what fails is tried again at the next one. */
function keepCopy(copy: LocalCopy, state: HotState, ears: FollowerEars, alarm: (message: string) => void) {
  let labels: CopiedLabels | null = null;
  let isListed = false;
  let isFailing = false;
  return {
    ears: {
      ...ears,
      loaded(publication, since, columns) {
        ears.loaded(publication, since, columns);
        labels = { publication, since, columns };
      },
      listsChanged(changes, isAll) {
        ears.listsChanged(changes, isAll);
        isListed = true;
      },
    } satisfies FollowerEars as FollowerEars,
    async save() {
      try {
        if (labels !== null) await copy.saveLabels(labels);
        labels = null;
        if (isListed) await copy.saveLists(state.lists.all());
        isListed = false;
        isFailing = false;
      } catch (error) {
        if (!isFailing) alarm(`labels are not copied: ${messageOf(error)}`);
        isFailing = true;
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
