import { LimitExceeded } from '../../domain/errors.ts';
import type { GenerationReader, GenerationWriter } from '../port.ts';
import type { Generations } from './generations.ts';
import type { Leases } from './leases.ts';
import type { publishGeneration } from './publish-generation.ts';
import type { keptGenerations } from './show-generation.ts';

/** What the roles around generations stand on. */
export interface GenerationSources {
  readonly leases: Leases;
  readonly generations: Generations;
  readonly publish: ReturnType<typeof publishGeneration>;
  readonly kept: ReturnType<typeof keptGenerations>;
  /** Throws when the store is closed. */
  checkOpen(): void;
  /** Makes visible what other processes committed; throws when the store is closed. */
  lookAgain(): void;
}

/** Accounts of one look-up of labels. */
const mostAccounts = 1000;

export function generationRoles(sources: GenerationSources): GenerationWriter & GenerationReader {
  const { leases, generations, publish, kept, checkOpen, lookAgain } = sources;
  const loaded = (number: number) => {
    lookAgain();
    return generations.load(number);
  };
  const rowsIn: Generations['rowsIn'] = (number, table) => {
    lookAgain();
    return generations.rowsIn(number, table);
  };
  return {
    async claim(work, holder, forMs) {
      checkOpen();
      return leases.claim(work, holder, forMs);
    },
    async release(lease) {
      checkOpen();
      return leases.release(lease);
    },
    async publishRun(lease, run) {
      checkOpen();
      return publish(lease, run, true);
    },
    async holdRun(lease, run) {
      checkOpen();
      return publish(lease, run, false);
    },
    async showGeneration(lease, generation, actor, reason) {
      lookAgain();
      return kept.show(lease, generation, actor, reason);
    },
    async prune(lease, keep) {
      lookAgain();
      return kept.prune(lease, keep);
    },
    async publication() {
      lookAgain();
      await generations.prepare();
      lookAgain();
      return generations.publication();
    },
    async publications(limit) {
      lookAgain();
      return generations.moves(limit);
    },
    async publicationAt(instant) {
      lookAgain();
      return generations.moveAt(instant);
    },
    async generations(limit) {
      lookAgain();
      return generations.list(limit);
    },
    async labelsOf(generation, accounts) {
      if (accounts.length > mostAccounts)
        throw new LimitExceeded('accounts', 0, mostAccounts, accounts.length);
      return accounts.map(loaded(generation).label);
    },
    async *readLabels(generation) {
      lookAgain();
      yield* generations.labelsIn(generation);
    },
    gangs: async (generation) => loaded(generation).gangs,
    gang: async (generation, gangId) => loaded(generation).gang(gangId),
    membersOf: async (generation, gangId) => loaded(generation).membersOf(gangId),
    async evidenceOf(generation, gangId) {
      lookAgain();
      return generations.evidenceOf(generation, gangId);
    },
    lineageIn: async (generation) => rowsIn(generation, 'lineage'),
    dormantIn: async (generation) => rowsIn(generation, 'dormant'),
    communitiesIn: async (generation) => rowsIn(generation, 'communities'),
    async lineageOf(gangId) {
      lookAgain();
      return generations.lineageOf(gangId);
    },
  };
}
