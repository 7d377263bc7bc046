import { compareText } from '../../graph/domain/ids.ts';
import { gangTypes } from './gangs/gang-types.ts';
import type { Finding } from './town/act.ts';
import type { Gang, Member } from './town/gang.ts';
import type { CrowdKind, World } from './town/part.ts';
import { crowdKinds } from './town/part.ts';
import type { Town } from './town/town.ts';
import { residentIn } from './town/town.ts';

/** One row of `truth.csv`: an account, and for gang accounts the interval in which it belongs to the gang. */
export interface TruthRow {
  readonly accountId: string;
  /** Empty: in no gang. */
  readonly gangId: string;
  /** Type of the gang, or the crowd that an honest account was seen in; empty: neither. */
  readonly kind: string;
  readonly role: '' | 'ORGANISER' | 'MEMBER' | 'VICTIM';
  /** First instant, RFC 3339; empty: always. */
  readonly from: string;
  /** Instant after the last; empty: for good. */
  readonly until: string;
}

/** Collects what is true of the accounts of a world while its events are written down. */
export interface TruthBook {
  noteCrowd(account: number, crowd: CrowdKind): void;
  noteOutcome(finding: Finding): void;
  /** By account id. */
  rows(): Iterable<TruthRow>;
  /** By the time at which they became known, then account. */
  findings(): readonly Finding[];
}

export function truthBookOf(world: World): TruthBook {
  const { census, parameters } = world.town;
  const crowdOf = new Uint8Array(Math.max(parameters.accounts, census.people));
  const findings: Finding[] = [];
  return {
    noteCrowd(account, crowd) {
      crowdOf[account] = Math.max(crowdOf[account] as number, crowdKinds.indexOf(crowd) + 1);
    },
    noteOutcome: (finding) => findings.push(finding),
    rows: () => rowsOf(world, crowdOf),
    findings: () => findings.sort((a, b) => a.knownAt - b.knownAt || a.account - b.account),
  };
}

function* rowsOf({ town, gangs }: World, crowdOf: Uint8Array): Generator<TruthRow> {
  const memberRows = new Map<number, TruthRow[]>();
  for (const gang of gangs) {
    for (const [place, member] of gang.members.entries()) {
      const rows = memberRows.get(member.account) ?? [];
      memberRows.set(member.account, [...rows, memberRow(town, gang, member, place)]);
    }
  }
  for (const account of byAccountId(town.parameters.accounts, town.names.accountId)) {
    const rows = memberRows.get(account);
    if (rows === undefined) yield honestRow(town, account, crowdKinds[(crowdOf[account] as number) - 1]);
    else yield* rows.sort((a, b) => compareText(a.from, b.from));
  }
}

/** Who comes over from another gang belongs to the new one from the moment of leaving the old one. */
function memberRow({ names }: Town, gang: Gang, member: Member, place: number): TruthRow {
  return {
    accountId: names.accountId(member.account),
    gangId: `g${gang.number}`,
    kind: gang.kind,
    role: gangTypes[gang.kind].roleOf(place),
    from: instant(member.joinsAt),
    until: member.leavesAt === null ? '' : instant(member.leavesAt),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function honestRow(town: Town, account: number, crowd: CrowdKind | undefined): TruthRow {
  const accountId = town.names.accountId(account);
  return { accountId, gangId: '', kind: crowd ?? homeCrowdOf(town, account), role: '', from: '', until: '' };
}

/** What somebody is who was in no crowd: one of several at home, or a student, or nothing of the kind. */
function homeCrowdOf(town: Town, account: number): CrowdKind | '' {
  const { campus, home } = residentIn(town, account);
  if (campus !== null) return 'campus';
  const { firstOf } = town.census;
  return (firstOf[home + 1] as number) - (firstOf[home] as number) > 1 ? 'household' : '';
}

/** Account numbers in the order of their ids, which have equal length. */
function byAccountId(accounts: number, accountId: (account: number) => string): Uint32Array {
  const digits = Float64Array.from({ length: accounts }, (_, account) => {
    return Number(accountId(account).slice(1)) * 2 ** 24 + account;
  });
  return Uint32Array.from(digits.sort(), (packed) => packed % 2 ** 24);
}
