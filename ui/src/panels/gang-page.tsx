import { useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { GangCard } from '../api/cards.ts';
import type { GraphView } from '../graph-view/graph-view.ts';
import { gangAddress, gangPageAddress } from '../state/address.ts';
import { fold } from '../state/fold.ts';
import type { NoteSubject } from '../state/note-subjects.ts';
import { useWords } from '../words/use-words.ts';
import { ActsContext, useCanvasActs } from './acts.ts';
import { Against, Cuts, useExplanation } from './against.tsx';
import { AskingNotice } from './asking-notice.tsx';
import { BoldText } from './bold-text.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseLine } from './case-line.tsx';
import { useCaseWork } from './case-work.ts';
import { Characteristics } from './characteristics.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { GangEvidence } from './gang-evidence.tsx';
import { GangHierarchy } from './gang-hierarchy.tsx';
import { GangMembers } from './gang-members.tsx';
import { Icon } from './icon.tsx';
import { Level } from './level.tsx';
import { LineageCard, Successors } from './lineage-card.tsx';
import { ObjectionPart } from './objection-part.tsx';
import { usePage, usePageState } from './page-context.ts';
import { PictureContext, usePicture } from './picture-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { SharedResources } from './shared-resources.tsx';
import { Skeleton } from './skeleton.tsx';
import { TargetNotes } from './target-notes.tsx';
import { useAnswer } from './use-answer.ts';
import { useGraphView } from './use-graph-view.ts';
import { useInCase } from './use-in-case.ts';
import { useOpenGang } from './use-open-gang.ts';
import { VerdictPart } from './verdict-part.tsx';

/** Everything that speaks about one gang on one page. */
export function GangPage({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { questions } = usePage();
  const asked = useAnswer(`gang ${id}`, (signal) => questions.gang(id, signal));
  useOpenGang(id);
  if (asked.phase === 'waiting') return <Skeleton lines={14} />;
  if (asked.phase === 'failed')
    return (
      <main className="cards">
        <FailureNotice failure={asked.failure} onRetry={asked.retry} />
      </main>
    );
  if (!asked.answer)
    return (
      <main className="empty">
        <Icon name="hull" />
        <h1>{say('gang.unknown')}</h1>
        <Successors id={id} />
        <p className="row">
          <CaseLine target={id} />
          <CaseActs />
        </p>
        <Link href="/gangs">{say('page.toGangs')}</Link>
      </main>
    );
  return <Cards gang={asked.answer} />;
}

function Cards({ gang }: { readonly gang: GangCard }) {
  const { say } = useWords();
  const explanation = useExplanation(gang.id);
  const subject = useMemo<NoteSubject>(() => ({ kind: 'gang', id: gang.id }), [gang.id]);
  return (
    <main className="gang-page">
      <Head gang={gang} />
      <div className="cards">
        <section className="card why-card">
          <header>
            <h2>{say('gang.why')}</h2>
          </header>
          <ScrollArea name={say('gang.why')}>
            <ul className="why lead">
              {gang.reasons.map(({ code, text }) => (
                <li key={code + text}>{text}</li>
              ))}
            </ul>
            <Cuts asked={explanation} />
            <div className="quiet-note">
              <GangHierarchy gang={gang} addressOf={gangPageAddress} />
            </div>
          </ScrollArea>
        </section>
        <section className="card against-card">
          <header>
            <h2>{say('gang.against')}</h2>
          </header>
          <ScrollArea name={say('gang.against')}>
            <Against asked={explanation} lead />
          </ScrollArea>
        </section>
        <PictureCard id={gang.id} />
        <GangEvidence gang={gang} />
        <section className="card">
          <header>
            <h2>{say('characteristics.title')}</h2>
            <span className="grow" />
            <ScaleKey />
          </header>
          <ScrollArea name={say('characteristics.title')}>
            <Characteristics profile={gang.profile} />
          </ScrollArea>
        </section>
        <GangMembers gang={gang} explanation={explanation} />
        <section className="card last-card">
          <VerdictPart target={gang.id} />
          <ObjectionPart gang={gang} />
          <TargetNotes subject={subject} />
          <SharedResources gang={gang} />
        </section>
        <LineageCard id={gang.id} />
      </div>
    </main>
  );
}

function Head({ gang }: { readonly gang: GangCard }) {
  const { say, format } = useWords();
  const { one } = useCaseWork();
  const inCase = useInCase();
  return (
    <div className="subject-bar">
      <p className="crumb">
        <Link href={one === null ? '/gangs' : '/queue'}>
          <Icon name="left" small />
          {say(one === null ? 'page.gangs' : 'page.queue')}
        </Link>
        <CaseLine target={gang.id} />
      </p>
      <div className="title">
        <h1>{say('gang.name', { id: gang.id })}</h1>
        <Level level={gang.level} />
        <span className="facts">
          <b>{format.score(gang.score)}</b> <span className="muted">{say('gang.score')}</span>
        </span>
        <span className="facts">
          <BoldText
            text={say('gang.membersBold', {
              count: gang.size,
              core: gang.coreSize,
              periphery: gang.size - gang.coreSize,
            })}
          />
        </span>
        <span className="facts">
          {say('gang.span', {
            from: format.moment(gang.firstEventAt),
            until: format.moment(gang.lastEventAt),
          })}
        </span>
        {gang.quarantined && <span className="tag dash">{say('gang.quarantined')}</span>}
        <span className="grow" />
        <Link className={one === null ? 'button main' : 'button'} href={inCase(gangAddress(gang.id))}>
          <Icon name="graph" />
          {say('gang.open')}
        </Link>
        <CaseActs />
      </div>
    </div>
  );
}

function ScaleKey() {
  const { say } = useWords();
  return (
    <span className="scale-key muted">
      <svg width="10" height="10" aria-hidden="true">
        <circle cx="5" cy="5" r="4" className="scale-dot" />
      </svg>
      {say('characteristics.gang')}
      <svg width="8" height="12" aria-hidden="true">
        <path d="M4 0v12" className="scale-tick" />
      </svg>
      {say('characteristics.normal')}
    </span>
  );
}

function PictureCard({ id }: { readonly id: string }) {
  const { say } = useWords();
  const history = usePageState((state) => state.history);
  const answers = usePageState((state) => state.answers);
  const picture = useMemo(() => fold(history, answers), [history, answers]);
  const view = useRef<GraphView | null>(null);
  const acts = useCanvasActs(view, picture);
  const inCase = useInCase();
  return (
    <section className="card">
      <header>
        <h2>{say('gang.picture')}</h2>
        <span className="grow" />
        <Link href={inCase(gangAddress(id))}>
          {say('gang.open')}
          <Icon name="right" small />
        </Link>
      </header>
      <PictureContext value={picture}>
        <ActsContext value={acts}>
          <SmallCanvas view={view} />
        </ActsContext>
      </PictureContext>
    </section>
  );
}

function SmallCanvas({ view }: { readonly view: React.RefObject<GraphView | null> }) {
  const { say } = useWords();
  const picture = usePicture();
  const { container, state } = useGraphView(view, 0);
  if (state !== 'drawing') return <p className="quiet-note">{say('canvas.noWebgl')}</p>;
  const name = say('canvas.name', { nodes: picture.nodes.size, links: picture.links.size });
  return (
    <div className="small-canvas">
      <div className="stage" ref={container} role="img" aria-label={name} />
      <AskingNotice />
    </div>
  );
}
