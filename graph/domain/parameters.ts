import type { TieKind } from './event.ts';
import type { GangScoreModel } from './gang-score-model.ts';
import type { ResourceKind } from './resource-kinds.ts';

/**
 * All tunables of detection as one versioned value; a generation names the version it was made with. Units are in the
 * names; a nat is the unit of evidence, −ln of a probability. Units, ranges and plain words: parameter-table.ts.
 */
export interface ParameterSet {
  /** Grows with each published set; 1 is the one below. */
  readonly version: number;
  readonly windowDays: number;
  readonly kinds: Readonly<Record<ResourceKind, KindParameters>>;
  readonly ties: Readonly<Record<TieKind, TieParameters>>;
  readonly evidence: EvidenceParameters;
  readonly persons: PersonParameters;
  readonly communities: CommunityParameters;
  readonly joining: JoiningParameters;
  readonly membership: MembershipParameters;
  readonly profile: ProfileParameters;
  readonly levels: LevelParameters;
  readonly transmission: TransmissionParameters;
  readonly intraday: IntradayParameters;
  /** Fitted on the gangs that persons reviewed; without it the model that a fresh store begins with. */
  readonly gangScore?: GangScoreModel;
}

/** How resources of one kind tie accounts. */
export interface KindParameters {
  /** Evidence from meetings close in time; null where the kind gives none. */
  readonly timing: TimingParameters | null;
  /** B, constant weight of an account on a resource that few others use, nats; 0 = no star links. */
  readonly starNats: number;
  /** Whether only accounts that give the resource a fair share of their visits are counted on it. */
  readonly shareGated: boolean;
  /** What fewer accounts share is everyday life, such as the address of a home: it makes no star and no member. */
  readonly fewestAccounts: number;
  /** Two visits at most this far apart are together, for dedication. */
  readonly togetherHours: number;
  /** Nor further apart than this many mean gaps of the resource's visits; null = no matter how busy it is. */
  readonly togetherMeanGaps: number | null;
}

/** Surprise of two visits on one resource: s = max(0, −ln(1 − e^(−ρ · max(Δ, floor))) − κ). */
export interface TimingParameters {
  /** κ, fixed price of a coincidence, nats. */
  readonly kappaNats: number;
  /** Shorter gaps count as this one. */
  readonly floorSeconds: number;
  /** Longer gaps are no meetings. */
  readonly longestGapHours: number;
  /** sat, most evidence of a pair from one kind, nats. */
  readonly saturationNats: number;
  /** β, how much of it counts, 0 to 1. */
  readonly trust: number;
}

/** Direct relations of one kind: w = min(sat, B + step · (distinct days − 1)). */
export interface TieParameters {
  readonly on: boolean;
  readonly firstDayNats: number;
  readonly furtherDayNats: number;
  readonly saturationNats: number;
  /** An account with more partners of the kind ties nobody. */
  readonly mostPartners: number;
}

export interface EvidenceParameters {
  /** Events of an account on one resource less than this apart are one visit. */
  readonly visitGapMinutes: number;
  /** K, how many other accounts each visit is compared with. */
  readonly neighbours: number;
  /** θ, least summed evidence of a link, nats. */
  readonly leastNats: number;
  /** Most summed evidence of a pair, nats. */
  readonly mostNats: number;
  /** Least share of an account's visits of a kind, 0 to 1, for the resource to count. */
  readonly leastShare: number;
  /** Resources with more accounts make no star links. */
  readonly mostStarAccounts: number;
  /** Rates and shares as they were known at each visit instead of over the whole window. */
  readonly causal: boolean;
  /** Chooses θ by permuting accounts; `leastNats` is then not used. */
  readonly automatic: boolean;
  /** Automatic θ: most links by chance ÷ links kept. */
  readonly mostNullShare: number;
}

/** Hard links: accounts that are one person. */
export interface PersonParameters {
  readonly on: boolean;
  /** A value with more accounts belongs to no person. */
  readonly mostAccounts: number;
  /** Uses of a phone further apart than this are two owners. */
  readonly recycledPhoneDays: number;
}

