import { z } from 'zod';
import { BadInput, LimitExceeded } from '../../graph/domain/errors.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';

/** Files that a picture can leave as. `PNG` is drawn by the page itself, with the stamp that it is given here. */
export const exportFormats = ['NODES_CSV', 'LINKS_CSV', 'GEXF', 'PACK', 'PNG'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What a file may leave for. A closed list: free text in the audit log could name a customer. */
export const exportPurposes = ['CASE_FILE', 'AUTHORITY', 'HAND_OVER', 'QUALITY_CHECK'] as const;

export type ExportPurpose = (typeof exportPurposes)[number];

/** The picture as a page keeps it: commands of ids, and places. A pack holds it beside what the server says. */
export interface KeptPicture {
  readonly commands: readonly unknown[];
  readonly cursor: number;
  readonly view: string;
  /** Where each node stands, by id. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

export interface ExportRequest {
  readonly format: ExportFormat;
  /** Number of an open case. */
  readonly caseNumber: string;
  readonly purpose: ExportPurpose;
  /** Null for that of the shown generation. */
  readonly window: TimeWindow | null;
  /** Opaque ids of what is on the canvas, each once. */
  readonly ids: readonly string[];
  /** Null for all but a pack. */
  readonly picture: KeptPicture | null;
}

export const exportLimits = { nodes: 20_000, commands: 2_000, rows: 100_000, idCharacters: 256 } as const;

const place = z.tuple([z.number(), z.number()]);
const shape = z.object({
  format: z.enum(exportFormats),
  case: z.string().min(1).max(64),
  purpose: z.enum(exportPurposes),
  window: z.object({ from: z.number(), until: z.number() }).nullable().default(null),
  ids: z.array(z.string().min(1).max(exportLimits.idCharacters)).min(1),
  picture: z
    .object({
      commands: z.array(z.record(z.string(), z.unknown())),
      cursor: z.number().int().min(0),
      view: z.enum(['resources', 'accounts']),
      places: z.record(z.string().max(exportLimits.idCharacters), place),
    })
    .nullable()
    .default(null),
});

/**
 * The request in a parsed body; members that nobody knows are passed over.
 *
 * @throws BadInput naming the first member that cannot be used, never its value; LimitExceeded for too many
 */
export function readExportRequest(body: unknown): ExportRequest {
  const read = shape.safeParse(body);
  if (!read.success) throw problemOf(read.error);
  const { case: caseNumber, ids, picture, ...asked } = read.data;
  checkMost('ids', exportLimits.nodes, ids.length);
  checkMost('picture.commands', exportLimits.commands, picture?.commands.length ?? 0);
  checkMost('picture.places', exportLimits.nodes, Object.keys(picture?.places ?? {}).length);
  if (asked.format === 'PACK' && picture === null) throw new BadInput('picture', 'must be given for a pack');
  return { ...asked, caseNumber, ids: [...new Set(ids)], picture };
}

function checkMost(name: string, most: number, asked: number): void {
  if (asked > most) throw new LimitExceeded(name, 0, most, asked);
}

function problemOf({ issues }: z.ZodError): BadInput {
  const [issue] = issues;
  return new BadInput(issue?.path.join('.') || 'body', wantedOf(issue?.path[0]));
}

function wantedOf(member: PropertyKey | undefined): string {
  return wanted[String(member)] ?? 'must be a JSON object with format, case, purpose and ids';
}

const wanted: Readonly<Record<string, string>> = {
  format: `must be one of ${exportFormats.join(', ')}`,
  case: 'must be the number of an open case',
  purpose: `must be one of ${exportPurposes.join(', ')}`,
  window: 'must be { from, until } in milliseconds, or null',
  ids: `must be a list of at least one id of at most ${exportLimits.idCharacters} characters`,
  picture: 'must be { commands, cursor, view, places }, or null',
};
