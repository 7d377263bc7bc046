import type { Random } from '../../../graph/algorithms/random.ts';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { between, happens, oneOf } from '../town/draw.ts';
import type { Gang, Member } from '../town/gang.ts';
import type { LineageRow, Supply } from '../town/part.ts';
import type { Town } from '../town/town.ts';

/** The gangs of a world after all that happens to them as wholes. */
export interface GangHistory {
  readonly gangs: readonly Gang[];
  /** By time, then gang. */
  readonly lineage: readonly LineageRow[];
  readonly supplies: readonly Supply[];
}

const supplierShare = 0.2;
const leavingShare = 0.4;
const leastToSplit = 10;

/** Some farms buy from others, some gangs split, some merge; each gang lives through one of these at most. */
export function gangHistory(planned: readonly Gang[], town: Town): GangHistory {
  const { mergeShare, splitShare } = town.parameters.gangs;
  const born = planned.map(
    ({ number: gang, startsAt: at }): LineageRow => ({ gang, event: 'BORN', at, parents: [] }),
  );
  const supplied = planned.map((gang) => withSupplier(gang, planned, town));
  const supplies = supplied.flatMap(({ number: gang, supplier, startsAt: from }) =>
    supplier === null ? [] : [{ gang, supplier, from }],
  );
  let history: GangHistory = { gangs: supplied, lineage: born, supplies };
  for (const gang of supplied) {
    // A gang that another one has come into already goes on as it is.
    if (!history.gangs.includes(gang)) continue;
    const random = randomOf(town.seed, 'gang history', gang.number);
    const fate = random.next();
    if (fate < splitShare) history = splitOf(history, gang, town, random);
    else if (fate < splitShare + mergeShare) history = mergerOf(history, gang, town, random);
  }
  const lineage = [...history.lineage].sort((a, b) => a.at - b.at || a.gang - b.gang);
  return { ...history, lineage };
}

function withSupplier(gang: Gang, planned: readonly Gang[], town: Town): Gang {
  const random = randomOf(town.seed, 'supplier', gang.number);
  const others = planned.filter(({ kind, number }) => kind === 'FARM' && number !== gang.number);
  if (gang.kind !== 'FARM' || others.length === 0 || !happens(random, supplierShare)) return gang;
  return { ...gang, supplier: oneOf(random, others).number };
}

/** Two in five leave and go on with devices of their own. */
function splitOf(history: GangHistory, gang: Gang, town: Town, random: Random): GangHistory {
  const at = momentIn(gang, town, random);
  if (gang.members.length < leastToSplit || at === null) return history;
  const leaving = new Set(
    gang.members.filter(() => happens(random, leavingShare)).map(({ account }) => account),
  );
  const number = Math.max(...history.gangs.map((other) => other.number)) + 1;
  const part: Gang = {
    ...gang,
    number,
    startsAt: at,
    supplier: null,
    members: gang.members
      .filter(({ account }) => leaving.has(account))
      .map((member) => passedOn(member, at, random)),
  };
  if (part.members.length === 0) return history;
  return {
    ...history,
    gangs: [
      ...history.gangs.map((other) => (other.number === gang.number ? left(gang, leaving, at) : other)),
      part,
    ],
    lineage: [...history.lineage, { gang: number, event: 'SPLIT', at, parents: [gang.number] }],
  };
}

/** All members go over to another gang of the same type that is there already. */
function mergerOf(history: GangHistory, gang: Gang, town: Town, random: Random): GangHistory {
  const at = momentIn(gang, town, random);
  const hosts = history.gangs.filter(({ kind, number, startsAt, members }) => {
    const there = at !== null && startsAt < at && members.every(({ leavesAt }) => leavesAt === null);
    return there && kind === gang.kind && number !== gang.number;
  });
  if (at === null || hosts.length === 0) return history;
  const host = oneOf(random, hosts);
  const everybody = new Set(gang.members.map(({ account }) => account));
  const joined: Gang = {
    ...host,
    members: [...host.members, ...gang.members.map((member) => passedOn(member, at, random))],
  };
  const replaced = (other: Gang) =>
    other.number === host.number ? joined : other.number === gang.number ? left(gang, everybody, at) : other;
  return {
    ...history,
    gangs: history.gangs.map(replaced),
    lineage: [
      ...history.lineage,
      { gang: host.number, event: 'MERGED', at, parents: [host.number, gang.number] },
    ],
  };
}

/** An instant a week or more after the last member began, and before the end; null where there is none. */
function momentIn({ members }: Gang, { window }: Town, random: Random): number | null {
  const earliest = Math.max(...members.map(({ startsAt }) => startsAt)) + 7 * dayMs;
  const latest = window.until - 3 * dayMs;
  return earliest < latest ? Math.floor(between(random, earliest, latest)) : null;
}

function left(gang: Gang, leaving: ReadonlySet<number>, at: number): Gang {
  const members = gang.members.map((member) =>
    leaving.has(member.account) ? { ...member, leavesAt: at } : member,
  );
  return { ...gang, members };
}

function passedOn(member: Member, at: number, random: Random): Member {
  return {
    ...member,
    joinsAt: at,
    startsAt: at + Math.floor(random.next() * dayMs),
    leavesAt: null,
    transferred: true,
  };
}
