import type { MemberRole } from '../../domain/gang.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { type Risk, riskOf } from '../risk-level.ts';
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
  readonly evidence: MemberEvidence;
}

/** What signals are made from, beside the gang itself. */
export type SignalInput = Pick<Detection, 'accountLinks' | 'outcomes' | 'transmitted'>;

const noEvidence: MemberEvidence = { units: 0, families: 0, loneNetwork: false, links: [], stars: [] };

/** Risk of every account of a gang: core, periphery, then exposed ones, each in account order. */
export function memberSignals(
  gang: DetectedGang,
  { accountLinks, outcomes, transmitted }: SignalInput,
  parameters: ParameterSet,
): readonly MemberSignal[] {
  const evidence = memberEvidence(gang.evidence, accountLinks.history);
  const frauds = gang.core.reduce((sum, account) => sum + outcomes.fraud[account]!, 0);
  const large = gang.flags.includes('LARGE');
  const signal = (account: number, role: MemberRole | null): MemberSignal => {
    const own = evidence.get(account) ?? noEvidence;
    const passedOn = transmitted.get(account) ?? null;
    // Two frauds among the other members, or one's own outcome, are a source independent of what links the gang.
    const known = outcomes.fraud[account]! === 1 || frauds >= 2;
    const risk = riskOf(
      {
        role,
        gangScore: gang.score,
        transmitted: passedOn?.risk ?? 0,
        families: own.families + Number(known),
        loneNetwork: own.loneNetwork,
        large,
        exposed: role === null,
      },
      parameters.levels,
    );
    return { account, role, risk, evidence: own, transmitted: passedOn };
  };
  return [
    ...Array.from(gang.core, (account) => signal(account, 'CORE')),
    ...Array.from(gang.periphery, (account) => signal(account, 'PERIPHERY')),
    ...Array.from(gang.exposed, (account) => signal(account, null)),
  ];
}

/** An account in no gang that a confirmed neighbour puts at risk. */
export interface NeighbourSignal {
  readonly account: number;
  readonly risk: Risk;
  readonly transmitted: TransmittedRisk;
}

/** Risk of the accounts that no gang concerns but a confirmed neighbour does, where it reaches a level; in order. */
export function neighbourSignals(
  concerned: ReadonlySet<number>,
  transmitted: ReadonlyMap<number, TransmittedRisk>,
  { levels }: ParameterSet,
): readonly NeighbourSignal[] {
  return [...transmitted]
    .filter(([account]) => !concerned.has(account))
    .map(([account, passedOn]) => ({
      account,
      transmitted: passedOn,
      risk: riskOf(
        {
          role: null,
          gangScore: 0,
          transmitted: passedOn.risk,
          families: 0,
          loneNetwork: passedOn.networkOnly,
          large: false,
          exposed: false,
        },
        levels,
      ),
    }))
    .filter(({ risk }) => risk.level !== null)
    .sort((a, b) => a.account - b.account);
}
