import type { AccountId } from '../../../graph/domain/ids.ts';
import type { TimeWindow } from '../../../graph/domain/window.ts';
import { type KnownRow, truthAsOf } from '../../../graph-jobs/evaluation/truth-row.ts';

/** What was said of the accounts of one day: by the night before it, within it, and by the night after it. */
export interface SaidOfDay {
  readonly day: TimeWindow;
  /** Gang of each account that is in one. */
  readonly before: ReadonlyMap<AccountId, string>;
  readonly after: ReadonlyMap<AccountId, string>;
  /** Gang of each account with an event, five minutes after the last one; null where it was in none. */
  readonly within: ReadonlyMap<AccountId, string | null>;
}

/** How many of some accounts came into their gang, and by when. */
export interface Found {
  readonly accounts: number;
  /** Within five minutes of their last event. */
  readonly within: number;
  /** With the next night: what the formulas find at all. */
  readonly after: number;
}

export interface Newcomers {
  /** Accounts that joined this day a gang which the night before had found. */
  readonly joined: Found;
  /** Accounts of such gangs that the night before had missed and that did something this day. */
  readonly missed: Found;
  /** Accounts that came provisionally into a gang of the night before, and those of them that belong there. */
  readonly labelled: number;
  readonly right: number;
  /** The same of any gang, also of provisional ones, and of true members of any gang. */
  readonly anyLabelled: number;
  readonly anyRight: number;
  /** Accounts that the night before had in no gang and the next one has, and those of them that were in one within the day. */
  readonly confirmedLater: number;
  readonly confirmedWithin: number;
}

export function newcomersOf({ day, before, after, within }: SaidOfDay, rows: readonly KnownRow[]): Newcomers {
  const { gangOf, victims } = truthAsOf(rows, day.until);
  const [ofBefore, ofAfter] = [mainTruth(before, gangOf), mainTruth(after, gangOf)];
  const known = new Set(ofBefore.values());
  const joinedIn = new Set(
    rows.flatMap(({ accountId, gangId, from }) => (gangId !== null && from >= day.from ? [accountId] : [])),
  );
  const free = [...within].filter(([account]) => !before.has(account));
  const members = free.filter(([account]) => known.has(gangOf.get(account) ?? '') && !victims.has(account));
  const isRight = ([account, gang]: Said) => gang !== null && ofBefore.get(gang) === gangOf.get(account);
  const isRightLater = ([account]: Said) => ofAfter.get(after.get(account) ?? '') === gangOf.get(account);
  const found = (accounts: readonly Said[]): Found => ({
    accounts: accounts.length,
    within: accounts.filter(isRight).length,
    after: accounts.filter(isRightLater).length,
  });
  const labelled = free.filter(([, gang]) => gang !== null && ofBefore.has(gang));
  const anyLabelled = free.filter(([, gang]) => gang !== null);
  const confirmedLater = free.filter(([account]) => after.has(account));
  return {
    joined: found(members.filter(([account]) => joinedIn.has(account))),
    missed: found(members.filter(([account]) => !joinedIn.has(account))),
    labelled: labelled.length,
    right: labelled.filter(isRight).length,
    anyLabelled: anyLabelled.length,
    anyRight: anyLabelled.filter(([account]) => gangOf.has(account)).length,
    confirmedLater: confirmedLater.length,
    confirmedWithin: confirmedLater.filter(([, gang]) => gang !== null).length,
  };
}

type Said = readonly [AccountId, string | null];

/** The true gang that most members of each published one belong to. */
function mainTruth(
  published: ReadonlyMap<AccountId, string>,
  gangOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [account, gang] of published) {
    const truth = gangOf.get(account);
    if (truth === undefined) continue;
    const ofGang = counts.get(gang) ?? new Map<string, number>();
    counts.set(gang, ofGang.set(truth, (ofGang.get(truth) ?? 0) + 1));
  }
  return new Map(
    Array.from(counts, ([gang, ofGang]) => [gang, [...ofGang].sort(([, a], [, b]) => b - a)[0]![0]]),
  );
}
