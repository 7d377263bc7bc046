import type { AuditFact } from '../graph/audit/entry.ts';
import type { Viewer } from './access/viewer.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { ReadAudit } from './audit/read-audit.ts';
import type { SubjectDigest } from './audit/subject-digest.ts';
import type { RecordOperation } from './graphql/audit-rule.ts';
import type { AuditRequest } from './http/audit-request.ts';

export interface AuditParts {
  readonly log: Pick<AuditLog, 'note' | 'write'>;
  readonly digest: SubjectDigest;
  readonly read: ReadAudit;
}

/** What each door calls to leave its trace. */
export interface AuditedDoors {
  readonly recordOperation: RecordOperation;
  /** Label reads do not wait for the disk. */
  readonly noteRequest: AuditRequest;
  readonly recordRequest: (...request: Parameters<AuditRequest>) => Promise<void>;
}

export function auditDoors({ log, digest }: Omit<AuditParts, 'read'>): AuditedDoors {
  const factOf = (
    viewer: Viewer,
    { action, subjects, generation, requestId }: Parameters<AuditRequest>[1],
  ): AuditFact => ({
    actor: viewer.name,
    role: viewer.role,
    channel: 'http',
    action,
    subjects: subjects.map(digest),
    outcome: 'ALLOWED',
    reason: null,
    generation,
    requestId,
  });
  return {
    recordOperation: ({ about, ...operation }) =>
      log.write({ ...operation, channel: 'graphql', subjects: about.map(digest) }),
    noteRequest: (viewer, request) => log.note(factOf(viewer, request)),
    recordRequest: (viewer, request) => log.write(factOf(viewer, request)),
  };
}
