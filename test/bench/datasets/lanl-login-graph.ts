import { join } from 'node:path';
import { randomOf } from '../../../graph/algorithms/random.ts';
import { dayMs } from '../../../graph/domain/window.ts';
import { wakingInstant } from '../../../graph-jobs/world/town/clock.ts';
import { wholeBetween } from '../../../graph-jobs/world/town/draw.ts';
import { levelParameters } from '../../../graph-jobs/world/town/level-parameters.ts';
import { ordinaryPlace, residentLeases } from '../../../graph-jobs/world/town/places.ts';
import { scaledTo } from '../../../graph-jobs/world/town/scale-parameters.ts';
import type { Town } from '../../../graph-jobs/world/town/town.ts';
import { residentIn, townOf } from '../../../graph-jobs/world/town/town.ts';
import type { WorldEvent } from '../../../graph-jobs/world/town/world-event.ts';
import type { SetTruth } from './data-set.ts';
import { csvRows, writeDataSet } from './data-set.ts';

const until = Date.parse('2025-06-01T00:00:00+08:00');
const days = 60;
const mostLogins = 5;

/**
 * Real users and the computers that they logged in on, nine months collapsed, without times. A pair becomes one to five
 * logins from the computer at seeded instants of sixty days; addresses are those of people in a generated town. No gang
 * is known: the set is a control.
 */
export function convertLanlLoginGraph(from: string, to: string, seed: number): void {
  const computersOf = new Map<string, string[]>();
  for (const { user = '', computer = '' } of csvRows(join(from, 'user_computer.csv.gz'))) {
    const computers = computersOf.get(user);
    if (computers === undefined) computersOf.set(user, [computer]);
    else computers.push(computer);
  }
  const window = { from: until - days * dayMs, until };
  const town = townOf(seed, computersOf.size, scaledTo(levelParameters(1), computersOf.size), window);
  writeDataSet(to, loginsOf(computersOf, town), usersOf(computersOf.keys()));
}

function* usersOf(users: Iterable<string>): Generator<SetTruth> {
  for (const accountId of users) yield { accountId, gangId: '', kind: '' };
}

function* loginsOf(computersOf: ReadonlyMap<string, readonly string[]>, town: Town): Generator<WorldEvent> {
  let person = 0;
  for (const [accountId, computers] of computersOf) {
    const resident = residentIn(town, person++);
    const leases = residentLeases(town, resident);
    const random = randomOf(town.seed, 'logins', accountId);
    for (const deviceId of computers) {
      for (let login = wholeBetween(random, 1, mostLogins); login > 0; login--) {
        const at = wakingInstant(random, town.window);
        const { ip } = ordinaryPlace(town, resident, leases, at, random);
        yield { type: 'login', eventId: `l-${accountId}-${deviceId}-${login}`, accountId, at, deviceId, ip };
      }
    }
  }
}
