import { StoreConflict } from '../../graph/domain/errors.ts';
import type { GivenVerdict, Verdict } from '../../graph/domain/verdict.ts';
import { compareVerdicts, targetText } from '../../graph/domain/verdict.ts';
import type { CaseBook } from '../../graph/store/port.ts';

interface Kept {
  readonly verdict: Verdict;
  readonly recordedAt: number;
  /** When the withdrawal was recorded; null without one. */
  readonly endedAt: number | null;
}

/** Verdicts as a plain list; `checkOpen` throws when the store is closed. */
export function memoryVerdicts(now: () => number, checkOpen: () => unknown): CaseBook {
  let kept: readonly Kept[] = [];

  const asKnownAt = (at: number) => (one: Kept) => ({
    ...one.verdict,
    withdrawal: one.endedAt !== null && one.endedAt <= at ? one.verdict.withdrawal : null,
  });

  return {
    async recordVerdicts(verdicts) {
      checkOpen();
      const next = [...kept];
      for (const given of verdicts) {
        const before = next.find(({ verdict }) => verdict.verdictId === given.verdictId);
        if (before === undefined)
          next.push({ verdict: { ...given, withdrawal: null }, recordedAt: now(), endedAt: null });
        else if (contentOf(before.verdict) !== contentOf(given))
          throw new StoreConflict('verdictId was recorded before with other content');
      }
      kept = next;
    },
    async withdrawVerdict(verdictId, withdrawal) {
      checkOpen();
      kept = kept.map((one) =>
        one.verdict.verdictId === verdictId && one.endedAt === null
          ? { ...one, verdict: { ...one.verdict, withdrawal }, endedAt: now() }
          : one,
      );
      return kept.find(({ verdict }) => verdict.verdictId === verdictId)?.verdict ?? null;
    },
    async verdictsOf(targets) {
      checkOpen();
      return targets.map((target) =>
        kept
          .map(({ verdict }) => verdict)
          .filter((verdict) => targetText(verdict.target) === targetText(target))
          .sort(compareVerdicts),
      );
    },
    async *readVerdicts(asOf) {
      checkOpen();
      const known = kept
        .filter(({ verdict, recordedAt }) => recordedAt <= asOf && verdict.at <= asOf)
        .map(asKnownAt(asOf))
        .sort(compareVerdicts);
      if (known.length > 0) yield known;
    },
  };
}

function contentOf({ verdictId, target, verdict, reason, author, at, generation }: GivenVerdict): string {
  return JSON.stringify([verdictId, targetText(target), verdict, reason, author, at, generation]);
}
