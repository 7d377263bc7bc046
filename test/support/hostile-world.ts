import type { GraphEvent } from '../../graph/domain/event.ts';
import type { Gang, GangLabel } from '../../graph/domain/gang.ts';
import type { GenerationDraft } from '../../graph/domain/generation.ts';
import type { EventId, GangId, ResourceKey } from '../../graph/domain/ids.ts';
import { minuteMs } from '../../graph/domain/window.ts';
import type { Pseudonymize } from '../../graph/intake/pseudonymize.ts';
import { eventReader } from '../../graph/intake/read-event.ts';
import { demoWorld } from '../../graph-jobs/world/demo-world.ts';
import { draft, gang } from '../server/seeded-world.ts';
import { account, day, resource } from './history.ts';

/** Gangs of a page that cannot show more than 200 members. */
const perGang = 170;
/** Accounts with personal values. */
const customers = 60;

export interface HostileWorld {
  readonly events: readonly GraphEvent[];
  readonly run: GenerationDraft;
  /** Ids of the gangs whose members have hostile names, then that of the customers. */
  readonly gangs: readonly string[];
  /** Every personal value that was sent in: phones, ID numbers, cards and e-mail addresses. */
  readonly personal: readonly string[];
}

/**
 * A world whose accounts and employers are named by hostile texts, and customers whose events bring personal values
 * through the intake as those of any other world.
 */
export function hostileWorld(payloads: readonly string[], pseudonymize: Pseudonymize): HostileWorld {
  const parts = Array.from({ length: Math.ceil(payloads.length / perGang) }, (_, part) =>
    payloads.slice(part * perGang, (part + 1) * perGang),
  );
  const { events, accounts, personal } = customersOf(pseudonymize);
  const members = [...parts, accounts];
  const gangs = members.map((_, place) => `g-${place + 1}`);
  return {
    events: [...parts.flatMap(hostileEvents), ...events],
    run: {
      ...draft,
      gangs: gangs.map((id, place): Gang => gang(id, members[place]!.length, 'WARNING', 0.9)),
      labels: members
        .flatMap((names, place) => names.map((name) => labelOf(name, gangs[place]!)))
        .sort((one, other) => (one.accountId < other.accountId ? -1 : 1)),
      evidence: new Map(),
    },
    gangs,
    personal,
  };
}

/** Each account of a part shares a device with the others; its device and its employer bear its name. */
function hostileEvents(names: readonly string[], part: number): GraphEvent[] {
  return names.map((name, place) => ({
    type: 'registration',
    eventId: `h${part}-${place}` as EventId,
    accountId: account(name),
    at: day(10) + place * minuteMs,
    accountCreatedAt: null,
    referrerAccountId: null,
    flags: [],
    network: null,
    userAgent: name,
    mentions: [
      { ...resource(`device-${part}`), through: 'FROM_DEVICE', mask: names[0]! },
      { kind: 'EMPLOYER', key: name as ResourceKey, through: 'NAMED_EMPLOYER', mask: name },
    ],
  }));
}

function labelOf(name: string, gangId: string): GangLabel {
  const reasons = [{ code: 'SHARED_RESOURCE', values: { kind: 'DEVICE', mask: name, m: 3 } }] as const;
  return {
    accountId: account(name),
    gangId: gangId as GangId,
    role: 'CORE',
    strength: 5,
    cell: 1,
    second: null,
    signal: { level: 'WARNING', score: 0.9, reasons },
  };
}

const personalFields = ['phone', 'idNumber', 'bankCard', 'email'] as const;

function customersOf(pseudonymize: Pseudonymize) {
  const readEvent = eventReader({ pseudonymize, now: () => day(31) });
  const rows = demoWorld(7, day(30)).events as readonly Readonly<Record<string, unknown>>[];
  const applicants = rows.filter(({ bankCard }) => bankCard !== undefined).map(({ accountId }) => accountId);
  const accounts = [...new Set(applicants)].slice(0, customers) as string[];
  const own = rows.filter(({ accountId }) => accounts.includes(accountId as string));
  const events = own.flatMap((row) => {
    const reading = readEvent(row);
    return 'event' in reading ? [reading.event] : [];
  });
  const personal = own.flatMap((row) =>
    [...personalFields.map((name) => row[name]), ...((row.contactPhones as unknown[]) ?? [])].filter(
      (value): value is string => typeof value === 'string',
    ),
  );
  return { events, accounts, personal: [...new Set(personal)] };
}
