import type { TimeWindow } from '../../graph/domain/window.ts';
import { contains } from '../../graph/domain/window.ts';
import { createdAtOf } from './created-at.ts';
import type { IdentityBook } from './identities/identity-book.ts';
import { identityBookOf } from './identities/identity-book.ts';
import type { Act, Finding, Relation, Visit } from './town/act.ts';
import type { Part, World } from './town/part.ts';
import type { Arrival, WorldEvent } from './town/world-event.ts';
import type { TruthBook } from './truth.ts';

/**
 * Writes the acts of all parts down as events, and tells the truth book who was in a crowd. What falls outside the
 * window, or before the account was opened, is left out. An outcome arrives when it becomes known.
 */
export function* eventsOf(world: World, parts: readonly Part[], truth: TruthBook): Generator<Arrival> {
  const createdAt = createdAtOf(world);
  const identities = identityBookOf(world);
  for (const part of parts) {
    let number = 0;
    for (const act of part.acts(world)) {
      const eventId = world.town.names.eventId(part.name, number++);
      const opened = createdAt(act.account);
      if (!shown(act, opened, world.town.window)) continue;
      if (part.crowd !== null) truth.noteCrowd(act.account, part.crowd);
      const event = written(act, eventId, opened, world, identities);
      if (act.type === 'outcome') truth.noteOutcome(act);
      yield { arrivesAt: act.type === 'outcome' ? act.knownAt : act.at, event };
    }
  }
}

function shown(act: Act, opened: number, window: TimeWindow): boolean {
  if (act.type === 'outcome') return act.knownAt < window.until;
  return act.at >= opened && contains(window, act.at);
}

function written(
  act: Act,
  eventId: string,
  opened: number,
  world: World,
  identities: IdentityBook,
): WorldEvent {
  const { names } = world.town;
  const head = { type: act.type, eventId, accountId: names.accountId(act.account), at: act.at };
  if (act.type === 'tie') return { ...head, ...relationFields(act, names.accountId(act.other)) };
  if (act.type === 'outcome') return { ...head, ...findingFields(act) };
  return { ...head, accountCreatedAt: opened, ...placeFields(act), ...identities.fieldsOf(act) };
}

function placeFields({ place }: Visit): WorldEvent {
  return {
    ...(place.deviceId === null ? {} : { deviceId: place.deviceId }),
    ip: place.ip,
    ...(place.wifi === null ? {} : { wifi: place.wifi }),
    ...(place.geoCell === null ? {} : { geoCell: place.geoCell }),
  };
}

function relationFields({ tie, amount }: Relation, otherAccountId: string): WorldEvent {
  return { otherAccountId, tie, ...(amount === null ? {} : { amount: `${amount}.00` }) };
}

function findingFields({ knownAt, outcome, daysPastDue }: Finding): WorldEvent {
  return { knownAt, outcome, ...(daysPastDue === null ? {} : { daysPastDue }) };
}
