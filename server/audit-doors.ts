import type { AuditFact } from '../graph/audit/entry.ts';
import type { Viewer } from './access/viewer.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { ReadAudit } from './audit/read-audit.ts';
import type { SubjectDigest } from './audit/subject-digest.ts';
import { subjectName } from './audit/subject-names.ts';
import type { RecordExport } from './exports/export-picture.ts';
import type { AuditedOperation, RecordOperation } from './graphql/audit-rule.ts';
import type { AuditRefusal, AuditRequest } from './http/audit-request.ts';

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
  readonly noteRefusal: AuditRefusal;
  readonly recordExport: RecordExport;
}

export function auditDoors({ log, digest }: Omit<AuditParts, 'read'>): AuditedDoors {
  const digests = (subjects: readonly string[]) => [...new Set(subjects.map(subjectName))].map(digest);
  const factOf = (
    viewer: Viewer,
    { action, subjects, generation, requestId }: Parameters<AuditRequest>[1],
  ): AuditFact => ({
    actor: viewer.name,
    role: viewer.role,
    channel: 'http',
    action,
    subjects: digests(subjects),
    outcome: 'ALLOWED',
    reason: null,
    generation,
    requestId,
  });
  return {
    async recordOperation(operation) {
      const { about, ...facts } = operation;
      const fact: AuditFact = { ...facts, channel: 'graphql', subjects: digests(about) };
      if (isLabelRead(operation)) log.note(fact);
      else await log.write(fact);
    },
    noteRequest: (viewer, request) => log.note(factOf(viewer, request)),
    recordRequest: (viewer, request) => log.write(factOf(viewer, request)),
    noteRefusal: ({ viewer, channel, route, code, requestId }) =>
      log.note({
        actor: viewer?.name ?? 'unknown',
        role: viewer?.role ?? 'none',
        channel,
        action: route,
        subjects: [],
        outcome: 'REFUSED',
        reason: code,
        generation: null,
        requestId,
      }),
    recordExport: ({ about, ...fact }) =>
      log.write({ ...fact, channel: 'http', action: 'export', subjects: digests(about) }),
  };
}

/** What the decision engine asks waits for no disk, at whichever door. */
function isLabelRead({ action, outcome, role }: AuditedOperation): boolean {
  return action === 'decisionSignals' && outcome === 'ALLOWED' && role === 'engine';
}
