import type { Subject } from '../state/address.ts';
import { readSharedText } from '../state/shared-commands.ts';
import { expansionCap } from './acts.ts';
import type { Page } from './page-context.ts';

/** Opens what the address names: a gang; an account in its gang; else an account or resource with its neighbours. */
export async function openSubject({ store, questions }: Page, subject: Subject): Promise<void> {
  const { open, reopen, clear, history } = store.getState();
  if (subject === null) return history.entries.length > 0 ? undefined : clear();
  if (subject.kind === 'list') {
    const entries = await readSharedText(subject.text);
    return entries.length > 0 ? reopen(entries, entries.length) : clear();
  }
  if (subject.kind === 'gang') return open({ op: 'seed', gang: subject.id }, []);
  const alone = { op: 'expand', ids: [subject.id], cap: expansionCap } as const;
  const gangId = await questions.gangOf(subject.id, AbortSignal.timeout(10_000)).catch(() => null);
  return open(gangId === null ? alone : { op: 'seed', gang: gangId }, [subject.id]);
}
