import { LimitExceeded, StoreConflict } from '../../domain/errors.ts';
import type { Generation } from '../../domain/generation.ts';
import { checkMove, withEvidenceToGiveUp } from '../../domain/generation.ts';
import type { Lease } from '../port.ts';
import type { Environment } from './environment.ts';
import { headOf, newestNumber, putHead } from './generation-rows.ts';
import type { Leases } from './leases.ts';
import { movePointer, pointerOf } from './publications.ts';

/** What is done with generations that are there: shown again, released, pruned. */
export function keptGenerations(environment: Environment, leases: Leases, now: () => number) {
  return {
    show(lease: Lease, number: number, actor: string, reason: string): Promise<Generation> {
      checkMove(actor, reason);
      return environment.write(() => {
        leases.check(lease);
        checkGiven(environment, number);
        const head = headOf(environment, number);
        if (head.pruned) throw new StoreConflict(`generation ${number} was pruned, it cannot be shown again`);
        if (pointerOf(environment).generation !== number)
          movePointer(environment, number, { now: now(), actor, reason });
        return { ...headOf(environment, number), state: 'PUBLISHED' };
      });
    },
    async prune(lease: Lease, keep: number): Promise<readonly number[]> {
      const shown = pointerOf(environment).generation;
      const newest = newestNumber(environment);
      const heads = Array.from({ length: newest }, (_, place) => headOf(environment, place + 1));
      const numbers = withEvidenceToGiveUp(heads, shown, keep);
      for (const number of numbers)
        await environment.write(() => {
          leases.check(lease);
          giveUpEvidence(environment, number);
        });
      return numbers;
    },
  };
}

function giveUpEvidence(environment: Environment, number: number): void {
  // It may have been shown again since the list was made.
  if (pointerOf(environment).generation === number) return;
  const { generations } = environment;
  const range = { start: [number, 'evidence'], end: [number, 'evidence\u{10FFFF}'] };
  for (const key of Array.from(generations.getKeys(range))) generations.removeSync(key);
  putHead(environment, { ...headOf(environment, number), pruned: true });
}

function checkGiven(environment: Environment, number: number): void {
  const newest = newestNumber(environment);
  if (!(Number.isInteger(number) && number >= 1 && number <= newest))
    throw new LimitExceeded('generation', 1, newest, number);
}
