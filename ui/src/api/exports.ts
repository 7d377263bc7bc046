import type { TimeWindow } from './answer.ts';
import { type AskOptions, whoAsks } from './client.ts';
import { ApiError, unreachable } from './failure.ts';

/** Files that a picture can leave as. */
export const exportFormats = ['NODES_CSV', 'LINKS_CSV', 'GEXF', 'PACK', 'PNG'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What a file may leave for. */
export const exportPurposes = ['CASE_FILE', 'AUTHORITY', 'HAND_OVER', 'QUALITY_CHECK'] as const;

export type ExportPurpose = (typeof exportPurposes)[number];

/** What a pack keeps of the page: commands and places. All else in it comes from the server. */
export interface PackedPicture {
  readonly commands: readonly object[];
  readonly cursor: number;
  readonly view: string;
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

export interface ExportOrder {
  readonly format: ExportFormat;
  /** Number of an open case that is the person's own. */
  readonly case: string;
  readonly purpose: ExportPurpose;
  readonly window: TimeWindow | null;
  readonly ids: readonly string[];
  readonly picture: PackedPicture | null;
}

export interface ExportedFile {
  readonly name: string;
  /** Empty where the page draws it. */
  readonly content: Blob;
  /** Who took it, when, and the name of the audit entry: to be drawn into a picture. */
  readonly stamp: string;
}

/** Asks for a file. Rejects with an `ApiError`. */
export type SendExport = (order: ExportOrder) => Promise<ExportedFile>;

export function createSendExport({ url, ...asking }: AskOptions): SendExport {
  return async (order) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...whoAsks(asking) },
      body: JSON.stringify(order),
    }).catch((cause: unknown) => {
      throw new ApiError(unreachable, { cause });
    });
    if (!response.ok) throw await refusalIn(response);
    const [, name = 'gangscope'] =
      /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    const stamp = decodeURIComponent(response.headers.get('x-gangscope-stamp') ?? '');
    return { name, content: await response.blob(), stamp };
  };
}

async function refusalIn(response: Response): Promise<ApiError> {
  const { error } = (await response.json().catch(() => ({}))) as {
    readonly error?: { readonly code: string; readonly message: string; readonly retryable: boolean };
  };
  const requestId = response.headers.get('x-request-id');
  if (error === undefined) return new ApiError({ ...unreachable, requestId });
  const { code, message, retryable } = error;
  return new ApiError({ code, message, retryable, requestId });
}
