import type { FollowerEars } from './follow-store.ts';
import type { HotState, HotStateWriter } from './hot-state.ts';
import { snapshotOver } from './label-snapshot.ts';

/**
 * Takes what a follower tells into memory. A failure is told to the operator once, until the store answers again.
 *
 * @param alarm  takes a sentence for the operator
 */
export function feedState(
  state: HotState,
  writer: HotStateWriter,
  alarm: (message: string) => void,
): FollowerEars {
  let isMissed = false;
  return {
    loading: writer.forgetBefore,
    loaded: (publication, since, columns) => writer.show(snapshotOver(publication, columns), since),
    listsChanged: (changes, isAll) => (isAll ? state.lists.replace(changes) : state.lists.add(changes)),
    named(refs) {
      for (const ref of refs) state.known.add(ref);
    },
    looked(at, watermark) {
      writer.looked(at, watermark);
      isMissed = false;
    },
    missed(problem) {
      writer.missed();
      if (!isMissed) alarm(`decisions are answered from what is in memory, as stale: ${problem}`);
      isMissed = true;
    },
    caughtUp: writer.caughtUp,
  };
}
