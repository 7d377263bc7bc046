// Generated from the schema definition by `npm run generate`; changes here are lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a person decided: FRAUD (欺诈), CLEAN (正常) or UNSURE (存疑). */
export type Verdict =
  | 'FRAUD'
  | 'CLEAN'
  | 'UNSURE';

/** A verdict to be recorded. */
export type RecordVerdictInput = {
  /** Id of a gang or an account of the shown generation. */
  readonly target: string;
  /** What was decided. */
  readonly verdict: Verdict;
  /** Why; 1 to 512 characters. */
  readonly reason: string;
  /** 1 to 64 characters of the caller's choice: the same key of the same person is the same verdict. */
  readonly idempotencyKey: string;
};

/** A verdict to be withdrawn. */
export type WithdrawVerdictInput = {
  /** Id of the verdict. */
  readonly id: string;
  /** Why; 1 to 512 characters. */
  readonly reason: string;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** WARNING (预警): refuse or intercept. ATTENTION (关注): step-up check or manual review. NOTICE (提示): watch. */
export type RiskLevel =
  | 'WARNING'
  | 'ATTENTION'
  | 'NOTICE';

/** CORE: visits are dedicated to the gang. PERIPHERY: below the threshold. */
export type MemberRole =
  | 'CORE'
  | 'PERIPHERY';

/** An account, or a kind of resource that accounts can share. */
export type EntityType =
  | 'ACCOUNT'
  | 'DEVICE'
  | 'IP'
  | 'WIFI'
  | 'GEO_CELL'
  | 'PHONE'
  | 'ID_NUMBER'
  | 'BANK_CARD'
  | 'EMAIL'
  | 'ADDRESS'
  | 'EMPLOYER';

/** A span of event time; `until` is left out. */
export type WindowInput = {
  /** First instant, included. */
  readonly from: string;
  /** Last instant, left out; after `from`. */
  readonly until: string;
};

/** OUT: to whom an account did something. IN: from whom something was done to it. */
export type TieDirection =
  | 'OUT'
  | 'IN'
  | 'BOTH';

/** HUB: a hub is not passed. CAP: the node limit cut. */
export type HiddenReason =
  | 'HUB'
  | 'CAP';

/** Where to diverge from, and how far. */
export type ExpandInput = {
  /** 1 to 100. */
  readonly origins: ReadonlyArray<string>;
  /** 1 to 4; from account to account is two. */
  readonly hops?: number | null | undefined;
  /** All kinds when absent. */
  readonly through?: ReadonlyArray<EntityType> | null | undefined;
  /** The window of the shown generation when absent. */
  readonly window?: WindowInput | null | undefined;
  /** A hub has more distinct accounts than this. */
  readonly hubAccounts?: number | null | undefined;
  /** 1 to 5,000. */
  readonly maxNodes?: number | null | undefined;
  /** Accounts that are met are shown only where an evidence link of at least so many nats joins them with another account of the answer, counted within `maxNodes`. Evidence is kept for gangs: above 0 an account in none is left out. */
  readonly leastNats?: number | null | undefined;
  /** Which direct relations of the origins are followed, one step and at most 100 accounts; none where it is absent. */
  readonly ties?: TieDirection | null | undefined;
};

/** GANG: by the evidence of a gang: strongest chain, else shortest, else fewest hops, whichever keeps the limits first. GRAPH: by fewest hops in the graph. */
export type PathSource =
  | 'GANG'
  | 'GRAPH';

/** MEDOID: nearest to all others by evidence. NEWEST: opened last. KNOWN_BAD: fraud confirmed last. LATEST_APPLICANT: applied last. */
export type ExemplarRole =
  | 'MEDOID'
  | 'NEWEST'
  | 'KNOWN_BAD'
  | 'LATEST_APPLICANT';

/** PUBLIC: very many accounts. STORE: many who come once. OFFICE: several who come again in working hours. HOUSEHOLD: a few who all return. PRIVATE: none of these. */
export type ResourceGuess =
  | 'PUBLIC'
  | 'STORE'
  | 'OFFICE'
  | 'HOUSEHOLD'
  | 'PRIVATE';

/** DEGRADED: it still answers, and says so in each answer. FAILED: nothing can be decided. */
export type HealthStatus =
  | 'OK'
  | 'DEGRADED'
  | 'FAILED';

/** How a run of the refresh ended. RUNNING: it did not, or not yet. FAILED: nothing was written. */
export type RunEnd =
  | 'RUNNING'
  | 'PUBLISHED'
  | 'HELD'
  | 'FAILED';

/** What a search found a text in. */
export type SearchVia =
  /** Its own number, value or shown form. */
  | 'KEY'
  /** The name of an employer. */
  | 'EMPLOYER'
  /** A tag of its case or of a note on it. */
  | 'TAG'
  /** Somebody who works on its case or wrote a note on it. */
  | 'STAFF';

/** BLACK (黑名单), GREY (灰名单), WHITE (白名单). */
export type ListKind =
  | 'BLACK'
  | 'GREY'
  | 'WHITE';

/** How a gang is wrong. NOT_A_MEMBER: an account should not be in it. MISSING_MEMBER: an account should be in it. TWO_GANGS: it is two gangs in one. INNOCENT_HUB: a resource that holds it together is shared by strangers. */
export type GangFault =
  | 'NOT_A_MEMBER'
  | 'MISSING_MEMBER'
  | 'TWO_GANGS'
  | 'INNOCENT_HUB';

/** An objection to be raised. */
export type RaiseObjectionInput = {
  /** Id of a gang of the shown generation. */
  readonly gang: string;
  /** How it is wrong. */
  readonly fault: GangFault;
  /** Id of the account, or of the resource for INNOCENT_HUB; left out for TWO_GANGS. */
  readonly about?: string | null | undefined;
  /** Why; 1 to 512 characters. */
  readonly reason: string;
  /** 1 to 64 characters of the caller's choice: the same key changes nothing a second time. */
  readonly idempotencyKey: string;
};

/** An objection to be withdrawn. */
export type WithdrawObjectionInput = {
  /** Id of the objection. */
  readonly id: string;
  /** Why; 1 to 512 characters. */
  readonly reason: string;
  /** 1 to 64 characters of the caller's choice: the same key changes nothing a second time. */
  readonly idempotencyKey: string;
};

/** RETIRED: was published, another generation is shown now. */
export type GenerationState =
  | 'BUILDING'
  | 'HELD'
  | 'PUBLISHED'
  | 'RETIRED';

/** Which generation is to be shown. */
export type ShowGenerationInput = {
  /** Its number. */
  readonly generation: number;
  /** Why; 1 to 500 characters. */
  readonly reason: string;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** NEW: nobody has opened it yet. OPEN: nobody is assigned. ASSIGNED: somebody is. CLOSED: with a cause, until its target rises above the level that it was closed at. */
export type CaseState =
  | 'NEW'
  | 'OPEN'
  | 'ASSIGNED'
  | 'CLOSED';

/** Why a case was closed. NO_LONGER_FOUND: a refresh does not find its gang any more. PART_OF_ANOTHER: another case has it. */
export type CloseCause =
  | 'FRAUD_CONFIRMED'
  | 'NO_FRAUD'
  | 'NOT_ENOUGH_EVIDENCE'
  | 'NO_LONGER_FOUND'
  | 'PART_OF_ANOTHER';

/** What became of a gang from one generation to the next. */
export type LineageKind =
  | 'BORN'
  | 'GROWN'
  | 'SHRUNK'
  | 'SPLIT'
  | 'MERGED'
  | 'DORMANT'
  | 'DISSOLVED'
  | 'REVIVED';

/** PRIORITY: highest level, then score, then longest waiting. NEWEST: latest event first. SIZE: most members first. */
export type CaseOrder =
  | 'PRIORITY'
  | 'NEWEST'
  | 'SIZE';

/** Which cases are wanted; what is absent does not matter. */
export type CaseFilter = {
  /** One of these levels. */
  readonly levels?: ReadonlyArray<RiskLevel> | null | undefined;
  /** One of these states. NEW, OPEN and ASSIGNED where it is absent. */
  readonly states?: ReadonlyArray<CaseState> | null | undefined;
  /** What became of the gang in the shown generation: BORN for new ones, GROWN for those that grew. */
  readonly changes?: ReadonlyArray<LineageKind> | null | undefined;
  /** Assigned to the caller. */
  readonly mine?: boolean | null | undefined;
  /** Assigned to this person. */
  readonly assignee?: string | null | undefined;
  /** With this tag. */
  readonly tag?: string | null | undefined;
  /** Whether the shown generation does not know the gang any more. */
  readonly gone?: boolean | null | undefined;
};

/** Which case is wanted next. */
export type NextCaseInput = {
  /** Only among these. */
  readonly filter?: CaseFilter | null | undefined;
  /** Cases to pass over, at most 50; those that the caller had locked are let go of. */
  readonly skip?: ReadonlyArray<string> | null | undefined;
  /** 1 to 64 characters of the caller's choice: the same key gives the same case. */
  readonly idempotencyKey: string;
};

/** A case to be held or let go of. */
export type LockInput = {
  /** Id or number of the case. */
  readonly case: string;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** Cases and who is to work on them. */
export type AssignCasesInput = {
  /** Ids or numbers of cases, or ids of gangs and accounts; 1 to 50. */
  readonly cases: ReadonlyArray<string>;
  /** Who; null for nobody. Roles other than senior: only themselves or nobody. */
  readonly assignee?: string | null | undefined;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** Tags for cases. */
export type TagCasesInput = {
  /** Ids or numbers of cases, or ids of gangs and accounts; 1 to 50. */
  readonly cases: ReadonlyArray<string>;
  /** Tags to add; a case has at most 20 of at most 32 characters. */
  readonly add?: ReadonlyArray<string> | null | undefined;
  /** Tags to take off. */
  readonly remove?: ReadonlyArray<string> | null | undefined;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** A case to be closed. */
export type CloseCaseInput = {
  /** Id or number of the case. */
  readonly case: string;
  /** Why. */
  readonly cause: CloseCause;
  /** At most 512 characters. */
  readonly remark?: string | null | undefined;
  /** The version that the person saw. */
  readonly version: number;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** A note to be added. */
export type AddNoteInput = {
  /** Id of an account, a resource, a link, a gang or a case. */
  readonly subject: string;
  /** Plain text, 1 byte to 4 KiB. */
  readonly text: string;
  /** At most 20 of at most 32 characters. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** A note to be written anew. */
export type EditNoteInput = {
  /** Id of a note of the caller. */
  readonly id: string;
  /** Plain text, 1 byte to 4 KiB. */
  readonly text: string;
  /** They take the place of all tags before. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** The version that the person saw. */
  readonly version: number;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

/** One act of a person on the picture; with its other members at most 16 KiB. */
export type WorkspaceCommandInput = {
  /** Its place, 1 for the first. */
  readonly n: number;
  /** Such as seed, expand, pin or hide; 1 to 32 characters. */
  readonly op: string;
  /** What the command needs. */
  readonly args: Readonly<Record<string, unknown>>;
  /** When it was given. */
  readonly at: string;
  /** Generation of the answer. */
  readonly generation?: number | null | undefined;
  /** Digest of the sorted ids of the answer; at most 100 characters. */
  readonly answer?: string | null | undefined;
};

/** A workspace to be begun. */
export type StartWorkspaceInput = {
  /** Id of the case that it is about. */
  readonly caseId?: string | null | undefined;
  /** Null for that of the shown generation. */
  readonly window?: WindowInput | null | undefined;
  /** 1 to 64 characters of the caller's choice: the same key begins the same workspace. */
  readonly idempotencyKey: string;
};

/** Commands to be kept. */
export type AppendCommandsInput = {
  /** Id of a workspace of the caller. */
  readonly workspace: string;
  /** At most 200, one after another. The first takes the place of what stands at its number and of all that follows. */
  readonly commands: ReadonlyArray<WorkspaceCommandInput>;
  /** How many commands are in force after it. */
  readonly cursor: number;
  /** The version that the page knows. */
  readonly version: number;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: string;
};

export type AccountFileQueryVariables = Exact<{
  id: string;
  history: number;
}>;


export type AccountFileQuery = { readonly node:
    | { readonly id: string, readonly createdAt: string | null, readonly firstSeenAt: string, readonly lastSeenAt: string, readonly events: number, readonly level: RiskLevel | null, readonly score: number | null, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly key: { readonly display: string }, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null, readonly memberships: ReadonlyArray<{ readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly lists: ReadonlyArray<{ readonly list: ListKind, readonly reason: string, readonly source: string, readonly from: string | null, readonly until: string | null, readonly binding: boolean, readonly decides: boolean }>, readonly history: ReadonlyArray<{ readonly generation: number, readonly asOf: string, readonly level: RiskLevel | null, readonly score: number | null, readonly gangId: string | null, readonly role: MemberRole | null }> }
    | Record<PropertyKey, never>
   | null };

export type AccountEventsQueryVariables = Exact<{
  account: string;
  window: WindowInput;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountEventsQuery = { readonly chain: { readonly edges: ReadonlyArray<{ readonly node: { readonly eventId: string, readonly type: string, readonly at: string, readonly amount: string | null, readonly detail: string | null, readonly touched: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly resource: { readonly display: string } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AccountSharesQueryVariables = Exact<{
  id: string;
  maxNodes: number;
}>;


export type AccountSharesQuery = { readonly expand: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly display: string, readonly degree: number, readonly hub: boolean, readonly list: ListKind | null }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }> } };

export type AccountSpansQueryVariables = Exact<{
  id: string;
  window: WindowInput;
  bucketSeconds: number;
}>;


export type AccountSpansQuery = { readonly eventCounts: ReadonlyArray<{ readonly at: string, readonly logins: number, readonly registrations: number, readonly applications: number, readonly ties: number, readonly outcomes: number }> };

export type AccountCardQueryVariables = Exact<{
  key: string;
}>;


export type AccountCardQuery = { readonly account: { readonly id: string, readonly createdAt: string | null, readonly firstSeenAt: string, readonly lastSeenAt: string, readonly events: number, readonly level: RiskLevel | null, readonly score: number | null, readonly verdict: Verdict | null, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly key: { readonly display: string }, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null, readonly memberships: ReadonlyArray<{ readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string, readonly value: number | null }> } | null };

export type GangCardQueryVariables = Exact<{
  id: string;
  members: number;
  top: number;
}>;


export type GangCardQuery = { readonly gang: { readonly id: string, readonly size: number, readonly coreSize: number, readonly level: RiskLevel | null, readonly score: number, readonly firstEventAt: string, readonly lastEventAt: string, readonly quarantined: boolean, readonly parametersVersion: number, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly network: { readonly gangCount: number, readonly members: number, readonly accounts: number, readonly gangs: ReadonlyArray<{ readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number }> } | null, readonly cells: ReadonlyArray<{ readonly number: number, readonly size: number }>, readonly profile: ReadonlyArray<{ readonly code: string, readonly value: number, readonly unit: string, readonly baseline: number | null, readonly text: string }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string, readonly value: number | null }>, readonly members: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly role: MemberRole, readonly strength: number, readonly account: { readonly id: string, readonly createdAt: string | null, readonly lastSeenAt: string, readonly events: number, readonly level: RiskLevel | null, readonly score: number | null, readonly verdict: Verdict | null, readonly key: { readonly display: string } } } }> }, readonly sharedResources: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly members: number, readonly accounts: number, readonly resource: { readonly display: string } }>, readonly strongest: ReadonlyArray<{ readonly a: string, readonly b: string, readonly nats: number, readonly meetings: ReadonlyArray<{ readonly kind: EntityType, readonly aAt: string, readonly bAt: string, readonly gapSeconds: number, readonly expectedGapSeconds: number, readonly nats: number, readonly resource: { readonly display: string } }> }> } | null };

export type ShownGenerationQueryVariables = Exact<{ [key: string]: never; }>;


export type ShownGenerationQuery = { readonly generations: { readonly edges: ReadonlyArray<{ readonly node: { readonly number: number, readonly asOf: string, readonly state: GenerationState, readonly publishedAt: string | null, readonly accounts: number, readonly gangs: number, readonly warning: number, readonly attention: number, readonly notice: number, readonly window: { readonly from: string, readonly until: string } } }> } };

export type CaseFieldsFragment = { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> };

export type CasesQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
  orderBy?: CaseOrder | null | undefined;
  first: number;
}>;


export type CasesQuery = { readonly cases: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } }> } };

export type QueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueChangedSubscription = { readonly queueChanged: { readonly generation: number } };

export type CaseCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseCountsQuery = { readonly caseCounts: { readonly mine: number, readonly gone: number, readonly levels: ReadonlyArray<{ readonly level: RiskLevel, readonly cases: number }>, readonly states: ReadonlyArray<{ readonly state: CaseState, readonly cases: number }>, readonly changes: ReadonlyArray<{ readonly change: LineageKind, readonly cases: number }> } };

export type OneCaseQueryVariables = Exact<{
  id: string;
}>;


export type OneCaseQuery = { readonly case: { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } | null };

export type NextCaseMutationVariables = Exact<{
  input: NextCaseInput;
}>;


export type NextCaseMutation = { readonly nextCase: { readonly case: { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type RenewLockMutationVariables = Exact<{
  input: LockInput;
}>;


export type RenewLockMutation = { readonly renewLock: { readonly case: { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type ReleaseLockMutationVariables = Exact<{
  input: LockInput;
}>;


export type ReleaseLockMutation = { readonly releaseLock: { readonly case: { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type AssignCasesMutationVariables = Exact<{
  input: AssignCasesInput;
}>;


export type AssignCasesMutation = { readonly assignCases: { readonly problem: { readonly code: string, readonly field: string } | null } };

export type TagCasesMutationVariables = Exact<{
  input: TagCasesInput;
}>;


export type TagCasesMutation = { readonly tagCases: { readonly problem: { readonly code: string, readonly field: string } | null } };

export type CloseCaseMutationVariables = Exact<{
  input: CloseCaseInput;
}>;


export type CloseCaseMutation = { readonly closeCase: { readonly case: { readonly id: string, readonly number: string | null, readonly targetId: string, readonly state: CaseState, readonly level: RiskLevel | null, readonly score: number | null, readonly size: number, readonly since: string, readonly dueAt: string | null, readonly gone: boolean, readonly change: LineageKind | null, readonly lastEventAt: string | null, readonly assignee: string | null, readonly lockedBy: string | null, readonly lockedUntil: string | null, readonly tags: ReadonlyArray<string>, readonly openedBy: string | null, readonly closeCause: CloseCause | null, readonly closedAt: string | null, readonly closedBy: string | null, readonly verdict: Verdict | null, readonly version: number, readonly account: { readonly key: { readonly display: string } } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type PathStepFieldsFragment = { readonly from: string, readonly to: string, readonly kind: EntityType, readonly firstAt: string | null, readonly lastAt: string | null, readonly count: number, readonly nats: number | null, readonly text: string, readonly resource: { readonly display: string } | null };

export type PathFieldsFragment = { readonly through: PathSource | null, readonly weakestNats: number | null, readonly inTimeOrder: boolean | null, readonly truncated: boolean, readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EntityType, readonly firstAt: string | null, readonly lastAt: string | null, readonly count: number, readonly nats: number | null, readonly text: string, readonly resource: { readonly display: string } | null }> | null };

export type GangExplanationQueryVariables = Exact<{
  id: string;
}>;


export type GangExplanationQuery = { readonly gang: { readonly cuts: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly text: string }>, readonly against: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly exemplars: ReadonlyArray<{ readonly role: ExemplarRole, readonly account: { readonly id: string } }> } | null };

export type PairQueryVariables = Exact<{
  a: string;
  b: string;
  window?: WindowInput | null | undefined;
}>;


export type PairQuery = { readonly evidence: { readonly total: number, readonly meetings: ReadonlyArray<{ readonly kind: EntityType, readonly aAt: string, readonly bAt: string, readonly gapSeconds: number, readonly expectedGapSeconds: number, readonly nats: number, readonly resource: { readonly display: string } }>, readonly shared: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly nats: number, readonly resource: { readonly display: string } }> }, readonly inOrder: { readonly through: PathSource | null, readonly weakestNats: number | null, readonly inTimeOrder: boolean | null, readonly truncated: boolean, readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EntityType, readonly firstAt: string | null, readonly lastAt: string | null, readonly count: number, readonly nats: number | null, readonly text: string, readonly resource: { readonly display: string } | null }> | null }, readonly inAnyOrder: { readonly through: PathSource | null, readonly weakestNats: number | null, readonly inTimeOrder: boolean | null, readonly truncated: boolean, readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EntityType, readonly firstAt: string | null, readonly lastAt: string | null, readonly count: number, readonly nats: number | null, readonly text: string, readonly resource: { readonly display: string } | null }> | null } };

type SourceFields_Account_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_Gang_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_DecisionSignals_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_Subgraph_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_Evidence_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_PathAnswer_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_Resource_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_Timeline_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

type SourceFields_ChainConnection_Fragment = { readonly generation: number, readonly asOf: string, readonly stale: boolean };

export type SourceFieldsFragment =
  | SourceFields_Account_Fragment
  | SourceFields_Gang_Fragment
  | SourceFields_DecisionSignals_Fragment
  | SourceFields_Subgraph_Fragment
  | SourceFields_Evidence_Fragment
  | SourceFields_PathAnswer_Fragment
  | SourceFields_Resource_Fragment
  | SourceFields_Timeline_Fragment
  | SourceFields_ChainConnection_Fragment
;

export type GangRefFieldsFragment = { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number };

export type MeetingFieldsFragment = { readonly kind: EntityType, readonly aAt: string, readonly bAt: string, readonly gapSeconds: number, readonly expectedGapSeconds: number, readonly nats: number, readonly resource: { readonly display: string } };

export type WorthLookingQueryVariables = Exact<{
  levels?: ReadonlyArray<RiskLevel> | RiskLevel | null | undefined;
  first: number;
}>;


export type WorthLookingQuery = { readonly gangs: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly size: number, readonly coreSize: number, readonly level: RiskLevel | null, readonly score: number, readonly firstEventAt: string, readonly lastEventAt: string, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly reasons: ReadonlyArray<{ readonly code: string, readonly text: string }> } }> } };

export type HitFieldsFragment = { readonly id: string, readonly kind: EntityType | null, readonly isGang: boolean, readonly display: string, readonly level: RiskLevel | null, readonly via: SearchVia, readonly viaText: string | null, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly id: string, readonly kind: EntityType | null, readonly isGang: boolean, readonly display: string, readonly level: RiskLevel | null, readonly via: SearchVia, readonly viaText: string | null, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null }> };

export type SearchManyQueryVariables = Exact<{
  texts: ReadonlyArray<string> | string;
}>;


export type SearchManyQuery = { readonly searchMany: ReadonlyArray<{ readonly id: string, readonly kind: EntityType | null, readonly isGang: boolean, readonly display: string, readonly level: RiskLevel | null, readonly via: SearchVia, readonly viaText: string | null, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null } | null> };

export type GangPictureQueryVariables = Exact<{
  id: string;
  first: number;
  top: number;
}>;


export type GangPictureQuery = { readonly gang: { readonly id: string, readonly size: number, readonly coreSize: number, readonly level: RiskLevel | null, readonly score: number, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly members: { readonly edges: ReadonlyArray<{ readonly node: { readonly role: MemberRole, readonly strength: number, readonly account: { readonly id: string, readonly level: RiskLevel | null, readonly verdict: Verdict | null, readonly key: { readonly display: string }, readonly lists: ReadonlyArray<{ readonly list: ListKind, readonly decides: boolean }>, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null } } }> }, readonly sharedResources: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly members: number, readonly accounts: number, readonly resource: { readonly display: string } }>, readonly strongest: ReadonlyArray<{ readonly a: string, readonly b: string, readonly nats: number, readonly meetings: ReadonlyArray<{ readonly kind: EntityType, readonly aAt: string, readonly bAt: string, readonly gapSeconds: number, readonly expectedGapSeconds: number, readonly nats: number, readonly resource: { readonly display: string } }> }> } | null };

export type SubgraphFieldsFragment = { readonly truncated: boolean, readonly stoppedAtHubs: ReadonlyArray<string>, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly display: string, readonly distance: number, readonly degree: number, readonly hub: boolean, readonly level: RiskLevel | null, readonly list: ListKind | null, readonly verdict: Verdict | null, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null }>, readonly links: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }>, readonly ties: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }>, readonly hidden: ReadonlyArray<{ readonly at: string, readonly type: EntityType, readonly count: number, readonly reason: HiddenReason }> };

export type ExpandQueryVariables = Exact<{
  input: ExpandInput;
}>;


export type ExpandQuery = { readonly expand: { readonly truncated: boolean, readonly stoppedAtHubs: ReadonlyArray<string>, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly display: string, readonly distance: number, readonly degree: number, readonly hub: boolean, readonly level: RiskLevel | null, readonly list: ListKind | null, readonly verdict: Verdict | null, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null }>, readonly links: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }>, readonly ties: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }>, readonly hidden: ReadonlyArray<{ readonly at: string, readonly type: EntityType, readonly count: number, readonly reason: HiddenReason }> } };

