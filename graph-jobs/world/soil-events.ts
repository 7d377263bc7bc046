import type { Random } from '../../graph/algorithms/random.ts';
import { randomOf } from '../../graph/algorithms/random.ts';
import { hourMs, minuteMs, secondMs } from '../../graph/domain/window.ts';
import { happens, oneOf } from './town/draw.ts';
import type { Town } from './town/town.ts';
import type { Arrival, WorldEvent } from './town/world-event.ts';
import type { DirtParameters } from './town/world-parameters.ts';

/** Ids that many devices give when they have none, or when something hides it. */
const defaultDevices = [
  '000000000000000',
  '02:00:00:00:00:00',
  '9774d56d682e549c',
  '00000000-0000-0000-0000-000000000000',
];

/**
 * Makes events arrive as they do in life: late and out of order, twice, with clocks that are wrong, with default device
 * ids or none, and with phones, mails and Wi-Fi stations spelled in several ways. Nothing arrives at or after the end.
 */
export function* soiled(arrivals: Iterable<Arrival>, { seed, window, parameters }: Town): Generator<Arrival> {
  const { dirt } = parameters;
  if (dirt === null) {
    yield* arrivals;
    return;
  }
  const random = randomOf(seed, 'dirt');
  const last = window.until - 1;
  for (const arrival of arrivals) {
    const event = withSpellings(
      withFaultyDevice(withSkew(arrival.event, dirt, last, random), dirt, random),
      dirt,
      random,
    );
    const lateMs = happens(random, dirt.lateShare) ? random.next() * dirt.lateHours * hourMs : 0;
    const arrivesAt = Math.min(last, Math.floor(arrival.arrivesAt + lateMs));
    yield { arrivesAt, event };
    if (happens(random, dirt.duplicateShare)) {
      yield { arrivesAt: Math.min(last, arrivesAt + Math.ceil(random.next() * 10 * minuteMs)), event };
    }
  }
}

/** A login from a clock that is wrong; what else there is of the time, such as the account's opening, is the server's. */
function withSkew(
  event: WorldEvent,
  { skewSeconds }: DirtParameters,
  last: number,
  random: Random,
): WorldEvent {
  const skewMs = Math.round((random.next() * 2 - 1) * skewSeconds * secondMs);
  if (event.type !== 'login') return event;
  const earliest = Number(event.accountCreatedAt ?? 0);
  return { ...event, at: Math.min(last, Math.max(earliest, Number(event.at) + skewMs)) };
}

function withFaultyDevice(event: WorldEvent, dirt: DirtParameters, random: Random): WorldEvent {
  const fault = random.next();
  if (event.deviceId === undefined) return event;
  if (fault < dirt.defaultDeviceShare) return { ...event, deviceId: oneOf(random, defaultDevices) };
  if (fault > dirt.defaultDeviceShare + dirt.missingDeviceShare) return event;
  const { deviceId: _left, ...rest } = event;
  return rest as WorldEvent;
}

/** Other spellings of the same values. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  phone: (text) => `+86 ${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`,
  email: (text) => ` ${text.toUpperCase()}`,
  wifi: (text) => text.toUpperCase().replaceAll(':', '-'),
  idNumber: (text) => text.toLowerCase(),
  bankCard: (text) => (text.match(/.{1,4}/g) ?? []).join(' '),
  address: (text) => text.replace('路', '路　'),
};

function withSpellings(event: WorldEvent, { spellingShare }: DirtParameters, random: Random): WorldEvent {
  if (!happens(random, spellingShare)) return event;
  const respelled = Object.entries(event).map(([field, value]) => {
    const spell = spellings[field];
    return [field, spell === undefined || typeof value !== 'string' ? value : spell(value)];
  });
  return Object.fromEntries(respelled) as WorldEvent;
}
