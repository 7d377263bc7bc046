import { useMemo } from 'react';
import type { FoundLink, Meeting } from '../api/answer.ts';
import { questionsOf } from '../state/history.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { MeetingRows } from './meeting-rows.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** The strongest evidence link of an account: who with, and each meeting behind it. */
export function WhyLinked({ accountId }: { readonly accountId: string }) {
  const { say, format } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const links = useEvidenceOf(accountId);
  const [strongest] = links;
  if (!strongest) return null;
  const other = strongest.from === accountId ? strongest.to : strongest.from;
  const nameOf = (id: string) => picture.nodes.get(id)?.display ?? '–';
  return (
    <section>
      <div className="row">
        <h3 className="section-name grow">{say('evidence.whyLinked')}</h3>
        <span className="micro muted">{say('evidence.strongestOf', { count: links.length })}</span>
        {picture.nodes.has(other) && (
          <button
            type="button"
            className="as-link"
            onClick={() => {
              acts.select(accountId);
              acts.select(other, true);
            }}
          >
            {say('pair.open')} <kbd>W</kbd>
          </button>
        )}
      </div>
      <div className="pair">
        <span className="tag ink key">{nameOf(accountId)}</span>
        <span className="muted">—</span>
        <button type="button" className="tag ink key" onClick={() => acts.visit(other)}>
          {nameOf(other)}
        </button>
        <span className="total">
          {format.number(strongest.nats, 1)} <small>{say('unit.nats')}</small>
        </span>
      </div>
      <MeetingRows
        meetings={strongest.from === accountId ? strongest.meetings : strongest.meetings.map(turned)}
      />
    </section>
  );
}

/** All evidence links of an account that the answers hold, drawn or not, strongest first. */
function useEvidenceOf(accountId: string): FoundLink[] {
  const history = usePageState((state) => state.history);
  const answers = usePageState((state) => state.answers);
  return useMemo(() => {
    const links = questionsOf(history).flatMap(({ key }) => answers.get(key)?.links ?? []);
    return links
      .filter(({ kind, from, to }) => kind === 'EVIDENCE' && (from === accountId || to === accountId))
      .sort((a, b) => b.nats - a.nats);
  }, [history, answers, accountId]);
}

/** The same meeting as the other account saw it. */
function turned({ aAt, bAt, ...meeting }: Meeting): Meeting {
  return { ...meeting, aAt: bAt, bAt: aAt };
}
