import type { Detection } from '../../graph/algorithms/detection/detect-gangs.ts';
import { gangHierarchy } from '../../graph/algorithms/detection/gang-hierarchy.ts';
import { memberSignals, neighbourSignals } from '../../graph/algorithms/detection/member-signals.ts';
import { type GangEvidence, unitsPerNat } from '../../graph/domain/evidence-link.ts';
import type { Gang, GangLabel, SecondMembership } from '../../graph/domain/gang.ts';
import { compareGangs } from '../../graph/domain/gang.ts';
import type { GenerationCounts, GenerationDraft, GenerationHead } from '../../graph/domain/generation.ts';
import { compareText, type GangId } from '../../graph/domain/ids.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import { type RiskLevel, riskLevels } from '../../graph/domain/risk-signal.ts';
import { daysOfKinds, daysWithEvent } from './days-in-window.ts';
import { evidenceRecord } from './evidence-records.ts';
import { gangRecord } from './gang-records.ts';
import { withGrowthFlag } from './growth-flag.ts';
import { labelRecords, neighbourRecord } from './label-records.ts';
import type { GangNames } from './name-gangs.ts';
import { networkRecords } from './network-records.ts';

/** What is known of a run beside what it found. */
type KnownHead = Omit<
  GenerationHead,
  | 'counts'
  | 'thresholdNats'
  | 'eventDays'
  | 'kindDays'
  | 'division'
  | 'gangNumbersUsed'
  | 'stability'
  | 'gate'
>;

/**
 * All that a run found, in words instead of numbers and in the order that the store is promised.
 *
 * @param lastCoreSizes  of the gangs of the base generation
 */
export function draftGeneration(
  head: KnownHead,
  events: number,
  detection: Detection,
  names: GangNames,
  displays: ReadonlyMap<number, string>,
  parameters: ParameterSet,
  lastCoreSizes: ReadonlyMap<GangId, number>,
): GenerationDraft {
  const { accountLinks, decided } = detection;
  const { ids, gangNumbersUsed, lineage, dormant, stability } = names;
  const { history } = accountLinks;
  const { networkOf, places } = placesOf(detection, ids, parameters);
  const gangs: Gang[] = [];
  const labels: GangLabel[] = [];
  const evidence = new Map<GangId, GangEvidence>();
  const concerned = new Set<number>();
  detection.gangs.forEach((detected, place) => {
    const id = ids[place]!;
    const found = withGrowthFlag(detected, lastCoreSizes.get(id) ?? null);
    const signals = memberSignals(found, detection, parameters, decided.gangVerdicts.get(id) ?? null);
    const ownPlace = { network: networkOf[place]!, cellOf: places.cellOf };
    const gang = gangRecord(id, found, signals, detection, displays, ownPlace, parameters);
    gangs.push(gang);
    for (const { account } of signals) concerned.add(account);
    labels.push(...labelRecords(id, found, signals, gang.reasons, detection, displays, places));
    evidence.set(id, evidenceRecord(found.evidence, history, displays));
  });
  const neighbours = neighbourSignals(concerned, detection, parameters);
  labels.push(...neighbours.map((signal) => neighbourRecord(signal, detection)));
  labels.sort((a, b) => compareText(a.accountId, b.accountId));
  const accounts = history.chains.accounts.length;
  const counts = { events, accounts, links: detection.links, ...labelCounts(gangs, labels) };
  const { thresholdNats } = accountLinks;
  return {
    ...head,
    counts,
    thresholdNats,
    eventDays: daysWithEvent(history.chains.at, head.window.until),
    kindDays: daysOfKinds(history.chains, head.window.until),
    division: detection.division,
    gangNumbersUsed,
    stability,
    gate: [],
    gangs: gangs.sort(compareGangs),
    labels,
    evidence,
    lineage,
    dormant,
    communities: detection.communities,
  };
}

/** Where gangs stand among others, and accounts in them, in words. */
function placesOf(detection: Detection, ids: readonly GangId[], parameters: ParameterSet) {
  const { networks, cellOf, secondOf } = gangHierarchy(detection, parameters);
  const networkOf = networkRecords(detection.gangs, ids, networks);
  const second = (account: number): SecondMembership | null => {
    const found = secondOf.get(account);
    return found === undefined ? null : { gangId: ids[found.gang]!, strength: found.units / unitsPerNat };
  };
  return { networkOf, places: { cellOf, secondOf: second } };
}

function labelCounts(
  gangs: readonly Gang[],
  labels: readonly GangLabel[],
): Omit<GenerationCounts, 'events' | 'accounts' | 'links'> {
  const at = (level: RiskLevel) => labels.filter(({ signal }) => signal.level === level).length;
  const [warning, attention, notice] = riskLevels.map(at);
  return {
    gangs: gangs.length,
    labels: labels.length,
    warning: warning!,
    attention: attention!,
    notice: notice!,
  };
}
