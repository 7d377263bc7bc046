import type { CaseRow } from '../api/cases.ts';
import { caseAge } from '../state/case-age.ts';
import { useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { usePage } from './page-context.ts';

/** How long a case waits against what is promised for its level: amber from 80 %, red past it. */
export function CaseAge({ one }: { readonly one: CaseRow }) {
  const { format } = useWords();
  const { now } = usePage();
  if (one.state === 'CLOSED') return <span className="muted">–</span>;
  const { waitedMs, promisedMs, due } = caseAge(one, now());
  return (
    <span className={`due ${due.toLowerCase()}`}>
      <span>
        <b>{format.span(waitedMs / 1_000)}</b>
        {promisedMs !== null && <span className="muted"> / {format.span(promisedMs / 1_000)}</span>}
      </span>
      {promisedMs !== null && <Bar share={waitedMs / promisedMs} fill="due-fill" height={3} />}
    </span>
  );
}

/** Who is to work on a case. */
export function Assignee({ person }: { readonly person: string | null }) {
  const { say } = useWords();
  if (person === null)
    return (
      <span className="assignee muted">
        <i className="face nobody" />
        {say('case.nobody')}
      </span>
    );
  return (
    <span className="assignee" title={person}>
      <i className="face" aria-hidden="true">
        {initialOf(person)}
      </i>
      <span className="key">{person}</span>
    </span>
  );
}

/** Where a case stands; while somebody holds it, that it is being worked on. */
export function CaseState({ one }: { readonly one: CaseRow }) {
  const { say } = useWords();
  if (one.gone && one.state !== 'CLOSED') return <span className="case-state gone">{say('case.gone')}</span>;
  if (one.lockedBy !== null) return <span className="case-state working">{say('case.working')}</span>;
  return <span className={`case-state ${one.state.toLowerCase()}`}>{say(`case.state.${one.state}`)}</span>;
}

/** Letter that stands for a person. */
function initialOf(person: string): string {
  const last = person.split(/[-_. ]/).findLast((part) => /^\p{L}/u.test(part));
  return (last ?? person).slice(0, 1).toUpperCase();
}
