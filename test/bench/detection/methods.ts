import { noCommunity } from '../../../graph/algorithms/core-members.ts';
import { candidateGangs } from '../../../graph/algorithms/detection/candidate-gangs.ts';
import { communitiesOf } from '../../../graph/algorithms/detection/communities.ts';
import { joinedCommunities } from '../../../graph/algorithms/detection/joined-communities.ts';
import { linkAccounts } from '../../../graph/algorithms/detection/link-accounts.ts';
import { engines } from '../../../graph/algorithms/engines/engines.ts';
import type { LabelledGang } from '../../../graph/algorithms/profile/fit-gang-score.ts';
import {
  type Figures,
  type ProfileInput,
  profileGang,
} from '../../../graph/algorithms/profile/profile-gang.ts';
import type { EngineName } from '../../../graph/domain/generation.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import {
  adjacentInTime,
  type LinkRule,
  pairsOnDevices,
  peerLinks,
  sameDevice,
  threeIdentifiers,
} from './peer-links.ts';
import type { World } from './worlds.ts';

/** A community that a method found, with what a scorer needs to know. */
export interface Found {
  readonly accounts: Uint32Array;
  readonly figures: Figures;
}

/** One way to find communities. */
export interface Method {
  readonly name: string;
  readonly what: string;
  find(world: World): readonly Found[];
}

export const ours = parametrised(defaultParameters);

/** All methods of the report: ours, its ablations, then the peers, each without and with our membership rule (c). */
export const methods: readonly Method[] = [
  ours,
  method('ours, Louvain', 'our links, modularity', null, 'louvain', true),
  method('ours, components', 'our links, connected components', null, 'components', true),
  method('ours, no membership rule', 'all accounts of a community', null, 'leiden-cpm', false),
  method('ours, no stars', 'timing evidence alone', null, 'leiden-cpm', true, withoutStars()),
  method('ours, no timing', 'stars alone', null, 'leiden-cpm', true, withoutTiming()),
  method('ours, no share gate', 'minority use counts in full', null, 'leiden-cpm', true, withoutGate()),
  method('ours, automatic θ', 'θ chosen by permutation', null, 'leiden-cpm', true, withAutomaticThreshold()),
  method('P1', 'components of the account-device graph', sameDevice, 'components', false),
  method('P2', 'Louvain on shared devices', pairsOnDevices(Number.POSITIVE_INFINITY), 'louvain', false),
  method('P3', 'the same, devices of at most 10 accounts', pairsOnDevices(10), 'louvain', false),
  method('P4', 'a small device and three shared identifiers', threeIdentifiers, 'components', false),
  method('P5', 'adjacent in time on one resource', adjacentInTime, 'components', false),
  method('P1c', 'P1 with our membership rule', sameDevice, 'components', true),
  method('P2c', 'P2 with our membership rule', pairsOnDevices(Number.POSITIVE_INFINITY), 'louvain', true),
  method('P3c', 'P3 with our membership rule', pairsOnDevices(10), 'louvain', true),
  method('P4c', 'P4 with our membership rule', threeIdentifiers, 'components', true),
  method('P5c', 'P5 with our membership rule', adjacentInTime, 'components', true),
];

/** Ours with other parameters. */
export function parametrised(parameters: ParameterSet): Method {
  return method('ours', 'evidence links, Leiden-CPM, membership rule', null, 'leiden-cpm', true, parameters);
}

/**
 * The communities of a method in one world as examples: a gang when at least half of its members are of one. Those of
 * victims are neither gangs nor honest, and left out.
 */
export function examplesOf({ input, truth }: World, found: readonly Found[]): LabelledGang[] {
  const isVictim = (account: number) => truth.victims.has(input.chains.accounts[account]!);
  const others = found.filter(({ accounts }) => accounts.filter(isVictim).length * 2 < accounts.length);
  return others.map(({ accounts, figures }) => {
    const gangs = new Map<string, number>();
    for (const account of accounts) {
      const gang = truth.gangOf.get(input.chains.accounts[account]!);
      if (gang !== undefined) gangs.set(gang, (gangs.get(gang) ?? 0) + 1);
    }
    return { figures, size: accounts.length, isGang: Math.max(0, ...gangs.values()) * 2 >= accounts.length };
  });
}

function method(
  name: string,
  what: string,
  rule: LinkRule | null,
  engine: EngineName,
  membershipRule: boolean,
  parameters: ParameterSet = defaultParameters,
): Method {
  return {
    name,
    what,
    find(world) {
      const own = linkAccounts(world.input, parameters);
      const links = rule === null ? own : peerLinks(own, rule);
      const divided = communitiesOf(links, engines[engine], parameters).communityOf;
      const communityOf = rule === null ? joinedCommunities(links, divided, parameters) : divided;
      const { candidates, profileInput } = candidateGangs(world.input, links, communityOf, parameters);
      if (!membershipRule) return wholeCommunities(communityOf, profileInput, parameters);
      return candidates.map(({ core, periphery, figures }) => ({
        accounts: Uint32Array.of(...core, ...periphery),
        figures,
      }));
    },
  };
}

function wholeCommunities(communityOf: Uint32Array, input: ProfileInput, parameters: ParameterSet): Found[] {
  const members = new Map<number, number[]>();
  communityOf.forEach((community, account) => {
    if (community === noCommunity) return;
    const known = members.get(community);
    if (known === undefined) members.set(community, [account]);
    else known.push(account);
  });
  return [...members.values()]
    .filter(({ length }) => length >= parameters.membership.leastCore)
    .map((list) => {
      const accounts = Uint32Array.from(list);
      return { accounts, figures: profileGang(accounts, { count: 0, units: 0 }, input, parameters).figures };
    });
}

function withoutStars(): ParameterSet {
  const { DEVICE } = defaultParameters.kinds;
  return { ...defaultParameters, kinds: { ...defaultParameters.kinds, DEVICE: { ...DEVICE, starNats: 0 } } };
}

function withoutTiming(): ParameterSet {
  const { DEVICE, IP } = defaultParameters.kinds;
  const kinds = {
    ...defaultParameters.kinds,
    DEVICE: { ...DEVICE, timing: null },
    IP: { ...IP, timing: null },
  };
  return { ...defaultParameters, kinds };
}

function withoutGate(): ParameterSet {
  return { ...defaultParameters, evidence: { ...defaultParameters.evidence, leastShare: 0 } };
}

function withAutomaticThreshold(): ParameterSet {
  return { ...defaultParameters, evidence: { ...defaultParameters.evidence, automatic: true } };
}
