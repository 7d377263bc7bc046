import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CaseRow } from '../api/cases.ts';
import type { Layout } from '../graph-view/ask-layout.ts';
import { entityAddress, gangAddress } from '../state/address.ts';
import { minutesLeft } from '../state/case-age.ts';
import { caseSubjects, type NoteSubject } from '../state/note-subjects.ts';
import { useWords } from '../words/use-words.ts';
import { targetOf, useCaseWork } from './case-work.ts';
import { Icon } from './icon.tsx';
import { Level } from './level.tsx';
import { NotePart } from './note-part.tsx';
import { usePage } from './page-context.ts';
import { lookAddress, targetName } from './queue-table.tsx';
import { TargetSketch } from './target-sketch.tsx';
import { useMay } from './viewer-context.ts';

interface QueuePeekProps {
  readonly one: CaseRow;
  readonly layout: Layout;
}

/** The case of the row that is at: its picture, in full sentences, with the ways into it. */
export function QueuePeek({ one, layout }: QueuePeekProps) {
  const { say } = useWords();
  const { take } = useCaseWork();
  const mayWork = useMay('workOnCases');
  const mayExplore = useMay('explore');
  const subjects = useMemo(() => subjectsOf(one), [one]);
  return (
    <aside className="peek" aria-label={say('queue.peek')}>
      <div className="peek-body">
        <Head one={one} />
        {mayExplore && !one.gone && <TargetSketch one={one} layout={layout} />}
        <section>
          <h3 className="section-name">{say('gang.why')}</h3>
          <ul className="why">
            {one.reasons.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
        </section>
        <Facts one={one} />
        <section>
          <h3 className="section-name">{say('panel.notes')}</h3>
          <NotePart subjects={subjects} />
        </section>
      </div>
      <div className="peek-acts">
        <Link className="button tall" href={exploreAddress(one)}>
          <Icon name="graph" />
          {say('page.explore')}
        </Link>
        {mayWork && (
          <button type="button" className="button tall" onClick={() => take(targetOf(one))}>
            {say('queue.work')}
          </button>
        )}
      </div>
    </aside>
  );
}

/** The target, and the case once it has a number. */
function subjectsOf(one: CaseRow): readonly NoteSubject[] {
  const target: NoteSubject =
    one.account === null
      ? { kind: 'gang', id: one.targetId }
      : { kind: 'node', id: one.targetId, type: 'ACCOUNT', name: one.account.key.display };
  return [...caseSubjects(one), target];
}

function Head({ one }: { readonly one: CaseRow }) {
  const { say } = useWords();
  const { now, person } = usePage();
  return (
    <section>
      <h2>
        {one.number === null ? say('case.unopened') : one.number}
        <Level level={one.level} />
        <span className="grow" />
      </h2>
      {one.lockedBy !== null && (
        <p className="muted small">
          {one.lockedBy === person
            ? say('case.mine', { minutes: minutesLeft(one.lockedUntil ?? now(), now()) })
            : say('case.withOther', { person: one.lockedBy })}
        </p>
      )}
      {one.gone && <p className="muted small">{say('case.goneText')}</p>}
      {one.closeCause && (
        <p className="muted small">{say('case.closedAs', { cause: say(`case.cause.${one.closeCause}`) })}</p>
      )}
    </section>
  );
}

function Facts({ one }: { readonly one: CaseRow }) {
  const { say, format } = useWords();
  return (
    <section>
      <dl className="facts-list">
        <dt>{say('queue.column.target')}</dt>
        <dd>
          <Link href={lookAddress(one)}>{targetName(one)}</Link>
          {one.account === null && <> · {say('gang.members', { count: one.size })}</>}
        </dd>
        <dt>{say('queue.opened')}</dt>
        <dd>
          {one.openedBy === null
            ? say('queue.notOpened')
            : say('queue.openedBy', { person: one.openedBy, at: format.moment(one.since) })}
        </dd>
        {one.lastEventAt && (
          <>
            <dt>{say('queue.lastEvent')}</dt>
            <dd>{format.moment(one.lastEventAt)}</dd>
          </>
        )}
        {one.verdict && (
          <>
            <dt>{say('verdict.title')}</dt>
            <dd>{say(`verdict.${one.verdict}`)}</dd>
          </>
        )}
        {one.tags.length > 0 && (
          <>
            <dt>{say('queue.tags')}</dt>
            <dd className="tag-row">
              {one.tags.map((tag) => (
                <Link key={tag} className="tag ink" href={`/queue?${new URLSearchParams({ tag })}`}>
                  {tag}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function exploreAddress(one: CaseRow): string {
  return one.account === null ? gangAddress(one.targetId) : entityAddress(one.targetId, true);
}
