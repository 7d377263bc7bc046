import type { GangCard } from '../api/cards.ts';
import { exemplarsFirst } from '../state/exemplars.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { Against, type AskedExplanation, Cuts, useExplanation } from './against.tsx';
import { Characteristics } from './characteristics.tsx';
import { ExemplarTags } from './exemplar-tags.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { GangHierarchy } from './gang-hierarchy.tsx';
import { RoleMark } from './legend.tsx';
import { Level } from './level.tsx';
import { ObjectionPart } from './objection-part.tsx';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';
import { VerdictPart } from './verdict-part.tsx';

/** The card of the gang on the canvas: why, what marks it off, who belongs to it. */
export function GangPanel({ id }: { readonly id: string }) {
  const { questions } = usePage();
  const asked = useAnswer(`gang ${id}`, (signal) => questions.gang(id, signal));
  if (asked.phase === 'waiting') return <Skeleton lines={10} />;
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  if (!asked.answer) return null;
  return <Card gang={asked.answer} />;
}

function Card({ gang }: { readonly gang: GangCard }) {
  const { say, format } = useWords();
  const explanation = useExplanation(gang.id);
  return (
    <>
      <section className="subject gang-subject">
        <div>
          <h2>
            <span>{say('gang.name', { id: gang.id })}</span>
            <Level level={gang.level} />
          </h2>
          <p>
            {say('gang.members', { count: gang.size })} ·{' '}
            {say('gang.coreAndPeriphery', { core: gang.coreSize, periphery: gang.size - gang.coreSize })}
          </p>
          <p>
            {say('gang.span', {
              from: format.moment(gang.firstEventAt),
              until: format.moment(gang.lastEventAt),
            })}
          </p>
          <GangHierarchy gang={gang} />
        </div>
        <div className="score">
          <b>{format.score(gang.score)}</b>
          <span>{say('gang.score')}</span>
        </div>
      </section>
      {gang.quarantined && <p className="banner">{say('gang.quarantined')}</p>}
      {gang.reasons.length > 0 && (
        <section>
          <h3 className="section-name">{say('gang.why')}</h3>
          <ul className="why">
            {gang.reasons.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
          <Cuts asked={explanation} />
        </section>
      )}
      <section>
        <h3 className="section-name">{say('gang.against')}</h3>
        <Against asked={explanation} />
      </section>
      <VerdictPart target={gang.id} />
      <ObjectionPart gang={gang} />
      <section className="flush">
        <h3 className="section-name">{say('characteristics.title')}</h3>
        <Characteristics profile={gang.profile} first={7} />
      </section>
      <Members gang={gang} explanation={explanation} />
    </>
  );
}

interface MembersProps {
  readonly gang: GangCard;
  readonly explanation: AskedExplanation;
}

function Members({ gang, explanation }: MembersProps) {
  const { say, format } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const exemplars = explanation.phase === 'answered' ? (explanation.answer?.exemplars ?? []) : [];
  const members = exemplarsFirst(
    gang.members.edges.map(({ node }) => node),
    exemplars,
  );
  return (
    <section className="rows">
      <div className="row">
        <h3 className="section-name grow">{say('members.title')}</h3>
        <span className="micro muted">
          {say('members.shown', { shown: members.length, total: gang.size })}
        </span>
      </div>
      <ul>
        {members.map(({ member: { account, role, strength }, shows }) => (
          <li key={account.id}>
            <button
              type="button"
              aria-pressed={selection.includes(account.id)}
              disabled={!picture.nodes.has(account.id)}
              onClick={() => acts.visit(account.id)}
            >
              <RoleMark role={role} />
              <span className="key">{account.key.display}</span>
              <span className="muted">{say(`role.${role}`)}</span>
              <ExemplarTags shows={shows} />
              <span className="grow" />
              <span className="muted">{say('members.strength')}</span>
              <b className="figure">{format.number(strength, 1)}</b>
              <Level level={account.level} plain />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
