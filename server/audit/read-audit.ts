import { chainsIn, linesBetween } from '../../graph/audit/audit-folder.ts';
import type { AuditEntry } from '../../graph/audit/entry.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import { dayMs } from '../../graph/domain/window.ts';
import type { SubjectDigest } from './subject-digest.ts';
import { subjectNames } from './subject-names.ts';

export interface AuditQuestion {
  readonly window: TimeWindow;
  readonly actor: string | null;
  /** One of the names of an action. */
  readonly action: string | null;
  readonly outcome: string | null;
  /** Whom it was about: an opaque id, `KIND:key`, a key, or the id of a gang, case or note. */
  readonly subject: string | null;
}

/** Entries of all chains that fit, newest first, then by chain and number. */
export type ReadAudit = (question: AuditQuestion) => Promise<readonly AuditEntry[]>;

const mostDays = 31;

/**
 * Reads the log from its files.
 *
 * @throws LimitExceeded for a window of more than 31 days
 */
export function auditReader(folder: string, digest: SubjectDigest): ReadAudit {
  return async ({ window, ...asked }) => {
    const days = (window.until - window.from) / dayMs;
    if (days > mostDays) throw new LimitExceeded('window', 0, mostDays, Math.ceil(days));
    const subjects = asked.subject === null ? null : subjectNames(asked.subject).map(digest);
    const found: AuditEntry[] = [];
    for (const chain of await chainsIn(folder))
      for (const line of await linesBetween(folder, chain, window)) {
        const entry = JSON.parse(line) as AuditEntry;
        if (window.from <= entry.at && entry.at < window.until && fits(entry, asked, subjects))
          found.push(entry);
      }
    return found.sort((a, b) => b.at - a.at || (a.chain < b.chain ? -1 : 1) || b.seq - a.seq);
  };
}

function fits(
  entry: AuditEntry,
  { actor, action, outcome }: Pick<AuditQuestion, 'actor' | 'action' | 'outcome'>,
  subjects: readonly string[] | null,
): boolean {
  return (
    (actor === null || entry.actor === actor) &&
    (action === null || entry.action.split(',').includes(action)) &&
    (outcome === null || entry.outcome === outcome) &&
    (subjects === null || subjects.some((subject) => entry.subjects.includes(subject)))
  );
}
