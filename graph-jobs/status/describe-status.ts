import type { Agreement } from '../../graph/algorithms/intraday/agreement.ts';
import type { Generation, Publication, PublicationMove } from '../../graph/domain/generation.ts';
import type { Stability } from '../../graph/domain/lineage.ts';
import type { RunRecord } from '../../graph/domain/run.ts';
import type { StoreHealth } from '../../graph/store/port.ts';
import { describeRefusal } from '../gate/describe-check.ts';
import { durationText } from '../progress.ts';

export interface StatusReport {
  readonly health: StoreHealth;
  readonly publication: Publication;
  /** The move that showed it; null before the first one. */
  readonly move: PublicationMove | null;
  /** What the store was filled with; null where it does not say. */
  readonly world: string | null;
  /** Events recorded after the shown generation was made. */
  readonly behind: number;
  /** From the as-of instant of the labels until now, milliseconds; null before the first generation. */
  readonly ageMs: number | null;
  /** Newer than the shown one and waiting for a person, newest first. */
  readonly held: readonly Generation[];
  /** Last begun first. */
  readonly runs: readonly RunRecord[];
  /** How the last refresh judged the provisional labels of the day; null where a server has not told. */
  readonly agreement: Agreement | null;
}

type Line = readonly [string, string];

/** A name and a value a line. */
export function describeStatus(report: StatusReport): readonly string[] {
  const { health, publication, move, world, behind, ageMs, held, runs, agreement } = report;
  const { counts, stability, number } = publication.generation;
  const lines: Line[] = [
    ['store', `${health.kind}, format ${health.formatVersion}${world === null ? '' : `, ${world} world`}`],
    ['events', `${health.events}, ${spanText(health)}`],
    ['accounts', String(health.accounts)],
    ['resources', String(health.resources)],
    ['watermark', String(health.watermark)],
    ['checksum', health.checksum],
    ['generation', generationText(publication, behind)],
    ...(move === null ? [] : [['shown', shownText(move)] as const]),
    ...(ageMs === null ? [] : [['labels', `${durationText(ageMs)} old`] as const]),
    ['gangs', `${counts.gangs}, ${counts.labels} labels`],
    ...(number === 0 || stability === null ? [] : [['stability', stabilityText(stability)] as const]),
    ...(agreement === null ? [] : [['agreement', agreementText(agreement)] as const]),
    ...held.map((generation) => ['held', heldText(generation)] as const),
    ...runs.map((run) => ['run', runText(run)] as const),
  ];
  return lines.map(([name, value]) => `${name.padEnd(10)}  ${value}`);
}

function spanText({ firstEventAt, lastEventAt }: StoreHealth): string {
  return firstEventAt === null || lastEventAt === null
    ? 'empty'
    : `from ${timeText(firstEventAt)} to ${timeText(lastEventAt)}`;
}

function generationText({ generation }: Publication, behind: number): string {
  const { number, asOf } = generation;
  return number === 0 ? 'none yet' : `${number}, as of ${timeText(asOf)}, ${behind} events behind`;
}

function shownText({ at, actor, reason }: PublicationMove): string {
  return `since ${timeText(at)}, by ${actor}${reason === null ? '' : `: ${reason}`}`;
}

function stabilityText({ idsKept, churn, mutualInformation, adjustedRand }: Stability): string {
  return [
    `ids kept ${shareText(idsKept)}`,
    `churn ${shareText(churn)}`,
    `NMI ${indexText(mutualInformation)}`,
    `adjusted Rand ${indexText(adjustedRand)}`,
  ].join(', ');
}

function agreementText({ generation, provisional, confirmed }: Agreement): string {
  const share = provisional === 0 ? '' : ` (${shareText(confirmed / provisional)})`;
  return `${confirmed} of ${provisional} provisional labels${share}, judged by generation ${generation}`;
}

function heldText({ number, builtAt, gate }: Generation): string {
  return `${number}, since ${timeText(builtAt)}: ${describeRefusal(gate)}`;
}

function runText({ startedAt, endedAt, end, generation, message }: RunRecord): string {
  const took = endedAt === null ? '' : ` after ${durationText(endedAt - startedAt)}`;
  const wrote = generation === null ? '' : `, generation ${generation}`;
  return `${timeText(startedAt)} ${end}${took}${wrote}${message === null ? '' : `: ${message}`}`;
}

function shareText(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1)} %`;
}

function indexText(index: number | null): string {
  return index === null ? '-' : index.toFixed(3);
}

function timeText(at: number): string {
  return new Date(at).toISOString();
}
