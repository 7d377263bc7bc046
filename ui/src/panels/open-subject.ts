import type { Subject } from '../state/address.ts';
import { readSharedText } from '../state/shared-commands.ts';
import { readCommands } from '../state/workspace-format.ts';
import { expansionCap } from './acts.ts';
import type { Page } from './page-context.ts';

/** Opens what the address names: a gang; an account in its gang; else an account or resource with its neighbours. */
export async function openSubject(page: Page, subject: Subject): Promise<void> {
  const { store, questions } = page;
  const { open, reopen, clear, history } = store.getState();
  if (subject === null) return history.entries.length > 0 ? undefined : clear();
  if (subject.kind === 'list') {
    const entries = await readSharedText(subject.text);
    return entries.length > 0 ? reopen(entries, entries.length) : clear();
  }
  if (subject.kind === 'workspace') return openWorkspace(page, subject);
  if (subject.kind === 'gang') return open({ op: 'seed', gang: subject.id }, []);
  const alone = { op: 'expand', ids: [subject.id], cap: expansionCap } as const;
  const gangId = await questions.gangOf(subject.id, AbortSignal.timeout(10_000)).catch(() => null);
  return open(gangId === null ? alone : { op: 'seed', gang: gangId }, [subject.id]);
}

/** Draws a list again that the server keeps, unless it is the one that is on the canvas. */
async function openWorkspace(
  page: Page,
  { id, otherwise }: Extract<Subject, { kind: 'workspace' }>,
): Promise<void> {
  const { store, saver, questions } = page;
  if (saver.getState().workspace === id && store.getState().history.entries.length > 0) return;
  const kept = await questions.workspaces.one(id, AbortSignal.timeout(10_000)).catch(() => null);
  const entries = readCommands(kept?.commands ?? []);
  if (kept === null || entries.length === 0) return openSubject(page, otherwise);
  saver.getState().adopt(kept);
  return store.getState().reopen(entries, Math.min(kept.cursor, entries.length));
}
