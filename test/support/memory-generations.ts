import { LimitExceeded, StoreConflict } from '../../graph/domain/errors.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import { compareGangs, compareMembers } from '../../graph/domain/gang.ts';
import type { Generation, GenerationDraft, PublicationMove } from '../../graph/domain/generation.ts';
import { checkMove, generationZero, withEvidenceToGiveUp } from '../../graph/domain/generation.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { GenerationReader, GenerationWriter, Lease, Work } from '../../graph/store/port.ts';

type Kept = Pick<GenerationDraft, 'gangs' | 'labels' | 'evidence' | 'lineage' | 'dormant' | 'communities'> & {
  readonly generation: Generation;
};

const nothing: Kept = {
  generation: generationZero,
  gangs: [],
  labels: [],
  evidence: new Map(),
  lineage: [],
  dormant: [],
  communities: [],
};

/** Generations as a plain list; `checkOpen` throws when the store is closed. */
export function memoryGenerations(
  now: () => number,
  checkOpen: () => unknown,
): GenerationWriter & GenerationReader {
  const kept: Kept[] = [nothing];
  const moves: PublicationMove[] = [];
  const leases = new Map<Work, { holder: string | null; token: number; until: number }>();

  const leaseOf = (work: Work) => leases.get(work) ?? { holder: null, token: 0, until: 0 };
  const holds = ({ work, holder, token }: Lease) =>
    leaseOf(work).holder === holder && leaseOf(work).token === token;
  const checkLease = (given: Lease) => {
    checkOpen();
    if (!holds(given)) throw new StoreConflict(`lease ${given.token} of ${given.work} was lost`);
  };
  const keptOf = (number: number): Kept => {
    checkOpen();
    const found = kept[number];
    if (found === undefined) throw new LimitExceeded('generation', 0, kept.length - 1, number);
    return found;
  };
  const shown = () => moves.at(-1)?.generation ?? 0;
  const withState = ({ generation }: Kept): Generation => ({
    ...generation,
    state: generation.number === shown() ? 'PUBLISHED' : generation.publishedAt === null ? 'HELD' : 'RETIRED',
  });
  const write = (run: GenerationDraft): number => {
    const { gangs, labels, evidence, lineage, dormant, communities, ...head } = run;
    const number = kept.length;
    const generation: Generation = {
      ...head,
      number,
      state: 'HELD',
      builtAt: now(),
      publishedAt: null,
      pruned: false,
    };
    kept.push({ generation, gangs, labels, evidence, lineage, dormant, communities });
    return number;
  };
  const show = (number: number, actor: string, reason: string | null): Generation => {
    const at = Math.max(now(), moves.at(-1)?.at ?? 0);
    moves.push({ sequence: moves.length + 1, generation: number, at, actor, reason });
    const found = keptOf(number);
    kept[number] = {
      ...found,
      generation: { ...found.generation, publishedAt: found.generation.publishedAt ?? at },
    };
    return withState(keptOf(number));
  };

  return {
    async claim(work, holder, forMs) {
      checkOpen();
      const lease = leaseOf(work);
      if (lease.holder !== null && lease.holder !== holder && now() < lease.until) return null;
      leases.set(work, { holder, token: lease.token + 1, until: now() + forMs });
      return { work, holder, token: lease.token + 1 };
    },
    async release(given) {
      checkOpen();
      if (holds(given)) leases.set(given.work, { ...leaseOf(given.work), holder: null });
    },
    async publishRun(given, run) {
      checkLease(given);
      if (run.baseGeneration !== shown())
        throw new StoreConflict(
          `generation ${shown()} is shown by now, the run began from generation ${run.baseGeneration}`,
        );
      return show(write(run), given.work, null);
    },
    async holdRun(given, run) {
      checkLease(given);
      return withState(keptOf(write(run)));
    },
    async showGeneration(given, number, actor, reason) {
      checkMove(actor, reason);
      checkLease(given);
      if (!(number >= 1 && number < kept.length))
        throw new LimitExceeded('generation', 1, kept.length - 1, number);
      if (keptOf(number).generation.pruned)
        throw new StoreConflict(`generation ${number} was pruned, it cannot be shown again`);
      return number === shown() ? withState(keptOf(number)) : show(number, actor, reason);
    },
    async prune(given, keep) {
      checkLease(given);
      const numbers = withEvidenceToGiveUp(kept.slice(1).map(withState), shown(), keep);
      for (const number of numbers) {
        const found = keptOf(number);
        kept[number] = {
          ...found,
          generation: { ...found.generation, pruned: true },
          evidence: new Map(),
        };
      }
      return numbers;
    },
    async publication() {
      return { generation: withState(keptOf(shown())), sequence: moves.length };
    },
    async publications(limit) {
      checkOpen();
      return moves.toReversed().slice(0, limit);
    },
    async publicationAt(instant) {
      checkOpen();
      return moves.toReversed().find(({ at }) => at <= instant) ?? null;
    },
    async generations(limit) {
      checkOpen();
      return kept.slice(1).reverse().slice(0, limit).map(withState);
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
    async lineageIn(generation) {
      return keptOf(generation).lineage;
    },
    async dormantIn(generation) {
      return keptOf(generation).dormant;
    },
    async communitiesIn(generation) {
      return keptOf(generation).communities;
    },
    async lineageOf(gangId) {
      checkOpen();
      return kept
        .filter(({ generation }) => generation.publishedAt !== null)
        .flatMap(({ generation, lineage }) =>
          lineage.map((step) => ({ ...step, generation: generation.number, at: generation.asOf })),
        )
        .filter(({ from, to }) => from.includes(gangId) || to.includes(gangId));
    },
  };
}
