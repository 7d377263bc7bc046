import { StoreConflict } from '../../domain/errors.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import type { GivenVerdict, Verdict, VerdictKind, VerdictTarget } from '../../domain/verdict.ts';
import { compareVerdicts, targetText } from '../../domain/verdict.ts';
import type { CaseBook } from '../port.ts';
import type { Connection, Run } from './connection.ts';
import {
  lockDecisionLog,
  recordVerdicts,
  verdictsById,
  verdictsKnown,
  verdictsOfTargets,
  withdrawVerdict,
} from './queries.generated.ts';

/** Properties of the node of a verdict. */
type Facts = Readonly<Record<string, unknown>>;

const verdictsPerBatch = 10_000;

export function caseBook({ read, write, checkOpen }: Connection, now: () => number): CaseBook {
  return {
    async recordVerdicts(verdicts) {
      checkOpen();
      await write('interactive', 'recordVerdicts', async (run) => {
        await run(lockDecisionLog, {});
        const fresh = await freshAmong(run, verdicts);
        const recordedAt = now();
        const rows = fresh.map((verdict) => rowOf(verdict, recordedAt));
        if (rows.length > 0) await run(recordVerdicts, { verdicts: rows });
      });
    },
    async withdrawVerdict(verdictId, withdrawal) {
      checkOpen();
      return write('interactive', 'withdrawVerdict', async (run) => {
        await run(lockDecisionLog, {});
        const [row] = await run(verdictsById, { verdictIds: [verdictId] });
        if (row === undefined) return null;
        const before = verdictOf(row.facts);
        if (before.withdrawal !== null) return before;
        await run(withdrawVerdict, { verdictId, ...withdrawal, endedAt: now() });
        return { ...before, withdrawal };
      });
    },
    async verdictsOf(targets) {
      checkOpen();
      if (targets.length === 0) return [];
      const targetTexts = [...new Set(targets.map(targetText))];
      const rows = await read('interactive', verdictsOfTargets, { targetTexts });
      return targets.map((target) =>
        rows
          .filter((row) => row.targetText === targetText(target))
          .map(({ facts }) => verdictOf(facts))
          .sort(compareVerdicts),
      );
    },
    async *readVerdicts(asOf) {
      checkOpen();
      const rows = await read('batch', verdictsKnown, { asOf });
      const all = rows.map(({ facts }) => verdictKnownAt(facts, asOf)).sort(compareVerdicts);
      for (let from = 0; from < all.length; from += verdictsPerBatch)
        yield all.slice(from, from + verdictsPerBatch);
    },
  };
}

/** @throws StoreConflict for an id that has other content already, recorded before or earlier in the batch */
async function freshAmong(run: Run, verdicts: readonly GivenVerdict[]): Promise<GivenVerdict[]> {
  const verdictIds = [...new Set(verdicts.map(({ verdictId }) => verdictId))].sort();
  const rows = await run(verdictsById, { verdictIds });
  const known = new Map<string, GivenVerdict>(
    rows.map(({ facts }) => verdictOf(facts)).map((verdict) => [verdict.verdictId, verdict]),
  );
  const fresh: GivenVerdict[] = [];
  for (const verdict of verdicts) {
    const before = known.get(verdict.verdictId);
    if (before !== undefined && !saysTheSame(before, verdict))
      throw new StoreConflict('verdictId was recorded before with other content');
    if (before !== undefined) continue;
    known.set(verdict.verdictId, verdict);
    fresh.push(verdict);
  }
  return fresh;
}

function rowOf({ target, ...facts }: GivenVerdict, recordedAt: number) {
  const targetKey = target.kind === 'GANG' ? target.gangId : target.accountId;
  return { ...facts, targetText: targetText(target), targetKind: target.kind, targetKey, recordedAt };
}

function verdictOf(facts: Facts): Verdict {
  return {
    verdictId: facts.verdictId as string,
    target: targetOf(facts),
    verdict: facts.verdict as VerdictKind,
    reason: facts.reason as string,
    author: facts.author as string,
    at: facts.at as number,
    generation: facts.generation as number,
    withdrawal:
      facts.withdrawnAt === undefined
        ? null
        : {
            at: facts.withdrawnAt as number,
            by: facts.withdrawnBy as string,
            reason: facts.withdrawnReason as string,
          },
  };
}

function targetOf({ targetKind, targetKey }: Facts): VerdictTarget {
  return targetKind === 'GANG'
    ? { kind: 'GANG', gangId: targetKey as GangId }
    : { kind: 'ACCOUNT', accountId: targetKey as AccountId };
}

/** A withdrawal that was recorded later does not show. */
function verdictKnownAt(facts: Facts, asOf: number): Verdict {
  const verdict = verdictOf(facts);
  return typeof facts.endedAt === 'number' && facts.endedAt <= asOf
    ? verdict
    : { ...verdict, withdrawal: null };
}

function saysTheSame(a: GivenVerdict, b: GivenVerdict): boolean {
  const members = ['verdict', 'reason', 'author', 'at', 'generation'] as const;
  return targetText(a.target) === targetText(b.target) && members.every((member) => a[member] === b[member]);
}
