import type { AccountId, GangId } from '../../domain/ids.ts';
import type { ProvisionalLabel } from '../../domain/overlay.ts';
import type { IntradayParameters, ParameterSet } from '../../domain/parameters.ts';
import { type Reason, type RiskLevel, riskLevels } from '../../domain/risk-signal.ts';
import type { AccountFinding, LinkerView } from './finding.ts';
import type { KnownGangs } from './known-gangs.ts';
import { hasEnded } from './provisional-groups.ts';

/** What a micro-batch decided of an account. */
export interface BatchDecision {
  /** Null: in no gang, and not touched by one. */
  readonly label: ProvisionalLabel | null;
  /** Events up to here were looked at. */
  readonly decidedAt: number;
  /** The label ends then, epoch ms, as a provisional group does; ∞ where it rests on the generation's gangs alone. */
  readonly endsAt: number;
}

/** What labels are put together from. */
export interface LabelSources {
  readonly generation: number;
  readonly known: KnownGangs;
  /** Level that the generation gives an account that it has in no gang. */
  levelOf(account: number): RiskLevel | null;
  readonly view: LinkerView;
  /** By account number. */
  readonly decisions: ReadonlyMap<number, BatchDecision>;
  readonly parameters: ParameterSet;
}

/** Id of a provisional group: never that of a gang, and never that of a group over another generation. */
export function groupId(generation: number, group: number): GangId {
  return `P${generation}-${group}` as GangId;
}

/**
 * The provisional label of an account, null where the generation's own stands. A micro-batch's decision that it is in
 * a gang holds, for a day where the gang is a provisional one; its decision that it is in none holds until the linker finds
 * something anew. A notice of surprising
 * meetings stays for its time in any case. What says no more than the generation is left out.
 */
export function provisionalLabel(
  sources: LabelSources,
  account: number,
  accountId: AccountId,
): ProvisionalLabel | null {
  const { known, view, decisions, parameters } = sources;
  if (known.gangOf(account) >= 0) return null;
  const decision = decisions.get(account);
  const decided = decision !== undefined && view.clock < decision.endsAt ? decision.label : null;
  if (decided?.gangId) return decided;
  const finding = view.accounts.get(account);
  const isNewer = finding !== undefined && finding.changedAt > (decision?.decidedAt ?? -1);
  const label =
    (isNewer ? foundLabel(sources, finding, accountId) : null) ??
    decided ??
    burstLabel(finding, view.clock, accountId, parameters);
  if (label === null) return null;
  return label.gangId === null && !isAbove(label.signal.level, sources.levelOf(account)) ? null : label;
}

/** What the linker found: a gang of the generation, else a provisional group, else being exposed. */
function foundLabel(
  sources: LabelSources,
  finding: AccountFinding,
  accountId: AccountId,
): ProvisionalLabel | null {
  return (
    memberLabel(sources, finding, accountId) ??
    groupLabel(sources, finding, accountId) ??
    (finding.exposed ? noticeLabel(accountId, [{ code: 'EXPOSED', values: {} }], sources.parameters) : null)
  );
}

function memberLabel(
  { known, view }: LabelSources,
  { member }: AccountFinding,
  accountId: AccountId,
): ProvisionalLabel | null {
  if (member === null) return null;
  const { gangId, size } = known.gangs[member.gang]!;
  return {
    accountId,
    gangId,
    role: 'CORE',
    size: size + (view.joined.get(member.gang) ?? 0),
    signal: member.signal,
  };
}

function groupLabel(
  { generation, view, parameters }: LabelSources,
  { group, reasons }: AccountFinding,
  accountId: AccountId,
): ProvisionalLabel | null {
  const found = group === null ? undefined : view.groups.get(group);
  if (group === null || found === undefined || !isShown(found, view.clock, parameters.intraday)) return null;
  return {
    accountId,
    gangId: groupId(generation, group),
    role: 'CORE',
    size: found.size,
    signal: { level: 'ATTENTION', score: parameters.levels.attention, reasons },
  };
}

function isShown(
  { shown, tiedAt }: { readonly shown: boolean; readonly tiedAt: number },
  clock: number,
  { groupHours }: IntradayParameters,
): boolean {
  return shown && !hasEnded({ tiedAt }, clock, groupHours);
}

function burstLabel(
  finding: AccountFinding | undefined,
  clock: number,
  accountId: AccountId,
  parameters: ParameterSet,
): ProvisionalLabel | null {
  const burst = finding?.burst ?? null;
  if (burst === null || burst.until < clock) return null;
  return noticeLabel(accountId, [burst.reason], parameters);
}

/** A notice without a gang; its score is the least that has the level. */
function noticeLabel(
  accountId: AccountId,
  reasons: readonly Reason[],
  { levels }: ParameterSet,
): ProvisionalLabel {
  return {
    accountId,
    gangId: null,
    role: null,
    size: 0,
    signal: { level: 'NOTICE', score: levels.notice, reasons },
  };
}

function isAbove(level: RiskLevel | null, other: RiskLevel | null): boolean {
  if (level === null) return false;
  return other === null || riskLevels.indexOf(level) < riskLevels.indexOf(other);
}
