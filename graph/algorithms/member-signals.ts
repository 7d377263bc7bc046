import type { MemberRole } from '../domain/gang.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { DetectedGang } from './detect-gangs.ts';
import type { KnownOutcomes } from './known-outcomes.ts';
import type { AccountLinks } from './link-accounts.ts';
import { type MemberEvidence, memberEvidence } from './member-evidence.ts';
import { type Risk, riskOf } from './risk-level.ts';

/** One account that a gang concerns, by its number. */
export interface MemberSignal {
  readonly account: number;
  /** Null for an exposed account. */
  readonly role: MemberRole | null;
  readonly risk: Risk;
  readonly evidence: MemberEvidence;
}

const noEvidence: MemberEvidence = { units: 0, families: 0, loneNetwork: false, links: [], stars: [] };

/** Risk of every account of a gang: core, periphery, then exposed ones, each in account order. */
export function memberSignals(
  gang: DetectedGang,
  { history }: AccountLinks,
  outcomes: KnownOutcomes,
  parameters: ParameterSet,
): readonly MemberSignal[] {
  const evidence = memberEvidence(gang.evidence, history.chains, history.visits);
  const frauds = gang.core.reduce((sum, account) => sum + outcomes.fraud[account]!, 0);
  const large = gang.core.length > parameters.membership.mostAutomatic;
  const signal = (account: number, role: MemberRole | null): MemberSignal => {
    const own = evidence.get(account) ?? noEvidence;
    // Two frauds among the other members, or one's own outcome, are a source independent of what links the gang.
    const known = outcomes.fraud[account]! === 1 || frauds >= 2;
    const risk = riskOf(
      {
        role,
        gangScore: gang.score,
        transmitted: 0,
        families: own.families + Number(known),
        loneNetwork: own.loneNetwork,
        large,
        exposed: role === null,
      },
      parameters.levels,
    );
    return { account, role, risk, evidence: own };
  };
  return [
    ...Array.from(gang.core, (account) => signal(account, 'CORE')),
    ...Array.from(gang.periphery, (account) => signal(account, 'PERIPHERY')),
    ...Array.from(gang.exposed, (account) => signal(account, null)),
  ];
}