export interface CommunityParameters {
  /** γ, price of each pair of members, nats. */
  readonly resolutionNats: number;
  /** The same for networks, which hold gangs together: lower. */
  readonly networkNats: number;
  /** The same for cells, which gangs fall into: higher. */
  readonly cellNats: number;
  /** Most rounds; six are enough as a rule. A division that has come to rest stays so in the next run. */
  readonly iterations: number;
  readonly seed: number;
}

/** What puts communities together again that γ keeps apart: detection.md, section 8. Persons count, not accounts. */
export interface JoiningParameters {
  /** Least part of those who name a resource, 0 to 1, that must be of one side for the resource to be that side's. */
  readonly ownedShare: number;
  /** The same among all who name it, those included whom nothing ties elsewhere. */
  readonly ownedShareOfAll: number;
  /** A community uses a resource as one when so many of it name it, and this part of those who name the kind. */
  readonly leastUsers: number;
  readonly leastUserShare: number;
  /** A thread uses a network as one when this part of its persons was there: who lives by it, not who passed by. */
  readonly leastNetworkShare: number;
  /** Two communities are one when so many devices have `leastUsers` of each: fewer may be visited to merge both. */
  readonly leastFleetDevices: number;
  /** Fewer of a community draw in nobody else: two who name one employer may do so by chance. */
  readonly leastOwners: number;
  /** Fewer are no thread. */
  readonly leastOfThread: number;
  /** Most bonds of a thread, as a multiple of those that hold it together at all. */
  readonly mostBonds: number;
  /** More on one resource are no hand-over. */
  readonly mostHands: number;
}

export interface MembershipParameters {
  /** Least dedication of a core member, 0 to 1. */
  readonly coreShare: number;
  /** An account is new when it was opened at most this long before it first met the community. */
  readonly newAccountDays: number;
  readonly leastCore: number;
  /** A second gang is told from so much evidence to it on, as a part of that to the own gang. */
  readonly secondShare: number;
  /** Larger gangs are flagged `LARGE` and never reach `WARNING` by themselves. */
  readonly mostAutomatic: number;
}

export interface ProfileParameters {
  /** Strength of shrinkage towards the base rate, accounts. */
  readonly shrinkageAccounts: number;
  /** `newAccountShare`: opened at most this long before the first visit. */
  readonly freshDays: number;
  /** `burst`: applications inside this span. */
  readonly burstHours: number;
  /** Least share of members among a device's other accounts for it to be dedicated. */
  readonly dedicatedDeviceShare: number;
  /** Likewise of an address, which also has at most `dedicatedIpAccounts` accounts. */
  readonly dedicatedIpShare: number;
  readonly dedicatedIpAccounts: number;
}

export interface LevelParameters {
  /** Least gang score of a gang. */
  readonly gangScore: number;
  readonly warning: number;
  readonly attention: number;
  readonly notice: number;
  /** Risk of a periphery member as a part of its gang's. */
  readonly peripheryPart: number;
}

/** Risk passed on from confirmed neighbours: part of the hop × min(1, weakest link ÷ full). */
export interface TransmissionParameters {
  readonly oneHop: number;
  readonly twoHops: number;
  readonly fullNats: number;
  /** Part of it for overdue accounts. */
  readonly overduePart: number;
}

/** What the events since a generation must say before an account gets a provisional label. */
export interface IntradayParameters {
  /** Least evidence into one gang, nats, and its least part of the evidence into all gangs, for a provisional member. */
  readonly voteNats: number;
  readonly voteShare: number;
  /** Least part of a resource's accounts that are members, 0 to 1, for it to be the gang's. */
  readonly gangResourceShare: number;
  /** Two accounts without a gang and with so much evidence are one provisional group. */
  readonly groupNats: number;
  readonly mostGroupAccounts: number;
  /** A group ends so long after its last new tie. */
  readonly groupHours: number;
  /** A group is signalled from so many accounts and applications within `groupHours`. */
  readonly leastGroupAccounts: number;
  readonly leastGroupApplications: number;
  /** Least summed surprise of the meetings at a registration or application for a notice, and how long it stays. */
  readonly burstNats: number;
  readonly burstHours: number;
  /** A micro-batch is due so long after the one before, or with so many changed accounts. */
  readonly batchMinutes: number;
  readonly batchAccounts: number;
}

