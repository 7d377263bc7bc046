import type { MentionFlag } from '../../graph/domain/event.ts';
import { mentionFlags } from '../../graph/domain/event.ts';
import { compareText } from '../../graph/domain/ids.ts';
import { isAuthenticator } from '../../graph/intake/authenticators.ts';
import { looksPersonal } from '../../graph/intake/personal-account-id.ts';
import type { Reading } from '../../graph/intake/read-event.ts';
import type { RejectionCode } from '../../graph/intake/rejection.ts';
import { rejectionCodes } from '../../graph/intake/rejection.ts';

/** What became of all rows of a run. accepted + duplicate + all rejected = read. */
export interface Counts {
  /** Events asked for: one a line of NDJSON, one for each event of the mapping a row of CSV. */
  readonly read: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** Codes that occurred, in the order of the code list. */
  readonly rejectedByCode: readonly Count<RejectionCode>[];
  /** Values that were counted and not linked. */
  readonly flags: readonly Count<MentionFlag>[];
  /** Fields that no event of the type has, most often first. */
  readonly ignoredFields: readonly Count<string>[];
  /** Values of fields that must never be stored, such as passwords; they were dropped. */
  readonly authenticators: number;
  /** Events whose account id looks like a phone or an identity number. */
  readonly personalAccountIds: number;
}

export interface Count<Name> {
  readonly name: Name;
  readonly count: number;
}

/** Adds up what became of each row. */
export interface Tally {
  /** Notes a row that was read; what the store says of its event comes later. */
  countReading(reading: Reading): void;
  countRecorded(accepted: number, duplicate: number, conflicts: number): void;
  counts(): Counts;
}

/** Names of ignored fields that are told apart; a file may hold any number of them. */
const mostIgnoredNames = 100;

export function newTally(): Tally {
  const totals = { read: 0, accepted: 0, duplicate: 0, personalAccountIds: 0 };
  const codes = new Map<RejectionCode, number>();
  const flags = new Map<MentionFlag, number>();
  const ignored = new Map<string, number>();
  return {
    countReading(reading) {
      totals.read += 1;
      if ('rejection' in reading) return add(codes, reading.rejection.code, 1);
      const { event, ignoredFields } = reading;
      if (looksPersonal(event.accountId)) totals.personalAccountIds += 1;
      if ('flags' in event) for (const flag of event.flags) add(flags, flag, 1);
      for (const name of ignoredFields) add(ignored, countedAs(name, ignored), 1);
    },
    countRecorded(accepted, duplicate, conflicts) {
      totals.accepted += accepted;
      totals.duplicate += duplicate;
      if (conflicts > 0) add(codes, 'ID_CONFLICT', conflicts);
    },
    counts() {
      const ignoredFields = mostFirst(ignored);
      return {
        ...totals,
        rejected: sumOf([...codes.values()]),
        rejectedByCode: inOrder(codes, rejectionCodes),
        flags: inOrder(flags, mentionFlags),
        ignoredFields,
        authenticators: sumOf(
          ignoredFields.filter(({ name }) => isAuthenticator(name)).map(({ count }) => count),
        ),
      };
    },
  };
}

/** A name of its own, or one that stands for all that came after the first hundred. */
function countedAs(name: string, ignored: ReadonlyMap<string, number>): string {
  if (ignored.has(name) || ignored.size < mostIgnoredNames) return name;
  return isAuthenticator(name) ? 'other passwords' : 'other fields';
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function mostFirst(counts: ReadonlyMap<string, number>): Count<string>[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

function add<Name>(counts: Map<Name, number>, name: Name, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

function inOrder<Name>(counts: ReadonlyMap<Name, number>, order: readonly Name[]): Count<Name>[] {
  return order.flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [{ name, count }];
  });
}
