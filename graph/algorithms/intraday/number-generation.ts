import type { Gang, GangLabel } from '../../domain/gang.ts';
import type { RiskLevel } from '../../domain/risk-signal.ts';
import type { KnownGangs, ResourceHolder } from './known-gangs.ts';
import type { Numbering } from './numbering.ts';

/** A generation by numbers of accounts and resources. */
export interface NumberedGeneration {
  readonly known: KnownGangs;
  /** Level of an account that the generation has in no gang; null where it has none. */
  levelOf(account: number): RiskLevel | null;
  /** Members of a gang, by its number. */
  membersOf(gang: number): readonly number[];
}

/** What of a label matters while the day goes on. */
export interface StandingLabel extends Pick<GangLabel, 'accountId' | 'gangId' | 'role'> {
  readonly signal: Pick<GangLabel['signal'], 'level'>;
}

/** An account to be found and noted takes a microsecond. */
const labelsAGo = 2_000;

/**
 * Puts the gangs and labels of a generation into numbers. A resource belongs to the gang whose members are at least
 * `gangResourceShare` of its accounts; of several to the first. Accounts and resources that the window no longer has
 * are left out. In slices that make room for others.
 *
 * @param gangs  by level, then score, both highest first, then gang id
 */
export function* numberGeneration(
  gangs: readonly Gang[],
  labels: Iterable<StandingLabel>,
  numbering: Pick<Numbering, 'accounts' | 'findResource'>,
  gangResourceShare: number,
): Generator<void, NumberedGeneration> {
  const placeOf = new Map(gangs.map(({ gangId }, place) => [gangId, place]));
  const gangOf = new Map<number, number>();
  const core = new Set<number>();
  const levels = new Map<number, RiskLevel>();
  const members: number[][] = gangs.map(() => []);
  let seen = 0;
  for (const { accountId, gangId, role, signal } of labels) {
    seen += 1;
    if (seen % labelsAGo === 0) yield;
    const account = numbering.accounts.find(accountId);
    const gang = gangId === null ? undefined : placeOf.get(gangId);
    if (account < 0) continue;
    if (gang === undefined) {
      if (signal.level !== null) levels.set(account, signal.level);
      continue;
    }
    gangOf.set(account, gang);
    members[gang]!.push(account);
    if (role === 'CORE') core.add(account);
  }
  const holders = holdersOf(gangs, numbering, gangResourceShare);
  return {
    known: {
      gangs: gangs.map(({ gangId, size, score, flags }) => ({
        gangId,
        size,
        score,
        large: flags.includes('LARGE'),
      })),
      gangOf: (account) => gangOf.get(account) ?? -1,
      isCore: (account) => core.has(account),
      holderOf: (resource) => holders.get(resource) ?? null,
    },
    levelOf: (account) => levels.get(account) ?? null,
    membersOf: (gang) => members[gang]!,
  };
}

function holdersOf(
  gangs: readonly Gang[],
  { findResource }: Pick<Numbering, 'findResource'>,
  gangResourceShare: number,
): ReadonlyMap<number, ResourceHolder> {
  const holders = new Map<number, ResourceHolder>();
  gangs.forEach(({ sharedResources }, gang) => {
    for (const { ref, members, accounts } of sharedResources) {
      const resource = findResource(ref.kind, ref.key);
      if (resource < 0 || holders.has(resource) || members < gangResourceShare * accounts) continue;
      holders.set(resource, { gang, members });
    }
  });
  return holders;
}
