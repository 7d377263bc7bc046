import { StoreConflict } from '../../domain/errors.ts';
import type { GivenVerdict, Verdict, VerdictTarget } from '../../domain/verdict.ts';
import { compareVerdicts, targetText } from '../../domain/verdict.ts';
import type { CaseBook } from '../port.ts';
import type { Environment } from './environment.ts';

/*
 * One row a verdict, under its target and id; a second one leads from the id to the target. Rows say when they were
 * recorded, so that what was known at an instant can be told.
 */
interface VerdictRow {
  readonly verdict: Verdict;
  /** Epoch ms. */
  readonly recordedAt: number;
  /** When the withdrawal was recorded, epoch ms; null without one. */
  readonly endedAt: number | null;
}

/** Behind every id and every kind of target: the last character there is. */
const lastText = '\u{10FFFF}';
const verdictsPerBatch = 10_000;

/** @param lookAgain  makes visible what other processes committed; throws when the store is closed */
export function caseBook(environment: Environment, now: () => number, lookAgain: () => void): CaseBook {
  const { facts, write } = environment;
  const keyOf = ({ target, verdictId }: GivenVerdict) => ['verdict', ...partsOf(target), verdictId];

  function known(verdictId: string): VerdictRow | null {
    const key = facts.get(['verdict-by-id', verdictId]) as string[] | undefined;
    return key === undefined ? null : (facts.get(key) as VerdictRow);
  }

  function record(given: GivenVerdict): void {
    const before = known(given.verdictId);
    if (before !== null && !saysTheSame(before.verdict, given))
      throw new StoreConflict('verdictId was recorded before with other content');
    if (before !== null) return;
    const key = keyOf(given);
    const verdict: Verdict = { ...given, withdrawal: null };
    facts.putSync(key, { verdict, recordedAt: now(), endedAt: null } satisfies VerdictRow);
    facts.putSync(['verdict-by-id', given.verdictId], key);
  }

  function rowsBelow(parts: readonly string[]): VerdictRow[] {
    const start = ['verdict', ...parts];
    const rows = facts.getRange({ start, end: [...start, lastText] });
    return Array.from(rows, ({ value }) => value as VerdictRow);
  }

  return {
    async recordVerdicts(verdicts) {
      lookAgain();
      await write(() => {
        for (const verdict of verdicts) record(verdict);
      });
    },
    async withdrawVerdict(verdictId, withdrawal) {
      lookAgain();
      return write(() => {
        const row = known(verdictId);
        if (row === null || row.endedAt !== null) return row?.verdict ?? null;
        const verdict: Verdict = { ...row.verdict, withdrawal };
        facts.putSync(keyOf(verdict), { ...row, verdict, endedAt: now() } satisfies VerdictRow);
        return verdict;
      });
    },
    async verdictsOf(targets) {
      lookAgain();
      return targets.map((target) =>
        rowsBelow(partsOf(target))
          .map(({ verdict }) => verdict)
          .sort(compareVerdicts),
      );
    },
    async *readVerdicts(asOf) {
      lookAgain();
      const all = rowsBelow([])
        .filter(({ verdict, recordedAt }) => recordedAt <= asOf && verdict.at <= asOf)
        .map(({ verdict, endedAt }) =>
          endedAt !== null && endedAt <= asOf ? verdict : standingAgain(verdict),
        )
        .sort(compareVerdicts);
      for (let from = 0; from < all.length; from += verdictsPerBatch)
        yield all.slice(from, from + verdictsPerBatch);
    },
  };
}

function partsOf(target: VerdictTarget): [string, string] {
  return target.kind === 'GANG' ? ['GANG', target.gangId] : ['ACCOUNT', target.accountId];
}

function standingAgain(verdict: Verdict): Verdict {
  return { ...verdict, withdrawal: null };
}

function saysTheSame(a: GivenVerdict, b: GivenVerdict): boolean {
  return (
    targetText(a.target) === targetText(b.target) &&
    a.verdict === b.verdict &&
    a.reason === b.reason &&
    a.author === b.author &&
    a.at === b.at &&
    a.generation === b.generation
  );
}
