import { LimitExceeded, StoreConflict } from '../../graph/domain/errors.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import { compareGangs, compareMembers } from '../../graph/domain/gang.ts';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import { generationZero } from '../../graph/domain/generation.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { GenerationReader, GenerationWriter, Lease } from '../../graph/store/port.ts';

type Kept = Pick<GenerationDraft, 'gangs' | 'labels' | 'evidence'> & { readonly generation: Generation };

const nothing: Kept = { generation: generationZero, gangs: [], labels: [], evidence: new Map() };

/** Generations as a plain list; `checkOpen` throws when the store is closed. */
export function memoryGenerations(
  now: () => number,
  checkOpen: () => unknown,
): GenerationWriter & GenerationReader {
  const kept: Kept[] = [nothing];
  let lease: { readonly holder: string | null; readonly token: number; readonly until: number } = {
    holder: null,
    token: 0,
    until: 0,
  };

  const holds = ({ holder, token }: Lease) => lease.holder === holder && lease.token === token;
  const keptOf = (number: number): Kept => {
    checkOpen();
    const found = kept[number];
    if (found === undefined) throw new LimitExceeded('generation', 0, kept.length - 1, number);
    return found;
  };
  const stateOf = ({ generation }: Kept): Generation => ({
    ...generation,
    state: generation.number === kept.length - 1 ? 'PUBLISHED' : 'RETIRED',
  });

  return {
    async claim(work, holder, forMs) {
      checkOpen();
      if (lease.holder !== null && lease.holder !== holder && now() < lease.until) return null;
      lease = { holder, token: lease.token + 1, until: now() + forMs };
      return { work, holder, token: lease.token };
    },
    async release(given) {
      checkOpen();
      if (holds(given)) lease = { ...lease, holder: null };
    },
    async publishRun(given, { gangs, labels, evidence, ...head }) {
      checkOpen();
      if (!holds(given)) throw new StoreConflict(`lease ${given.token} of ${given.work} was lost`);
      const generation: Generation = {
        ...head,
        number: kept.length,
        state: 'PUBLISHED',
        publishedAt: now(),
      };
      kept.push({ generation, gangs, labels, evidence });
      return generation;
    },
    async publication() {
      return { generation: stateOf(keptOf(kept.length - 1)), sequence: kept.length - 1 };
    },
    async generations(limit) {
      checkOpen();
      return kept.slice(1).reverse().slice(0, limit).map(stateOf);
    },
    async labelsOf(generation, accounts) {
      if (accounts.length > 1000) throw new LimitExceeded('accounts', 0, 1000, accounts.length);
      const { labels } = keptOf(generation);
      return accounts.map((asked) => labels.find(({ accountId }) => accountId === asked) ?? null);
    },
    async *readLabels(generation) {
      const labels = keptOf(generation).labels.toSorted((a, b) => compareText(a.accountId, b.accountId));
      for (let from = 0; from < labels.length; from += 10_000) yield labels.slice(from, from + 10_000);
    },
    async gangs(generation): Promise<readonly Gang[]> {
      return keptOf(generation).gangs.toSorted(compareGangs);
    },
    async gang(generation, gangId) {
      return keptOf(generation).gangs.find((gang) => gang.gangId === gangId) ?? null;
    },
    async membersOf(generation, gangId): Promise<readonly GangLabel[]> {
      return keptOf(generation)
        .labels.filter((label) => label.gangId === gangId)
        .sort(compareMembers);
    },
    async evidenceOf(generation, gangId) {
      return keptOf(generation).evidence.get(gangId) ?? null;
    },
  };
}
