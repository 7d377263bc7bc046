import type { CaseRow } from '../api/cases.ts';
import { minutesLeft } from '../state/case-age.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { targetOf, useCaseWork } from './case-work.ts';
import { FailureNotice } from './failure-notice.tsx';
import { usePage } from './page-context.ts';
import { type CaseOf, useCaseOf } from './use-case-of.ts';
import { useMay } from './viewer-context.ts';

/** How the case of what is being looked at stands, and the way to take it. */
export function CaseLine({ target }: { readonly target: string }) {
  const { say } = useWords();
  const { now } = usePage();
  const { take } = useCaseWork();
  const mayWork = useMay('workOnCases');
  const found = useCaseOf(target);
  const { one, named } = found;
  if (one === null) return null;
  const free = mayWork && !named && one.lockedBy === null;
  // Gangs alert by themselves; the case of an account is there once somebody opens it.
  const isAlert = one.number !== null || one.account === null;
  if (!isAlert && !free) return null;
  return (
    <span className="case-line">
      {isAlert && (
        <>
          <b>{one.number === null ? say('case.unopened') : say('case.named', { number: one.number })}</b>
          {!isUntouched(one) && <span className="muted">{standing(found, one, now(), say)}</span>}
        </>
      )}
      {free && (
        <button type="button" className="as-link" onClick={() => take(targetOf(one))}>
          {say(isAlert ? 'case.take' : 'case.openNow')}
        </button>
      )}
    </span>
  );
}

/** Nobody has turned to it: that it is new has been said. */
function isUntouched({ number, state, lockedBy, assignee }: CaseRow): boolean {
  return number === null && state === 'NEW' && lockedBy === null && assignee === null;
}

function standing({ mine }: CaseOf, one: CaseRow, now: string, say: Say): string {
  const { closeCause, lockedBy, lockedUntil, assignee, state } = one;
  if (mine) return say('case.mine', { minutes: minutesLeft(lockedUntil ?? now, now) });
  if (lockedBy !== null) return say('case.withOther', { person: lockedBy });
  if (closeCause !== null) return say('case.closedAs', { cause: say(`case.cause.${closeCause}`) });
  return assignee ?? say(`case.state.${state}`);
}

/** Why the case could not be held, closed or followed by another. */
export function CaseFailure() {
  const { failure, dismiss } = useCaseWork();
  return failure && <FailureNotice failure={failure} onClose={dismiss} />;
}
