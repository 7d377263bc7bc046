import type { AccountId, GangId } from '../../domain/ids.ts';
import type { ProvisionalLabel } from '../../domain/overlay.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { atMost, type Reason } from '../../domain/risk-signal.ts';
import type { Watermark } from '../../domain/watermark.ts';
import { hourMs } from '../../domain/window.ts';
import type { DetectedGang, Detection } from '../detection/detect-gangs.ts';
import { meetingReason, transmittedReason } from '../detection/member-reasons.ts';
import { memberSignals, neighbourSignals } from '../detection/member-signals.ts';
import { coreOverlaps, type EarlierGang } from '../lineage/core-overlaps.ts';
import { inheritGangIds } from '../lineage/inherit-gang-ids.ts';
import { gangReasons } from '../profile/explain-gang.ts';
import type { Risk } from '../risk-level.ts';
import type { ChainsAround } from './chains-around.ts';
import type { NumberedGeneration } from './number-generation.ts';
import type { BatchDecision } from './provisional-labels.ts';

/** What micro-batches over one generation remember from one to the next. */
export interface BatchMemory {
  readonly generation: number;
  /** Provisional gangs that were begun so far. */
  begun: number;
  /** Cores of the provisional gangs, by account number. */
  readonly gangs: Map<GangId, ReadonlySet<number>>;
}

export interface Decided {
  readonly detection: Detection;
  readonly around: ChainsAround;
  /** Accounts that are decided, by number. */
  readonly accounts: ReadonlySet<number>;
  readonly numbered: NumberedGeneration;
  readonly memory: BatchMemory;
  readonly parameters: ParameterSet;
}

/**
 * What detection around the dirty accounts says of each account that the generation has in no gang; by account number.
 * Gangs keep the ids of the generation's gangs and of earlier provisional ones where their cores live on.
 */
export function decideAccounts(
  decided: Decided,
  decidedAt: Watermark,
): readonly (readonly [number, BatchDecision])[] {
  const { detection, accounts, numbered, parameters } = decided;
  const { history } = detection.accountLinks;
  const labels = new Map<number, Omit<BatchDecision, 'decidedAt'>>();
  const concerned = new Set<number>();
  const put = (account: number, label: Omit<ProvisionalLabel, 'accountId'>, endsAt: number): void => {
    concerned.add(account);
    const number = decided.around.numberOf[account]!;
    if (!accounts.has(number) || numbered.known.gangOf(number) >= 0) return;
    const accountId = decided.around.chains.accounts[account]!;
    labels.set(number, { label: { accountId, ...label }, endsAt });
  };
  const ids = gangIds(decided);
  detection.gangs.forEach((gang, place) => {
    const gangId = ids[place]!;
    const verdict = detection.decided.gangVerdicts.get(gangId) ?? null;
    const ofGang = gangReasons(gang, gang.core.length, detection.outcomes, parameters);
    const size = gang.core.length + gang.periphery.length;
    const endsAt = decided.memory.gangs.has(gangId)
      ? gang.events.lastAt + parameters.intraday.groupHours * hourMs
      : Number.POSITIVE_INFINITY;
    for (const signal of memberSignals(gang, detection, parameters, verdict)) {
      const { role } = signal;
      const reasons: readonly Reason[] =
        role === null
          ? [{ code: 'EXPOSED', values: {} }]
          : [...meetingReason(signal.evidence, history), ...ofGang];
      const membership = role === null ? { gangId: null, role, size: 0 } : { gangId, role, size };
      put(signal.account, { ...membership, signal: { ...capped(signal.risk), reasons } }, endsAt);
    }
  });
  for (const { account, risk, transmitted } of neighbourSignals(concerned, detection, parameters)) {
    const reasons = transmittedReason(transmitted, detection);
    const label = { gangId: null, role: null, size: 0, signal: { ...capped(risk), reasons } };
    put(account, label, Number.POSITIVE_INFINITY);
  }
  return [...accounts]
    .filter((account) => numbered.known.gangOf(account) < 0)
    .sort((a, b) => a - b)
    .map((account) => [account, { ...(labels.get(account) ?? undecided), decidedAt }] as const);
}

const undecided = { label: null, endsAt: Number.POSITIVE_INFINITY };

/** Only a refresh warns. */
function capped({ level, score }: Risk): Risk {
  return { level: atMost(level, 'ATTENTION'), score };
}

/** Index: gang. Remembers the provisional ones. */
function gangIds({ detection, around, numbered, memory }: Decided): readonly GangId[] {
  const cores = detection.gangs.map((gang) => coreOf(gang, around));
  const numbers = detection.gangs.map(
    ({ core }) => new Set(Array.from(core, (account) => around.numberOf[account]!)),
  );
  const inherited = inheritGangIds(coreOverlaps(earlierGangs(around, numbered, memory), cores), cores);
  return cores.map((_, place) => {
    const earlier = inherited.get(place)?.earlier.gangId;
    const isPublished = earlier !== undefined && !memory.gangs.has(earlier);
    const id = earlier ?? (`P${memory.generation}-m${++memory.begun}` as GangId);
    if (!isPublished) memory.gangs.set(id, numbers[place]!);
    return id;
  });
}

function coreOf({ core }: DetectedGang, { chains }: ChainsAround): ReadonlySet<AccountId> {
  return new Set(Array.from(core, (account) => chains.accounts[account]!));
}

/** The gangs of the generation and the provisional ones that have a core member around, with their cores there. */
function earlierGangs(
  { chains, numberOf }: ChainsAround,
  { known }: NumberedGeneration,
  { gangs }: BatchMemory,
): readonly EarlierGang[] {
  const cores = new Map<GangId, Set<AccountId>>();
  const add = (gangId: GangId, account: number) =>
    cores.set(gangId, (cores.get(gangId) ?? new Set()).add(chains.accounts[account]!));
  const provisional = new Map<number, GangId>();
  for (const [gangId, members] of gangs) for (const member of members) provisional.set(member, gangId);
  numberOf.forEach((number, account) => {
    if (known.isCore(number)) add(known.gangs[known.gangOf(number)]!.gangId, account);
    const gangId = provisional.get(number);
    if (gangId !== undefined) add(gangId, account);
  });
  return Array.from(cores, ([gangId, core]) => ({ gangId, core, pinned: false, confirmed: false }));
}
