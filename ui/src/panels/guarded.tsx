import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { staffWord } from './staff-word.ts';
import { useViewer } from './viewer-context.ts';

interface GuardedProps {
  /** Operation of the table of rights. */
  readonly needs: string;
  readonly children: ReactNode;
}

/** The page, for those whose role opens it; for others a plain word, and nothing is asked in vain. */
export function Guarded({ needs, children }: GuardedProps) {
  const { say } = useWords();
  const viewer = useViewer();
  if (viewer === null || viewer.operations.includes(needs)) return children;
  return (
    <main className="empty">
      <Icon name="lock" />
      <h1>{say('page.forbidden')}</h1>
      <p>{say('page.forbiddenText', { name: viewer.name, role: staffWord(viewer.role, say) })}</p>
    </main>
  );
}
