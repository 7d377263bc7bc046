// Generated from the schema definition by `npm run generate`; changes here are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountAnswer } from '../investigation/account.ts';
import type { GangAnswer, CharacteristicAnswer } from '../investigation/gang.ts';
import type { MemberAnswer } from '../investigation/gang-members.ts';
import type { Reason as DomainReason } from '../../graph/domain/risk-signal.ts';
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
  readonly display: Scalars['String']['output'];
  /** Whether the full value could be asked for. */
  readonly revealable: Scalars['Boolean']['output'];
};

/** One finding. The code is contract, the text follows Accept-Language (zh-CN or en). */
export type Reason = {
  readonly __typename?: 'Reason';
  readonly code: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** A span of event time; `until` is left out. */
export type WindowInput = {
  readonly from: Scalars['DateTime']['input'];
  readonly until: Scalars['DateTime']['input'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** An account by its own number. Null where it is unknown. Cost: 1 and its fields. */
  readonly account: Maybe<Account>;
  /** The gang of this id in the pinned generation. Null where it is unknown. Answered from the generation, no traversal. */
  readonly gang: Maybe<Gang>;
  /** Gangs of the pinned generation. `first`: 1 to 200. Cost: `first` times its fields. */
  readonly gangs: GangConnection;
  /** Diverges from origins inside a window, breadth first, strongest limits of the server apply. */
  readonly expand: Subgraph;
  /** The events of an account inside a window, in time order. `first`: 1 to 200. */
  readonly chain: ChainConnection;
  /** Accounts, resources and gangs whose number or shown form begins with the text; raw personal values are looked up by their pseudonym. `first`: 1 to 50. */
  readonly search: ReadonlyArray<SearchHit>;
  /** Newest first. `first`: 1 to 200. */
  readonly generations: GenerationConnection;
};


export type QueryAccountArgs = {
  key: Scalars['String']['input'];
};


export type QueryGangArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGangsArgs = {
  filter?: InputMaybe<GangFilter>;
  orderBy?: InputMaybe<GangOrder>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExpandArgs = {
  input: ExpandInput;
};


export type QueryChainArgs = {
  account: Scalars['ID']['input'];
  window: WindowInput;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryGenerationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A gang as an account or resource refers to it. */
export type GangRef = {
  readonly __typename?: 'GangRef';
  readonly id: Scalars['ID']['output'];
  /** Null for a resource. */
  readonly role: Maybe<MemberRole>;
  readonly provisional: Scalars['Boolean']['output'];
  /** Members, periphery included. */
  readonly size: Scalars['Int']['output'];
};

/** An account with its label in the pinned generation. */
export type Account = Node & Sourced & {
  readonly __typename?: 'Account';
  readonly id: Scalars['ID']['output'];
  readonly generation: Scalars['Int']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly stale: Scalars['Boolean']['output'];
  /** The caller's own account number. */
  readonly key: Masked;
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  readonly firstSeenAt: Scalars['DateTime']['output'];
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Recorded events, all time. */
  readonly events: Scalars['Int']['output'];
  /** Null below NOTICE. */
  readonly level: Maybe<RiskLevel>;
  /** 0 to 1; null where the generation says nothing of the account. */
  readonly score: Maybe<Scalars['Float']['output']>;
  readonly gang: Maybe<GangRef>;
  /** The gang in full; null where there is none. Cost: 1 and its fields. */
  readonly gangDetail: Maybe<Gang>;
  readonly reasons: ReadonlyArray<Reason>;
};

/** A community that passed the size and score tests. */
export type Gang = Node & Sourced & {
  readonly __typename?: 'Gang';
  readonly id: Scalars['ID']['output'];
  readonly generation: Scalars['Int']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly stale: Scalars['Boolean']['output'];
  /** Members, periphery included. */
  readonly size: Scalars['Int']['output'];
  readonly coreSize: Scalars['Int']['output'];
  readonly level: Maybe<RiskLevel>;
  /** Probability that it is a fraud gang, 0 to 1. */
  readonly score: Scalars['Float']['output'];
  readonly firstEventAt: Scalars['DateTime']['output'];
  readonly lastEventAt: Scalars['DateTime']['output'];
  /** Larger than what is labelled without review. */
  readonly quarantined: Scalars['Boolean']['output'];
  readonly parametersVersion: Scalars['Int']['output'];
  /** Gang characteristics in the order to show them. */
  readonly profile: ReadonlyArray<Characteristic>;
  readonly reasons: ReadonlyArray<Reason>;
  /** Resources that two members or more touch, most members first; at most 50. */
  readonly sharedResources: ReadonlyArray<SharedResource>;
  /** Core first, then strongest first. `first`: 1 to 200. Cost: `first` times its fields. */
  readonly members: MemberConnection;
  /** The strongest evidence links inside the gang; `top`: 1 to 200. */
  readonly strongest: ReadonlyArray<EvidenceLink>;
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

/** A gang characteristic, beside the figure of accounts in no gang. */
export type Characteristic = {
  readonly __typename?: 'Characteristic';
  readonly code: Scalars['String']['output'];
  readonly value: Scalars['Float']['output'];
  /** share (0 to 1), count, nats, days, ratio, yuan or per-day. */
  readonly unit: Scalars['String']['output'];
  readonly baseline: Maybe<Scalars['Float']['output']>;
  /** Name of the characteristic in the caller's language. */
  readonly text: Scalars['String']['output'];
};

export type SharedResource = {
  readonly __typename?: 'SharedResource';
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityType;
  readonly resource: Masked;
  /** Members that touch it. */
  readonly members: Scalars['Int']['output'];
  /** Distinct accounts in the window, members or not. */
  readonly accounts: Scalars['Int']['output'];
};

export type Member = {
  readonly __typename?: 'Member';
  readonly account: Account;
  readonly role: MemberRole;
  /** Summed evidence to the gang, nats. */
  readonly strength: Scalars['Float']['output'];
};

export type MemberEdge = {
  readonly __typename?: 'MemberEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Member;
};

export type MemberConnection = {
  readonly __typename?: 'MemberConnection';
  readonly edges: ReadonlyArray<MemberEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Two accounts and the summed surprise of their meetings. */
export type EvidenceLink = {
  readonly __typename?: 'EvidenceLink';
  readonly a: Scalars['ID']['output'];
  readonly b: Scalars['ID']['output'];
  readonly nats: Scalars['Float']['output'];
  /** At most 5, strongest first. */
  readonly meetings: ReadonlyArray<Meeting>;
};

/** Two accounts on one resource, close in time. */
export type Meeting = {
  readonly __typename?: 'Meeting';
  readonly kind: EntityType;
  readonly resource: Masked;
  readonly aAt: Scalars['DateTime']['output'];
  readonly bAt: Scalars['DateTime']['output'];
  readonly gapSeconds: Scalars['Float']['output'];
  /** Mean gap of independent visits to this resource. */
  readonly expectedGapSeconds: Scalars['Float']['output'];
  readonly nats: Scalars['Float']['output'];
};

export type GangEdge = {
  readonly __typename?: 'GangEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Gang;
};

export type GangConnection = {
  readonly __typename?: 'GangConnection';
  readonly edges: ReadonlyArray<GangEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type GangFilter = {
  readonly levels?: InputMaybe<ReadonlyArray<RiskLevel>>;
  /** Least number of members. */
  readonly minSize?: InputMaybe<Scalars['Int']['input']>;
};

/** SCORE: level, then score. SIZE: most members first. NEWEST: latest event first. */
export type GangOrder =
  | 'SCORE'
  | 'SIZE'
  | 'NEWEST';

/** What an expansion or a chain met: an account or a resource. */
export type GraphNode = {
  readonly __typename?: 'GraphNode';
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityType;
  readonly display: Scalars['String']['output'];
  /** Hops from the nearest origin. */
  readonly distance: Scalars['Int']['output'];
  /** Neighbours inside the window over the kinds asked for. */
  readonly degree: Scalars['Int']['output'];
  /** A resource with more accounts than the hub limit: met, not passed. */
  readonly hub: Scalars['Boolean']['output'];
  /** Label of an account; null for resources and for accounts without one. */
  readonly level: Maybe<RiskLevel>;
  readonly gang: Maybe<GangRef>;
};

/** One account on one resource inside the window. */
export type GraphLink = {
  readonly __typename?: 'GraphLink';
  readonly id: Scalars['ID']['output'];
  readonly from: Scalars['ID']['output'];
  readonly to: Scalars['ID']['output'];
  readonly events: Scalars['Int']['output'];
  readonly firstAt: Scalars['DateTime']['output'];
  readonly lastAt: Scalars['DateTime']['output'];
};

/** What was met and not passed. */
export type Hidden = {
  readonly __typename?: 'Hidden';
  readonly at: Scalars['ID']['output'];
  readonly type: EntityType;
  /** Neighbours that are not shown. */
  readonly count: Scalars['Int']['output'];
  readonly reason: HiddenReason;
};

export type HiddenReason =
  | 'HUB'
  | 'CAP';

/** A part of the graph, not a tree: nearest first, what was left out is counted in `hidden`. */
export type Subgraph = Sourced & {
  readonly __typename?: 'Subgraph';
  readonly generation: Scalars['Int']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly stale: Scalars['Boolean']['output'];
  readonly nodes: ReadonlyArray<GraphNode>;
  readonly links: ReadonlyArray<GraphLink>;
  /** The node limit cut the answer. */
  readonly truncated: Scalars['Boolean']['output'];
  /** Hubs among the nodes that were not passed. */
  readonly stoppedAtHubs: ReadonlyArray<Scalars['ID']['output']>;
  readonly hidden: ReadonlyArray<Hidden>;
};

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
};

/** One event of a relation chain. */
export type ChainEvent = {
  readonly __typename?: 'ChainEvent';
  readonly eventId: Scalars['ID']['output'];
  /** login, registration, application, tie or outcome. */
  readonly type: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  /** What it touched, in field order. */
  readonly touched: ReadonlyArray<Touched>;
  readonly amount: Maybe<Scalars['String']['output']>;
  /** The other account of a tie, what an outcome says; null else. */
  readonly detail: Maybe<Scalars['String']['output']>;
};

export type Touched = {
  readonly __typename?: 'Touched';
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityType;
  readonly resource: Masked;
  /** Relationship, such as FROM_DEVICE. */
  readonly through: Scalars['String']['output'];
};

export type ChainEdge = {
  readonly __typename?: 'ChainEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ChainEvent;
};

export type ChainConnection = Sourced & {
  readonly __typename?: 'ChainConnection';
  readonly generation: Scalars['Int']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly stale: Scalars['Boolean']['output'];
  readonly edges: ReadonlyArray<ChainEdge>;
  readonly pageInfo: PageInfo;
};

export type SearchHit = {
  readonly __typename?: 'SearchHit';
  readonly id: Scalars['ID']['output'];
  readonly kind: Maybe<EntityType>;
  /** True when the hit is a gang. */
  readonly isGang: Scalars['Boolean']['output'];
  readonly display: Scalars['String']['output'];
  readonly level: Maybe<RiskLevel>;
  readonly gang: Maybe<GangRef>;
};

/** RETIRED: was published, another generation is shown now. */
export type GenerationState =
  | 'PUBLISHED'
  | 'RETIRED';

/** The numbered, immutable result of a refresh. */
export type Generation = {
  readonly __typename?: 'Generation';
  readonly number: Scalars['Int']['output'];
  readonly asOf: Scalars['DateTime']['output'];
  readonly state: GenerationState;
  readonly engine: Scalars['String']['output'];
  readonly parametersVersion: Scalars['Int']['output'];
  readonly codeVersion: Scalars['String']['output'];
  readonly window: Window;
  readonly publishedAt: Scalars['DateTime']['output'];
  readonly events: Scalars['Int']['output'];
  readonly accounts: Scalars['Int']['output'];
  readonly links: Scalars['Int']['output'];
  readonly gangs: Scalars['Int']['output'];
  readonly labels: Scalars['Int']['output'];
  readonly warning: Scalars['Int']['output'];
  readonly attention: Scalars['Int']['output'];
  readonly notice: Scalars['Int']['output'];
};

export type Window = {
  readonly __typename?: 'Window';
  readonly from: Scalars['DateTime']['output'];
  readonly until: Scalars['DateTime']['output'];
};

export type GenerationEdge = {
  readonly __typename?: 'GenerationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Generation;
};

export type GenerationConnection = {
  readonly __typename?: 'GenerationConnection';
  readonly edges: ReadonlyArray<GenerationEdge>;
  readonly pageInfo: PageInfo;
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
  ;
  Sourced:
    | ( AccountAnswer )
    | ( GangAnswer )
    | ( Subgraph )
    | ( ChainConnection )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  RiskLevel: RiskLevel;
  MemberRole: MemberRole;
  EntityType: EntityType;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Sourced: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Sourced']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Masked: ResolverTypeWrapper<Masked>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Reason: ResolverTypeWrapper<DomainReason>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  WindowInput: WindowInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  GangRef: ResolverTypeWrapper<GangRef>;
  Account: ResolverTypeWrapper<AccountAnswer>;
  Gang: ResolverTypeWrapper<GangAnswer>;
  Characteristic: ResolverTypeWrapper<CharacteristicAnswer>;
  SharedResource: ResolverTypeWrapper<SharedResource>;
  Member: ResolverTypeWrapper<MemberAnswer>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberConnection: ResolverTypeWrapper<Omit<MemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MemberEdge']> }>;
  EvidenceLink: ResolverTypeWrapper<EvidenceLink>;
  Meeting: ResolverTypeWrapper<Meeting>;
  GangEdge: ResolverTypeWrapper<Omit<GangEdge, 'node'> & { node: ResolversTypes['Gang'] }>;
  GangConnection: ResolverTypeWrapper<Omit<GangConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['GangEdge']> }>;
  GangFilter: GangFilter;
  GangOrder: GangOrder;
  GraphNode: ResolverTypeWrapper<GraphNode>;
  GraphLink: ResolverTypeWrapper<GraphLink>;
  Hidden: ResolverTypeWrapper<Hidden>;
  HiddenReason: HiddenReason;
  Subgraph: ResolverTypeWrapper<Subgraph>;
  ExpandInput: ExpandInput;
  ChainEvent: ResolverTypeWrapper<ChainEvent>;
  Touched: ResolverTypeWrapper<Touched>;
  ChainEdge: ResolverTypeWrapper<ChainEdge>;
  ChainConnection: ResolverTypeWrapper<ChainConnection>;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  GenerationState: GenerationState;
  Generation: ResolverTypeWrapper<Generation>;
  Window: ResolverTypeWrapper<Window>;
  GenerationEdge: ResolverTypeWrapper<GenerationEdge>;
  GenerationConnection: ResolverTypeWrapper<GenerationConnection>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  Sourced: ResolversInterfaceTypes<ResolversParentTypes>['Sourced'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Masked: Masked;
  String: Scalars['String']['output'];
  Reason: DomainReason;
  Float: Scalars['Float']['output'];
  WindowInput: WindowInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  GangRef: GangRef;
  Account: AccountAnswer;
  Gang: GangAnswer;
  Characteristic: CharacteristicAnswer;
  SharedResource: SharedResource;
  Member: MemberAnswer;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberConnection: Omit<MemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MemberEdge']> };
  EvidenceLink: EvidenceLink;
  Meeting: Meeting;
  GangEdge: Omit<GangEdge, 'node'> & { node: ResolversParentTypes['Gang'] };
  GangConnection: Omit<GangConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['GangEdge']> };
  GangFilter: GangFilter;
  GraphNode: GraphNode;
  GraphLink: GraphLink;
  Hidden: Hidden;
  Subgraph: Subgraph;
  ExpandInput: ExpandInput;
  ChainEvent: ChainEvent;
  Touched: Touched;
  ChainEdge: ChainEdge;
  ChainConnection: ChainConnection;
  SearchHit: SearchHit;
  Generation: Generation;
  Window: Window;
  GenerationEdge: GenerationEdge;
  GenerationConnection: GenerationConnection;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'Gang', ParentType, ContextType>;
};

export type SourcedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Sourced'] = ResolversParentTypes['Sourced']> = {
  __resolveType: TypeResolveFn<'Account' | 'Gang' | 'Subgraph' | 'ChainConnection', ParentType, ContextType>;
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

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'key'>>;
  gang?: Resolver<Maybe<ResolversTypes['Gang']>, ParentType, ContextType, RequireFields<QueryGangArgs, 'id'>>;
  gangs?: Resolver<ResolversTypes['GangConnection'], ParentType, ContextType, RequireFields<QueryGangsArgs, 'orderBy' | 'first'>>;
  expand?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryExpandArgs, 'input'>>;
  chain?: Resolver<ResolversTypes['ChainConnection'], ParentType, ContextType, RequireFields<QueryChainArgs, 'account' | 'window' | 'first'>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  generations?: Resolver<ResolversTypes['GenerationConnection'], ParentType, ContextType, RequireFields<QueryGenerationsArgs, 'first'>>;
};

export type GangRefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GangRef'] = ResolversParentTypes['GangRef']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MemberRole']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GangResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Gang'] = ResolversParentTypes['Gang']> = {
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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

export type GraphNodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphNode'] = ResolversParentTypes['GraphNode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  gang?: Resolver<Maybe<ResolversTypes['GangRef']>, ParentType, ContextType>;
};

export type GraphLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphLink'] = ResolversParentTypes['GraphLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stoppedAtHubs?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  hidden?: Resolver<ReadonlyArray<ResolversTypes['Hidden']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
};

export type GenerationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Generation'] = ResolversParentTypes['Generation']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GenerationState'], ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parametersVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  codeVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Window'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gangs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  labels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attention?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type Resolvers<ContextType = RequestContext> = {
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Sourced?: SourcedResolvers<ContextType>;
  Masked?: MaskedResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  GangRef?: GangRefResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Gang?: GangResolvers<ContextType>;
  Characteristic?: CharacteristicResolvers<ContextType>;
  SharedResource?: SharedResourceResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  EvidenceLink?: EvidenceLinkResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  GangEdge?: GangEdgeResolvers<ContextType>;
  GangConnection?: GangConnectionResolvers<ContextType>;
  GraphNode?: GraphNodeResolvers<ContextType>;
  GraphLink?: GraphLinkResolvers<ContextType>;
  Hidden?: HiddenResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  ChainEvent?: ChainEventResolvers<ContextType>;
  Touched?: TouchedResolvers<ContextType>;
  ChainEdge?: ChainEdgeResolvers<ContextType>;
  ChainConnection?: ChainConnectionResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Generation?: GenerationResolvers<ContextType>;
  Window?: WindowResolvers<ContextType>;
  GenerationEdge?: GenerationEdgeResolvers<ContextType>;
  GenerationConnection?: GenerationConnectionResolvers<ContextType>;
};

