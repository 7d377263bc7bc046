import { compareGangs, type GangLabel } from '../../graph/domain/gang.ts';
import type { GenerationDraft } from '../../graph/domain/generation.ts';
import { compareText, type GangId } from '../../graph/domain/ids.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';

/**
 * What contradicts itself in a draft, in words without any id. None in a sound program: each is a fault that must not
 * reach a reader. O(labels + gangs).
 */
export function faultsOf(draft: GenerationDraft): readonly string[] {
  return [
    ...labelFaults(draft),
    ...gangFaults(draft),
    ...countFaults(draft),
    ...(isOrdered(draft.gangs, compareGangs) ? [] : ['gangs are not in their order']),
    ...(isOrdered(draft.labels, byAccount) ? [] : ['labels are not in their order, or one account has two']),
  ];
}

interface Members {
  readonly members: number;
  readonly core: number;
}

function labelFaults({ gangs, labels }: GenerationDraft): string[] {
  const known = new Set(gangs.map(({ gangId }) => gangId));
  const faults: string[] = [];
  for (const { gangId, role, strength, signal } of labels) {
    if (gangId !== null && !known.has(gangId)) faults.push('a label names a gang that is not there');
    if ((gangId === null) !== (role === null)) faults.push('a label has a gang or a role alone');
    if (!(strength >= 0 && Number.isFinite(strength))) faults.push('a strength is no number of nats');
    if (!isShare(signal.score)) faults.push('the score of an account is not 0 to 1');
  }
  return faults;
}

function gangFaults({ gangs, labels, evidence, parameters }: GenerationDraft): string[] {
  const membersOf = countMembers(labels);
  const leastCore = parameters?.membership.leastCore ?? 0;
  const known = new Set(gangs.map(({ gangId }) => gangId));
  const faults: string[] = [];
  if (known.size < gangs.length) faults.push('two gangs have one id');
  for (const { gangId, size, coreSize, score } of gangs) {
    const { members, core } = membersOf.get(gangId) ?? { members: 0, core: 0 };
    if (members !== size || core !== coreSize) faults.push('a gang has other members than its size says');
    if (coreSize < leastCore) faults.push('a gang is below the least size');
    if (!isShare(score)) faults.push('the score of a gang is not 0 to 1');
  }
  for (const gangId of evidence.keys()) if (!known.has(gangId)) faults.push('evidence names no gang');
  return faults;
}

function countFaults({ counts, gangs, labels }: GenerationDraft): string[] {
  const at = (level: RiskLevel) => labels.filter(({ signal }) => signal.level === level).length;
  const found = {
    gangs: gangs.length,
    labels: labels.length,
    warning: at('WARNING'),
    attention: at('ATTENTION'),
    notice: at('NOTICE'),
  };
  return (Object.keys(found) as (keyof typeof found)[])
    .filter((name) => counts[name] !== found[name])
    .map((name) => `the count of ${name} is another one`);
}

function countMembers(labels: readonly GangLabel[]): ReadonlyMap<GangId, Members> {
  const counted = new Map<GangId, Members>();
  for (const { gangId, role } of labels) {
    if (gangId === null) continue;
    const { members, core } = counted.get(gangId) ?? { members: 0, core: 0 };
    counted.set(gangId, { members: members + 1, core: core + Number(role === 'CORE') });
  }
  return counted;
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function byAccount(a: GangLabel, b: GangLabel): number {
  return compareText(a.accountId, b.accountId);
}

/** Whether each row comes behind the one before it. */
function isOrdered<T>(rows: readonly T[], compare: (a: T, b: T) => number): boolean {
  return rows.every((row, place) => place === 0 || compare(rows[place - 1]!, row) < 0);
}
