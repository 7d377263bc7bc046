import type { Subject } from '../state/address.ts';
import { expansionCap } from './acts.ts';
import type { Page } from './page-context.ts';

/** Opens what the address names: a gang; an account in its gang; else an account or resource with its neighbours. */
export async function openSubject({ store, questions }: Page, subject: Subject): Promise<void> {
  const { open, clear, history } = store.getState();
  if (subject === null) return history.entries.length > 0 ? undefined : clear();
  if (subject.kind === 'gang') return open({ op: 'seed', gang: subject.id }, []);
  const alone = { op: 'expand', ids: [subject.id], cap: expansionCap } as const;
  const around = await questions.neighbours(subject.id, null, AbortSignal.timeout(10_000)).catch(() => null);
  const gangId = around?.nodes.find(({ id }) => id === subject.id)?.gangId ?? null;
  return open(gangId === null ? alone : { op: 'seed', gang: gangId }, [subject.id]);
}
