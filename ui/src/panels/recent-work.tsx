import { Link } from 'wouter';
import type { WorkspaceRow } from '../api/workspaces.ts';
import { readCommands } from '../state/workspace-format.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** Lists that are offered to go on with. */
const mostRecent = 5;

/** What the person worked on last, to go on with; nothing where there is none, or none is kept. */
export function RecentWork() {
  const { say, format } = useWords();
  const { questions } = usePage();
  const asked = useAnswer('recent work', (signal) => questions.workspaces.recent(mostRecent, signal));
  const recent = asked.phase === 'answered' ? asked.answer.filter(({ length }) => length > 0) : [];
  if (recent.length === 0) return null;
  return (
    <section className="card recent">
      <header>
        <h2>{say('recent.title')}</h2>
      </header>
      <ul>
        {recent.map((work) => (
          <li key={work.id}>
            <Link href={`/explore?${new URLSearchParams({ w: work.id })}`}>{nameOf(work, say)}</Link>
            <span className="muted">{say('recent.steps', { count: work.length })}</span>
            <span className="grow" />
            <span className="muted">{format.moment(work.updatedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The gang that it began with; else the number of the list. */
function nameOf({ id, commands }: WorkspaceRow, say: Say): string {
  const [first] = readCommands(commands);
  return first?.command.op === 'seed' ? say('gang.name', { id: first.command.gang }) : id;
}
