// Generated from the schema definition by `npm run generate`; changes here are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountAnswer } from '../investigation/account.ts';
import type { GangAnswer, CharacteristicAnswer } from '../investigation/gang.ts';
import type { ResourceAnswer } from '../investigation/node.ts';
import type { ResourceFactsAnswer } from '../investigation/resource-facts.ts';
import type { GraphNodeAnswer } from '../investigation/expand.ts';
import type { MemberAnswer } from '../investigation/gang-members.ts';
import type { NetworkAnswer } from '../investigation/gang-hierarchy.ts';
import type { CutAnswer } from '../investigation/cuts.ts';
import type { PathStepAnswer } from '../investigation/path-steps.ts';
import type { ExemplarAnswer } from '../investigation/exemplars.ts';
import type { CounterFindingAnswer } from '../investigation/against.ts';
import type { Workspace as KeptWorkspace } from '../workspaces/workspace.ts';
import type { LineageEvent as DomainLineageEvent } from '../../graph/domain/lineage.ts';
import type { ParameterValueAnswer } from '../investigation/parameter-set.ts';
import type { RunRecord } from '../../graph/domain/run.ts';
import type { CaseAnswer } from '../cases/case-answer.ts';
import type { Note as DomainNote } from '../../graph/domain/case.ts';
import type { Objection as DomainObjection } from '../../graph/domain/objection.ts';
import type { AuditEntry as ChainedEntry } from '../../graph/audit/entry.ts';
import type { ListEntry as DomainListEntry } from '../../graph/domain/risk-list.ts';
import type { Verdict as DomainVerdict } from '../../graph/domain/verdict.ts';
import type { SignalReason as DomainReason, DecisionAnswer as DomainDecisionAnswer, DecisionSignal as DomainDecisionSignal } from '../../graph/domain/decision-signal.ts';
import type { RequestContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in RFC 3339. Given in UTC, taken with any offset. */
  DateTime: { input: number; output: number; }
  /** An object of JSON. */
  JSON: { input: Readonly<Record<string, unknown>>; output: Readonly<Record<string, unknown>>; }
};

/** What somebody asked or did. Role: auditor. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** Chain of the process that wrote it. */
  readonly chain: Scalars['String']['output'];
  /** Its number in the chain, from 1 on. */
  readonly seq: Scalars['Int']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Person or machine. */
  readonly actor: Scalars['ID']['output'];
  /** Role of the actor. */
  readonly role: Scalars['String']['output'];
  /** graphql or http. */
  readonly channel: Scalars['String']['output'];
  /** Names of what was asked for, joined by commas. */
  readonly action: Scalars['String']['output'];
  /** Whom it was about, as keyed digests. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** ALLOWED, REFUSED or FAILED. */
  readonly outcome: Scalars['String']['output'];
  /** Code of a refusal or failure. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Generation that was shown. */
  readonly generation: Maybe<Scalars['Int']['output']>;
  /** Id of the request. */
  readonly requestId: Maybe<Scalars['String']['output']>;
  /** The file that left; null where none did. */
  readonly exported: Maybe<AuditedExport>;
};

/** A file that somebody let leave, as it was before anybody had it. */
export type AuditedExport = {
  readonly __typename?: 'AuditedExport';
  /** The name that the file carries in its stamp. */
  readonly auditId: Scalars['ID']['output'];
  /** NODES_CSV, LINKS_CSV, GEXF, PACK or PNG. */
  readonly format: Scalars['String']['output'];
  /** Number of the case that it left for. */
  readonly caseNumber: Scalars['String']['output'];
  /** CASE_FILE, AUTHORITY, HAND_OVER or QUALITY_CHECK. */
  readonly purpose: Scalars['String']['output'];
  /** Accounts, resources and links that it tells of. */
  readonly rows: Scalars['Int']['output'];
  /** SHA-256 of the file; null where the page drew it. */
  readonly digest: Maybe<Scalars['String']['output']>;
};

