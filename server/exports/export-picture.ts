import { randomBytes } from 'node:crypto';
import type { ExportedFact } from '../../graph/audit/entry.ts';
import { lockAt, stateOfCase } from '../../graph/domain/case.ts';
import { BadInput, Forbidden, LimitExceeded } from '../../graph/domain/errors.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { WorkRecords } from '../../graph/store/port.ts';
import { checkRight, mayDo } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.ts';
import { caseNumbered } from '../cases/case-book.ts';
import { isCaseNumber } from '../cases/case-id.ts';
import type { Language } from '../investigation/language.ts';
import type { Pinned } from '../investigation/pinned.ts';
import { windowAsked } from '../investigation/window.ts';
import { linksCsv, nodesCsv } from './csv-file.ts';
import { digestOf, evidencePack } from './evidence-pack.ts';
import type { ExportFormat, ExportRequest } from './export-request.ts';
import { exportLimits } from './export-request.ts';
import { gexfFile } from './gexf-file.ts';
import type { ContentStore, DecisionMarks, PictureContent } from './picture-content.ts';
import { contentOf } from './picture-content.ts';
import type { Stamp } from './stamp.ts';
import { stampLine } from './stamp.ts';

/** What the audit log is told of an export. */
export interface ExportTrace {
  readonly actor: string;
  readonly role: string;
  readonly outcome: 'ALLOWED';
  readonly reason: null;
  readonly generation: number;
  readonly requestId: string;
  /** Ids of what left, at most 100. */
  readonly about: readonly string[];
  readonly exported: ExportedFact;
}

/** Resolves when the trace is durable. */
export type RecordExport = (trace: ExportTrace) => Promise<void>;

/** Who asks, and what the export rests on. */
export interface ExportContext {
  readonly store: ContentStore & Pick<WorkRecords, 'recordsIn'>;
  readonly pinned: Pinned;
  readonly marks: DecisionMarks;
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly record: RecordExport;
}

/** A file, or where the page draws it the stamp that it must carry. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  /** Empty where the page draws it. */
  readonly content: string;
  readonly digest: string | null;
  readonly stamp: Stamp;
}

const mostSubjects = 100;
const idBytes = 12;

/**
 * Lets a picture leave as a file. Everything in it comes from the store by the ids that were asked for, masked as on
 * the page. It is made in memory, the audit log is told of it with its digest, and only then does anybody get it;
 * nothing of it is kept here. Refusals leave the trace that the door leaves of all of them.
 *
 * @throws Forbidden for a role without the right, or a case that is not the caller's own where it must be
 * @throws BadInput for a case that is not open; LimitExceeded above 100,000 rows
 */
export async function exportPicture(context: ExportContext, request: ExportRequest): Promise<ExportedFile> {
  const { viewer, pinned, now, record } = context;
  const stamp = {
    auditId: `x-${randomBytes(idBytes).toString('base64url')}`,
    person: viewer.name,
    at: now(),
  };
  const { format, caseNumber, purpose, ids } = request;
  await checkCase(context, caseNumber);
  const window = windowAsked(request.window, pinned.shown);
  const content = await contentOf(context.store, pinned, context.marks, ids, window);
  const rows = content.nodes.length + content.links.length;
  if (rows > exportLimits.rows) throw new LimitExceeded('rows', 0, exportLimits.rows, rows);
  const { extension, mediaType, write } = files[format];
  const text = write(content, { ...context, request, window, stamp });
  const digest = text === '' ? null : digestOf(text);
  await record({
    actor: viewer.name,
    role: viewer.role,
    outcome: 'ALLOWED',
    reason: null,
    generation: pinned.shown.number,
    requestId: context.requestId,
    about: ids.slice(0, mostSubjects),
    exported: { auditId: stamp.auditId, format, caseNumber, purpose, rows, digest },
  });
  return { name: nameOf(stamp, format, extension), mediaType, content: text, digest, stamp };
}

/** A case that is open, and where the role asks for it, one that the caller is assigned to or works on. */
async function checkCase({ store, viewer, now }: ExportContext, caseNumber: string): Promise<void> {
  checkRight(viewer, 'export');
  const found = isCaseNumber(caseNumber) ? await caseNumbered(store, caseNumber) : null;
  if (found === null || stateOfCase(found, null) === 'CLOSED')
    throw new BadInput('case', 'must be the number of an open case');
  const isOwn = found.assignee === viewer.name || lockAt(found, now())?.by === viewer.name;
  if (!isOwn && !mayDo(viewer, 'exportForAnyCase'))
    throw new Forbidden('the case is not assigned to the caller: take it first');
}

interface Writing extends Pick<ExportContext, 'language' | 'pinned'> {
  readonly request: ExportRequest;
  readonly window: TimeWindow;
  readonly stamp: Stamp;
}

interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (content: PictureContent, writing: Writing) => string;
}

const csv = { extension: 'csv', mediaType: 'text/csv; charset=utf-8' };

const files: Readonly<Record<ExportFormat, FileKind>> = {
  NODES_CSV: { ...csv, write: (content, { stamp, language }) => nodesCsv(content, stamp, language) },
  LINKS_CSV: { ...csv, write: (content, { stamp, language }) => linksCsv(content, stamp, language) },
  GEXF: {
    extension: 'gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    write: (content, { stamp }) => gexfFile(content, stamp),
  },
  PACK: {
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: (content, { request, pinned, window, stamp }) =>
      evidencePack({
        content,
        picture: request.picture!,
        shown: pinned.shown,
        window,
        caseNumber: request.caseNumber,
        purpose: request.purpose,
        stamp,
      }),
  },
  PNG: { extension: 'png', mediaType: 'image/png', write: () => '' },
};

function nameOf({ at, auditId }: Stamp, format: ExportFormat, extension: string): string {
  const day = new Date(at).toISOString().slice(0, 10);
  return `gangscope-${day}-${format.toLowerCase().replace('_', '-')}-${auditId}.${extension}`;
}

/** What the door tells of a file beside its content. */
export function headersOf({ name, digest, stamp }: ExportedFile): Readonly<Record<string, string>> {
  return {
    'content-disposition': `attachment; filename="${name}"`,
    'x-gangscope-audit-id': stamp.auditId,
    'x-gangscope-stamp': encodeURIComponent(stampLine(stamp)),
    ...(digest !== null && { 'x-gangscope-digest': digest }),
  };
}
