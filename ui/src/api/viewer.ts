import type { Ask } from './client.ts';
import { ViewerDocument, type ViewerQuery } from './documents.generated.ts';

/** Who is asking, and what the role includes. */
export type Viewer = ViewerQuery['viewer'];

export async function askViewer(ask: Ask, signal?: AbortSignal): Promise<Viewer> {
  return (await ask(ViewerDocument, {}, signal)).viewer;
}
