import { useState } from 'react';
import type { GangCard } from '../api/cards.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import type { Objection } from '../api/objections.ts';
import { standingObjections } from '../state/objection.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { EntityName } from './kind.tsx';
import { ObjectionForm } from './objection-form.tsx';
import { usePage } from './page-context.ts';
import { ReasonForm } from './reason-form.tsx';
import { useAnswer } from './use-answer.ts';
import { useLastAnswer } from './use-last-answer.ts';
import { useMay } from './viewer-context.ts';

/** What persons say is wrong about a gang, and a way to say more. */
export function ObjectionPart({ gang }: { readonly gang: GangCard }) {
  const mayRead = useMay('readVerdicts');
  return mayRead ? <Objections gang={gang} /> : null;
}

function Objections({ gang }: { readonly gang: GangCard }) {
  const { say } = useWords();
  const { questions } = usePage();
  const mayGive = useMay('giveVerdicts');
  const [round, setRound] = useState(0);
  const [saying, setSaying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useAnswer(`objections ${gang.id} ${round}`, (signal) =>
    questions.objections.to(gang.id, signal),
  );
  const standing = standingObjections(useLastAnswer(asked) ?? []);
  const act = async (asking: Promise<void>) => {
    try {
      await asking;
      setFailure(null);
      setSaying(false);
      setRound(round + 1);
    } catch (caught) {
      setFailure(failureOf(caught));
    }
  };
  return (
    <section className="objections" aria-label={say('objection.title')}>
      <h3 className="section-name">{say('objection.title')}</h3>
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {failure && <FailureNotice failure={failure} onClose={() => setFailure(null)} />}
      <ul>
        {standing.map((objection) => (
          <Said
            key={objection.id}
            objection={objection}
            onWithdraw={(reason, idempotencyKey) =>
              void act(questions.objections.withdraw({ id: objection.id, reason, idempotencyKey }))
            }
          />
        ))}
      </ul>
      {mayGive && (
        <button type="button" className="as-link" aria-expanded={saying} onClick={() => setSaying(!saying)}>
          {say('objection.say')}
        </button>
      )}
      {saying && (
        <ObjectionForm
          gang={gang}
          onGive={(given) => void act(questions.objections.raise({ gang: gang.id, ...given }))}
        />
      )}
    </section>
  );
}

interface SaidProps {
  readonly objection: Objection;
  readonly onWithdraw: (reason: string, key: string) => void;
}

function Said({ objection: { fault, about, reason, author, at }, onWithdraw }: SaidProps) {
  const { say, format } = useWords();
  const mayGive = useMay('giveVerdicts');
  const [leaving, setLeaving] = useState(false);
  return (
    <li>
      <p className="standing">
        <b className="objection-mark">
          <Icon name="warn" small />
          {say(`fault.${fault}`)}
        </b>
        {about && <EntityName kind={about.kind} name={about.display} />}
        <span className="grow" />
        {mayGive && (
          <button type="button" className="as-link" onClick={() => setLeaving(!leaving)}>
            {say('verdict.withdraw')}
          </button>
        )}
      </p>
      <p>{reason}</p>
      <p className="small muted">{say('objection.by', { author, at: format.moment(at) })}</p>
      {leaving && <ReasonForm act={say('verdict.withdraw')} onGive={onWithdraw} />}
    </li>
  );
}