export type PathStepEndsFragment = { readonly from: string, readonly to: string, readonly kind: EntityType, readonly count: number, readonly firstAt: string | null, readonly lastAt: string | null };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  window?: WindowInput | null | undefined;
  inTimeOrder: boolean;
  count: number;
}>;


export type PathsQuery = { readonly path: { readonly truncated: boolean, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EntityType, readonly count: number, readonly firstAt: string | null, readonly lastAt: string | null }> | null, readonly others: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EntityType, readonly count: number, readonly firstAt: string | null, readonly lastAt: string | null }> }> } };

export type NearCountsQueryVariables = Exact<{
  id: string;
  window?: WindowInput | null | undefined;
}>;


export type NearCountsQuery = { readonly neighbourCounts: ReadonlyArray<{ readonly kinds: ReadonlyArray<{ readonly kind: EntityType, readonly count: number, readonly hubs: ReadonlyArray<{ readonly id: string, readonly accounts: number }> }> }> };

export type ResourceFactsQueryVariables = Exact<{
  id: string;
  window?: WindowInput | null | undefined;
}>;


export type ResourceFactsQuery = { readonly node:
    | { readonly facts: { readonly accounts: number, readonly visits: number, readonly visitsPerDay: number, readonly guess: ResourceGuess, readonly text: string, readonly truncated: boolean } }
    | Record<PropertyKey, never>
   | null };

