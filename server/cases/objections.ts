import type { Entity, EntityRef } from '../../graph/domain/entity.ts';
import { entityText } from '../../graph/domain/entity.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import { compareText } from '../../graph/domain/ids.ts';
import type { Objection } from '../../graph/domain/objection.ts';
import { objectionIn, objectionRecord, standingObjections } from '../../graph/domain/objection.ts';
import type { WorkRecords } from '../../graph/store/port.ts';
import type { ChangeAsked, Problem } from './once.ts';
import { once, problemOf } from './once.ts';
import { mostReasonCharacters } from './verdicts.ts';

/** What became of an objection: as it is now, or why it is not. */
export interface ObjectionPayload {
  readonly objection: Objection | null;
  readonly problem: Problem | null;
}

/** What a person says, before it has an id. */
export type ObjectionGiven = Pick<Objection, 'gangId' | 'fault' | 'about' | 'reason' | 'generation'>;

/** What the shown generation and the store know of what an objection names. */
export interface GangsSeen {
  gangOf(gang: GangId): Promise<Gang | null>;
  labelOf(account: AccountId): Promise<GangLabel | null>;
  entityOf(ref: EntityRef): Promise<Entity | null>;
}

const mostObjections = 200;

/** Objections to a gang, withdrawn ones too, oldest first; at most the last 200. */
export async function objectionsTo(store: WorkRecords, gangId: GangId): Promise<readonly Objection[]> {
  const [records = []] = await store.recordsIn('OBJECTION', [gangId]);
  return records.map(objectionIn).sort(byTime).slice(-mostObjections);
}

/** Says that a gang is wrong. What somebody else says already is not said twice. */
export function raiseObjection(
  store: WorkRecords,
  seen: GangsSeen,
  given: ObjectionGiven,
  asked: ChangeAsked,
): Promise<ObjectionPayload> {
  const { gangId, fault, about, generation } = given;
  const reason = given.reason.trim();
  return once(store, 'raiseObjection', asked, [gangId, fault, about, reason], refuse, async () => {
    const problem = reasonProblem(reason) ?? (await faultProblem(given, seen));
    if (problem !== null) return refusing(problem);
    const before = await sameAs(store, given, asked.at);
    if (before !== null) return { records: [], payload: { objection: before, problem: saidAlready } };
    const objectionId = `O-${await store.nextNumber('OBJECTION')}`;
    const said = { objectionId, gangId, fault, about, reason, generation };
    return saving({ ...said, author: asked.by, at: asked.at, withdrawal: null });
  });
}

/** Takes an objection back; one that was taken back before stays as it is. */
export function withdrawObjection(
  store: WorkRecords,
  objectionId: string,
  given: string,
  asked: ChangeAsked,
): Promise<ObjectionPayload> {
  const reason = given.trim();
  return once(store, 'withdrawObjection', asked, [objectionId, reason], refuse, async () => {
    const problem = reasonProblem(reason);
    if (problem !== null) return refusing(problem);
    const [record = null] = await store.recordsById('OBJECTION', [objectionId]);
    if (record === null) return refusing(problemOf('NOT_FOUND', 'id', 'is no id of an objection'));
    const objection = objectionIn(record);
    if (objection.withdrawal !== null) return { records: [], payload: { objection, problem: null } };
    return saving({ ...objection, withdrawal: { at: asked.at, by: asked.by, reason } });
  });
}

/** Why a fault cannot be what is said about a gang; null where it can. */
async function faultProblem(given: ObjectionGiven, seen: GangsSeen): Promise<Problem | null> {
  const { gangId, fault, about } = given;
  if ((await seen.gangOf(gangId)) === null)
    return problemOf('NOT_FOUND', 'gang', 'is no gang of the shown generation');
  if ((about === null) !== (fault === 'TWO_GANGS'))
    return problemOf('BAD_USER_INPUT', 'about', 'is named by every fault but TWO_GANGS');
  if (about === null) return null;
  if ((about.kind === 'ACCOUNT') === (fault === 'INNOCENT_HUB'))
    return problemOf('BAD_USER_INPUT', 'about', 'is a resource for INNOCENT_HUB, else an account');
  if ((await seen.entityOf(about)) === null)
    return problemOf('NOT_FOUND', 'about', 'is no known account or resource');
  if (about.kind !== 'ACCOUNT') return null;
  const isMember = (await seen.labelOf(about.key))?.gangId === gangId;
  return isMember === (fault === 'NOT_A_MEMBER')
    ? null
    : problemOf('BAD_USER_INPUT', 'about', 'is a member for NOT_A_MEMBER, and none for MISSING_MEMBER');
}

/** The objection that says the same and stands; null without one. */
async function sameAs(store: WorkRecords, given: ObjectionGiven, at: number): Promise<Objection | null> {
  const standing = standingObjections(await objectionsTo(store, given.gangId), at);
  const what = ({ fault, about }: ObjectionGiven) => `${fault} ${about === null ? '' : entityText(about)}`;
  return standing.find((one) => what(one) === what(given)) ?? null;
}

function saving(objection: Objection) {
  return { records: [objectionRecord(objection)], payload: { objection, problem: null } };
}

function refusing(problem: Problem) {
  return { records: [], payload: refuse(problem) };
}

function reasonProblem({ length }: string): Problem | null {
  return length >= 1 && length <= mostReasonCharacters
    ? null
    : problemOf('BAD_USER_INPUT', 'reason', `has 1 to ${mostReasonCharacters} characters`);
}

function byTime(a: Objection, b: Objection): number {
  return a.at - b.at || compareText(a.objectionId, b.objectionId);
}

const saidAlready = problemOf('CONFLICT', 'about', 'is what an objection says that stands');

function refuse(problem: Problem): ObjectionPayload {
  return { objection: null, problem };
}