const identity = {
  timing: null,
  shareGated: true,
  fewestAccounts: 2,
  togetherHours: 24 * 60,
  togetherMeanGaps: null,
} as const;
const network: KindParameters = {
  timing: { kappaNats: 3, floorSeconds: 120, longestGapHours: 24, saturationNats: 8, trust: 1 },
  starNats: 0,
  shareGated: false,
  fewestAccounts: 2,
  togetherHours: 12,
  togetherMeanGaps: 0.2,
};

/** What a fresh store works with. Chosen on the fit worlds of `bench:detect` around the plateaus of detection.md. */
export const defaultParameters: ParameterSet = {
  version: 1,
  windowDays: 60,
  kinds: {
    DEVICE: {
      timing: { kappaNats: 1, floorSeconds: 120, longestGapHours: 480, saturationNats: 10, trust: 1 },
      starNats: 4,
      shareGated: true,
      fewestAccounts: 2,
      togetherHours: 24 * 30,
      togetherMeanGaps: 3,
    },
    IP: {
      ...network,
      timing: { kappaNats: 3.5, floorSeconds: 60, longestGapHours: 24, saturationNats: 8, trust: 1 },
    },
    WIFI: network,
    GEO_CELL: network,
    PHONE: { ...identity, starNats: 4, fewestAccounts: 3 },
    ID_NUMBER: { ...identity, starNats: 6 },
    BANK_CARD: { ...identity, starNats: 6 },
    EMAIL: { ...identity, starNats: 2 },
    ADDRESS: { ...identity, starNats: 2, fewestAccounts: 6 },
    EMPLOYER: { ...identity, starNats: 0.5 },
  },
  ties: {
    TRANSFER: { on: false, firstDayNats: 4, furtherDayNats: 1, saturationNats: 6, mostPartners: 60 },
    REFERRAL: { on: false, firstDayNats: 2, furtherDayNats: 0, saturationNats: 2, mostPartners: 50 },
    CONTACT: { on: false, firstDayNats: 2, furtherDayNats: 0, saturationNats: 2, mostPartners: 20 },
    GUARANTEE: { on: false, firstDayNats: 3, furtherDayNats: 0, saturationNats: 3, mostPartners: 20 },
  },
  evidence: {
    visitGapMinutes: 30,
    neighbours: 8,
    leastNats: 1.5,
    mostNats: 12,
    leastShare: 0.15,
    mostStarAccounts: 200,
    causal: false,
    automatic: false,
    mostNullShare: 0.05,
  },
  persons: { on: true, mostAccounts: 5, recycledPhoneDays: 90 },
  communities: { resolutionNats: 0.05, networkNats: 0.01, cellNats: 0.2, iterations: 20, seed: 1 },
  joining: {
    ownedShare: 0.5,
    ownedShareOfAll: 0.3,
    leastUsers: 2,
    leastUserShare: 0.15,
    leastNetworkShare: 0.3,
    leastFleetDevices: 5,
    leastOwners: 3,
    leastOfThread: 3,
    mostBonds: 1.25,
    mostHands: 3,
  },
  membership: { coreShare: 0.2, newAccountDays: 30, leastCore: 3, secondShare: 0.5, mostAutomatic: 500 },
  profile: {
    shrinkageAccounts: 20,
    freshDays: 7,
    burstHours: 72,
    dedicatedDeviceShare: 0.3,
    dedicatedIpShare: 0.15,
    dedicatedIpAccounts: 300,
  },
  levels: { gangScore: 0.5, warning: 0.85, attention: 0.6, notice: 0.35, peripheryPart: 0.5 },
  transmission: { oneHop: 0.6, twoHops: 0.3, fullNats: 8, overduePart: 0.5 },
  intraday: {
    voteNats: 3,
    voteShare: 0.6,
    gangResourceShare: 0.5,
    groupNats: 5,
    mostGroupAccounts: 50,
    groupHours: 24,
    leastGroupAccounts: 3,
    leastGroupApplications: 2,
    burstNats: 5,
    burstHours: 24,
    batchMinutes: 5,
    batchAccounts: 500,
  },
};