export type EventCountsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  window: WindowInput;
  bucketSeconds: number;
}>;


export type EventCountsQuery = { readonly eventCounts: ReadonlyArray<{ readonly at: string, readonly logins: number, readonly registrations: number, readonly applications: number, readonly outcomes: number }> };

export type CommonQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  least: number;
  window?: WindowInput | null | undefined;
}>;


export type CommonQuery = { readonly common: { readonly truncated: boolean, readonly stoppedAtHubs: ReadonlyArray<string>, readonly generation: number, readonly asOf: string, readonly stale: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly display: string, readonly distance: number, readonly degree: number, readonly hub: boolean, readonly level: RiskLevel | null, readonly list: ListKind | null, readonly verdict: Verdict | null, readonly gang: { readonly id: string, readonly role: MemberRole | null, readonly provisional: boolean, readonly size: number } | null }>, readonly links: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }>, readonly ties: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly firstAt: string, readonly lastAt: string }>, readonly hidden: ReadonlyArray<{ readonly at: string, readonly type: EntityType, readonly count: number, readonly reason: HiddenReason }> } };

export type ChainQueryVariables = Exact<{
  account: string;
  window: WindowInput;
  first: number;
}>;


export type ChainQuery = { readonly chain: { readonly edges: ReadonlyArray<{ readonly node: { readonly eventId: string, readonly type: string, readonly at: string, readonly detail: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type TimelineQueryVariables = Exact<{
  accounts: ReadonlyArray<string> | string;
  window: WindowInput;
  first: number;
}>;


export type TimelineQuery = { readonly timeline: { readonly cutAt: ReadonlyArray<string>, readonly marks: ReadonlyArray<{ readonly account: string, readonly eventId: string, readonly type: string, readonly at: string, readonly detail: string | null, readonly touched: ReadonlyArray<{ readonly id: string, readonly kind: EntityType, readonly resource: { readonly display: string } }> }> } };

export type GangLineageQueryVariables = Exact<{
  id: string;
}>;


export type GangLineageQuery = { readonly lineage: { readonly ancestors: ReadonlyArray<string>, readonly successors: ReadonlyArray<string>, readonly events: ReadonlyArray<{ readonly kind: LineageKind, readonly generation: number, readonly at: string, readonly from: ReadonlyArray<string>, readonly to: ReadonlyArray<string>, readonly overlap: number | null, readonly values: ReadonlyArray<{ readonly name: string, readonly value: number }> }> } };

export type NoteFieldsFragment = { readonly id: string, readonly subject: string, readonly text: string, readonly tags: ReadonlyArray<string>, readonly author: string, readonly at: string, readonly version: number, readonly versions: ReadonlyArray<{ readonly text: string, readonly author: string, readonly at: string }> };

export type NotesQueryVariables = Exact<{
  subjects: ReadonlyArray<string> | string;
}>;


export type NotesQuery = { readonly notes: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly text: string, readonly tags: ReadonlyArray<string>, readonly author: string, readonly at: string, readonly version: number, readonly versions: ReadonlyArray<{ readonly text: string, readonly author: string, readonly at: string }> }> };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { readonly addNote: { readonly note: { readonly id: string, readonly subject: string, readonly text: string, readonly tags: ReadonlyArray<string>, readonly author: string, readonly at: string, readonly version: number, readonly versions: ReadonlyArray<{ readonly text: string, readonly author: string, readonly at: string }> } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type EditNoteMutationVariables = Exact<{
  input: EditNoteInput;
}>;


export type EditNoteMutation = { readonly editNote: { readonly note: { readonly id: string, readonly subject: string, readonly text: string, readonly tags: ReadonlyArray<string>, readonly author: string, readonly at: string, readonly version: number, readonly versions: ReadonlyArray<{ readonly text: string, readonly author: string, readonly at: string }> } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type ObjectionFieldsFragment = { readonly id: string, readonly fault: GangFault, readonly reason: string, readonly author: string, readonly at: string, readonly withdrawnAt: string | null, readonly about:
    | { readonly id: string, readonly key: { readonly display: string } }
    | { readonly id: string, readonly kind: EntityType, readonly resource: { readonly display: string } }
    | Record<PropertyKey, never>
   | null };

export type ObjectionsQueryVariables = Exact<{
  gang: string;
}>;


export type ObjectionsQuery = { readonly objections: ReadonlyArray<{ readonly id: string, readonly fault: GangFault, readonly reason: string, readonly author: string, readonly at: string, readonly withdrawnAt: string | null, readonly about:
      | { readonly id: string, readonly key: { readonly display: string } }
      | { readonly id: string, readonly kind: EntityType, readonly resource: { readonly display: string } }
      | Record<PropertyKey, never>
     | null }> };

export type RaiseObjectionMutationVariables = Exact<{
  input: RaiseObjectionInput;
}>;


export type RaiseObjectionMutation = { readonly raiseObjection: { readonly problem: { readonly code: string, readonly field: string } | null } };

export type WithdrawObjectionMutationVariables = Exact<{
  input: WithdrawObjectionInput;
}>;


export type WithdrawObjectionMutation = { readonly withdrawObjection: { readonly problem: { readonly code: string, readonly field: string } | null } };

export type ParametersQueryVariables = Exact<{ [key: string]: never; }>;


export type ParametersQuery = { readonly parameterSet: { readonly version: number, readonly inForce: boolean, readonly values: ReadonlyArray<{ readonly path: string, readonly unit: string, readonly value: number | null, readonly default: number | null, readonly least: number, readonly most: number, readonly text: string }> } | null };

export type GenerationHeadFragment = { readonly number: number, readonly asOf: string, readonly state: GenerationState, readonly engine: string, readonly parametersVersion: number, readonly codeVersion: string, readonly publishedAt: string | null, readonly builtAt: string, readonly baseGeneration: number, readonly pruned: boolean, readonly thresholdNats: number | null, readonly events: number, readonly accounts: number, readonly links: number, readonly gangs: number, readonly labels: number, readonly warning: number, readonly attention: number, readonly notice: number, readonly window: { readonly from: string, readonly until: string }, readonly gate: ReadonlyArray<{ readonly metric: string, readonly value: number, readonly low: number | null, readonly high: number | null, readonly passed: boolean }>, readonly stability: { readonly idsKept: number | null, readonly churn: number | null, readonly mutualInformation: number | null, readonly adjustedRand: number | null } | null, readonly durations: ReadonlyArray<{ readonly stage: string, readonly ms: number }> };

export type RunsQueryVariables = Exact<{
  generations: number;
  moves: number;
  runs: number;
}>;


export type RunsQuery = { readonly generations: { readonly edges: ReadonlyArray<{ readonly node: { readonly number: number, readonly asOf: string, readonly state: GenerationState, readonly engine: string, readonly parametersVersion: number, readonly codeVersion: string, readonly publishedAt: string | null, readonly builtAt: string, readonly baseGeneration: number, readonly pruned: boolean, readonly thresholdNats: number | null, readonly events: number, readonly accounts: number, readonly links: number, readonly gangs: number, readonly labels: number, readonly warning: number, readonly attention: number, readonly notice: number, readonly window: { readonly from: string, readonly until: string }, readonly gate: ReadonlyArray<{ readonly metric: string, readonly value: number, readonly low: number | null, readonly high: number | null, readonly passed: boolean }>, readonly stability: { readonly idsKept: number | null, readonly churn: number | null, readonly mutualInformation: number | null, readonly adjustedRand: number | null } | null, readonly durations: ReadonlyArray<{ readonly stage: string, readonly ms: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly publications: ReadonlyArray<{ readonly sequence: number, readonly generation: number, readonly at: string, readonly actor: string, readonly reason: string | null }>, readonly runs: ReadonlyArray<{ readonly id: string, readonly startedAt: string, readonly endedAt: string | null, readonly end: RunEnd, readonly generation: number | null, readonly message: string | null }>, readonly health: { readonly eventLagSeconds: number | null, readonly checks: ReadonlyArray<{ readonly name: string, readonly status: HealthStatus }>, readonly store: { readonly kind: string, readonly events: number, readonly accounts: number, readonly resources: number, readonly firstEventAt: string | null, readonly lastEventAt: string | null } | null, readonly agreement: { readonly generation: number, readonly over: number, readonly provisional: number, readonly confirmed: number, readonly moved: number, readonly dropped: number } | null } };

export type PublishHeldMutationVariables = Exact<{
  input: ShowGenerationInput;
}>;


export type PublishHeldMutation = { readonly publishHeldGeneration: { readonly generation: { readonly number: number, readonly asOf: string } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type RollBackMutationVariables = Exact<{
  input: ShowGenerationInput;
}>;


export type RollBackMutation = { readonly rollbackGeneration: { readonly generation: { readonly number: number, readonly asOf: string } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type VerdictFieldsFragment = { readonly id: string, readonly verdict: Verdict, readonly reason: string, readonly author: string, readonly at: string, readonly withdrawnAt: string | null };

export type ProblemFieldsFragment = { readonly code: string, readonly field: string };

export type VerdictsQueryVariables = Exact<{
  target: string;
}>;


export type VerdictsQuery = { readonly verdicts: ReadonlyArray<{ readonly id: string, readonly verdict: Verdict, readonly reason: string, readonly author: string, readonly at: string, readonly withdrawnAt: string | null }> };

export type RecordVerdictMutationVariables = Exact<{
  input: RecordVerdictInput;
}>;


export type RecordVerdictMutation = { readonly recordVerdict: { readonly verdict: { readonly id: string, readonly verdict: Verdict, readonly reason: string, readonly author: string, readonly at: string, readonly withdrawnAt: string | null } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type WithdrawVerdictMutationVariables = Exact<{
  input: WithdrawVerdictInput;
}>;


export type WithdrawVerdictMutation = { readonly withdrawVerdict: { readonly verdict: { readonly id: string, readonly verdict: Verdict, readonly reason: string, readonly author: string, readonly at: string, readonly withdrawnAt: string | null } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly name: string, readonly role: string, readonly operations: ReadonlyArray<string> } };

export type WorkspaceFieldsFragment = { readonly id: string, readonly owner: string, readonly caseId: string | null, readonly length: number, readonly cursor: number, readonly version: number, readonly updatedAt: string };

export type OneWorkspaceQueryVariables = Exact<{
  id: string;
}>;


export type OneWorkspaceQuery = { readonly workspace: { readonly id: string, readonly owner: string, readonly caseId: string | null, readonly length: number, readonly cursor: number, readonly version: number, readonly updatedAt: string, readonly commands: ReadonlyArray<{ readonly n: number, readonly op: string, readonly args: Readonly<Record<string, unknown>>, readonly at: string, readonly generation: number | null, readonly answer: string | null }> } | null };

export type WorkspacesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type WorkspacesQuery = { readonly workspaces: ReadonlyArray<{ readonly id: string, readonly owner: string, readonly caseId: string | null, readonly length: number, readonly cursor: number, readonly version: number, readonly updatedAt: string, readonly commands: ReadonlyArray<{ readonly op: string, readonly args: Readonly<Record<string, unknown>> }> }> };

export type StartWorkspaceMutationVariables = Exact<{
  input: StartWorkspaceInput;
}>;


export type StartWorkspaceMutation = { readonly startWorkspace: { readonly workspace: { readonly id: string, readonly owner: string, readonly caseId: string | null, readonly length: number, readonly cursor: number, readonly version: number, readonly updatedAt: string } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

export type AppendCommandsMutationVariables = Exact<{
  input: AppendCommandsInput;
}>;


export type AppendCommandsMutation = { readonly appendCommands: { readonly workspace: { readonly id: string, readonly owner: string, readonly caseId: string | null, readonly length: number, readonly cursor: number, readonly version: number, readonly updatedAt: string } | null, readonly problem: { readonly code: string, readonly field: string } | null } };

import type { DocumentText } from './document-text.ts';

export const AccountCardDocument = "query AccountCard($key:String!){account(key:$key){...SourceFields id key{display}createdAt firstSeenAt lastSeenAt events level score verdict gang{...GangRefFields}memberships{...GangRefFields}reasons{code text value}}}fragment SourceFields on Sourced{generation asOf stale}fragment GangRefFields on GangRef{id role provisional size}" as DocumentText<AccountCardQuery, AccountCardQueryVariables>;
export const AccountEventsDocument = "query AccountEvents($account:ID!$window:WindowInput!$first:Int!$after:String){chain(account:$account window:$window first:$first after:$after){edges{node{eventId type at amount detail touched{id kind resource{display}}}}pageInfo{hasNextPage endCursor}}}" as DocumentText<AccountEventsQuery, AccountEventsQueryVariables>;
export const AccountFileDocument = "query AccountFile($id:ID!$history:Int!){node(id:$id){...on Account{...SourceFields id key{display}createdAt firstSeenAt lastSeenAt events level score gang{...GangRefFields}memberships{...GangRefFields}reasons{code text}lists{list reason source from until binding decides}history(first:$history){generation asOf level score gangId role}}}}fragment SourceFields on Sourced{generation asOf stale}fragment GangRefFields on GangRef{id role provisional size}" as DocumentText<AccountFileQuery, AccountFileQueryVariables>;
export const AccountSharesDocument = "query AccountShares($id:ID!$maxNodes:Int!){expand(input:{origins:[$id]hops:1 maxNodes:$maxNodes}){nodes{id kind display degree hub list}links{from to events firstAt lastAt}truncated}}" as DocumentText<AccountSharesQuery, AccountSharesQueryVariables>;
export const AccountSpansDocument = "query AccountSpans($id:ID!$window:WindowInput!$bucketSeconds:Int!){eventCounts(ids:[$id]window:$window bucketSeconds:$bucketSeconds){at logins registrations applications ties outcomes}}" as DocumentText<AccountSpansQuery, AccountSpansQueryVariables>;
export const AddNoteDocument = "mutation AddNote($input:AddNoteInput!){addNote(input:$input){note{...NoteFields}problem{...ProblemFields}}}fragment NoteFields on Note{id subject text tags author at version versions{text author at}}fragment ProblemFields on Problem{code field}" as DocumentText<AddNoteMutation, AddNoteMutationVariables>;
export const AppendCommandsDocument = "mutation AppendCommands($input:AppendCommandsInput!){appendCommands(input:$input){workspace{...WorkspaceFields}problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}fragment WorkspaceFields on Workspace{id owner caseId length cursor version updatedAt}" as DocumentText<AppendCommandsMutation, AppendCommandsMutationVariables>;
export const AssignCasesDocument = "mutation AssignCases($input:AssignCasesInput!){assignCases(input:$input){problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}" as DocumentText<AssignCasesMutation, AssignCasesMutationVariables>;
export const CaseCountsDocument = "query CaseCounts{caseCounts{levels{level cases}states{state cases}changes{change cases}mine gone}}" as DocumentText<CaseCountsQuery, CaseCountsQueryVariables>;
export const CasesDocument = "query Cases($filter:CaseFilter$orderBy:CaseOrder$first:Int!){cases(filter:$filter orderBy:$orderBy first:$first){totalCount edges{node{...CaseFields}}}}fragment CaseFields on Case{id number targetId account{key{display}}state level score size reasons{code text}since dueAt gone change lastEventAt assignee lockedBy lockedUntil tags openedBy closeCause closedAt closedBy verdict version}" as DocumentText<CasesQuery, CasesQueryVariables>;
export const ChainDocument = "query Chain($account:ID!$window:WindowInput!$first:Int!){chain(account:$account window:$window first:$first){edges{node{eventId type at detail}}pageInfo{hasNextPage}}}" as DocumentText<ChainQuery, ChainQueryVariables>;
export const CloseCaseDocument = "mutation CloseCase($input:CloseCaseInput!){closeCase(input:$input){case{...CaseFields}problem{...ProblemFields}}}fragment CaseFields on Case{id number targetId account{key{display}}state level score size reasons{code text}since dueAt gone change lastEventAt assignee lockedBy lockedUntil tags openedBy closeCause closedAt closedBy verdict version}fragment ProblemFields on Problem{code field}" as DocumentText<CloseCaseMutation, CloseCaseMutationVariables>;
export const CommonDocument = "query Common($ids:[ID!]!$least:Int!$window:WindowInput){common(ids:$ids least:$least window:$window){...SubgraphFields}}fragment SourceFields on Sourced{generation asOf stale}fragment GangRefFields on GangRef{id role provisional size}fragment SubgraphFields on Subgraph{...SourceFields nodes{id kind display distance degree hub level list verdict gang{...GangRefFields}}links{id from to events firstAt lastAt}ties{from to events firstAt lastAt}truncated stoppedAtHubs hidden{at type count reason}}" as DocumentText<CommonQuery, CommonQueryVariables>;
export const EditNoteDocument = "mutation EditNote($input:EditNoteInput!){editNote(input:$input){note{...NoteFields}problem{...ProblemFields}}}fragment NoteFields on Note{id subject text tags author at version versions{text author at}}fragment ProblemFields on Problem{code field}" as DocumentText<EditNoteMutation, EditNoteMutationVariables>;
export const EventCountsDocument = "query EventCounts($ids:[ID!]!$window:WindowInput!$bucketSeconds:Int!){eventCounts(ids:$ids window:$window bucketSeconds:$bucketSeconds){at logins registrations applications outcomes}}" as DocumentText<EventCountsQuery, EventCountsQueryVariables>;
export const ExpandDocument = "query Expand($input:ExpandInput!){expand(input:$input){...SubgraphFields}}fragment SourceFields on Sourced{generation asOf stale}fragment GangRefFields on GangRef{id role provisional size}fragment SubgraphFields on Subgraph{...SourceFields nodes{id kind display distance degree hub level list verdict gang{...GangRefFields}}links{id from to events firstAt lastAt}ties{from to events firstAt lastAt}truncated stoppedAtHubs hidden{at type count reason}}" as DocumentText<ExpandQuery, ExpandQueryVariables>;
export const GangCardDocument = "query GangCard($id:ID!$members:Int!$top:Int!){gang(id:$id){...SourceFields id size coreSize level score firstEventAt lastEventAt quarantined parametersVersion network{gangs{...GangRefFields}gangCount members accounts}cells{number size}profile{code value unit baseline text}reasons{code text value}members(first:$members){totalCount edges{node{role strength account{id key{display}createdAt lastSeenAt events level score verdict}}}}sharedResources{id kind resource{display}members accounts}strongest(top:$top){a b nats meetings{...MeetingFields}}}}fragment SourceFields on Sourced{generation asOf stale}fragment GangRefFields on GangRef{id role provisional size}fragment MeetingFields on Meeting{kind resource{display}aAt bAt gapSeconds expectedGapSeconds nats}" as DocumentText<GangCardQuery, GangCardQueryVariables>;
export const GangExplanationDocument = "query GangExplanation($id:ID!){gang(id:$id){cuts(top:3){id kind text}against{code text}exemplars{role account{id}}}}" as DocumentText<GangExplanationQuery, GangExplanationQueryVariables>;
export const GangLineageDocument = "query GangLineage($id:ID!){lineage(gang:$id){events{kind generation at from to overlap values{name value}}ancestors successors}}" as DocumentText<GangLineageQuery, GangLineageQueryVariables>;
export const GangPictureDocument = "query GangPicture($id:ID!$first:Int!$top:Int!){gang(id:$id){...SourceFields id size coreSize level score members(first:$first){edges{node{role strength account{id key{display}level verdict lists{list decides}gang{...GangRefFields}}}}}sharedResources{id kind resource{display}members accounts}strongest(top:$top){a b nats meetings{...MeetingFields}}}}fragment SourceFields on Sourced{generation asOf stale}fragment GangRefFields on GangRef{id role provisional size}fragment MeetingFields on Meeting{kind resource{display}aAt bAt gapSeconds expectedGapSeconds nats}" as DocumentText<GangPictureQuery, GangPictureQueryVariables>;
export const NearCountsDocument = "query NearCounts($id:ID!$window:WindowInput){neighbourCounts(ids:[$id]window:$window){kinds{kind count hubs{id accounts}}}}" as DocumentText<NearCountsQuery, NearCountsQueryVariables>;
export const NextCaseDocument = "mutation NextCase($input:NextCaseInput!){nextCase(input:$input){case{...CaseFields}problem{...ProblemFields}}}fragment CaseFields on Case{id number targetId account{key{display}}state level score size reasons{code text}since dueAt gone change lastEventAt assignee lockedBy lockedUntil tags openedBy closeCause closedAt closedBy verdict version}fragment ProblemFields on Problem{code field}" as DocumentText<NextCaseMutation, NextCaseMutationVariables>;
export const NotesDocument = "query Notes($subjects:[ID!]!){notes(subjects:$subjects){...NoteFields}}fragment NoteFields on Note{id subject text tags author at version versions{text author at}}" as DocumentText<NotesQuery, NotesQueryVariables>;
export const ObjectionsDocument = "query Objections($gang:ID!){objections(gang:$gang){...ObjectionFields}}fragment ObjectionFields on Objection{id fault about{...on Account{id key{display}}...on Resource{id kind resource{display}}}reason author at withdrawnAt}" as DocumentText<ObjectionsQuery, ObjectionsQueryVariables>;
export const OneCaseDocument = "query OneCase($id:ID!){case(id:$id){...CaseFields}}fragment CaseFields on Case{id number targetId account{key{display}}state level score size reasons{code text}since dueAt gone change lastEventAt assignee lockedBy lockedUntil tags openedBy closeCause closedAt closedBy verdict version}" as DocumentText<OneCaseQuery, OneCaseQueryVariables>;
export const OneWorkspaceDocument = "query OneWorkspace($id:ID!){workspace(id:$id){...WorkspaceFields commands{n op args at generation answer}}}fragment WorkspaceFields on Workspace{id owner caseId length cursor version updatedAt}" as DocumentText<OneWorkspaceQuery, OneWorkspaceQueryVariables>;
export const PairDocument = "query Pair($a:ID!$b:ID!$window:WindowInput){evidence(a:$a b:$b window:$window){total meetings{...MeetingFields}shared{id kind resource{display}nats}}inOrder:path(from:$a to:$b window:$window inTimeOrder:true){...PathFields}inAnyOrder:path(from:$a to:$b window:$window inTimeOrder:false){...PathFields}}fragment PathStepFields on PathStep{from to kind resource{display}firstAt lastAt count nats text}fragment PathFields on PathAnswer{steps{...PathStepFields}through weakestNats inTimeOrder truncated}fragment MeetingFields on Meeting{kind resource{display}aAt bAt gapSeconds expectedGapSeconds nats}" as DocumentText<PairQuery, PairQueryVariables>;
export const ParametersDocument = "query Parameters{parameterSet{version inForce values{path unit value default least most text}}}" as DocumentText<ParametersQuery, ParametersQueryVariables>;
export const PathsDocument = "query Paths($from:ID!$to:ID!$window:WindowInput$inTimeOrder:Boolean!$count:Int!){path(from:$from to:$to window:$window inTimeOrder:$inTimeOrder count:$count){...SourceFields steps{...PathStepEnds}others{steps{...PathStepEnds}}truncated}}fragment SourceFields on Sourced{generation asOf stale}fragment PathStepEnds on PathStep{from to kind count firstAt lastAt}" as DocumentText<PathsQuery, PathsQueryVariables>;
export const PublishHeldDocument = "mutation PublishHeld($input:ShowGenerationInput!){publishHeldGeneration(input:$input){generation{number asOf}problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}" as DocumentText<PublishHeldMutation, PublishHeldMutationVariables>;
export const QueueChangedDocument = "subscription QueueChanged{queueChanged{generation}}" as DocumentText<QueueChangedSubscription, QueueChangedSubscriptionVariables>;
export const RaiseObjectionDocument = "mutation RaiseObjection($input:RaiseObjectionInput!){raiseObjection(input:$input){problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}" as DocumentText<RaiseObjectionMutation, RaiseObjectionMutationVariables>;
export const RecordVerdictDocument = "mutation RecordVerdict($input:RecordVerdictInput!){recordVerdict(input:$input){verdict{...VerdictFields}problem{...ProblemFields}}}fragment VerdictFields on VerdictEntry{id verdict reason author at withdrawnAt}fragment ProblemFields on Problem{code field}" as DocumentText<RecordVerdictMutation, RecordVerdictMutationVariables>;
export const ReleaseLockDocument = "mutation ReleaseLock($input:LockInput!){releaseLock(input:$input){case{...CaseFields}problem{...ProblemFields}}}fragment CaseFields on Case{id number targetId account{key{display}}state level score size reasons{code text}since dueAt gone change lastEventAt assignee lockedBy lockedUntil tags openedBy closeCause closedAt closedBy verdict version}fragment ProblemFields on Problem{code field}" as DocumentText<ReleaseLockMutation, ReleaseLockMutationVariables>;
export const RenewLockDocument = "mutation RenewLock($input:LockInput!){renewLock(input:$input){case{...CaseFields}problem{...ProblemFields}}}fragment CaseFields on Case{id number targetId account{key{display}}state level score size reasons{code text}since dueAt gone change lastEventAt assignee lockedBy lockedUntil tags openedBy closeCause closedAt closedBy verdict version}fragment ProblemFields on Problem{code field}" as DocumentText<RenewLockMutation, RenewLockMutationVariables>;
export const ResourceFactsDocument = "query ResourceFacts($id:ID!$window:WindowInput){node(id:$id){...on Resource{facts(window:$window){accounts visits visitsPerDay guess text truncated}}}}" as DocumentText<ResourceFactsQuery, ResourceFactsQueryVariables>;
export const RollBackDocument = "mutation RollBack($input:ShowGenerationInput!){rollbackGeneration(input:$input){generation{number asOf}problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}" as DocumentText<RollBackMutation, RollBackMutationVariables>;
export const RunsDocument = "query Runs($generations:Int!$moves:Int!$runs:Int!){generations(first:$generations){edges{node{...GenerationHead}}pageInfo{hasNextPage}}publications(first:$moves){sequence generation at actor reason}runs(first:$runs){id startedAt endedAt end generation message}health{checks{name status}eventLagSeconds store{kind events accounts resources firstEventAt lastEventAt}agreement{generation over provisional confirmed moved dropped}}}fragment GenerationHead on Generation{number asOf state engine parametersVersion codeVersion window{from until}publishedAt builtAt baseGeneration pruned thresholdNats events accounts links gangs labels warning attention notice gate{metric value low high passed}stability{idsKept churn mutualInformation adjustedRand}durations{stage ms}}" as DocumentText<RunsQuery, RunsQueryVariables>;
export const SearchDocument = "query Search($text:String!$first:Int!){search(text:$text first:$first){...HitFields}}fragment GangRefFields on GangRef{id role provisional size}fragment HitFields on SearchHit{id kind isGang display level gang{...GangRefFields}via viaText}" as DocumentText<SearchQuery, SearchQueryVariables>;
export const SearchManyDocument = "query SearchMany($texts:[String!]!){searchMany(texts:$texts){...HitFields}}fragment GangRefFields on GangRef{id role provisional size}fragment HitFields on SearchHit{id kind isGang display level gang{...GangRefFields}via viaText}" as DocumentText<SearchManyQuery, SearchManyQueryVariables>;
export const ShownGenerationDocument = "query ShownGeneration{generations(first:1 states:[PUBLISHED]){edges{node{number asOf state window{from until}publishedAt accounts gangs warning attention notice}}}}" as DocumentText<ShownGenerationQuery, ShownGenerationQueryVariables>;
export const StartWorkspaceDocument = "mutation StartWorkspace($input:StartWorkspaceInput!){startWorkspace(input:$input){workspace{...WorkspaceFields}problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}fragment WorkspaceFields on Workspace{id owner caseId length cursor version updatedAt}" as DocumentText<StartWorkspaceMutation, StartWorkspaceMutationVariables>;
export const TagCasesDocument = "mutation TagCases($input:TagCasesInput!){tagCases(input:$input){problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}" as DocumentText<TagCasesMutation, TagCasesMutationVariables>;
export const TimelineDocument = "query Timeline($accounts:[ID!]!$window:WindowInput!$first:Int!){timeline(accounts:$accounts window:$window first:$first){marks{account eventId type at detail touched{id kind resource{display}}}cutAt}}" as DocumentText<TimelineQuery, TimelineQueryVariables>;
export const VerdictsDocument = "query Verdicts($target:ID!){verdicts(target:$target){...VerdictFields}}fragment VerdictFields on VerdictEntry{id verdict reason author at withdrawnAt}" as DocumentText<VerdictsQuery, VerdictsQueryVariables>;
export const ViewerDocument = "query Viewer{viewer{name role operations}}" as DocumentText<ViewerQuery, ViewerQueryVariables>;
export const WithdrawObjectionDocument = "mutation WithdrawObjection($input:WithdrawObjectionInput!){withdrawObjection(input:$input){problem{...ProblemFields}}}fragment ProblemFields on Problem{code field}" as DocumentText<WithdrawObjectionMutation, WithdrawObjectionMutationVariables>;
export const WithdrawVerdictDocument = "mutation WithdrawVerdict($input:WithdrawVerdictInput!){withdrawVerdict(input:$input){verdict{...VerdictFields}problem{...ProblemFields}}}fragment VerdictFields on VerdictEntry{id verdict reason author at withdrawnAt}fragment ProblemFields on Problem{code field}" as DocumentText<WithdrawVerdictMutation, WithdrawVerdictMutationVariables>;
export const WorkspacesDocument = "query Workspaces($first:Int){workspaces(first:$first){...WorkspaceFields commands{op args}}}fragment WorkspaceFields on Workspace{id owner caseId length cursor version updatedAt}" as DocumentText<WorkspacesQuery, WorkspacesQueryVariables>;
export const WorthLookingDocument = "query WorthLooking($levels:[RiskLevel!]$first:Int!){gangs(filter:{levels:$levels}orderBy:SCORE first:$first){totalCount edges{node{...SourceFields id size coreSize level score firstEventAt lastEventAt reasons{code text}}}}}fragment SourceFields on Sourced{generation asOf stale}" as DocumentText<WorthLookingQuery, WorthLookingQueryVariables>;
