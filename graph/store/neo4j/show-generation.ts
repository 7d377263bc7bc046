import { LimitExceeded, StoreConflict } from '../../domain/errors.ts';
import type { Generation } from '../../domain/generation.ts';
import { checkMove, withEvidenceToGiveUp } from '../../domain/generation.ts';
import type { Lease } from '../port.ts';
import type { Connection, Run } from './connection.ts';
import type { GenerationRow } from './generation-rows.ts';
import { generationOf } from './generation-rows.ts';
import type { Leases } from './leases.ts';
import {
  clearEvidence,
  generation,
  generations,
  newestGeneration,
  pruneGeneration,
  showGeneration,
  shownGeneration,
} from './queries.generated.ts';

/** Gangs whose evidence is given up in one transaction. */
const gangsPerBatch = 5_000;
/** More than a store of five years keeps. */
const mostGenerations = 1_000_000;

/** What is done with generations that are there: shown again, released, pruned. */
export function keptGenerations(connection: Connection, leases: Leases, now: () => number) {
  /** @returns whether it was pruned: one that was shown again meanwhile is left */
  async function giveUpEvidence(lease: Lease, number: number): Promise<boolean> {
    const pruned = await connection.write('batch', pruneGeneration.name, async (run) => {
      await leases.check(run, lease);
      return (await run(pruneGeneration, { number }))[0]?.pruned ?? false;
    });
    for (let removed = pruned ? gangsPerBatch : 0; removed === gangsPerBatch; )
      removed = await connection.write('batch', clearEvidence.name, async (run) => {
        await leases.check(run, lease);
        const [row] = await run(clearEvidence, { generation: number, limit: gangsPerBatch });
        return row?.removed ?? 0;
      });
    return pruned;
  }

  return {
    async showGeneration(lease: Lease, number: number, actor: string, reason: string): Promise<Generation> {
      checkMove(actor, reason);
      const row = await connection.write('interactive', showGeneration.name, async (run) => {
        await leases.check(run, lease);
        await checkShowable(run, number);
        const [shown] = await run(shownGeneration, {});
        if (shown?.number !== number) await run(showGeneration, { number, now: now(), actor, reason });
        return (await run(generation, { number }))[0]!;
      });
      return generationOf(row);
    },
    async prune(lease: Lease, keep: number): Promise<readonly number[]> {
      const rows = await connection.read('batch', generations, { limit: mostGenerations });
      const [shown] = await connection.read('batch', shownGeneration, {});
      const numbers = withEvidenceToGiveUp(rows.map(generationOf), shown?.number ?? 0, keep);
      const pruned: number[] = [];
      for (const number of numbers) if (await giveUpEvidence(lease, number)) pruned.push(number);
      return pruned;
    },
  };
}

async function checkShowable(run: Run, number: number): Promise<void> {
  const [row]: (GenerationRow | undefined)[] =
    Number.isInteger(number) && number >= 1 ? await run(generation, { number }) : [];
  if (row === undefined) {
    const [newest] = await run(newestGeneration, {});
    throw new LimitExceeded('generation', 1, newest?.number ?? 0, number);
  }
  if (row.pruned) throw new StoreConflict(`generation ${number} was pruned, it cannot be shown again`);
}