/** Which entries are asked for. */
export type AuditFilter = {
  /** At most 31 days. */
  readonly window: WindowInput;
  /** Person or machine. */
  readonly actor?: InputMaybe<Scalars['ID']['input']>;
  /** One name of an action, such as gang. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** ALLOWED, REFUSED or FAILED. */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** Whom it was about: an id, a key, or an account or resource as `KIND:key`, however it was named then. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** A page of entries. */
export type AuditConnection = {
  readonly __typename?: 'AuditConnection';
  /** Entries of the page. */
  readonly edges: ReadonlyArray<AuditEdge>;
  /** Where the next page begins. */
  readonly pageInfo: PageInfo;
  /** Entries that fit. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An entry and its place in the list. */
export type AuditEdge = {
  readonly __typename?: 'AuditEdge';
  /** Opaque place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEntry;
};

/** What can be asked. All of one request rests on one generation. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who asked or did what, newest first. `first`: 1 to 200. Role: auditor. */
  readonly audit: AuditConnection;
  /** All verdicts on a gang or an account, withdrawn ones too, oldest first. Roles: investigator, senior, auditor. */
  readonly verdicts: ReadonlyArray<VerdictEntry>;
  /** Labels of 1 to 100 entities from memory, as `POST /v1/decision-signals` gives them. Roles: engine, investigator, senior; auditor with `asOf`. */
  readonly decisionSignals: DecisionSignals;
  /** Diverges from origins inside a window, breadth first, strongest limits of the server apply. */
  readonly expand: Subgraph;
  /** What ties two accounts. Without a window: as the shown generation holds it for two members of one gang. Else, or with a window: computed from their events, with each resource's rate in the window. */
  readonly evidence: Evidence;
  /** How one account or resource leads to another. Inside one gang, without a window: by its evidence. Else by fewest hops, past no resource of more than 50 accounts, within 4,000 nodes. `maxHops`: 1 to 8; from account to account over a resource is two. `inTimeOrder`: only where the times fit one after another. `count`: 1 to 3 paths, the further ones in `others`. */
  readonly path: PathAnswer;
  /** The account, resource or gang of this id. Null where it is unknown. Cost: 1 and its fields. */
  readonly node: Maybe<Node>;
  /** Accounts, resources and gangs in the order asked, null for what is unknown; 1 to 100 ids. Cost: 1 and its fields. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** What a one-step expansion would bring, by kind, hubs apart; 1 to 100 ids, in the order asked. `hubAccounts`: a hub has more distinct accounts than this. Without a window: that of the shown generation. */
  readonly neighbourCounts: ReadonlyArray<NeighbourCounts>;
  /** Events of accounts over time, empty buckets left out. `ids`: 1 to 200 accounts or gangs, a gang standing for its first 200 members; at most 500 accounts in all. `bucketSeconds`: at least 1; at most 5,000 buckets in the window. */
  readonly eventCounts: ReadonlyArray<EventBucket>;
  /** Events of 1 to 50 accounts inside a window. `first`: 1 to 200 for each account. */
  readonly timeline: Timeline;
  /** Everything within so many hops of one account or resource. `hops`: 1 to 3. */
  readonly ego: Subgraph;
  /** What at least `least` of 2 to 50 accounts and resources have in common, nearest first, with the links to them. Hubs are shown and counted like any other. */
  readonly common: Subgraph;
  /** The links among 2 to 100 accounts and resources that are shown, and nothing else. */
  readonly linksAmong: Subgraph;
  /** How the server is now. Roles: senior, approver, auditor, admin. */
  readonly health: Health;
  /** Executions of the refresh, last begun first. `first`: 1 to 200. Roles: senior, approver, auditor, admin. */
  readonly runs: ReadonlyArray<Run>;
  /** An account by its own number. Null where it is unknown. Cost: 1 and its fields. */
  readonly account: Maybe<Account>;
  /** The gang of this id in the pinned generation. Null where it is unknown. Answered from the generation, no traversal. */
  readonly gang: Maybe<Gang>;
  /** Gangs of the pinned generation. `first`: 1 to 200. Cost: `first` times its fields. */
  readonly gangs: GangConnection;
  /** The events of an account inside a window, in time order. `first`: 1 to 200. */
  readonly chain: ChainConnection;
  /** Accounts, resources and gangs whose number or shown form begins with the text; raw personal values are looked up by their pseudonym. Then what any part of the name of an employer, a tag or one of the staff leads to, or the initials of its pinyin: 华兴贸易 by 兴贸 and by `xm`. `first`: 1 to 50. */
  readonly search: ReadonlyArray<SearchHit>;
  /** For each text what it names exactly, in the order given: the resource of this very value, the account of this number, or the gang of this id. Null where nothing is known. 1 to 200 texts. */
  readonly searchMany: ReadonlyArray<Maybe<SearchHit>>;
  /** The life of a gang, also of one that the shown generation does not know any more: `successors` says where it went. */
  readonly lineage: Lineage;
  /** Entries in force now, by kind and key of their target, list and source. `first`: 1 to 200. Roles: investigator, senior, approver, auditor. */
  readonly lists: ListEntryConnection;
  /** Objections to a gang, withdrawn ones too, oldest first; at most the last 200. Roles: investigator, senior, auditor. */
  readonly objections: ReadonlyArray<Objection>;
  /** Newest first; those in one of `states` alone where it is given. `first`: 1 to 200. */
  readonly generations: GenerationConnection;
  /** Moves of the pointer to the shown generation, newest first. `first`: 1 to 200. */
  readonly publications: ReadonlyArray<PublicationMove>;
  /** The parameters of a version; without one, those of the shown generation. Null where no kept generation was made with it. */
  readonly parameterSet: Maybe<ParameterSet>;
  /** By its id, or by its number such as C-12. Null where it is unknown. Roles: investigator, senior, approver, auditor. */
  readonly case: Maybe<Case>;
  /** Gangs that alert and all cases that were ever opened. `first`: 1 to 200. Roles: investigator, senior, approver, auditor. */
  readonly cases: CaseConnection;
  /** Figures for the filters. Roles: investigator, senior, approver, auditor. */
  readonly caseCounts: CaseCounts;
  /** Notes on 1 to 100 nodes, links, gangs and cases, those of one subject oldest first. Roles: investigator, senior, approver, auditor. */
  readonly notes: ReadonlyArray<Note>;
  /** Who is asking, and what a page may offer them. */
  readonly viewer: Viewer;
  /** Null where it is unknown. Roles: investigator, senior, auditor. */
  readonly workspace: Maybe<Workspace>;
  /** The caller's own, the one worked on last first. `first`: 1 to 50. Roles: investigator, senior, auditor. */
  readonly workspaces: ReadonlyArray<Workspace>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryAuditArgs = {
  filter: AuditFilter;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryVerdictsArgs = {
  target: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryDecisionSignalsArgs = {
  input: DecisionSignalsInput;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryExpandArgs = {
  input: ExpandInput;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryEvidenceArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
  window?: InputMaybe<WindowInput>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryPathArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  window?: InputMaybe<WindowInput>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  inTimeOrder?: InputMaybe<Scalars['Boolean']['input']>;
  count?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryNeighbourCountsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  window?: InputMaybe<WindowInput>;
  hubAccounts?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryEventCountsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  window?: InputMaybe<WindowInput>;
  bucketSeconds: Scalars['Int']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryTimelineArgs = {
  accounts: ReadonlyArray<Scalars['ID']['input']>;
  window: WindowInput;
  first: Scalars['Int']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryEgoArgs = {
  origin: Scalars['ID']['input'];
  hops?: InputMaybe<Scalars['Int']['input']>;
  through?: InputMaybe<ReadonlyArray<EntityType>>;
  window?: InputMaybe<WindowInput>;
  hubAccounts?: InputMaybe<Scalars['Int']['input']>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryCommonArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  least?: InputMaybe<Scalars['Int']['input']>;
  window?: InputMaybe<WindowInput>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryLinksAmongArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  window?: InputMaybe<WindowInput>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryAccountArgs = {
  key: Scalars['String']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryGangArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryGangsArgs = {
  filter?: InputMaybe<GangFilter>;
  orderBy?: InputMaybe<GangOrder>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryChainArgs = {
  account: Scalars['ID']['input'];
  window: WindowInput;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QuerySearchManyArgs = {
  texts: ReadonlyArray<Scalars['String']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryLineageArgs = {
  gang: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryListsArgs = {
  filter?: InputMaybe<ListFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryObjectionsArgs = {
  gang: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryGenerationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<ReadonlyArray<GenerationState>>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryPublicationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryParameterSetArgs = {
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryCasesArgs = {
  filter?: InputMaybe<CaseFilter>;
  orderBy?: InputMaybe<CaseOrder>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryNotesArgs = {
  subjects: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. All of one request rests on one generation. */
export type QueryWorkspaceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. All of one request rests on one generation. */
export type QueryWorkspacesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a person decided: FRAUD (欺诈), CLEAN (正常) or UNSURE (存疑). */
export type Verdict =
  | 'FRAUD'
  | 'CLEAN'
  | 'UNSURE';

/** Why something that was asked for was not done. The code is contract. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** BAD_USER_INPUT, CONFLICT or NOT_FOUND. */
  readonly code: Scalars['String']['output'];
  /** What was expected, with its limit; never a value that was given. */
  readonly message: Scalars['String']['output'];
  /** The field of the input that it is about. */
  readonly field: Scalars['String']['output'];
};

/** A person's decision on a gang or an account. Never changed: withdrawn, or followed by a later one. */
export type VerdictEntry = {
  readonly __typename?: 'VerdictEntry';
  /** Opaque; accepted by `withdrawVerdict`. */
  readonly id: Scalars['ID']['output'];
  /** Id of the gang or the account. */
  readonly target: Scalars['ID']['output'];
  /** What was decided. */
  readonly verdict: Verdict;
  /** Why, in the person's own words. */
  readonly reason: Scalars['String']['output'];
  /** Who gave it. */
  readonly author: Scalars['String']['output'];
  /** When it was given. */
  readonly at: Scalars['DateTime']['output'];
  /** Generation that the person saw. */
  readonly generation: Scalars['Int']['output'];
  /** When it was withdrawn; null while it stands. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** Who withdrew it; null while it stands. */
  readonly withdrawnBy: Maybe<Scalars['String']['output']>;
  /** Why it was withdrawn; null while it stands. */
  readonly withdrawalReason: Maybe<Scalars['String']['output']>;
};

/** An account with its label in the pinned generation. */
export type Account = Node & Sourced & {
  readonly __typename?: 'Account';
  /** The verdict that stands now; null where none does. */
  readonly verdict: Maybe<Verdict>;
  /** The gang that it is a member of, then one that at least half as much evidence ties it to: of that one it is no member, and has no role there. */
  readonly memberships: ReadonlyArray<GangRef>;
  /** Opaque; accepted by `expand` and `chain`. */
  readonly id: Scalars['ID']['output'];
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** The caller's own account number. */
  readonly key: Masked;
  /** Opening of the account, the earliest that any event says; null where none says. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Its first recorded event. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** Its last recorded event. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Recorded events, all time. */
  readonly events: Scalars['Int']['output'];
  /** Null below NOTICE. */
  readonly level: Maybe<RiskLevel>;
  /** 0 to 1; null where the generation says nothing of the account. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The gang that it is a member of; null where there is none. */
  readonly gang: Maybe<GangRef>;
  /** The gang in full; null where there is none. Cost: 1 and its fields. */
  readonly gangDetail: Maybe<Gang>;
  /** Why it has its level, strongest first. */
  readonly reasons: ReadonlyArray<Reason>;
  /** What the latest generations that were ever shown said of it, newest first. `first`: 1 to 50. Cost: one look-up for each. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Entries in force now that name the account itself, the one that counts first. */
  readonly lists: ReadonlyArray<ListHit>;
  /** The case of this account; null where nobody has opened one. */
  readonly case: Maybe<Case>;
  /** Notes on it, oldest first; at most the last 200. */
  readonly notes: ReadonlyArray<Note>;
};


/** An account with its label in the pinned generation. */
export type AccountHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A community that passed the size and score tests. */
export type Gang = Node & Sourced & {
  readonly __typename?: 'Gang';
  /** The verdict that stands now; null where none does. */
  readonly verdict: Maybe<Verdict>;
  /** Without which resources and members it falls into parts, most members cut off first. `top`: 1 to 50. */
  readonly cuts: ReadonlyArray<Cut>;
  /** What speaks for innocence. Looks at the first 200 members. Cost: one expansion for each 100 members. */
  readonly against: ReadonlyArray<CounterFinding>;
  /** One member for each role that a member fills. Looks at the first 200 members. */
  readonly exemplars: ReadonlyArray<Exemplar>;
  /** The network that it lies in; null in a generation that kept none. */
  readonly network: Maybe<GangNetwork>;
  /** The cells that it falls into, largest first; empty in a generation that kept none. */
  readonly cells: ReadonlyArray<GangCell>;
  /** Stable gang id, never reused. */
  readonly id: Scalars['ID']['output'];
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** Members, periphery included. */
  readonly size: Scalars['Int']['output'];
  /** Core members. */
  readonly coreSize: Scalars['Int']['output'];
  /** Highest level among core members; null below NOTICE. */
  readonly level: Maybe<RiskLevel>;
  /** Probability that it is a fraud gang, 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** First event of a member in the window. */
  readonly firstEventAt: Scalars['DateTime']['output'];
  /** Last event of a member in the window. */
  readonly lastEventAt: Scalars['DateTime']['output'];
  /** Larger than what is labelled without review. */
  readonly quarantined: Scalars['Boolean']['output'];
  /** Parameter set that it was found with. */
  readonly parametersVersion: Scalars['Int']['output'];
  /** Gang characteristics in the order to show them. */
  readonly profile: ReadonlyArray<Characteristic>;
  /** Why it is taken for a fraud gang, strongest first. */
  readonly reasons: ReadonlyArray<Reason>;
  /** Resources that two members or more touch, most members first; at most 50. */
  readonly sharedResources: ReadonlyArray<SharedResource>;
  /** Core first, then strongest first. `first`: 1 to 200. Cost: `first` times its fields. */
  readonly members: MemberConnection;
  /** The strongest evidence links inside the gang; `top`: 1 to 200. */
  readonly strongest: ReadonlyArray<EvidenceLink>;
  /** Its life over generations. */
  readonly lineage: Lineage;
  /** The case of this gang; null where nobody has opened one and it is below ATTENTION. */
  readonly case: Maybe<Case>;
  /** Notes on it, oldest first; at most the last 200. */
  readonly notes: ReadonlyArray<Note>;
};


/** A community that passed the size and score tests. */
export type GangCutsArgs = {
  top?: InputMaybe<Scalars['Int']['input']>;
};


/** A community that passed the size and score tests. */
export type GangMembersArgs = {
  role?: InputMaybe<MemberRole>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A community that passed the size and score tests. */
export type GangStrongestArgs = {
  top?: InputMaybe<Scalars['Int']['input']>;
};

/** A verdict to be recorded. */
export type RecordVerdictInput = {
  /** Id of a gang or an account of the shown generation. */
  readonly target: Scalars['ID']['input'];
  /** What was decided. */
  readonly verdict: Verdict;
  /** Why; 1 to 512 characters. */
  readonly reason: Scalars['String']['input'];
  /** 1 to 64 characters of the caller's choice: the same key of the same person is the same verdict. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The verdict as it is recorded, or the problem. */
export type RecordVerdictPayload = {
  readonly __typename?: 'RecordVerdictPayload';
  /** Null where there is a problem. */
  readonly verdict: Maybe<VerdictEntry>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** A verdict to be withdrawn. */
export type WithdrawVerdictInput = {
  /** Id of the verdict. */
  readonly id: Scalars['ID']['input'];
  /** Why; 1 to 512 characters. */
  readonly reason: Scalars['String']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The verdict after its withdrawal, or the problem. */
export type WithdrawVerdictPayload = {
  readonly __typename?: 'WithdrawVerdictPayload';
  /** Null where there is a problem. */
  readonly verdict: Maybe<VerdictEntry>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** What can be changed. The same idempotency key changes nothing a second time. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Gives a verdict; the next refresh takes it into the levels. Roles: investigator, senior. */
  readonly recordVerdict: RecordVerdictPayload;
  /** Withdraws a verdict; the next refresh takes its effect back. Roles: investigator, senior. */
  readonly withdrawVerdict: WithdrawVerdictPayload;
  /** Puts an entity on a list; an entry of the same list and source is replaced. Roles: senior; investigator for the grey list. */
  readonly putListEntry: PutListEntryPayload;
  /** Ends an entry now. Roles: senior; investigator for the grey list. */
  readonly endListEntry: EndListEntryPayload;
  /** Says that a gang is wrong, and how. Roles: investigator, senior. */
  readonly raiseObjection: ObjectionPayload;
  /** Takes an objection back. Roles: investigator, senior. */
  readonly withdrawObjection: ObjectionPayload;
  /** Shows an earlier generation again. Role: admin. */
  readonly rollbackGeneration: ShowGenerationPayload;
  /** Shows a generation that the sanity gate has held. Role: admin. */
  readonly publishHeldGeneration: ShowGenerationPayload;
  /** Opens the case of a gang or an account, or gives it as it is. Roles: investigator, senior. */
  readonly openCase: CasePayload;
  /** Takes the most urgent case that nobody has and locks it for 30 minutes; the one that the caller holds already comes first. No case: null without a problem. Roles: investigator, senior. */
  readonly nextCase: CasePayload;
  /** Locks a case for the caller for 30 minutes from now. Roles: investigator, senior. */
  readonly renewLock: CasePayload;
  /** Lets go of a case. Roles: investigator, senior. */
  readonly releaseLock: CasePayload;
  /** Gives cases to a person, all or none. Roles: investigator (to himself), senior. */
  readonly assignCases: CasesPayload;
  /** Tags cases, all or none. Roles: investigator, senior. */
  readonly tagCases: CasesPayload;
  /** Closes a case. It shows again as NEW once its target rises above the level that it has now. Roles: investigator, senior. */
  readonly closeCase: CasePayload;
  /** Roles: investigator, senior. */
  readonly addNote: NotePayload;
  /** Writes a note of the caller anew; what it was before is kept. Roles: investigator, senior. */
  readonly editNote: NotePayload;
  /** Begins an empty workspace on the shown generation. Roles: investigator, senior. */
  readonly startWorkspace: WorkspacePayload;
  /** Keeps commands: durable when it answers. Commands that stand there already change nothing. Roles: investigator, senior. */
  readonly appendCommands: WorkspacePayload;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationRecordVerdictArgs = {
  input: RecordVerdictInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationWithdrawVerdictArgs = {
  input: WithdrawVerdictInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationPutListEntryArgs = {
  input: PutListEntryInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationEndListEntryArgs = {
  input: EndListEntryInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationRaiseObjectionArgs = {
  input: RaiseObjectionInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationWithdrawObjectionArgs = {
  input: WithdrawObjectionInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationRollbackGenerationArgs = {
  input: ShowGenerationInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationPublishHeldGenerationArgs = {
  input: ShowGenerationInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationNextCaseArgs = {
  input: NextCaseInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationRenewLockArgs = {
  input: LockInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationReleaseLockArgs = {
  input: LockInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationAssignCasesArgs = {
  input: AssignCasesInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationTagCasesArgs = {
  input: TagCasesInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationCloseCaseArgs = {
  input: CloseCaseInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationAddNoteArgs = {
  input: AddNoteInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationEditNoteArgs = {
  input: EditNoteInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationStartWorkspaceArgs = {
  input: StartWorkspaceInput;
};


/** What can be changed. The same idempotency key changes nothing a second time. */
export type MutationAppendCommandsArgs = {
  input: AppendCommandsInput;
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

/** Something with an opaque id. */
export type Node = {
  /** Opaque; a gang's id is its stable gang id. */
  readonly id: Scalars['ID']['output'];
};

/** An answer that rests on one generation of labels and on the events recorded up to an instant. */
export type Sourced = {
  /** Number of the generation that the labels come from; 0 is the empty one before the first refresh. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the shown generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
};

/** A value that may be personal: only what may be shown of it. */
export type Masked = {
  readonly __typename?: 'Masked';
  /** What may be shown: a mask, or the value itself where it is not personal. */
  readonly display: Scalars['String']['output'];
  /** Whether the full value could be asked for. */
  readonly revealable: Scalars['Boolean']['output'];
};

/** One finding. The code is contract, the text follows Accept-Language (zh-CN or en). */
export type Reason = {
  readonly __typename?: 'Reason';
  /** Stable code such as BURST. */
  readonly code: Scalars['String']['output'];
  /** The sentence, with its figures in the form of the language. */
  readonly text: Scalars['String']['output'];
  /** The figure that the reason is about; null where it has none. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** A span of event time; `until` is left out. */
export type WindowInput = {
  /** First instant, included. */
  readonly from: Scalars['DateTime']['input'];
  /** Last instant, left out; after `from`. */
  readonly until: Scalars['DateTime']['input'];
};

/** Whether a list goes on, and from where. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** More items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give it as `after` to get the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** FOUND: known, and the answer is current. NOT_FOUND: unknown, which does not mean clean. STALE: the answer, or its absence, rests on older facts than allowed. UNAVAILABLE: no answer; the reason says why. */
export type SignalStatus =
  | 'FOUND'
  | 'NOT_FOUND'
  | 'STALE'
  | 'UNAVAILABLE';

/** An entity by kind and key. */
export type EntityKeyInput = {
  /** ACCOUNT, or the kind of resource. */
  readonly type: EntityType;
  /** Account number, raw value or pseudonym, 1 to 128 characters; a personal value is read as in events and goes no further than its pseudonym. */
  readonly key: Scalars['String']['input'];
};

/** Whose signals are wanted. */
export type DecisionSignalsInput = {
  /** 1 to 100; one that cannot be used does not harm the others. */
  readonly entities: ReadonlyArray<EntityKeyInput>;
  /** Answer as it stood then; now when absent. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 100 ms; what is not finished by then is UNAVAILABLE. */
  readonly budgetMs?: InputMaybe<Scalars['Int']['input']>;
};

/** Signals in the order asked, all from one generation and one intraday state. */
export type DecisionSignals = Sourced & {
  readonly __typename?: 'DecisionSignals';
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the store is silent, the intraday state is late, the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** Recording number of the last event that is reflected; with the generation it names what the answer rests on. */
  readonly watermark: Scalars['Float']['output'];
  /** One for each entity. */
  readonly signals: ReadonlyArray<DecisionSignal>;
};

/** What is said of one entity. */
export type DecisionSignal = {
  readonly __typename?: 'DecisionSignal';
  /** Whether there is an answer, and how good it is. */
  readonly status: SignalStatus;
  /** As asked. */
  readonly type: EntityType;
  /** Account number, canonical value or pseudonym; empty for a key that cannot be used. */
  readonly key: Scalars['String']['output'];
  /** The gang of an account, or the gang whose members are at least half of a resource's accounts. */
  readonly gang: Maybe<GangRef>;
  /** Null below NOTICE and where it is not known. */
  readonly level: Maybe<RiskLevel>;
  /** 0 to 1; null where it is not known. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** Entries in force, the one that counts first. */
  readonly lists: ReadonlyArray<ListHit>;
  /** Why, strongest first; for UNAVAILABLE one of BAD_KEY, BUDGET, NOT_HOT. */
  readonly reasons: ReadonlyArray<Reason>;
};

/** What an expansion or a chain met: an account or a resource. */
export type GraphNode = {
  readonly __typename?: 'GraphNode';
  /** Opaque; accepted by `expand`. */
  readonly id: Scalars['ID']['output'];
  /** ACCOUNT, or the kind of resource. */
  readonly kind: EntityType;
  /** The account's own number, or the mask of a resource. */
  readonly display: Scalars['String']['output'];
  /** Hops from the nearest origin. */
  readonly distance: Scalars['Int']['output'];
  /** Neighbours inside the window over the kinds asked for. */
  readonly degree: Scalars['Int']['output'];
  /** A resource with more accounts than the hub limit: met, not passed. */
  readonly hub: Scalars['Boolean']['output'];
  /** Label of an account; null for resources and for accounts without one. */
  readonly level: Maybe<RiskLevel>;
  /** The gang of an account; null for resources and for accounts in none. */
  readonly gang: Maybe<GangRef>;
  /** The verdict that stands on an account; null for resources and where none does. */
  readonly verdict: Maybe<Verdict>;
  /** The list whose entry decides now; null where none is in force. */
  readonly list: Maybe<ListKind>;
};

/** One account on one resource inside the window. */
export type GraphLink = {
  readonly __typename?: 'GraphLink';
  /** Opaque, one for each pair. */
  readonly id: Scalars['ID']['output'];
  /** Id of the account. */
  readonly from: Scalars['ID']['output'];
  /** Id of the resource. */
  readonly to: Scalars['ID']['output'];
  /** Events of the account that name the resource. */
  readonly events: Scalars['Int']['output'];
  /** First of these events. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** Last of these events. */
  readonly lastAt: Scalars['DateTime']['output'];
};

/** What one account did towards another inside the window, all ties of one kind. */
export type TieLink = {
  readonly __typename?: 'TieLink';
  /** Opaque, one for each pair, direction and kind. */
  readonly id: Scalars['ID']['output'];
  /** Id of the account that did it. */
  readonly from: Scalars['ID']['output'];
  /** Id of the other account. */
  readonly to: Scalars['ID']['output'];
  /** TRANSFER, REFERRAL, CONTACT or GUARANTEE. */
  readonly tie: Scalars['String']['output'];
  /** How often. */
  readonly events: Scalars['Int']['output'];
  /** First of them. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** Last of them. */
  readonly lastAt: Scalars['DateTime']['output'];
};

/** OUT: to whom an account did something. IN: from whom something was done to it. */
export type TieDirection =
  | 'OUT'
  | 'IN'
  | 'BOTH';

/** What was met and not passed. */
export type Hidden = {
  readonly __typename?: 'Hidden';
  /** Id of the node whose neighbours are not shown. */
  readonly at: Scalars['ID']['output'];
  /** What the neighbours are. */
  readonly type: EntityType;
  /** Neighbours that are not shown. */
  readonly count: Scalars['Int']['output'];
  /** Why they are not shown. */
  readonly reason: HiddenReason;
};

/** HUB: a hub is not passed. CAP: the node limit cut. */
export type HiddenReason =
  | 'HUB'
  | 'CAP';

/** A part of the graph, not a tree: nearest first, what was left out is counted in `hidden`. */
export type Subgraph = Sourced & {
  readonly __typename?: 'Subgraph';
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** Nearest first, then by kind and key. */
  readonly nodes: ReadonlyArray<GraphNode>;
  /** All links between shown nodes. */
  readonly links: ReadonlyArray<GraphLink>;
  /** Direct relations of the origins with shown accounts; empty where they were not asked for. */
  readonly ties: ReadonlyArray<TieLink>;
  /** The node limit cut the answer. */
  readonly truncated: Scalars['Boolean']['output'];
  /** Hubs among the nodes that were not passed. */
  readonly stoppedAtHubs: ReadonlyArray<Scalars['ID']['output']>;
  /** What was left out, in the order of the nodes. */
  readonly hidden: ReadonlyArray<Hidden>;
};

/** Where to diverge from, and how far. */
export type ExpandInput = {
  /** 1 to 100. */
  readonly origins: ReadonlyArray<Scalars['ID']['input']>;
  /** 1 to 4; from account to account is two. */
  readonly hops?: InputMaybe<Scalars['Int']['input']>;
  /** All kinds when absent. */
  readonly through?: InputMaybe<ReadonlyArray<EntityType>>;
  /** The window of the shown generation when absent. */
  readonly window?: InputMaybe<WindowInput>;
  /** A hub has more distinct accounts than this. */
  readonly hubAccounts?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 5,000. */
  readonly maxNodes?: InputMaybe<Scalars['Int']['input']>;
  /** Accounts that are met are shown only where an evidence link of at least so many nats joins them with another account of the answer, counted within `maxNodes`. Evidence is kept for gangs: above 0 an account in none is left out. */
  readonly leastNats?: InputMaybe<Scalars['Float']['input']>;
  /** Which direct relations of the origins are followed, one step and at most 100 accounts; none where it is absent. */
  readonly ties?: InputMaybe<TieDirection>;
};

/** What ties two accounts, as the investigator reads it. */
export type Evidence = Sourced & {
  readonly __typename?: 'Evidence';
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** Summed and capped surprise of all meetings of the two, nats; 0 when they are not directly linked. */
  readonly total: Scalars['Float']['output'];
  /** The strongest meetings of the two, strongest first; at most 5. */
  readonly meetings: ReadonlyArray<Meeting>;
  /** Resources that tie both by a constant weight, strongest first. */
  readonly shared: ReadonlyArray<SharedTie>;
  /** Inside one gang, when the two are not directly linked: the chain whose weakest link is strongest. Null else. */
  readonly chain: Maybe<ReadonlyArray<PathStep>>;
  /** Weakest link of `chain`, nats; null without one. */
  readonly weakestNats: Maybe<Scalars['Float']['output']>;
  /** Whether the times of `chain` fit one after another from `a` to `b`; null without one. */
  readonly inTimeOrder: Maybe<Scalars['Boolean']['output']>;
};

/** A resource that two accounts give a fair share of their activity. */
export type SharedTie = {
  readonly __typename?: 'SharedTie';
  /** Opaque; accepted by `expand`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: EntityType;
  /** What may be shown of it. */
  readonly resource: Masked;
  /** Constant weight of an account on it, nats. */
  readonly nats: Scalars['Float']['output'];
};

/** How one entity leads to another. */
export type PathAnswer = Sourced & {
  readonly __typename?: 'PathAnswer';
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** From `from` to `to`, each step beginning where the one before ends. Null: no path within the limits. */
  readonly steps: Maybe<ReadonlyArray<PathStep>>;
  /** GANG: inside one gang. GRAPH: past no hub. Null without a path. */
  readonly through: Maybe<PathSource>;
  /** Weakest link of the strongest or shortest chain inside a gang, nats; null else. */
  readonly weakestNats: Maybe<Scalars['Float']['output']>;
  /** Whether the times fit one after another; null without a path. */
  readonly inTimeOrder: Maybe<Scalars['Boolean']['output']>;
  /** The node budget cut the search: a path may exist although none was found. */
  readonly truncated: Scalars['Boolean']['output'];
  /** Further paths of fewest hops, each past none of the entities that lie on the ones before it; at most `count` - 1. */
  readonly others: ReadonlyArray<OtherPath>;
};

/** GANG: by the evidence of a gang: strongest chain, else shortest, else fewest hops, whichever keeps the limits first. GRAPH: by fewest hops in the graph. */
export type PathSource =
  | 'GANG'
  | 'GRAPH';

/** One hop between an account and a resource, or between two accounts joined by a direct relation. */
export type PathStep = {
  readonly __typename?: 'PathStep';
  /** Id of the account or resource where the step begins. */
  readonly from: Scalars['ID']['output'];
  /** Id of the account or resource where it ends. */
  readonly to: Scalars['ID']['output'];
  /** Kind of the resource; ACCOUNT for a direct relation of two accounts. */
  readonly kind: EntityType;
  /** What may be shown of the resource; null for a direct relation. */
  readonly resource: Maybe<Masked>;
  /** First event of the account on the resource in the window; null where only a direct relation is known. */
  readonly firstAt: Maybe<Scalars['DateTime']['output']>;
  /** Last event of the account on the resource in the window; null where only a direct relation is known. */
  readonly lastAt: Maybe<Scalars['DateTime']['output']>;
  /** Events of the account on the resource in the window; 0 where only a direct relation is known. */
  readonly count: Scalars['Int']['output'];
  /** 2 ÷ accounts of the resource in the window, at most 1: how little company on it says. 1 for a direct relation. */
  readonly hubDiscount: Scalars['Float']['output'];
  /** Weight of the link inside the gang that the step belongs to, nats; null for a path of fewest hops. */
  readonly nats: Maybe<Scalars['Float']['output']>;
  /** The step as a sentence in the caller's language. */
  readonly text: Scalars['String']['output'];
};

/** A resource or member without which the gang falls into parts. */
export type Cut = {
  readonly __typename?: 'Cut';
  /** Opaque; accepted by `expand`. */
  readonly id: Scalars['ID']['output'];
  /** Kind of the resource; ACCOUNT for a member. */
  readonly kind: EntityType;
  /** What may be shown of it. */
  readonly display: Masked;
  /** How many parts are left, 2 or more. */
  readonly parts: Scalars['Int']['output'];
  /** Members of each part, largest first. */
  readonly sizes: ReadonlyArray<Scalars['Int']['output']>;
  /** The finding as a sentence in the caller's language. */
  readonly text: Scalars['String']['output'];
};

/** A figure that speaks for innocence. The code is contract, the text follows Accept-Language (zh-CN or en). */
export type CounterFinding = {
  readonly __typename?: 'CounterFinding';
  /** HUB_MET, OWN_DEVICE, LOW_DEDICATION, LONE_NETWORK, NORMAL_PORTRAIT or LIKE_NORMAL. */
  readonly code: Scalars['String']['output'];
  /** The sentence, with its figures in the form of the language. */
  readonly text: Scalars['String']['output'];
  /** The figure that the finding is about. */
  readonly value: Scalars['Float']['output'];
};

/** A member that shows what the gang is like. */
export type Exemplar = {
  readonly __typename?: 'Exemplar';
  /** Why this member was picked. */
  readonly role: ExemplarRole;
  /** The member. Cost: 1 and its fields. */
  readonly account: Account;
  /** When it was opened, known bad or applied; null for MEDOID. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
};

/** MEDOID: nearest to all others by evidence. NEWEST: opened last. KNOWN_BAD: fraud confirmed last. LATEST_APPLICANT: applied last. */
export type ExemplarRole =
  | 'MEDOID'
  | 'NEWEST'
  | 'KNOWN_BAD'
  | 'LATEST_APPLICANT';

/** Gangs that hang together, more loosely than the members of one do. Every gang lies in one network. */
export type GangNetwork = {
  readonly __typename?: 'GangNetwork';
  /** Its gangs, this one among them, most members first; at most 50. */
  readonly gangs: ReadonlyArray<GangRef>;
  /** All its gangs. */
  readonly gangCount: Scalars['Int']['output'];
  /** Members of all its gangs. */
  readonly members: Scalars['Int']['output'];
  /** Accounts of the network, be they in a gang or not. */
  readonly accounts: Scalars['Int']['output'];
};

/** A part of a gang that hangs together more tightly than the gang does. Every member is in one cell. */
export type GangCell = {
  readonly __typename?: 'GangCell';
  /** From 1 on, the largest first. */
  readonly number: Scalars['Int']['output'];
  /** Members in it. */
  readonly size: Scalars['Int']['output'];
};

/** An account in a gang. */
export type Member = {
  readonly __typename?: 'Member';
  /** Number of the member's cell; null in a generation that kept none. */
  readonly cell: Maybe<Scalars['Int']['output']>;
  /** The account. Cost: 1 and its fields. */
  readonly account: Account;
  /** CORE or PERIPHERY. */
  readonly role: MemberRole;
  /** Summed evidence to the gang, nats. */
  readonly strength: Scalars['Float']['output'];
};

/** A resource over all time: what accounts share. */
export type Resource = Node & Sourced & {
  readonly __typename?: 'Resource';
  /** Opaque; accepted by `expand`. */
  readonly id: Scalars['ID']['output'];
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** Its kind, never ACCOUNT. */
  readonly kind: EntityType;
  /** What may be shown of it. */
  readonly resource: Masked;
  /** First recorded event that names it. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** Last recorded event that names it. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Recorded events that name it, all time. */
  readonly events: Scalars['Int']['output'];
  /** Distinct accounts that touch it, all time. */
  readonly accounts: Scalars['Int']['output'];
  /** Entries in force on the lists, the one that decides first. */
  readonly lists: ReadonlyArray<ListHit>;
  /** How accounts use it inside a window; without one, that of the shown generation. Reads its last 10,000 events. */
  readonly facts: ResourceFacts;
  /** Notes on it, oldest first; at most the last 200. */
  readonly notes: ReadonlyArray<Note>;
};


/** A resource over all time: what accounts share. */
export type ResourceFactsArgs = {
  window?: InputMaybe<WindowInput>;
};

/** How accounts use a resource, and what it looks like by that. It weighs nothing by itself. */
export type ResourceFacts = {
  readonly __typename?: 'ResourceFacts';
  /** Distinct accounts. */
  readonly accounts: Scalars['Int']['output'];
  /** Events of an account less than 30 minutes apart are one visit. */
  readonly visits: Scalars['Int']['output'];
  /** Mean over the part of the window that the store covers. */
  readonly visitsPerDay: Scalars['Float']['output'];
  /** How evenly visits are spread over accounts, nats: 0 for one account, ln n for n that come equally often. */
  readonly entropy: Scalars['Float']['output'];
  /** Median visits of an account. */
  readonly medianVisits: Scalars['Float']['output'];
  /** Days with a visit, in the zone of the server. */
  readonly activeDays: Scalars['Int']['output'];
  /** What it looks like. */
  readonly guess: ResourceGuess;
  /** The guess in the caller's language. */
  readonly text: Scalars['String']['output'];
  /** Older events of the window were left out. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** PUBLIC: very many accounts. STORE: many who come once. OFFICE: several who come again in working hours. HOUSEHOLD: a few who all return. PRIVATE: none of these. */
export type ResourceGuess =
  | 'PUBLIC'
  | 'STORE'
  | 'OFFICE'
  | 'HOUSEHOLD'
  | 'PRIVATE';

/** How many neighbours of one kind an account or resource has inside a window. */
export type KindCount = {
  readonly __typename?: 'KindCount';
  /** What the neighbours are: resources of an account, ACCOUNT for those of a resource. */
  readonly kind: EntityType;
  /** Neighbours that are no hubs. */
  readonly count: Scalars['Int']['output'];
  /** Neighbours that are hubs, most accounts first. */
  readonly hubs: ReadonlyArray<HubCount>;
};

/** A hub beside an account: it is counted, not passed. */
export type HubCount = {
  readonly __typename?: 'HubCount';
  /** Id of the hub. */
  readonly id: Scalars['ID']['output'];
  /** What may be shown of it. */
  readonly resource: Masked;
  /** Distinct accounts on it inside the window. */
  readonly accounts: Scalars['Int']['output'];
};

/** What an expansion of one account or resource would bring, before it is asked for. */
export type NeighbourCounts = {
  readonly __typename?: 'NeighbourCounts';
  /** The id that was asked about. */
  readonly id: Scalars['ID']['output'];
  /** Neighbours inside the window, all kinds. */
  readonly total: Scalars['Int']['output'];
  /** By kind, in the order of `EntityType`; kinds without a neighbour are left out. */
  readonly kinds: ReadonlyArray<KindCount>;
  /** Whether it was met at all inside the window's kinds; false for an id that nothing is recorded of. */
  readonly known: Scalars['Boolean']['output'];
};

/** What accounts did in one bucket of time. */
export type EventBucket = {
  readonly __typename?: 'EventBucket';
  /** First instant of the bucket. */
  readonly at: Scalars['DateTime']['output'];
  /** Logins, failed ones too. */
  readonly logins: Scalars['Int']['output'];
  /** Registrations. */
  readonly registrations: Scalars['Int']['output'];
  /** Loan applications. */
  readonly applications: Scalars['Int']['output'];
  /** Transfers, referrals, contacts and guarantees. */
  readonly ties: Scalars['Int']['output'];
  /** Outcomes by the instant that they are about, not the one that they became known at. */
  readonly outcomes: Scalars['Int']['output'];
};

/** One event of an account on a time line. */
export type TimelineMark = {
  readonly __typename?: 'TimelineMark';
  /** Id of the account. */
  readonly account: Scalars['ID']['output'];
  /** The caller's own id of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** login, registration, application, tie or outcome. */
  readonly type: Scalars['String']['output'];
  /** Event time. */
  readonly at: Scalars['DateTime']['output'];
  /** What it touched, in field order. */
  readonly touched: ReadonlyArray<Touched>;
  /** Decimal text, yuan; null where there is none. */
  readonly amount: Maybe<Scalars['String']['output']>;
  /** The other account of a tie, what an outcome says; null else. */
  readonly detail: Maybe<Scalars['String']['output']>;
};

/** Events of several accounts in time order. */
export type Timeline = Sourced & {
  readonly __typename?: 'Timeline';
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** By time, then event id. */
  readonly marks: ReadonlyArray<TimelineMark>;
  /** Accounts with more events than were asked for: their latest are left out. */
  readonly cutAt: ReadonlyArray<Scalars['ID']['output']>;
};

/** One of several ways from one entity to another. */
export type OtherPath = {
  readonly __typename?: 'OtherPath';
  /** From `from` to `to`, each step beginning where the one before ends. */
  readonly steps: ReadonlyArray<PathStep>;
  /** Whether the times fit one after another. */
  readonly inTimeOrder: Scalars['Boolean']['output'];
};

/** DEGRADED: it still answers, and says so in each answer. FAILED: nothing can be decided. */
export type HealthStatus =
  | 'OK'
  | 'DEGRADED'
  | 'FAILED';

/** A part that answers depend on. */
export type HealthCheck = {
  readonly __typename?: 'HealthCheck';
  /** generation, names, overlay or store. */
  readonly name: Scalars['String']['output'];
  /** How it is now. */
  readonly status: HealthStatus;
};

/** What the store holds, over all time. */
export type StoreHealth = {
  readonly __typename?: 'StoreHealth';
  /** Which one it is, such as embedded. */
  readonly kind: Scalars['String']['output'];
  /** Recorded events. */
  readonly events: Scalars['Int']['output'];
  /** Accounts that an event has named. */
  readonly accounts: Scalars['Int']['output'];
  /** Resources that an event has named. */
  readonly resources: Scalars['Int']['output'];
  /** First event time; null while it is empty. */
  readonly firstEventAt: Maybe<Scalars['DateTime']['output']>;
  /** Last event time; null while it is empty. */
  readonly lastEventAt: Maybe<Scalars['DateTime']['output']>;
};

/** How a refresh judged the labels that were given within the day before it. confirmed + moved + dropped = provisional. */
export type LabelAgreement = {
  readonly __typename?: 'LabelAgreement';
  /** The generation that judged them. */
  readonly generation: Scalars['Int']['output'];
  /** The generation that they were given over. */
  readonly over: Scalars['Int']['output'];
  /** Members that were given within the day. */
  readonly provisional: Scalars['Int']['output'];
  /** In the gang that was said. */
  readonly confirmed: Scalars['Int']['output'];
  /** In another gang. */
  readonly moved: Scalars['Int']['output'];
  /** In no gang. */
  readonly dropped: Scalars['Int']['output'];
};

/** How the server is now. */
export type Health = {
  readonly __typename?: 'Health';
  /** What answers depend on. */
  readonly checks: ReadonlyArray<HealthCheck>;
  /** How long recorded events have waited for labels, 0 to 60 s; null while no labels are in memory. */
  readonly eventLagSeconds: Maybe<Scalars['Int']['output']>;
  /** Null while the store does not answer. */
  readonly store: Maybe<StoreHealth>;
  /** Of the last refresh that judged any labels of a day; null before the first one and while the store does not answer. */
  readonly agreement: Maybe<LabelAgreement>;
};

/** How a run of the refresh ended. RUNNING: it did not, or not yet. FAILED: nothing was written. */
export type RunEnd =
  | 'RUNNING'
  | 'PUBLISHED'
  | 'HELD'
  | 'FAILED';

/** One execution of the refresh. */
export type Run = {
  readonly __typename?: 'Run';
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Null while it runs, and for one that was killed. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** How it ended. */
  readonly end: RunEnd;
  /** What it wrote; null while it runs and where it failed. */
  readonly generation: Maybe<Scalars['Int']['output']>;
  /** Why it was held or failed, in English; null where it was not. */
  readonly message: Maybe<Scalars['String']['output']>;
};

/** A gang as an account or resource refers to it. */
export type GangRef = {
  readonly __typename?: 'GangRef';
  /** Stable gang id. */
  readonly id: Scalars['ID']['output'];
  /** Null for a resource, for a gang of a network, and where the account is tied but no member. */
  readonly role: Maybe<MemberRole>;
  /** An intraday label that no refresh has confirmed yet. */
  readonly provisional: Scalars['Boolean']['output'];
  /** Members, periphery included. */
  readonly size: Scalars['Int']['output'];
};

/** A gang characteristic, beside the figure of accounts in no gang. */
export type Characteristic = {
  readonly __typename?: 'Characteristic';
  /** Stable code such as newAccountShare. */
  readonly code: Scalars['String']['output'];
  /** The gang's figure, in `unit`. */
  readonly value: Scalars['Float']['output'];
  /** share (0 to 1), count, nats, days, ratio, yuan or per-day. */
  readonly unit: Scalars['String']['output'];
  /** The same figure over accounts in no gang; null where it has no meaning there. */
  readonly baseline: Maybe<Scalars['Float']['output']>;
  /** Name of the characteristic in the caller's language. */
  readonly text: Scalars['String']['output'];
};

/** A resource that members of a gang share. */
export type SharedResource = {
  readonly __typename?: 'SharedResource';
  /** Opaque; accepted by `expand`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: EntityType;
  /** What may be shown of it. */
  readonly resource: Masked;
  /** Members that touch it. */
  readonly members: Scalars['Int']['output'];
  /** Distinct accounts in the window, members or not. */
  readonly accounts: Scalars['Int']['output'];
};

/** An item of a list and its place. */
export type MemberEdge = {
  readonly __typename?: 'MemberEdge';
  /** Opaque place of the item; a later generation refuses it as STALE_GENERATION. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Member;
};

/** A page of a list. */
export type MemberConnection = {
  readonly __typename?: 'MemberConnection';
  /** The items of this page. */
  readonly edges: ReadonlyArray<MemberEdge>;
  /** Whether the list goes on. */
  readonly pageInfo: PageInfo;
  /** Items of the whole list. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Two accounts and the summed surprise of their meetings. */
export type EvidenceLink = {
  readonly __typename?: 'EvidenceLink';
  /** Id of the account that comes first in text order. */
  readonly a: Scalars['ID']['output'];
  /** Id of the other account. */
  readonly b: Scalars['ID']['output'];
  /** Summed and capped surprise of all meetings, nats. */
  readonly nats: Scalars['Float']['output'];
  /** At most 5, strongest first. */
  readonly meetings: ReadonlyArray<Meeting>;
};

/** Two accounts on one resource, close in time. */
export type Meeting = {
  readonly __typename?: 'Meeting';
  /** Kind of the resource. */
  readonly kind: EntityType;
  /** What may be shown of the resource. */
  readonly resource: Masked;
  /** First instant of the visit of `a`. */
  readonly aAt: Scalars['DateTime']['output'];
  /** First instant of the visit of `b`. */
  readonly bAt: Scalars['DateTime']['output'];
  /** Time between the two visits, seconds. */
  readonly gapSeconds: Scalars['Float']['output'];
  /** Mean gap of independent visits to this resource. */
  readonly expectedGapSeconds: Scalars['Float']['output'];
  /** Surprise of this meeting, nats. */
  readonly nats: Scalars['Float']['output'];
};

/** An item of a list and its place. */
export type GangEdge = {
  readonly __typename?: 'GangEdge';
  /** Opaque place of the item; a later generation refuses it as STALE_GENERATION. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Gang;
};

/** A page of a list. */
export type GangConnection = {
  readonly __typename?: 'GangConnection';
  /** The items of this page. */
  readonly edges: ReadonlyArray<GangEdge>;
  /** Whether the list goes on. */
  readonly pageInfo: PageInfo;
  /** Items of the whole list. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Which gangs are wanted; what is absent does not matter. */
export type GangFilter = {
  /** One of these levels. */
  readonly levels?: InputMaybe<ReadonlyArray<RiskLevel>>;
  /** Least number of members. */
  readonly minSize?: InputMaybe<Scalars['Int']['input']>;
};

/** SCORE: level, then score. SIZE: most members first. NEWEST: latest event first. */
export type GangOrder =
  | 'SCORE'
  | 'SIZE'
  | 'NEWEST';

/** One event of a relation chain. */
export type ChainEvent = {
  readonly __typename?: 'ChainEvent';
  /** The caller's own id of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** login, registration, application, tie or outcome. */
  readonly type: Scalars['String']['output'];
  /** Event time. */
  readonly at: Scalars['DateTime']['output'];
  /** What it touched, in field order. */
  readonly touched: ReadonlyArray<Touched>;
  /** Decimal text, yuan; null where there is none. */
  readonly amount: Maybe<Scalars['String']['output']>;
  /** The other account of a tie, what an outcome says; null else. */
  readonly detail: Maybe<Scalars['String']['output']>;
};

/** A resource that an event names. */
export type Touched = {
  readonly __typename?: 'Touched';
  /** Opaque; accepted by `expand`. */
  readonly id: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: EntityType;
  /** What may be shown of it. */
  readonly resource: Masked;
  /** Relationship, such as FROM_DEVICE. */
  readonly through: Scalars['String']['output'];
};

/** An item of a list and its place. */
export type ChainEdge = {
  readonly __typename?: 'ChainEdge';
  /** Opaque place of the event; outlives a refresh. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ChainEvent;
};

/** A page of a list. */
export type ChainConnection = Sourced & {
  readonly __typename?: 'ChainConnection';
  /** Number of the generation that the labels come from. */
  readonly generation: Scalars['Int']['output'];
  /** Instant up to which events are reflected in the labels. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True when the generation is older than its limit or none has been published. */
  readonly stale: Scalars['Boolean']['output'];
  /** The items of this page. */
  readonly edges: ReadonlyArray<ChainEdge>;
  /** Whether the list goes on. */
  readonly pageInfo: PageInfo;
};

/** An account, a resource or a gang that a text names. */
export type SearchHit = {
  readonly __typename?: 'SearchHit';
  /** Opaque, or a stable gang id. */
  readonly id: Scalars['ID']['output'];
  /** Null for a gang. */
  readonly kind: Maybe<EntityType>;
  /** True when the hit is a gang. */
  readonly isGang: Scalars['Boolean']['output'];
  /** The account's own number, the mask of a resource, or the gang id. */
  readonly display: Scalars['String']['output'];
  /** Of an account or a gang; null for resources. */
  readonly level: Maybe<RiskLevel>;
  /** The gang itself, or the gang of an account. */
  readonly gang: Maybe<GangRef>;
  /** What of it the text names. */
  readonly via: SearchVia;
  /** The name that was found; null for KEY. */
  readonly viaText: Maybe<Scalars['String']['output']>;
};

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

/** What became of gangs from one generation to the next. */
export type LineageEvent = {
  readonly __typename?: 'LineageEvent';
  /** What happened. */
  readonly kind: LineageKind;
  /** The generation that found it. */
  readonly generation: Scalars['Int']['output'];
  /** As-of instant of that generation. */
  readonly at: Scalars['DateTime']['output'];
  /** Gangs before, by id; empty for BORN. */
  readonly from: ReadonlyArray<Scalars['ID']['output']>;
  /** Gangs after, the one that keeps the id first; empty for DORMANT and DISSOLVED. */
  readonly to: ReadonlyArray<Scalars['ID']['output']>;
  /** Jaccard index of the two cores, 0 to 1; null where there is only one. */
  readonly overlap: Maybe<Scalars['Float']['output']>;
  /** The finding in figures, by name. */
  readonly values: ReadonlyArray<LineageValue>;
};

/** One figure of a step. */
export type LineageValue = {
  readonly __typename?: 'LineageValue';
  /** Such as coreBefore. */
  readonly name: Scalars['String']['output'];
  /** The figure. */
  readonly value: Scalars['Float']['output'];
};

/** The life of a gang over generations. */
export type Lineage = {
  readonly __typename?: 'Lineage';
  /** Every step that names the gang, oldest first. */
  readonly events: ReadonlyArray<LineageEvent>;
  /** Gangs that it came from, by id. */
  readonly ancestors: ReadonlyArray<Scalars['ID']['output']>;
  /** Gangs of the shown generation that it leads to, by id: itself while it is there. */
  readonly successors: ReadonlyArray<Scalars['ID']['output']>;
};

/** What one generation said of an account. */
export type HistoryEntry = {
  readonly __typename?: 'HistoryEntry';
  /** The generation. */
  readonly generation: Scalars['Int']['output'];
  /** Its as-of instant. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Null below NOTICE and without a label. */
  readonly level: Maybe<RiskLevel>;
  /** 0 to 1; null without a label. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** Its gang then; null where it was in none. */
  readonly gangId: Maybe<Scalars['ID']['output']>;
  /** Null where it was in no gang. */
  readonly role: Maybe<MemberRole>;
};

/** BLACK (黑名单), GREY (灰名单), WHITE (白名单). */
export type ListKind =
  | 'BLACK'
  | 'GREY'
  | 'WHITE';

/** An entry in force that names an account. Precedence: binding black, white, black, grey. */
export type ListHit = {
  readonly __typename?: 'ListHit';
  /** The list. */
  readonly list: ListKind;
  /** Why it is there. */
  readonly reason: Scalars['String']['output'];
  /** Who says so. */
  readonly source: Scalars['String']['output'];
  /** First instant of effect; null = from its recording on. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** First instant without effect, to the millisecond; null = no end. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
  /** A black entry that no white one overrides. */
  readonly binding: Scalars['Boolean']['output'];
  /** Whether it is the one that counts by precedence. */
  readonly decides: Scalars['Boolean']['output'];
};

/** An entity on a list, from one source. */
export type ListEntry = {
  readonly __typename?: 'ListEntry';
  /** Opaque; accepted by `endListEntry`. */
  readonly id: Scalars['ID']['output'];
  /** The list. */
  readonly list: ListKind;
  /** Id of the account or the resource; it need not have been met. */
  readonly target: Scalars['ID']['output'];
  /** Its kind. */
  readonly kind: EntityType;
  /** What may be shown of it. */
  readonly shown: Masked;
  /** Why it is there. */
  readonly reason: Scalars['String']['output'];
  /** Who says so. */
  readonly source: Scalars['String']['output'];
  /** First instant of effect; null = from its recording on. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** First instant without effect, to the millisecond; null = no end. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
  /** A black entry that no white one overrides. */
  readonly binding: Scalars['Boolean']['output'];
};

/** An item of a list and its place. */
export type ListEntryEdge = {
  readonly __typename?: 'ListEntryEdge';
  /** Opaque place of the item; outlives a refresh. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ListEntry;
};

/** A page of a list. */
export type ListEntryConnection = {
  readonly __typename?: 'ListEntryConnection';
  /** The items of this page. */
  readonly edges: ReadonlyArray<ListEntryEdge>;
  /** Whether the list goes on. */
  readonly pageInfo: PageInfo;
  /** Items of the whole list. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Which entries are wanted; what is absent does not matter. */
export type ListFilter = {
  /** On one of these lists. */
  readonly lists?: InputMaybe<ReadonlyArray<ListKind>>;
};

/** An entity for a list: named by its id, or by kind and key. */
export type PutListEntryInput = {
  /** The list. Black and white: senior only. */
  readonly list: ListKind;
  /** Id of a known account or resource; kind and key are then not used. */
  readonly target?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of the key. */
  readonly kind?: InputMaybe<EntityType>;
  /** Account number or raw value; read as in events, kept as its pseudonym only. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** Why; 1 to 512 characters. */
  readonly reason: Scalars['String']['input'];
  /** Who says so, at most 128 characters; the caller where it is left out. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** First instant of effect; from its recording on where it is left out. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** First instant without effect; no end where it is left out. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** A black entry that no white one overrides. */
  readonly binding?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The entry as it is recorded, or the problem. */
export type PutListEntryPayload = {
  readonly __typename?: 'PutListEntryPayload';
  /** Null where there is a problem. */
  readonly entry: Maybe<ListEntry>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** An entry to be ended. */
export type EndListEntryInput = {
  /** Id of the entry. */
  readonly id: Scalars['ID']['input'];
  /** Why; 1 to 512 characters. It takes the place of the entry's own reason. */
  readonly reason: Scalars['String']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The entry after its end, or the problem. */
export type EndListEntryPayload = {
  readonly __typename?: 'EndListEntryPayload';
  /** Null where there is a problem. */
  readonly entry: Maybe<ListEntry>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** How a gang is wrong. NOT_A_MEMBER: an account should not be in it. MISSING_MEMBER: an account should be in it. TWO_GANGS: it is two gangs in one. INNOCENT_HUB: a resource that holds it together is shared by strangers. */
export type GangFault =
  | 'NOT_A_MEMBER'
  | 'MISSING_MEMBER'
  | 'TWO_GANGS'
  | 'INNOCENT_HUB';

/** What a person says is wrong about a gang. Several may stand at once. Never changed: withdrawn. */
export type Objection = {
  readonly __typename?: 'Objection';
  /** Opaque; accepted by `withdrawObjection`. */
  readonly id: Scalars['ID']['output'];
  /** Id of the gang. */
  readonly gang: Scalars['ID']['output'];
  /** How it is wrong. */
  readonly fault: GangFault;
  /** The account or resource that it names; null for TWO_GANGS, and where nothing is known of it any more. Cost: 1 and its fields. */
  readonly about: Maybe<Node>;
  /** Why, in the person's own words. */
  readonly reason: Scalars['String']['output'];
  /** Who raised it. */
  readonly author: Scalars['ID']['output'];
  /** When it was raised. */
  readonly at: Scalars['DateTime']['output'];
  /** Generation that the person saw. */
  readonly generation: Scalars['Int']['output'];
  /** When it was withdrawn; null while it stands. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** Who withdrew it; null while it stands. */
  readonly withdrawnBy: Maybe<Scalars['ID']['output']>;
  /** Why it was withdrawn; null while it stands. */
  readonly withdrawalReason: Maybe<Scalars['String']['output']>;
};

/** An objection to be raised. */
export type RaiseObjectionInput = {
  /** Id of a gang of the shown generation. */
  readonly gang: Scalars['ID']['input'];
  /** How it is wrong. */
  readonly fault: GangFault;
  /** Id of the account, or of the resource for INNOCENT_HUB; left out for TWO_GANGS. */
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  /** Why; 1 to 512 characters. */
  readonly reason: Scalars['String']['input'];
  /** 1 to 64 characters of the caller's choice: the same key changes nothing a second time. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** An objection to be withdrawn. */
export type WithdrawObjectionInput = {
  /** Id of the objection. */
  readonly id: Scalars['ID']['input'];
  /** Why; 1 to 512 characters. */
  readonly reason: Scalars['String']['input'];
  /** 1 to 64 characters of the caller's choice: the same key changes nothing a second time. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The objection after the change, or the problem; with a CONFLICT the one that says the same already. */
export type ObjectionPayload = {
  readonly __typename?: 'ObjectionPayload';
  /** Null where there is none. */
  readonly objection: Maybe<Objection>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** RETIRED: was published, another generation is shown now. */
export type GenerationState =
  | 'BUILDING'
  | 'HELD'
  | 'PUBLISHED'
  | 'RETIRED';

/** The numbered, immutable result of a refresh. */
export type Generation = {
  readonly __typename?: 'Generation';
  /** 1 for the first refresh. */
  readonly number: Scalars['Int']['output'];
  /** The run looked back from here. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Whether it is the one that is shown. */
  readonly state: GenerationState;
  /** leiden-cpm, louvain or components. */
  readonly engine: Scalars['String']['output'];
  /** Parameter set of the run. */
  readonly parametersVersion: Scalars['Int']['output'];
  /** Program that made it. */
  readonly codeVersion: Scalars['String']['output'];
  /** Event time that it looked at. */
  readonly window: Window;
  /** When it was shown first. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Events of the window. */
  readonly events: Scalars['Int']['output'];
  /** Accounts with an event in the window. */
  readonly accounts: Scalars['Int']['output'];
  /** Evidence links between accounts. */
  readonly links: Scalars['Int']['output'];
  /** Gangs found. */
  readonly gangs: Scalars['Int']['output'];
  /** Accounts with a label, exposed ones included. */
  readonly labels: Scalars['Int']['output'];
  /** Accounts at WARNING. */
  readonly warning: Scalars['Int']['output'];
  /** Accounts at ATTENTION. */
  readonly attention: Scalars['Int']['output'];
  /** Accounts at NOTICE. */
  readonly notice: Scalars['Int']['output'];
  /** When it was written. */
  readonly builtAt: Scalars['DateTime']['output'];
  /** Generation that was shown when the run began; ids, lineage and stability refer to it. */
  readonly baseGeneration: Scalars['Int']['output'];
  /** Least evidence of a link between two accounts, nats; null in generations of before it was kept. */
  readonly thresholdNats: Maybe<Scalars['Float']['output']>;
  /** Its evidence was given up: it can be read, but not shown again. */
  readonly pruned: Scalars['Boolean']['output'];
  /** What the sanity gate looked at; a held generation has one that did not pass. */
  readonly gate: ReadonlyArray<GateCheck>;
  /** How little changed since the base generation; null where there was none to compare with. */
  readonly stability: Maybe<Stability>;
  /** How long each stage took, in the order of the stages. */
  readonly durations: ReadonlyArray<StageDuration>;
};

/** One figure of a refresh beside its limits. */
export type GateCheck = {
  readonly __typename?: 'GateCheck';
  /** Stable code such as churn. */
  readonly metric: Scalars['String']['output'];
  /** The figure. */
  readonly value: Scalars['Float']['output'];
  /** Least allowed; null where there is no such limit. */
  readonly low: Maybe<Scalars['Float']['output']>;
  /** Most allowed; null where there is no such limit. */
  readonly high: Maybe<Scalars['Float']['output']>;
  /** Whether it is inside. */
  readonly passed: Scalars['Boolean']['output'];
};

/** How little changed from one generation to the next. Null where there is nothing to compare. */
export type Stability = {
  readonly __typename?: 'Stability';
  /** Share of gangs that were found again and kept their id. */
  readonly idsKept: Maybe<Scalars['Float']['output']>;
  /** Share of labelled accounts that lost their gang or changed it. */
  readonly churn: Maybe<Scalars['Float']['output']>;
  /** Normalised mutual information of both partitions. */
  readonly mutualInformation: Maybe<Scalars['Float']['output']>;
  /** Adjusted Rand index of both partitions. */
  readonly adjustedRand: Maybe<Scalars['Float']['output']>;
};

/** How long a stage of a run took. */
export type StageDuration = {
  readonly __typename?: 'StageDuration';
  /** Name of the stage. */
  readonly stage: Scalars['String']['output'];
  /** Milliseconds. */
  readonly ms: Scalars['Float']['output'];
};

/** One move of the pointer to the shown generation. */
export type PublicationMove = {
  readonly __typename?: 'PublicationMove';
  /** 1 for the first one. */
  readonly sequence: Scalars['Int']['output'];
  /** What was shown from then on. */
  readonly generation: Scalars['Int']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who moved it: a person, or refresh for a run that passed the gate. */
  readonly actor: Scalars['ID']['output'];
  /** Null for a run that passed the gate. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** Which generation is to be shown. */
export type ShowGenerationInput = {
  /** Its number. */
  readonly generation: Scalars['Int']['input'];
  /** Why; 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The generation that is shown now, or the problem. */
export type ShowGenerationPayload = {
  readonly __typename?: 'ShowGenerationPayload';
  /** Null where there is a problem. */
  readonly generation: Maybe<Generation>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** A span of event time. */
export type Window = {
  readonly __typename?: 'Window';
  /** First instant, included. */
  readonly from: Scalars['DateTime']['output'];
  /** Last instant, left out. */
  readonly until: Scalars['DateTime']['output'];
};

/** An item of a list and its place. */
export type GenerationEdge = {
  readonly __typename?: 'GenerationEdge';
  /** Opaque place of the item; a later generation refuses it as STALE_GENERATION. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Generation;
};

/** A page of a list. */
export type GenerationConnection = {
  readonly __typename?: 'GenerationConnection';
  /** The items of this page. */
  readonly edges: ReadonlyArray<GenerationEdge>;
  /** Whether the list goes on. */
  readonly pageInfo: PageInfo;
};

/** All tunables of detection as one version, to be read. */
export type ParameterSet = {
  readonly __typename?: 'ParameterSet';
  /** A generation names the version that it was made with. */
  readonly version: Scalars['Int']['output'];
  /** Whether it is that of the shown generation. */
  readonly inForce: Scalars['Boolean']['output'];
  /** In the order in which a page shows them. */
  readonly values: ReadonlyArray<ParameterValue>;
};

/** One tunable of detection. */
export type ParameterValue = {
  readonly __typename?: 'ParameterValue';
  /** Path of members, such as evidence.leastNats. */
  readonly path: Scalars['String']['output'];
  /** accounts, days, gaps, hours, minutes, nats, number, on-off, rounds, seconds or share. */
  readonly unit: Scalars['String']['output'];
  /** Null where it does not apply; 1 and 0 for on and off. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** What it is where nobody changed it; null where it does not apply. */
  readonly default: Maybe<Scalars['Float']['output']>;
  /** Least allowed. */
  readonly least: Scalars['Float']['output'];
  /** Most allowed. */
  readonly most: Scalars['Float']['output'];
  /** Only whole numbers. */
  readonly wholeNumber: Scalars['Boolean']['output'];
  /** What it means to somebody who is no statistician, in the caller's language. */
  readonly text: Scalars['String']['output'];
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

/** The one case of a gang or an account. Every gang at WARNING or ATTENTION has one, also before anybody has opened it. */
export type Case = Node & {
  readonly __typename?: 'Case';
  /** Opaque; the same from the first alert on, whether it was opened or not. */
  readonly id: Scalars['ID']['output'];
  /** Such as C-12, given when it is first opened; null before. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Id of the gang or the account. */
  readonly targetId: Scalars['ID']['output'];
  /** The gang in the shown generation; null for an account, and where the generation does not know it any more. Cost: 1 and its fields. */
  readonly gang: Maybe<Gang>;
  /** The account; null for a gang. Cost: 1 and its fields. */
  readonly account: Maybe<Account>;
  /** Where it stands. */
  readonly state: CaseState;
  /** Level of the target; of a gang that is gone, as it was last seen. Null below NOTICE. */
  readonly level: Maybe<RiskLevel>;
  /** 0 to 1; of a gang that is gone, as it was last seen. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** Members of the gang; 1 for an account. */
  readonly size: Scalars['Int']['output'];
  /** Why the target alerts, strongest first. */
  readonly reasons: ReadonlyArray<Reason>;
  /** When it was opened; before that, when its target came to be shown. */
  readonly since: Scalars['DateTime']['output'];
  /** By when it is to be decided: 2 hours after `since` at WARNING, 8 at ATTENTION, 24 at NOTICE. Null below NOTICE and while it is closed. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** The shown generation does not know its gang any more. */
  readonly gone: Scalars['Boolean']['output'];
  /** What became of the gang in the shown generation; null where nothing did. */
  readonly change: Maybe<LineageKind>;
  /** Last event of a member; null where it is not known. */
  readonly lastEventAt: Maybe<Scalars['DateTime']['output']>;
  /** Who is to work on it; null for nobody. */
  readonly assignee: Maybe<Scalars['ID']['output']>;
  /** Who works on it right now; null for nobody. */
  readonly lockedBy: Maybe<Scalars['ID']['output']>;
  /** When that ends by itself; null where nobody works on it. */
  readonly lockedUntil: Maybe<Scalars['DateTime']['output']>;
  /** In text order. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Who opened it; null before. */
  readonly openedBy: Maybe<Scalars['ID']['output']>;
  /** Why it was closed; null while it is open. */
  readonly closeCause: Maybe<CloseCause>;
  /** Null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Null while it is open. */
  readonly closedBy: Maybe<Scalars['ID']['output']>;
  /** Remark of who closed it; null while it is open. */
  readonly closeRemark: Maybe<Scalars['String']['output']>;
  /** The verdict on the target that stands; null where none does. */
  readonly verdict: Maybe<Verdict>;
  /** On the case itself, oldest first; at most the last 200. */
  readonly notes: ReadonlyArray<Note>;
  /** 0 before it is opened, one more with each change. */
  readonly version: Scalars['Int']['output'];
};

/** A remark of a person on an account, a resource, a link, a gang or a case. Plain text. */
export type Note = Node & {
  readonly __typename?: 'Note';
  /** Opaque; accepted by `editNote`. */
  readonly id: Scalars['ID']['output'];
  /** Id of what it is on. */
  readonly subject: Scalars['ID']['output'];
  /** As it reads now. */
  readonly text: Scalars['String']['output'];
  /** In text order. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Who wrote it first. */
  readonly author: Scalars['ID']['output'];
  /** When it was written first. */
  readonly at: Scalars['DateTime']['output'];
  /** 1, one more with each edit. */
  readonly version: Scalars['Int']['output'];
  /** All that it has read, oldest first. */
  readonly versions: ReadonlyArray<NoteVersion>;
};

/** How a note read once. */
export type NoteVersion = {
  readonly __typename?: 'NoteVersion';
  /** Plain text. */
  readonly text: Scalars['String']['output'];
  /** Who wrote it. */
  readonly author: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** Which cases are wanted; what is absent does not matter. */
export type CaseFilter = {
  /** One of these levels. */
  readonly levels?: InputMaybe<ReadonlyArray<RiskLevel>>;
  /** One of these states. NEW, OPEN and ASSIGNED where it is absent. */
  readonly states?: InputMaybe<ReadonlyArray<CaseState>>;
  /** What became of the gang in the shown generation: BORN for new ones, GROWN for those that grew. */
  readonly changes?: InputMaybe<ReadonlyArray<LineageKind>>;
  /** Assigned to the caller. */
  readonly mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Assigned to this person. */
  readonly assignee?: InputMaybe<Scalars['ID']['input']>;
  /** With this tag. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
  /** Whether the shown generation does not know the gang any more. */
  readonly gone?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An item of a list and its place. */
export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  /** Opaque place of the item; a later generation refuses it as STALE_GENERATION. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Case;
};

/** A page of a list. */
export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  /** The items of this page. */
  readonly edges: ReadonlyArray<CaseEdge>;
  /** Whether the list goes on. */
  readonly pageInfo: PageInfo;
  /** Items of the whole list. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** How many cases there are, for the filters of a page. */
export type CaseCounts = {
  readonly __typename?: 'CaseCounts';
  /** By level, highest first; those without a level are left out. */
  readonly levels: ReadonlyArray<LevelCount>;
  /** By state. */
  readonly states: ReadonlyArray<StateCount>;
  /** Open or new ones by what became of the gang in the shown generation. */
  readonly changes: ReadonlyArray<ChangeCount>;
  /** Open ones assigned to the caller. */
  readonly mine: Scalars['Int']['output'];
  /** Open ones whose gang is gone. */
  readonly gone: Scalars['Int']['output'];
};

/** Open or new cases of one level. */
export type LevelCount = {
  readonly __typename?: 'LevelCount';
  /** The level. */
  readonly level: RiskLevel;
  /** How many. */
  readonly cases: Scalars['Int']['output'];
};

/** Cases of one state. */
export type StateCount = {
  readonly __typename?: 'StateCount';
  /** The state. */
  readonly state: CaseState;
  /** How many. */
  readonly cases: Scalars['Int']['output'];
};

/** Open or new cases by what became of their gang. */
export type ChangeCount = {
  readonly __typename?: 'ChangeCount';
  /** What became of it. */
  readonly change: LineageKind;
  /** How many. */
  readonly cases: Scalars['Int']['output'];
};

/** The case after the change, or the problem beside it as it is now. */
export type CasePayload = {
  readonly __typename?: 'CasePayload';
  /** Null where there is none; with a CONFLICT as it is now. */
  readonly case: Maybe<Case>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** The cases after the change, or the problem beside the case that it is about. */
export type CasesPayload = {
  readonly __typename?: 'CasesPayload';
  /** In the order asked; empty or the one with the problem where nothing was changed. */
  readonly cases: ReadonlyArray<Case>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** The note after the change, or the problem beside it as it is now. */
export type NotePayload = {
  readonly __typename?: 'NotePayload';
  /** Null where there is none; with a CONFLICT as it is now. */
  readonly note: Maybe<Note>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};

/** A case to be opened. */
export type OpenCaseInput = {
  /** Id of a gang, an account or a case. */
  readonly target: Scalars['ID']['input'];
  /** 1 to 64 characters of the caller's choice: the same key changes nothing a second time. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Which case is wanted next. */
export type NextCaseInput = {
  /** Only among these. */
  readonly filter?: InputMaybe<CaseFilter>;
  /** Cases to pass over, at most 50; those that the caller had locked are let go of. */
  readonly skip?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 1 to 64 characters of the caller's choice: the same key gives the same case. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** A case to be held or let go of. */
export type LockInput = {
  /** Id or number of the case. */
  readonly case: Scalars['ID']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Cases and who is to work on them. */
export type AssignCasesInput = {
  /** Ids or numbers of cases, or ids of gangs and accounts; 1 to 50. */
  readonly cases: ReadonlyArray<Scalars['ID']['input']>;
  /** Who; null for nobody. Roles other than senior: only themselves or nobody. */
  readonly assignee?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Tags for cases. */
export type TagCasesInput = {
  /** Ids or numbers of cases, or ids of gangs and accounts; 1 to 50. */
  readonly cases: ReadonlyArray<Scalars['ID']['input']>;
  /** Tags to add; a case has at most 20 of at most 32 characters. */
  readonly add?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Tags to take off. */
  readonly remove?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** A case to be closed. */
export type CloseCaseInput = {
  /** Id or number of the case. */
  readonly case: Scalars['ID']['input'];
  /** Why. */
  readonly cause: CloseCause;
  /** At most 512 characters. */
  readonly remark?: InputMaybe<Scalars['String']['input']>;
  /** The version that the person saw. */
  readonly version: Scalars['Int']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** A note to be added. */
export type AddNoteInput = {
  /** Id of an account, a resource, a link, a gang or a case. */
  readonly subject: Scalars['ID']['input'];
  /** Plain text, 1 byte to 4 KiB. */
  readonly text: Scalars['String']['input'];
  /** At most 20 of at most 32 characters. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** A note to be written anew. */
export type EditNoteInput = {
  /** Id of a note of the caller. */
  readonly id: Scalars['ID']['input'];
  /** Plain text, 1 byte to 4 KiB. */
  readonly text: Scalars['String']['input'];
  /** They take the place of all tags before. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The version that the person saw. */
  readonly version: Scalars['Int']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The queue may read otherwise than before. */
export type QueueChange = {
  readonly __typename?: 'QueueChange';
  /** The shown generation. */
  readonly generation: Scalars['Int']['output'];
};

/** Asked at `/graphql/stream`, answered as server-sent events for at most 15 minutes; then it is asked anew. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Told at once, then whenever a case or a verdict was changed or another generation is shown: changes through this server at once, others within seconds. Roles: investigator, senior, approver, auditor. */
  readonly queueChanged: QueueChange;
};

/** Whoever is asking. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Stable name of the person. */
  readonly name: Scalars['ID']['output'];
  /** investigator, senior, approver, auditor or admin. */
  readonly role: Scalars['String']['output'];
  /** What the role includes, by the names of the table of rights, in its order. */
  readonly operations: ReadonlyArray<Scalars['String']['output']>;
};

/** A list of commands that somebody works on: ids and commands, never answers. Whoever opens it asks again with rights of his own. */
export type Workspace = Node & {
  readonly __typename?: 'Workspace';
  /** Hard to guess; `/explore?w=` takes it. */
  readonly id: Scalars['ID']['output'];
  /** Who works on it; nobody else can add to it. */
  readonly owner: Scalars['ID']['output'];
  /** Id of the case that it is about; null for none. */
  readonly caseId: Maybe<Scalars['ID']['output']>;
  /** Generation that it was begun on. */
  readonly generation: Scalars['Int']['output'];
  /** Window that it was begun with; null for that of the generation. */
  readonly window: Maybe<Window>;
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was changed last. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** How many commands there are, at most 2,000. */
  readonly length: Scalars['Int']['output'];
  /** How many of them are in force: fewer after an undo. */
  readonly cursor: Scalars['Int']['output'];
  /** 1, one more with each change. */
  readonly version: Scalars['Int']['output'];
  /** All commands of the list as it is now, by their place. */
  readonly commands: ReadonlyArray<WorkspaceCommand>;
};

/** One act of a person on the picture. */
export type WorkspaceCommand = {
  readonly __typename?: 'WorkspaceCommand';
  /** Its place, 1 for the first. */
  readonly n: Scalars['Int']['output'];
  /** Such as seed, expand, pin or hide. */
  readonly op: Scalars['String']['output'];
  /** What the command needs, as the page gave it. */
  readonly args: Scalars['JSON']['output'];
  /** When it was given. */
  readonly at: Scalars['DateTime']['output'];
  /** Generation of the answer; null where nothing was asked. */
  readonly generation: Maybe<Scalars['Int']['output']>;
  /** Digest of the sorted ids of the answer; null where nothing was asked. */
  readonly answer: Maybe<Scalars['String']['output']>;
};

/** One act of a person on the picture; with its other members at most 16 KiB. */
export type WorkspaceCommandInput = {
  /** Its place, 1 for the first. */
  readonly n: Scalars['Int']['input'];
  /** Such as seed, expand, pin or hide; 1 to 32 characters. */
  readonly op: Scalars['String']['input'];
  /** What the command needs. */
  readonly args: Scalars['JSON']['input'];
  /** When it was given. */
  readonly at: Scalars['DateTime']['input'];
  /** Generation of the answer. */
  readonly generation?: InputMaybe<Scalars['Int']['input']>;
  /** Digest of the sorted ids of the answer; at most 100 characters. */
  readonly answer?: InputMaybe<Scalars['String']['input']>;
};

/** A workspace to be begun. */
export type StartWorkspaceInput = {
  /** Id of the case that it is about. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** Null for that of the shown generation. */
  readonly window?: InputMaybe<WindowInput>;
  /** 1 to 64 characters of the caller's choice: the same key begins the same workspace. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Commands to be kept. */
export type AppendCommandsInput = {
  /** Id of a workspace of the caller. */
  readonly workspace: Scalars['ID']['input'];
  /** At most 200, one after another. The first takes the place of what stands at its number and of all that follows. */
  readonly commands: ReadonlyArray<WorkspaceCommandInput>;
  /** How many commands are in force after it. */
  readonly cursor: Scalars['Int']['input'];
  /** The version that the page knows. */
  readonly version: Scalars['Int']['input'];
  /** 1 to 64 characters of the caller's choice. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The workspace after the change, or the problem beside it as it is now. */
export type WorkspacePayload = {
  readonly __typename?: 'WorkspacePayload';
  /** Null where there is none. */
  readonly workspace: Maybe<Workspace>;
  /** Null where there is none. */
  readonly problem: Maybe<Problem>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AccountAnswer )
    | ( GangAnswer )
    | ( ResourceAnswer )
    | ( CaseAnswer )
    | ( DomainNote )
    | ( KeptWorkspace )
  ;
  Sourced:
    | ( AccountAnswer )
    | ( GangAnswer )
    | ( DomainDecisionAnswer )
    | ( Omit<Subgraph, 'nodes'> & { nodes: ReadonlyArray<_RefType['GraphNode']> } )
    | ( Omit<Evidence, 'chain'> & { chain?: Maybe<ReadonlyArray<_RefType['PathStep']>> } )
    | ( Omit<PathAnswer, 'steps' | 'others'> & { steps?: Maybe<ReadonlyArray<_RefType['PathStep']>>, others: ReadonlyArray<_RefType['OtherPath']> } )
    | ( ResourceAnswer )
    | ( Timeline )
    | ( ChainConnection )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuditEntry: ResolverTypeWrapper<ChainedEntry>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditedExport: ResolverTypeWrapper<AuditedExport>;
  AuditFilter: AuditFilter;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AuditEdge']> }>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Verdict: Verdict;
  Problem: ResolverTypeWrapper<Problem>;
  VerdictEntry: ResolverTypeWrapper<DomainVerdict>;
  Account: ResolverTypeWrapper<AccountAnswer>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Gang: ResolverTypeWrapper<GangAnswer>;
  RecordVerdictInput: RecordVerdictInput;
  RecordVerdictPayload: ResolverTypeWrapper<Omit<RecordVerdictPayload, 'verdict'> & { verdict?: Maybe<ResolversTypes['VerdictEntry']> }>;
  WithdrawVerdictInput: WithdrawVerdictInput;
  WithdrawVerdictPayload: ResolverTypeWrapper<Omit<WithdrawVerdictPayload, 'verdict'> & { verdict?: Maybe<ResolversTypes['VerdictEntry']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  RiskLevel: RiskLevel;
  MemberRole: MemberRole;
  EntityType: EntityType;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Sourced: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Sourced']>;
  Masked: ResolverTypeWrapper<Masked>;
  Reason: ResolverTypeWrapper<DomainReason>;
  WindowInput: WindowInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  SignalStatus: SignalStatus;
  EntityKeyInput: EntityKeyInput;
  DecisionSignalsInput: DecisionSignalsInput;
  DecisionSignals: ResolverTypeWrapper<DomainDecisionAnswer>;
  DecisionSignal: ResolverTypeWrapper<DomainDecisionSignal>;
  GraphNode: ResolverTypeWrapper<GraphNodeAnswer>;
  GraphLink: ResolverTypeWrapper<GraphLink>;
  TieLink: ResolverTypeWrapper<TieLink>;
  TieDirection: TieDirection;
  Hidden: ResolverTypeWrapper<Hidden>;
  HiddenReason: HiddenReason;
  Subgraph: ResolverTypeWrapper<Omit<Subgraph, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['GraphNode']> }>;
  ExpandInput: ExpandInput;
  Evidence: ResolverTypeWrapper<Omit<Evidence, 'chain'> & { chain?: Maybe<ReadonlyArray<ResolversTypes['PathStep']>> }>;
  SharedTie: ResolverTypeWrapper<SharedTie>;
  PathAnswer: ResolverTypeWrapper<Omit<PathAnswer, 'steps' | 'others'> & { steps?: Maybe<ReadonlyArray<ResolversTypes['PathStep']>>, others: ReadonlyArray<ResolversTypes['OtherPath']> }>;
  PathSource: PathSource;
  PathStep: ResolverTypeWrapper<PathStepAnswer>;
  Cut: ResolverTypeWrapper<CutAnswer>;
  CounterFinding: ResolverTypeWrapper<CounterFindingAnswer>;
  Exemplar: ResolverTypeWrapper<ExemplarAnswer>;
  ExemplarRole: ExemplarRole;
  GangNetwork: ResolverTypeWrapper<NetworkAnswer>;
  GangCell: ResolverTypeWrapper<GangCell>;
  Member: ResolverTypeWrapper<MemberAnswer>;
  Resource: ResolverTypeWrapper<ResourceAnswer>;
  ResourceFacts: ResolverTypeWrapper<ResourceFactsAnswer>;
  ResourceGuess: ResourceGuess;
  KindCount: ResolverTypeWrapper<KindCount>;
  HubCount: ResolverTypeWrapper<HubCount>;
  NeighbourCounts: ResolverTypeWrapper<NeighbourCounts>;
  EventBucket: ResolverTypeWrapper<EventBucket>;
  TimelineMark: ResolverTypeWrapper<TimelineMark>;
  Timeline: ResolverTypeWrapper<Timeline>;
  OtherPath: ResolverTypeWrapper<Omit<OtherPath, 'steps'> & { steps: ReadonlyArray<ResolversTypes['PathStep']> }>;
  HealthStatus: HealthStatus;
  HealthCheck: ResolverTypeWrapper<HealthCheck>;
  StoreHealth: ResolverTypeWrapper<StoreHealth>;
  LabelAgreement: ResolverTypeWrapper<LabelAgreement>;
  Health: ResolverTypeWrapper<Health>;
  RunEnd: RunEnd;
  Run: ResolverTypeWrapper<RunRecord>;
  GangRef: ResolverTypeWrapper<GangRef>;
  Characteristic: ResolverTypeWrapper<CharacteristicAnswer>;
  SharedResource: ResolverTypeWrapper<SharedResource>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberConnection: ResolverTypeWrapper<Omit<MemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MemberEdge']> }>;
  EvidenceLink: ResolverTypeWrapper<EvidenceLink>;
  Meeting: ResolverTypeWrapper<Meeting>;
  GangEdge: ResolverTypeWrapper<Omit<GangEdge, 'node'> & { node: ResolversTypes['Gang'] }>;
  GangConnection: ResolverTypeWrapper<Omit<GangConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['GangEdge']> }>;
  GangFilter: GangFilter;
  GangOrder: GangOrder;
  ChainEvent: ResolverTypeWrapper<ChainEvent>;
  Touched: ResolverTypeWrapper<Touched>;
  ChainEdge: ResolverTypeWrapper<ChainEdge>;
  ChainConnection: ResolverTypeWrapper<ChainConnection>;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SearchVia: SearchVia;
  LineageEvent: ResolverTypeWrapper<DomainLineageEvent>;
  LineageValue: ResolverTypeWrapper<LineageValue>;
  Lineage: ResolverTypeWrapper<Omit<Lineage, 'events'> & { events: ReadonlyArray<ResolversTypes['LineageEvent']> }>;
  HistoryEntry: ResolverTypeWrapper<HistoryEntry>;
  ListKind: ListKind;
  ListHit: ResolverTypeWrapper<ListHit>;
  ListEntry: ResolverTypeWrapper<DomainListEntry>;
  ListEntryEdge: ResolverTypeWrapper<Omit<ListEntryEdge, 'node'> & { node: ResolversTypes['ListEntry'] }>;
  ListEntryConnection: ResolverTypeWrapper<Omit<ListEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ListEntryEdge']> }>;
  ListFilter: ListFilter;
  PutListEntryInput: PutListEntryInput;
  PutListEntryPayload: ResolverTypeWrapper<Omit<PutListEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['ListEntry']> }>;
  EndListEntryInput: EndListEntryInput;
  EndListEntryPayload: ResolverTypeWrapper<Omit<EndListEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['ListEntry']> }>;
  GangFault: GangFault;
  Objection: ResolverTypeWrapper<DomainObjection>;
  RaiseObjectionInput: RaiseObjectionInput;
  WithdrawObjectionInput: WithdrawObjectionInput;
  ObjectionPayload: ResolverTypeWrapper<Omit<ObjectionPayload, 'objection'> & { objection?: Maybe<ResolversTypes['Objection']> }>;
  GenerationState: GenerationState;
  Generation: ResolverTypeWrapper<Generation>;
  GateCheck: ResolverTypeWrapper<GateCheck>;
  Stability: ResolverTypeWrapper<Stability>;
  StageDuration: ResolverTypeWrapper<StageDuration>;
  PublicationMove: ResolverTypeWrapper<PublicationMove>;
  ShowGenerationInput: ShowGenerationInput;
  ShowGenerationPayload: ResolverTypeWrapper<ShowGenerationPayload>;
  Window: ResolverTypeWrapper<Window>;
  GenerationEdge: ResolverTypeWrapper<GenerationEdge>;
  GenerationConnection: ResolverTypeWrapper<GenerationConnection>;
  ParameterSet: ResolverTypeWrapper<Omit<ParameterSet, 'values'> & { values: ReadonlyArray<ResolversTypes['ParameterValue']> }>;
  ParameterValue: ResolverTypeWrapper<ParameterValueAnswer>;
  CaseState: CaseState;
  CloseCause: CloseCause;
  LineageKind: LineageKind;
  CaseOrder: CaseOrder;
  Case: ResolverTypeWrapper<CaseAnswer>;
  Note: ResolverTypeWrapper<DomainNote>;
  NoteVersion: ResolverTypeWrapper<NoteVersion>;
  CaseFilter: CaseFilter;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CaseEdge']> }>;
  CaseCounts: ResolverTypeWrapper<CaseCounts>;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  StateCount: ResolverTypeWrapper<StateCount>;
  ChangeCount: ResolverTypeWrapper<ChangeCount>;
  CasePayload: ResolverTypeWrapper<Omit<CasePayload, 'case'> & { case?: Maybe<ResolversTypes['Case']> }>;
  CasesPayload: ResolverTypeWrapper<Omit<CasesPayload, 'cases'> & { cases: ReadonlyArray<ResolversTypes['Case']> }>;
  NotePayload: ResolverTypeWrapper<Omit<NotePayload, 'note'> & { note?: Maybe<ResolversTypes['Note']> }>;
  OpenCaseInput: OpenCaseInput;
  NextCaseInput: NextCaseInput;
  LockInput: LockInput;
  AssignCasesInput: AssignCasesInput;
  TagCasesInput: TagCasesInput;
  CloseCaseInput: CloseCaseInput;
  AddNoteInput: AddNoteInput;
  EditNoteInput: EditNoteInput;
  QueueChange: ResolverTypeWrapper<QueueChange>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<Viewer>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Workspace: ResolverTypeWrapper<KeptWorkspace>;
  WorkspaceCommand: ResolverTypeWrapper<WorkspaceCommand>;
  WorkspaceCommandInput: WorkspaceCommandInput;
  StartWorkspaceInput: StartWorkspaceInput;
  AppendCommandsInput: AppendCommandsInput;
  WorkspacePayload: ResolverTypeWrapper<Omit<WorkspacePayload, 'workspace'> & { workspace?: Maybe<ResolversTypes['Workspace']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditEntry: ChainedEntry;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AuditedExport: AuditedExport;
  AuditFilter: AuditFilter;
  AuditConnection: Omit<AuditConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEdge']> };
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  Query: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Problem: Problem;
  VerdictEntry: DomainVerdict;
  Account: AccountAnswer;
  Float: Scalars['Float']['output'];
  Gang: GangAnswer;
  RecordVerdictInput: RecordVerdictInput;
  RecordVerdictPayload: Omit<RecordVerdictPayload, 'verdict'> & { verdict?: Maybe<ResolversParentTypes['VerdictEntry']> };
  WithdrawVerdictInput: WithdrawVerdictInput;
  WithdrawVerdictPayload: Omit<WithdrawVerdictPayload, 'verdict'> & { verdict?: Maybe<ResolversParentTypes['VerdictEntry']> };
  Mutation: Record<PropertyKey, never>;
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Sourced: ResolversInterfaceTypes<ResolversParentTypes>['Sourced'];
  Masked: Masked;
  Reason: DomainReason;
  WindowInput: WindowInput;
  PageInfo: PageInfo;
  EntityKeyInput: EntityKeyInput;
  DecisionSignalsInput: DecisionSignalsInput;
  DecisionSignals: DomainDecisionAnswer;
  DecisionSignal: DomainDecisionSignal;
  GraphNode: GraphNodeAnswer;
  GraphLink: GraphLink;
  TieLink: TieLink;
  Hidden: Hidden;
  Subgraph: Omit<Subgraph, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['GraphNode']> };
  ExpandInput: ExpandInput;
  Evidence: Omit<Evidence, 'chain'> & { chain?: Maybe<ReadonlyArray<ResolversParentTypes['PathStep']>> };
  SharedTie: SharedTie;
  PathAnswer: Omit<PathAnswer, 'steps' | 'others'> & { steps?: Maybe<ReadonlyArray<ResolversParentTypes['PathStep']>>, others: ReadonlyArray<ResolversParentTypes['OtherPath']> };
  PathStep: PathStepAnswer;
  Cut: CutAnswer;
  CounterFinding: CounterFindingAnswer;
  Exemplar: ExemplarAnswer;
  GangNetwork: NetworkAnswer;
  GangCell: GangCell;
  Member: MemberAnswer;
  Resource: ResourceAnswer;
  ResourceFacts: ResourceFactsAnswer;
  KindCount: KindCount;
  HubCount: HubCount;
  NeighbourCounts: NeighbourCounts;
  EventBucket: EventBucket;
  TimelineMark: TimelineMark;
  Timeline: Timeline;
  OtherPath: Omit<OtherPath, 'steps'> & { steps: ReadonlyArray<ResolversParentTypes['PathStep']> };
  HealthCheck: HealthCheck;
  StoreHealth: StoreHealth;
  LabelAgreement: LabelAgreement;
  Health: Health;
  Run: RunRecord;
  GangRef: GangRef;
  Characteristic: CharacteristicAnswer;
  SharedResource: SharedResource;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberConnection: Omit<MemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MemberEdge']> };
  EvidenceLink: EvidenceLink;
  Meeting: Meeting;
  GangEdge: Omit<GangEdge, 'node'> & { node: ResolversParentTypes['Gang'] };
  GangConnection: Omit<GangConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['GangEdge']> };
  GangFilter: GangFilter;
  ChainEvent: ChainEvent;
  Touched: Touched;
  ChainEdge: ChainEdge;
  ChainConnection: ChainConnection;
  SearchHit: SearchHit;
  LineageEvent: DomainLineageEvent;
  LineageValue: LineageValue;
  Lineage: Omit<Lineage, 'events'> & { events: ReadonlyArray<ResolversParentTypes['LineageEvent']> };
  HistoryEntry: HistoryEntry;
  ListHit: ListHit;
  ListEntry: DomainListEntry;
  ListEntryEdge: Omit<ListEntryEdge, 'node'> & { node: ResolversParentTypes['ListEntry'] };
  ListEntryConnection: Omit<ListEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ListEntryEdge']> };
  ListFilter: ListFilter;
  PutListEntryInput: PutListEntryInput;
  PutListEntryPayload: Omit<PutListEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['ListEntry']> };
  EndListEntryInput: EndListEntryInput;
  EndListEntryPayload: Omit<EndListEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['ListEntry']> };
  Objection: DomainObjection;
  RaiseObjectionInput: RaiseObjectionInput;
  WithdrawObjectionInput: WithdrawObjectionInput;
  ObjectionPayload: Omit<ObjectionPayload, 'objection'> & { objection?: Maybe<ResolversParentTypes['Objection']> };
  Generation: Generation;
  GateCheck: GateCheck;
  Stability: Stability;
  StageDuration: StageDuration;
  PublicationMove: PublicationMove;
  ShowGenerationInput: ShowGenerationInput;
  ShowGenerationPayload: ShowGenerationPayload;
  Window: Window;
  GenerationEdge: GenerationEdge;
  GenerationConnection: GenerationConnection;
  ParameterSet: Omit<ParameterSet, 'values'> & { values: ReadonlyArray<ResolversParentTypes['ParameterValue']> };
  ParameterValue: ParameterValueAnswer;
  Case: CaseAnswer;
  Note: DomainNote;
  NoteVersion: NoteVersion;
  CaseFilter: CaseFilter;
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseConnection: Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CaseEdge']> };
  CaseCounts: CaseCounts;
  LevelCount: LevelCount;
  StateCount: StateCount;
  ChangeCount: ChangeCount;
  CasePayload: Omit<CasePayload, 'case'> & { case?: Maybe<ResolversParentTypes['Case']> };
  CasesPayload: Omit<CasesPayload, 'cases'> & { cases: ReadonlyArray<ResolversParentTypes['Case']> };
  NotePayload: Omit<NotePayload, 'note'> & { note?: Maybe<ResolversParentTypes['Note']> };
  OpenCaseInput: OpenCaseInput;
  NextCaseInput: NextCaseInput;
  LockInput: LockInput;
  AssignCasesInput: AssignCasesInput;
  TagCasesInput: TagCasesInput;
  CloseCaseInput: CloseCaseInput;
  AddNoteInput: AddNoteInput;
  EditNoteInput: EditNoteInput;
  QueueChange: QueueChange;
  Subscription: Record<PropertyKey, never>;
  Viewer: Viewer;
  JSON: Scalars['JSON']['output'];
  Workspace: KeptWorkspace;
  WorkspaceCommand: WorkspaceCommand;
  WorkspaceCommandInput: WorkspaceCommandInput;
  StartWorkspaceInput: StartWorkspaceInput;
  AppendCommandsInput: AppendCommandsInput;
  WorkspacePayload: Omit<WorkspacePayload, 'workspace'> & { workspace?: Maybe<ResolversParentTypes['Workspace']> };
};

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  chain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exported?: Resolver<Maybe<ResolversTypes['AuditedExport']>, ParentType, ContextType>;
};

export type AuditedExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditedExport'] = ResolversParentTypes['AuditedExport']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  audit?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryAuditArgs, 'filter' | 'first'>>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['VerdictEntry']>, ParentType, ContextType, RequireFields<QueryVerdictsArgs, 'target'>>;
  decisionSignals?: Resolver<ResolversTypes['DecisionSignals'], ParentType, ContextType, RequireFields<QueryDecisionSignalsArgs, 'input'>>;
  expand?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryExpandArgs, 'input'>>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType, RequireFields<QueryEvidenceArgs, 'a' | 'b'>>;
  path?: Resolver<ResolversTypes['PathAnswer'], ParentType, ContextType, RequireFields<QueryPathArgs, 'from' | 'to' | 'maxHops' | 'inTimeOrder' | 'count'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  neighbourCounts?: Resolver<ReadonlyArray<ResolversTypes['NeighbourCounts']>, ParentType, ContextType, RequireFields<QueryNeighbourCountsArgs, 'ids' | 'hubAccounts'>>;
  eventCounts?: Resolver<ReadonlyArray<ResolversTypes['EventBucket']>, ParentType, ContextType, RequireFields<QueryEventCountsArgs, 'ids' | 'bucketSeconds'>>;
  timeline?: Resolver<ResolversTypes['Timeline'], ParentType, ContextType, RequireFields<QueryTimelineArgs, 'accounts' | 'window' | 'first'>>;
  ego?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryEgoArgs, 'origin' | 'hops' | 'hubAccounts' | 'maxNodes'>>;
  common?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryCommonArgs, 'ids' | 'least'>>;
  linksAmong?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryLinksAmongArgs, 'ids'>>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  runs?: Resolver<ReadonlyArray<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<QueryRunsArgs, 'first'>>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'key'>>;
  gang?: Resolver<Maybe<ResolversTypes['Gang']>, ParentType, ContextType, RequireFields<QueryGangArgs, 'id'>>;
  gangs?: Resolver<ResolversTypes['GangConnection'], ParentType, ContextType, RequireFields<QueryGangsArgs, 'orderBy' | 'first'>>;
  chain?: Resolver<ResolversTypes['ChainConnection'], ParentType, ContextType, RequireFields<QueryChainArgs, 'account' | 'window' | 'first'>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  searchMany?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchManyArgs, 'texts'>>;
  lineage?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, RequireFields<QueryLineageArgs, 'gang'>>;
  lists?: Resolver<ResolversTypes['ListEntryConnection'], ParentType, ContextType, RequireFields<QueryListsArgs, 'first'>>;
  objections?: Resolver<ReadonlyArray<ResolversTypes['Objection']>, ParentType, ContextType, RequireFields<QueryObjectionsArgs, 'gang'>>;
  generations?: Resolver<ResolversTypes['GenerationConnection'], ParentType, ContextType, RequireFields<QueryGenerationsArgs, 'first'>>;
  publications?: Resolver<ReadonlyArray<ResolversTypes['PublicationMove']>, ParentType, ContextType, RequireFields<QueryPublicationsArgs, 'first'>>;
  parameterSet?: Resolver<Maybe<ResolversTypes['ParameterSet']>, ParentType, ContextType, Partial<QueryParameterSetArgs>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseArgs, 'id'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'orderBy' | 'first'>>;
  caseCounts?: Resolver<ResolversTypes['CaseCounts'], ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType, RequireFields<QueryNotesArgs, 'subjects'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType, RequireFields<QueryWorkspaceArgs, 'id'>>;
  workspaces?: Resolver<ReadonlyArray<ResolversTypes['Workspace']>, ParentType, ContextType, RequireFields<QueryWorkspacesArgs, 'first'>>;
};

export type ProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerdictEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerdictEntry'] = ResolversParentTypes['VerdictEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['GangRef']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gang?: Resolver<Maybe<ResolversTypes['GangRef']>, ParentType, ContextType>;
  gangDetail?: Resolver<Maybe<ResolversTypes['Gang']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['Reason']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType, RequireFields<AccountHistoryArgs, 'first'>>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['ListHit']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GangResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Gang'] = ResolversParentTypes['Gang']> = {
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  cuts?: Resolver<ReadonlyArray<ResolversTypes['Cut']>, ParentType, ContextType, RequireFields<GangCutsArgs, 'top'>>;
  against?: Resolver<ReadonlyArray<ResolversTypes['CounterFinding']>, ParentType, ContextType>;
  exemplars?: Resolver<ReadonlyArray<ResolversTypes['Exemplar']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['GangNetwork']>, ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['GangCell']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coreSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  firstEventAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastEventAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quarantined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parametersVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profile?: Resolver<ReadonlyArray<ResolversTypes['Characteristic']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['Reason']>, ParentType, ContextType>;
  sharedResources?: Resolver<ReadonlyArray<ResolversTypes['SharedResource']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<GangMembersArgs, 'first'>>;
  strongest?: Resolver<ReadonlyArray<ResolversTypes['EvidenceLink']>, ParentType, ContextType, RequireFields<GangStrongestArgs, 'top'>>;
  lineage?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordVerdictPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordVerdictPayload'] = ResolversParentTypes['RecordVerdictPayload']> = {
  verdict?: Resolver<Maybe<ResolversTypes['VerdictEntry']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type WithdrawVerdictPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WithdrawVerdictPayload'] = ResolversParentTypes['WithdrawVerdictPayload']> = {
  verdict?: Resolver<Maybe<ResolversTypes['VerdictEntry']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordVerdict?: Resolver<ResolversTypes['RecordVerdictPayload'], ParentType, ContextType, RequireFields<MutationRecordVerdictArgs, 'input'>>;
  withdrawVerdict?: Resolver<ResolversTypes['WithdrawVerdictPayload'], ParentType, ContextType, RequireFields<MutationWithdrawVerdictArgs, 'input'>>;
  putListEntry?: Resolver<ResolversTypes['PutListEntryPayload'], ParentType, ContextType, RequireFields<MutationPutListEntryArgs, 'input'>>;
  endListEntry?: Resolver<ResolversTypes['EndListEntryPayload'], ParentType, ContextType, RequireFields<MutationEndListEntryArgs, 'input'>>;
  raiseObjection?: Resolver<ResolversTypes['ObjectionPayload'], ParentType, ContextType, RequireFields<MutationRaiseObjectionArgs, 'input'>>;
  withdrawObjection?: Resolver<ResolversTypes['ObjectionPayload'], ParentType, ContextType, RequireFields<MutationWithdrawObjectionArgs, 'input'>>;
  rollbackGeneration?: Resolver<ResolversTypes['ShowGenerationPayload'], ParentType, ContextType, RequireFields<MutationRollbackGenerationArgs, 'input'>>;
  publishHeldGeneration?: Resolver<ResolversTypes['ShowGenerationPayload'], ParentType, ContextType, RequireFields<MutationPublishHeldGenerationArgs, 'input'>>;
  openCase?: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  nextCase?: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationNextCaseArgs, 'input'>>;
  renewLock?: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationRenewLockArgs, 'input'>>;
  releaseLock?: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationReleaseLockArgs, 'input'>>;
  assignCases?: Resolver<ResolversTypes['CasesPayload'], ParentType, ContextType, RequireFields<MutationAssignCasesArgs, 'input'>>;
  tagCases?: Resolver<ResolversTypes['CasesPayload'], ParentType, ContextType, RequireFields<MutationTagCasesArgs, 'input'>>;
  closeCase?: Resolver<ResolversTypes['CasePayload'], ParentType, ContextType, RequireFields<MutationCloseCaseArgs, 'input'>>;
  addNote?: Resolver<ResolversTypes['NotePayload'], ParentType, ContextType, RequireFields<MutationAddNoteArgs, 'input'>>;
  editNote?: Resolver<ResolversTypes['NotePayload'], ParentType, ContextType, RequireFields<MutationEditNoteArgs, 'input'>>;
  startWorkspace?: Resolver<ResolversTypes['WorkspacePayload'], ParentType, ContextType, RequireFields<MutationStartWorkspaceArgs, 'input'>>;
  appendCommands?: Resolver<ResolversTypes['WorkspacePayload'], ParentType, ContextType, RequireFields<MutationAppendCommandsArgs, 'input'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'Gang' | 'Resource' | 'Case' | 'Note' | 'Workspace', ParentType, ContextType>;
};

export type SourcedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Sourced'] = ResolversParentTypes['Sourced']> = {
  __resolveType: TypeResolveFn<'Account' | 'Gang' | 'DecisionSignals' | 'Subgraph' | 'Evidence' | 'PathAnswer' | 'Resource' | 'Timeline' | 'ChainConnection', ParentType, ContextType>;
};

export type MaskedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Masked'] = ResolversParentTypes['Masked']> = {
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revealable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DecisionSignalsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecisionSignals'] = ResolversParentTypes['DecisionSignals']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  watermark?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  signals?: Resolver<ReadonlyArray<ResolversTypes['DecisionSignal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecisionSignalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecisionSignal'] = ResolversParentTypes['DecisionSignal']> = {
  status?: Resolver<ResolversTypes['SignalStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gang?: Resolver<Maybe<ResolversTypes['GangRef']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['ListHit']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['Reason']>, ParentType, ContextType>;
};

export type GraphNodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphNode'] = ResolversParentTypes['GraphNode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  gang?: Resolver<Maybe<ResolversTypes['GangRef']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['ListKind']>, ParentType, ContextType>;
};

export type GraphLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphLink'] = ResolversParentTypes['GraphLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TieLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TieLink'] = ResolversParentTypes['TieLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tie?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HiddenResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hidden'] = ResolversParentTypes['Hidden']> = {
  at?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['HiddenReason'], ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GraphNode']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['GraphLink']>, ParentType, ContextType>;
  ties?: Resolver<ReadonlyArray<ResolversTypes['TieLink']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stoppedAtHubs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  hidden?: Resolver<ReadonlyArray<ResolversTypes['Hidden']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  meetings?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
  shared?: Resolver<ReadonlyArray<ResolversTypes['SharedTie']>, ParentType, ContextType>;
  chain?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PathStep']>>, ParentType, ContextType>;
  weakestNats?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inTimeOrder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedTieResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedTie'] = ResolversParentTypes['SharedTie']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  nats?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PathAnswerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PathAnswer'] = ResolversParentTypes['PathAnswer']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PathStep']>>, ParentType, ContextType>;
  through?: Resolver<Maybe<ResolversTypes['PathSource']>, ParentType, ContextType>;
  weakestNats?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inTimeOrder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  others?: Resolver<ReadonlyArray<ResolversTypes['OtherPath']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Masked']>, ParentType, ContextType>;
  firstAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hubDiscount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nats?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CutResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Cut'] = ResolversParentTypes['Cut']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  display?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  parts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizes?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CounterFindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CounterFinding'] = ResolversParentTypes['CounterFinding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ExemplarResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Exemplar'] = ResolversParentTypes['Exemplar']> = {
  role?: Resolver<ResolversTypes['ExemplarRole'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GangNetworkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GangNetwork'] = ResolversParentTypes['GangNetwork']> = {
  gangs?: Resolver<ReadonlyArray<ResolversTypes['GangRef']>, ParentType, ContextType>;
  gangCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GangCellResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GangCell'] = ResolversParentTypes['GangCell']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  cell?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lists?: Resolver<ReadonlyArray<ResolversTypes['ListHit']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['ResourceFacts'], ParentType, ContextType, Partial<ResourceFactsArgs>>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourceFactsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResourceFacts'] = ResolversParentTypes['ResourceFacts']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visitsPerDay?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  entropy?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  medianVisits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  activeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  guess?: Resolver<ResolversTypes['ResourceGuess'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hubs?: Resolver<ReadonlyArray<ResolversTypes['HubCount']>, ParentType, ContextType>;
};

export type HubCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HubCount'] = ResolversParentTypes['HubCount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeighbourCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NeighbourCounts'] = ResolversParentTypes['NeighbourCounts']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventBucket'] = ResolversParentTypes['EventBucket']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  logins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registrations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  applications?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ties?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineMarkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineMark'] = ResolversParentTypes['TimelineMark']> = {
  account?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  touched?: Resolver<ReadonlyArray<ResolversTypes['Touched']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TimelineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Timeline'] = ResolversParentTypes['Timeline']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  marks?: Resolver<ReadonlyArray<ResolversTypes['TimelineMark']>, ParentType, ContextType>;
  cutAt?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OtherPathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OtherPath'] = ResolversParentTypes['OtherPath']> = {
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathStep']>, ParentType, ContextType>;
  inTimeOrder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HealthCheckResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HealthCheck'] = ResolversParentTypes['HealthCheck']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
};

export type StoreHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StoreHealth'] = ResolversParentTypes['StoreHealth']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LabelAgreementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelAgreement'] = ResolversParentTypes['LabelAgreement']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  checks?: Resolver<ReadonlyArray<ResolversTypes['HealthCheck']>, ParentType, ContextType>;
  eventLagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['StoreHealth']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['LabelAgreement']>, ParentType, ContextType>;
};

export type RunResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['RunEnd'], ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GangRefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GangRef'] = ResolversParentTypes['GangRef']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MemberRole']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CharacteristicResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Characteristic'] = ResolversParentTypes['Characteristic']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SharedResourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedResource'] = ResolversParentTypes['SharedResource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EvidenceLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceLink'] = ResolversParentTypes['EvidenceLink']> = {
  a?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nats?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  meetings?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  aAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  gapSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  expectedGapSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nats?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GangEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GangEdge'] = ResolversParentTypes['GangEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Gang'], ParentType, ContextType>;
};

export type GangConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GangConnection'] = ResolversParentTypes['GangConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GangEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChainEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChainEvent'] = ResolversParentTypes['ChainEvent']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  touched?: Resolver<ReadonlyArray<ResolversTypes['Touched']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TouchedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Touched'] = ResolversParentTypes['Touched']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  through?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChainEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChainEdge'] = ResolversParentTypes['ChainEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChainEvent'], ParentType, ContextType>;
};

export type ChainConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChainConnection'] = ResolversParentTypes['ChainConnection']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChainEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EntityType']>, ParentType, ContextType>;
  isGang?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  gang?: Resolver<Maybe<ResolversTypes['GangRef']>, ParentType, ContextType>;
  via?: Resolver<ResolversTypes['SearchVia'], ParentType, ContextType>;
  viaText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LineageEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineageEvent'] = ResolversParentTypes['LineageEvent']> = {
  kind?: Resolver<ResolversTypes['LineageKind'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  overlap?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['LineageValue']>, ParentType, ContextType>;
};

export type LineageValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineageValue'] = ResolversParentTypes['LineageValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LineageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Lineage'] = ResolversParentTypes['Lineage']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['LineageEvent']>, ParentType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  successors?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type HistoryEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gangId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MemberRole']>, ParentType, ContextType>;
};

export type ListHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListHit'] = ResolversParentTypes['ListHit']> = {
  list?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  decides?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListEntry'] = ResolversParentTypes['ListEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Masked'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ListEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListEntryEdge'] = ResolversParentTypes['ListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListEntry'], ParentType, ContextType>;
};

export type ListEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ListEntryConnection'] = ResolversParentTypes['ListEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ListEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PutListEntryPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PutListEntryPayload'] = ResolversParentTypes['PutListEntryPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type EndListEntryPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EndListEntryPayload'] = ResolversParentTypes['EndListEntryPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['ListEntry']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gang?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['GangFault'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObjectionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ObjectionPayload'] = ResolversParentTypes['ObjectionPayload']> = {
  objection?: Resolver<Maybe<ResolversTypes['Objection']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type GenerationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Generation'] = ResolversParentTypes['Generation']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GenerationState'], ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parametersVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  codeVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Window'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gangs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  labels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attention?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  builtAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  baseGeneration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thresholdNats?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pruned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gate?: Resolver<ReadonlyArray<ResolversTypes['GateCheck']>, ParentType, ContextType>;
  stability?: Resolver<Maybe<ResolversTypes['Stability']>, ParentType, ContextType>;
  durations?: Resolver<ReadonlyArray<ResolversTypes['StageDuration']>, ParentType, ContextType>;
};

export type GateCheckResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GateCheck'] = ResolversParentTypes['GateCheck']> = {
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Stability'] = ResolversParentTypes['Stability']> = {
  idsKept?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  churn?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mutualInformation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  adjustedRand?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StageDurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StageDuration'] = ResolversParentTypes['StageDuration']> = {
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ms?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PublicationMoveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublicationMove'] = ResolversParentTypes['PublicationMove']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShowGenerationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShowGenerationPayload'] = ResolversParentTypes['ShowGenerationPayload']> = {
  generation?: Resolver<Maybe<ResolversTypes['Generation']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type WindowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Window'] = ResolversParentTypes['Window']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GenerationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GenerationEdge'] = ResolversParentTypes['GenerationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
};

export type GenerationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GenerationConnection'] = ResolversParentTypes['GenerationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GenerationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ParameterSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParameterSet'] = ResolversParentTypes['ParameterSet']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ParameterValue']>, ParentType, ContextType>;
};

export type ParameterValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParameterValue'] = ResolversParentTypes['ParameterValue']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  default?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  least?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  wholeNumber?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gang?: Resolver<Maybe<ResolversTypes['Gang']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['Reason']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['LineageKind']>, ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lockedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lockedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  closeCause?: Resolver<Maybe<ResolversTypes['CloseCause']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  closeRemark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['NoteVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NoteVersion'] = ResolversParentTypes['NoteVersion']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseCounts'] = ResolversParentTypes['CaseCounts']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['StateCount']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ChangeCount']>, ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LevelCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  level?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StateCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StateCount'] = ResolversParentTypes['StateCount']> = {
  state?: Resolver<ResolversTypes['CaseState'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeCount'] = ResolversParentTypes['ChangeCount']> = {
  change?: Resolver<ResolversTypes['LineageKind'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CasePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CasePayload'] = ResolversParentTypes['CasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CasesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CasesPayload'] = ResolversParentTypes['CasesPayload']> = {
  cases?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type NotePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotePayload'] = ResolversParentTypes['NotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type QueueChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QueueChange'] = ResolversParentTypes['QueueChange']> = {
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  queueChanged?: SubscriptionResolver<ResolversTypes['QueueChange'], "queueChanged", ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type WorkspaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<Maybe<ResolversTypes['Window']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commands?: Resolver<ReadonlyArray<ResolversTypes['WorkspaceCommand']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkspaceCommandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkspaceCommand'] = ResolversParentTypes['WorkspaceCommand']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  op?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  args?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorkspacePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkspacePayload'] = ResolversParentTypes['WorkspacePayload']> = {
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditedExport?: AuditedExportResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  VerdictEntry?: VerdictEntryResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Gang?: GangResolvers<ContextType>;
  RecordVerdictPayload?: RecordVerdictPayloadResolvers<ContextType>;
  WithdrawVerdictPayload?: WithdrawVerdictPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Sourced?: SourcedResolvers<ContextType>;
  Masked?: MaskedResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  DecisionSignals?: DecisionSignalsResolvers<ContextType>;
  DecisionSignal?: DecisionSignalResolvers<ContextType>;
  GraphNode?: GraphNodeResolvers<ContextType>;
  GraphLink?: GraphLinkResolvers<ContextType>;
  TieLink?: TieLinkResolvers<ContextType>;
  Hidden?: HiddenResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  SharedTie?: SharedTieResolvers<ContextType>;
  PathAnswer?: PathAnswerResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Cut?: CutResolvers<ContextType>;
  CounterFinding?: CounterFindingResolvers<ContextType>;
  Exemplar?: ExemplarResolvers<ContextType>;
  GangNetwork?: GangNetworkResolvers<ContextType>;
  GangCell?: GangCellResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  ResourceFacts?: ResourceFactsResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  HubCount?: HubCountResolvers<ContextType>;
  NeighbourCounts?: NeighbourCountsResolvers<ContextType>;
  EventBucket?: EventBucketResolvers<ContextType>;
  TimelineMark?: TimelineMarkResolvers<ContextType>;
  Timeline?: TimelineResolvers<ContextType>;
  OtherPath?: OtherPathResolvers<ContextType>;
  HealthCheck?: HealthCheckResolvers<ContextType>;
  StoreHealth?: StoreHealthResolvers<ContextType>;
  LabelAgreement?: LabelAgreementResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  GangRef?: GangRefResolvers<ContextType>;
  Characteristic?: CharacteristicResolvers<ContextType>;
  SharedResource?: SharedResourceResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  EvidenceLink?: EvidenceLinkResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  GangEdge?: GangEdgeResolvers<ContextType>;
  GangConnection?: GangConnectionResolvers<ContextType>;
  ChainEvent?: ChainEventResolvers<ContextType>;
  Touched?: TouchedResolvers<ContextType>;
  ChainEdge?: ChainEdgeResolvers<ContextType>;
  ChainConnection?: ChainConnectionResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  LineageEvent?: LineageEventResolvers<ContextType>;
  LineageValue?: LineageValueResolvers<ContextType>;
  Lineage?: LineageResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  ListHit?: ListHitResolvers<ContextType>;
  ListEntry?: ListEntryResolvers<ContextType>;
  ListEntryEdge?: ListEntryEdgeResolvers<ContextType>;
  ListEntryConnection?: ListEntryConnectionResolvers<ContextType>;
  PutListEntryPayload?: PutListEntryPayloadResolvers<ContextType>;
  EndListEntryPayload?: EndListEntryPayloadResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  ObjectionPayload?: ObjectionPayloadResolvers<ContextType>;
  Generation?: GenerationResolvers<ContextType>;
  GateCheck?: GateCheckResolvers<ContextType>;
  Stability?: StabilityResolvers<ContextType>;
  StageDuration?: StageDurationResolvers<ContextType>;
  PublicationMove?: PublicationMoveResolvers<ContextType>;
  ShowGenerationPayload?: ShowGenerationPayloadResolvers<ContextType>;
  Window?: WindowResolvers<ContextType>;
  GenerationEdge?: GenerationEdgeResolvers<ContextType>;
  GenerationConnection?: GenerationConnectionResolvers<ContextType>;
  ParameterSet?: ParameterSetResolvers<ContextType>;
  ParameterValue?: ParameterValueResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NoteVersion?: NoteVersionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseCounts?: CaseCountsResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  StateCount?: StateCountResolvers<ContextType>;
  ChangeCount?: ChangeCountResolvers<ContextType>;
  CasePayload?: CasePayloadResolvers<ContextType>;
  CasesPayload?: CasesPayloadResolvers<ContextType>;
  NotePayload?: NotePayloadResolvers<ContextType>;
  QueueChange?: QueueChangeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceCommand?: WorkspaceCommandResolvers<ContextType>;
  WorkspacePayload?: WorkspacePayloadResolvers<ContextType>;
};

