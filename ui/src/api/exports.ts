import type { TimeWindow } from './answer.ts';
import type { Ask, AskOptions } from './client.ts';
import { MyCasesDocument, TakeCaseDocument } from './documents.generated.ts';
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

export function createSendExport({ url, token, language }: AskOptions): SendExport {
  return async (order) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        'accept-language': language(),
      },
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

export interface OwnCase {
  readonly number: string;
  /** Id of its gang or account. */
  readonly target: string;
}

const mostOwnCases = 20;

/** Open cases that are assigned to the person. */
export async function askOwnCases(ask: Ask, signal?: AbortSignal): Promise<readonly OwnCase[]> {
  const { cases } = await ask(MyCasesDocument, { first: mostOwnCases }, signal);
  return cases.edges.flatMap(({ node }) =>
    node.number === null ? [] : [{ number: node.number, target: node.targetId }],
  );
}

/**
 * The number of the case of a gang or an account: opened where it was not, and the person's own for half an hour.
 *
 * @throws ApiError with the code of the problem where somebody else works on it
 */
export async function takeCase(ask: Ask, target: string, idempotencyKey: string): Promise<string> {
  const { renewLock } = await ask(TakeCaseDocument, { input: { case: target, idempotencyKey } });
  const number = renewLock.case?.number ?? null;
  const { code, field } = renewLock.problem ?? { code: 'NOT_FOUND', field: 'case' };
  if (number === null || renewLock.problem)
    throw new ApiError({ code, message: field, requestId: null, retryable: false });
  return number;
}
