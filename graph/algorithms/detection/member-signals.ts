import type { MemberRole } from '../../domain/gang.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { ListEntry } from '../../domain/risk-list.ts';
import type { VerdictKind } from '../../domain/verdict.ts';
import { levelWhenListed, type Risk, riskOf } from '../risk-level.ts';
import type { KnownDecisions } from './decisions.ts';
import type { DetectedGang, Detection } from './detect-gangs.ts';
import { type MemberEvidence, memberEvidence } from './member-evidence.ts';
import type { TransmittedRisk } from './risk-transmission.ts';

/** One account that a gang concerns, by its number. */
export interface MemberSignal {
  readonly account: number;
  /** Null for an exposed account. */
  readonly role: MemberRole | null;
  readonly risk: Risk;
  /** What a confirmed neighbour passes on to it; null where none does. */
  readonly transmitted: TransmittedRisk | null;
  /** The list entry that decides for it; null where none is in force. */
  readonly entry: ListEntry | null;
  readonly evidence: MemberEvidence;
}

/** What signals are made from, beside the gang itself. */
export type SignalInput = Pick<Detection, 'accountLinks' | 'outcomes' | 'decided' | 'transmitted'>;

const noEvidence: MemberEvidence = { units: 0, families: 0, loneNetwork: false, links: [], stars: [] };

/**
 * Risk of every account of a gang: core, periphery, then exposed ones, each in account order. A verdict FRAUD on the
 * gang is a source independent of its evidence, and the review that a large gang waits for.
 */
export function memberSignals(
  gang: DetectedGang,
  { accountLinks, outcomes, decided, transmitted }: SignalInput,
  parameters: ParameterSet,
  verdict: VerdictKind | null = null,
): readonly MemberSignal[] {
  const evidence = memberEvidence(gang.evidence, accountLinks.history);
  const frauds = gang.core.reduce((sum, account) => sum + outcomes.fraud[account]!, 0);
  const confirmed = verdict === 'FRAUD';
  const large = gang.flags.includes('LARGE') && !confirmed;
  const signal = (account: number, role: MemberRole | null): MemberSignal => {
    const own = evidence.get(account) ?? noEvidence;
    const passedOn = transmitted.get(account) ?? null;
    const entry = decided.accountEntries.get(account) ?? null;
    // Two frauds among the other members, or what is known of oneself, are a source independent of what links the gang.
    const known = outcomes.fraud[account]! === 1 || frauds >= 2 || isMarked(account, decided);
    const risk = riskOf(
      {
        role,
        gangScore: gang.score,
        transmitted: passedOn?.risk ?? 0,
        families: own.families + Number(known) + Number(confirmed),
        loneNetwork: own.loneNetwork,
        large,
        exposed: role === null,
      },
      parameters.levels,
    );
    return { account, role, risk: whenListed(risk, entry), evidence: own, transmitted: passedOn, entry };
  };
  return [
    ...Array.from(gang.core, (account) => signal(account, 'CORE')),
    ...Array.from(gang.periphery, (account) => signal(account, 'PERIPHERY')),
    ...Array.from(gang.exposed, (account) => signal(account, null)),
  ];
}

/** Whether people took the account itself for a risk: a black or grey entry, or a verdict FRAUD. */
function isMarked(account: number, { accountEntries, fraudVerdicts }: KnownDecisions): boolean {
  const list = accountEntries.get(account)?.list;
  return list === 'BLACK' || list === 'GREY' || fraudVerdicts.has(account);
}

function whenListed({ level, score }: Risk, entry: ListEntry | null): Risk {
  return { level: levelWhenListed(level, entry?.list ?? null), score };
}

/** An account in no gang that a confirmed neighbour or a list entry puts at risk. */
export interface NeighbourSignal {
  readonly account: number;
  readonly risk: Risk;
  readonly transmitted: TransmittedRisk | null;
  readonly entry: ListEntry | null;
}

/**
 * Risk of the accounts that no gang concerns but a confirmed neighbour or an entry of their own does, where it reaches
 * a level; in order.
 */
export function neighbourSignals(
  concerned: ReadonlySet<number>,
  { transmitted, decided }: Pick<Detection, 'transmitted' | 'decided'>,
  { levels }: ParameterSet,
): readonly NeighbourSignal[] {
  const accounts = new Set([...transmitted.keys(), ...decided.accountEntries.keys()]);
  return [...accounts]
    .filter((account) => !concerned.has(account))
    .map((account) => {
      const passedOn = transmitted.get(account) ?? null;
      const entry = decided.accountEntries.get(account) ?? null;
      const risk = riskOf(
        {
          role: null,
          gangScore: 0,
          transmitted: passedOn?.risk ?? 0,
          families: 0,
          loneNetwork: passedOn?.networkOnly ?? false,
          large: false,
          exposed: false,
        },
        levels,
      );
      return { account, risk: whenListed(risk, entry), transmitted: passedOn, entry };
    })
    .filter(({ risk }) => risk.level !== null)
    .sort((a, b) => a.account - b.account);
}
