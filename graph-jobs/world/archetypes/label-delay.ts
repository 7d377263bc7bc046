import type { Random } from '../../../graph/algorithms/random.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import type { Finding } from '../town/act.ts';
import { between, happens, normal } from '../town/draw.ts';
import type { Gang, Member } from '../town/gang.ts';
import type { Town } from '../town/town.ts';
import type { LabelParameters } from '../town/world-parameters.ts';

/**
 * When and how the fraud of a member becomes known: at once by a list, after days by a case, after weeks because
 * nobody pays, or never. Null: never, or nobody wrote it down.
 */
export function labelOf(town: Town, gang: Gang, member: Member, labels: LabelParameters): Finding | null {
  const random = randomOf(town.seed, 'label', gang.number, member.account);
  if (happens(random, labels.missedShare) || happens(random, spared(gang, town))) return null;
  const { account, startsAt: at } = member;
  const way = random.next();
  if (way < labels.blacklistShare) return finding(account, at, at, 'CONFIRMED_FRAUD');
  if (way < labels.blacklistShare + labels.caseShare) {
    return finding(account, at, at + Math.floor(between(random, 1, 7) * dayMs), 'CONFIRMED_FRAUD');
  }
  if (way > 1 - labels.neverShare) return null;
  return {
    ...finding(account, at, at + defaultDelayMs(labels, random), 'OVERDUE'),
    daysPastDue: 1 + random.below(30),
  };
}

/** People whose papers were packaged do pay in part: 40 to 70 % of such a gang turn out as frauds. */
function spared({ kind, number }: Gang, { seed }: Town): number {
  return kind === 'PACKAGED' ? 1 - between(randomOf(seed, 'packaged outcome', number), 0.4, 0.7) : 0;
}

function defaultDelayMs({ defaultMedianDays, defaultLogDeviation }: LabelParameters, random: Random): number {
  return Math.floor(defaultMedianDays * Math.exp(defaultLogDeviation * normal(random)) * dayMs);
}

function finding(account: number, at: number, knownAt: number, outcome: Finding['outcome']): Finding {
  return { type: 'outcome', account, at, knownAt, outcome, daysPastDue: null };
}
