import { unitsPerNat } from '../../domain/evidence-link.ts';
import type { CharacteristicCode } from '../../domain/gang-profile.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import { dayMs, hourMs } from '../../domain/window.ts';
import type { Chains } from '../evidence/gather-chains.ts';
import type { Visits } from '../evidence/visits.ts';
import type { AccountIndex } from './account-index.ts';
import type { KnownOutcomes } from './known-outcomes.ts';
import { type MemberEvents, meanOf, memberEvents, mostWithin } from './member-events.ts';
import { isIdentity, type ResourceUse, resourceUse } from './member-visits.ts';

/** Everything that a profile is computed from. */
export interface ProfileInput {
  readonly chains: Chains;
  readonly visits: Visits;
  readonly index: AccountIndex;
  readonly outcomes: KnownOutcomes;
  readonly touch: ListTouch;
  /** Index: account. Opening, epoch ms; −∞ where it cannot be told. */
  readonly openedAt: Float64Array;
  /** Which accounts fit the portrait of a normal customer. Index: account, 1 where it does. */
  readonly normal: Uint8Array;
  /** Whether the window has any application; without one, figures about applications say nothing. */
  readonly hasApplications: boolean;
}

/** Which accounts have an entry of one list within two hops, their own included. Index: account, 1 where it has. */
export interface ListTouch {
  readonly black: Uint8Array;
  readonly grey: Uint8Array;
  /** Share of all accounts; likewise `greyRate`. */
  readonly blackRate: number;
  readonly greyRate: number;
}

/** Evidence links between core members of one community. */
export interface InnerLinks {
  readonly count: number;
  /** 1/1024 nat. */
  readonly units: number;
}

/** Figures by code; one that cannot be computed is absent. */
export type Figures = ReadonlyMap<CharacteristicCode, number>;

export interface ProfiledGang {
  readonly figures: Figures;
  readonly events: MemberEvents;
  readonly use: ResourceUse;
  readonly counts: {
    readonly fresh: number;
    readonly fraud: number;
    readonly overdue: number;
    readonly black: number;
  };
}

/**
 * The characteristics of a gang, over its core members and the links between them only.
 *
 * Lifts shrink towards the base rate π (empirical Bayes, strength a = `shrinkageAccounts`):
 *
 *     lift = ln[((x + a·π) ÷ (n + a)) ÷ π]        x of n members
 *
 * O(events of the members). Source: detection.md, section 11, where each formula stands.
 */
export function profileGang(
  members: Uint32Array,
  inner: InnerLinks,
  input: ProfileInput,
  parameters: ParameterSet,
): ProfiledGang {
  const { chains, outcomes, touch } = input;
  const n = members.length;
  const events = memberEvents(members, chains, input.index);
  const use = resourceUse(members, input, parameters);
  const marked = (marks: Uint8Array) => members.reduce((sum, member) => sum + marks[member]!, 0);
  const counts = {
    fresh: freshMembers(members, input, parameters),
    fraud: marked(outcomes.fraud),
    overdue: marked(outcomes.overdue),
    black: marked(touch.black),
  };
  const strength = parameters.profile.shrinkageAccounts;
  const figures: Partial<Record<CharacteristicCode, number | null>> = {
    newAccountShare: counts.fresh / n,
    normalShare: marked(input.normal) / n,
    repeatDayShare: use.repeatDayShare,
    fraudLift: liftOf(counts.fraud, n, outcomes.fraudRate, strength),
    overdueLift: liftOf(counts.overdue, n, outcomes.overdueRate, strength),
    blackTouch: liftOf(counts.black, n, touch.blackRate, strength),
    greyTouch: liftOf(marked(touch.grey), n, touch.greyRate, strength),
    deviceDedication: use.deviceDedication,
    ipDedication: use.ipDedication,
    logSize: Math.log(n),
    deviceReuse: use.deviceReuse,
    hourConcentration: events.hourConcentration,
    density: n < 2 ? null : (2 * inner.count) / (n * (n - 1)),
    meanEvidence: inner.count === 0 ? null : inner.units / inner.count / unitsPerNat,
    ...applicationFigures(n, events, input, parameters),
    ...reuseFigures(events),
    ...spanFigures(n, events),
    ...sharedFigures(chains, use),
  };
  return { figures: presentOnly(figures), events, use, counts };
}

type SomeFigures = Partial<Record<CharacteristicCode, number | null>>;

function applicationFigures(
  n: number,
  events: MemberEvents,
  { hasApplications }: ProfileInput,
  { profile }: ParameterSet,
): SomeFigures {
  if (!hasApplications) return {};
  const total = events.applications.length;
  return {
    applyRatio: events.applicants / n,
    burst: mostWithin(events.applications, profile.burstHours * hourMs).count / Math.max(3, total),
    applications: total,
    amount: events.amount,
    lenders: meanOf(events.lendersByMember),
  };
}

function reuseFigures({ reuse }: MemberEvents): SomeFigures {
  return { contactReuse: reuse.contact, addressReuse: reuse.address, employerReuse: reuse.employer };
}

function spanFigures(n: number, { firstAt, lastAt }: MemberEvents): SomeFigures {
  const days = (lastAt - firstAt) / dayMs;
  return { span: days, growthPerDay: n / Math.max(1, days) };
}

function sharedFigures(chains: Chains, { shared }: ResourceUse): SomeFigures {
  const of = (kind: string) =>
    shared.filter(({ resource }) => resourceKinds[chains.resourceKind[resource]!] === kind).length;
  return {
    sharedDevices: of('DEVICE'),
    sharedIps: of('IP'),
    sharedIdentities: shared.filter(({ resource }) => isIdentity(chains, resource)).length,
  };
}

function freshMembers(
  members: Uint32Array,
  { chains, openedAt }: ProfileInput,
  { profile }: ParameterSet,
): number {
  const isFresh = (member: number) =>
    chains.accountFirstEventAt[member]! - openedAt[member]! <= profile.freshDays * dayMs;
  return members.reduce((sum, member) => sum + Number(isFresh(member)), 0);
}

function liftOf(x: number, n: number, rate: number, strength: number): number | null {
  return rate === 0 ? null : Math.log((x + strength * rate) / (n + strength) / rate);
}

function presentOnly(figures: SomeFigures): Figures {
  const present = new Map<CharacteristicCode, number>();
  for (const [code, value] of Object.entries(figures)) {
    if (value !== null) present.set(code as CharacteristicCode, value);
  }
  return present;
}
