import { eventTypes } from '../../domain/event.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { noCommunity, type Standing, standingOfAccounts, type TieEnds } from '../core-members.ts';
import type { Links } from '../evidence/evidence-links.ts';
import { openings } from '../openings.ts';
import { indexAccounts } from '../profile/account-index.ts';
import { type KnownOutcomes, knownOutcomes } from '../profile/known-outcomes.ts';
import { normalAccounts } from '../profile/normal-portrait.ts';
import {
  type InnerLinks,
  type ProfiledGang,
  type ProfileInput,
  profileGang,
} from '../profile/profile-gang.ts';
import { type KnownDecisions, knownDecisions } from './decisions.ts';
import type { DetectionInput } from './detection-input.ts';
import { type EarlierGang, type GangStanding, standingOfGangs, withPinnedMembers } from './earlier-gangs.ts';
import type { AccountLinks } from './link-accounts.ts';
import { listTouch } from './list-touch.ts';
import { withStayingMembers } from './staying-members.ts';

/** A community with enough core members to be a gang, before its score. Accounts are in order. */
export interface Candidate extends ProfiledGang {
  readonly core: Uint32Array;
  readonly periphery: Uint32Array;
  /** Touched through a minority of what they do. */
  readonly exposed: Uint32Array;
  /** Distinct persons among the core. */
  readonly corePersons: number;
  /** What it was in the generation before. */
  readonly earlier: GangStanding;
}

/** What the candidates were found in. */
export interface Candidates {
  /** In the order of their lowest core members. */
  readonly candidates: readonly Candidate[];
  readonly profileInput: ProfileInput;
  readonly outcomes: KnownOutcomes;
  readonly decided: KnownDecisions;
}

/** Members of each community by standing, and a profile for those with `leastCore` core persons. O(visits + links). */
export function candidateGangs(
  input: DetectionInput,
  accountLinks: AccountLinks,
  found: Uint32Array,
  parameters: ParameterSet,
  earlierGangs: readonly EarlierGang[] = [],
): Candidates {
  const { chains } = input;
  const { history } = accountLinks;
  const { visits } = history;
  const openedAt = openings(chains, input.storeBeganAt, parameters.membership.newAccountDays);
  const ties = tieEnds(input, parameters);
  const membership = standingOfAccounts({ history, ties, communityOf: found, openedAt }, parameters);
  const { communityOf, standing: staying } = withStayingMembers(
    found,
    membership,
    earlierGangs,
    parameters.membership,
  );
  const standing = withPinnedMembers(staying, earlierGangs);
  const standingOf = standingOfGangs(earlierGangs);
  const known = knownOutcomes(chains, input.outcomes, input.window.until);
  const { fraudRate, overdueRate } = input.scope ?? known;
  const outcomes = { ...known, fraudRate, overdueRate };
  const hasApplications = chains.type.includes(eventTypes.indexOf('application'));
  const index = indexAccounts(chains, visits);
  const decided = knownDecisions(chains, input.decisions);
  const touch = listTouch(decided, accountLinks, parameters.evidence.mostStarAccounts);
  const normal = normalAccounts({ chains, index, outcomes, openedAt }, input.window.until);
  const profileInput = { chains, visits, index, outcomes, touch, openedAt, normal, hasApplications };
  const inner = innerLinks(accountLinks.links, communityOf, standing);
  const candidates = membersByCommunity(communityOf, standing)
    .map((members) => ({
      ...members,
      corePersons: personsAmong(members.core, accountLinks.personOf),
      earlier: standingOf(members.core),
    }))
    .filter(
      ({ corePersons, earlier }) => earlier === 'PINNED' || corePersons >= parameters.membership.leastCore,
    )
    .map((members): Candidate => {
      const links = inner.get(communityOf[members.core[0]!]!) ?? { count: 0, units: 0 };
      return { ...members, ...profileGang(members.core, links, profileInput, parameters) };
    });
  return { candidates, profileInput, outcomes, decided };
}

/** Ties of the kinds that are on. */
function tieEnds({ chains, ties }: DetectionInput, parameters: ParameterSet): readonly TieEnds[] {
  const used = ties.filter(({ tie }) => parameters.ties[tie].on);
  if (used.length === 0) return [];
  const numberOf = new Map(chains.accounts.map((id, account) => [id, account]));
  return used.flatMap(({ accountId, otherAccountId, at }) => {
    const [a, b] = [numberOf.get(accountId), numberOf.get(otherAccountId)];
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, at }];
  });
}

type Members = Pick<Candidate, 'core' | 'periphery' | 'exposed'>;

/** Communities with a core member, by their lowest one. */
function membersByCommunity(communityOf: Uint32Array, standing: readonly Standing[]): Members[] {
  const found = new Map<number, { CORE: number[]; PERIPHERY: number[]; EXPOSED: number[] }>();
  communityOf.forEach((community, account) => {
    const kind = standing[account]!;
    if (community === noCommunity || kind === 'NONE') return;
    const members = found.get(community) ?? { CORE: [], PERIPHERY: [], EXPOSED: [] };
    members[kind].push(account);
    found.set(community, members);
  });
  return [...found.values()]
    .filter(({ CORE }) => CORE.length > 0)
    .sort((a, b) => a.CORE[0]! - b.CORE[0]!)
    .map(({ CORE, PERIPHERY, EXPOSED }) => ({
      core: Uint32Array.from(CORE),
      periphery: Uint32Array.from(PERIPHERY),
      exposed: Uint32Array.from(EXPOSED),
    }));
}

function personsAmong(accounts: Uint32Array, personOf: Uint32Array): number {
  return new Set(Array.from(accounts, (account) => personOf[account])).size;
}

/** Links between core members, by community. */
function innerLinks(
  links: readonly Links[],
  communityOf: Uint32Array,
  standing: readonly Standing[],
): ReadonlyMap<number, InnerLinks> {
  const found = new Map<number, InnerLinks>();
  for (const { a, b, units } of links) {
    for (let link = 0; link < a.length; link++) {
      const community = communityOf[a[link]!]!;
      if (community === noCommunity || community !== communityOf[b[link]!]) continue;
      if (standing[a[link]!] !== 'CORE' || standing[b[link]!] !== 'CORE') continue;
      const known = found.get(community) ?? { count: 0, units: 0 };
      found.set(community, { count: known.count + 1, units: known.units + units[link]! });
    }
  }
  return found;
}
