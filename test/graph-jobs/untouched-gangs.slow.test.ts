import { expect, it } from 'vitest';
import { noDecisions } from '../../graph/algorithms/detection/decisions.ts';
import { type Detection, detectGangs } from '../../graph/algorithms/detection/detect-gangs.ts';
import { engines } from '../../graph/algorithms/engines/engines.ts';
import { coreOverlaps } from '../../graph/algorithms/lineage/core-overlaps.ts';
import { traceLineage } from '../../graph/algorithms/lineage/trace-lineage.ts';
import { entityText } from '../../graph/domain/entity.ts';
import { type GraphEvent, mentionsOf } from '../../graph/domain/event.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { resourceKinds } from '../../graph/domain/resource-kinds.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { mostEventsPerRecord } from '../../graph/store/port.ts';
import { readHistory } from '../../graph-jobs/refresh/read-history.ts';
import { drawn } from '../support/drawn.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { generatedEvents, worldEnd } from './generated-events.ts';

const newFolder = temporaryFolders();
const touchedShare = 0.015;
const trials = 4;

/** Gangs of a run, as cores and members by account ids. */
interface Run {
  readonly detection: Detection;
  readonly cores: readonly ReadonlySet<AccountId>[];
  readonly members: readonly ReadonlySet<AccountId>[];
}

async function detected(events: readonly GraphEvent[], before: Run | null): Promise<Run> {
  const store = await openEmbeddedStore({
    folder: await newFolder(),
    now: () => worldEnd,
    alarm: console.error,
  });
  for (let from = 0; from < events.length; from += mostEventsPerRecord)
    await store.record(events.slice(from, from + mostEventsPerRecord));
  const { watermark, firstEventAt } = await store.health();
  const known = { asOf: worldEnd, watermark, storeBeganAt: firstEventAt! };
  const history = await readHistory(store, known, defaultParameters, () => undefined);
  await store.close();
  const { accounts } = history.chains;
  const detection = detectGangs(
    { ...history, decisions: noDecisions },
    defaultParameters,
    engines['leiden-cpm'],
    undefined,
    before === null ? undefined : beginningAfter(before),
  );
  const idsOf = (...numbers: Uint32Array[]) =>
    new Set(numbers.flatMap((some) => Array.from(some, (account) => accounts[account]!)));
  return {
    detection,
    cores: detection.gangs.map(({ core }) => idsOf(core)),
    members: detection.gangs.map(({ core, periphery }) => idsOf(core, periphery)),
  };
}

function beginningAfter({ detection, cores, members }: Run) {
  const gangs = cores.map((core, gang) => ({
    core: [...core],
    periphery: [...members[gang]!].filter((account) => !core.has(account)),
    pinned: false,
  }));
  return { start: 'WARM', communities: detection.communities, gangs } as const;
}

it('gangs that nobody touched keep their id and their members when 1.5 % of all accounts go or come', async () => {
  const events = await generatedEvents('base', 31_600, 2);
  const accounts = [...new Set(events.map(({ accountId }) => accountId))];
  const tally = { untouched: 0, kept: 0, apart: 0, apartKept: 0, joined: 0, alike: 0, sameId: 0 };
  const whole = await detected(events, null);
  for (let trial = 0; trial < trials; trial++) {
    const draw = drawn(trial);
    const touched = new Set(accounts.filter(() => draw() < touchedShare));
    const rest = events.filter(({ accountId }) => !touched.has(accountId));
    const resources = resourcesOf(events.filter(({ accountId }) => touched.has(accountId)));
    const [before, after] =
      trial % 2 === 0
        ? [whole, await detected(rest, whole)]
        : await detected(rest, null).then(async (less) => [less, await detected(events, less)] as const);
    compare(before, after, touched, apartOf(before, resources), tally);
  }
  console.log(
    `without a touched member: ${tally.kept} of ${tally.untouched} kept id and members; without a touched resource either: ${tally.apartKept} of ${tally.apart}; joined by one who came: ${tally.joined}; half alike: ${tally.sameId} of ${tally.alike} kept their id`,
  );
  expect(tally.untouched).toBeGreaterThan(100);
  expect(tally.kept / tally.untouched).toBeGreaterThanOrEqual(0.99);
  expect(tally.apartKept).toBe(tally.apart);
  expect(tally.sameId / tally.alike).toBeGreaterThanOrEqual(0.98);
});

function resourcesOf(events: readonly GraphEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => mentionsOf(event).map(entityText)));
}

/** Places of the gangs none of whose links rests on a touched resource. */
function apartOf({ detection }: Run, touched: ReadonlySet<string>): ReadonlySet<number> {
  const { resources, resourceKind } = detection.accountLinks.history.chains;
  const isTouched = (resource: number) => {
    const kind = resourceKinds[resourceKind[resource]!]!;
    return touched.has(entityText({ kind, key: resources[resource]! }));
  };
  const apart = detection.gangs.flatMap(({ evidence: { links, stars } }, gang) => {
    const meetings = links.flatMap((link) => link.meetings);
    return [...meetings, ...stars].some(({ resource }) => isTouched(resource)) ? [] : [gang];
  });
  return new Set(apart);
}

type Tally = Record<'untouched' | 'kept' | 'apart' | 'apartKept' | 'joined' | 'alike' | 'sameId', number>;

function compare(
  before: Run,
  after: Run,
  touched: ReadonlySet<AccountId>,
  apart: ReadonlySet<number>,
  tally: Tally,
): void {
  const shown = before.cores.map((core, gang) => ({
    gangId: `G${gang}` as GangId,
    core,
    pinned: false,
    confirmed: false,
    quietDays: 0,
  }));
  let fresh = 0;
  const found = after.cores.map((core) => ({ core, quietDays: 0 }));
  const { ids } = traceLineage(shown, [], found, () => `N${++fresh}` as GangId);
  before.members.forEach((members, gang) => {
    const place = ids.indexOf(`G${gang}` as GangId);
    const now = after.members[place] ?? new Set();
    if ([...members, ...now].some((account) => touched.has(account))) return;
    // Two stretches of a chain become one gang when the account between them comes: that one touches both.
    const homes = after.members.filter((home) => [...members].some((account) => home.has(account)));
    if (homes.some((home) => [...home].some((account) => touched.has(account)))) {
      tally.joined += 1;
      return;
    }
    const kept = sameSet(members, now) ? 1 : 0;
    tally.untouched += 1;
    tally.kept += kept;
    if (!apart.has(gang)) return;
    tally.apart += 1;
    tally.apartKept += kept;
  });
  for (const { earlier, gang, jaccard } of coreOverlaps(shown, after.cores)) {
    if (jaccard < 0.5) continue;
    tally.alike += 1;
    if (ids[gang] === earlier.gangId) tally.sameId += 1;
  }
}

function sameSet(a: ReadonlySet<AccountId>, b: ReadonlySet<AccountId>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
