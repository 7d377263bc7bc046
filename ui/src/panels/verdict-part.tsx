import { useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import type { Verdict, VerdictEntry } from '../api/verdicts.ts';
import { standingVerdict } from '../state/verdict.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { ReasonForm } from './reason-form.tsx';
import { useAnswer } from './use-answer.ts';

const verdicts: readonly Verdict[] = ['FRAUD', 'CLEAN', 'UNSURE'];

/** The decision of a person on a gang or an account: given with a reason, shown, taken back with a reason. */
export function VerdictPart({ target }: { readonly target: string }) {
  const { say } = useWords();
  const { questions } = usePage();
  const [round, setRound] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useAnswer(`verdicts ${target} ${round}`, (signal) => questions.verdicts(target, signal));
  const act = async (asking: Promise<void>) => {
    try {
      await asking;
      setFailure(null);
      setRound(round + 1);
    } catch (caught) {
      setFailure(failureOf(caught));
    }
  };
  const standing = asked.phase === 'answered' ? standingVerdict(asked.answer) : null;
  return (
    <section className="verdict" aria-label={say('verdict.title')}>
      <h3 className="section-name">{say('verdict.title')}</h3>
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {failure && <FailureNotice failure={failure} onClose={() => setFailure(null)} />}
      {standing && (
        <Standing
          key={standing.id}
          entry={standing}
          onWithdraw={(reason, idempotencyKey) =>
            void act(questions.withdrawVerdict({ id: standing.id, reason, idempotencyKey }))
          }
        />
      )}
      {asked.phase === 'answered' && !standing && (
        <Giving
          onGive={(verdict, reason, idempotencyKey) =>
            void act(questions.recordVerdict({ target, verdict, reason, idempotencyKey }))
          }
        />
      )}
    </section>
  );
}

interface StandingProps {
  readonly entry: VerdictEntry;
  readonly onWithdraw: (reason: string, key: string) => void;
}

function Standing({ entry: { verdict, reason, author, at }, onWithdraw }: StandingProps) {
  const { say, format } = useWords();
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <p className="standing">
        <VerdictMark verdict={verdict} /> {reason}
        <span className="grow" />
        <button type="button" className="as-link" onClick={() => setLeaving(!leaving)}>
          {say('verdict.withdraw')}
        </button>
      </p>
      <p className="small muted">{say('verdict.by', { author, at: format.moment(at) })}</p>
      {leaving && <ReasonForm act={say('verdict.withdraw')} onGive={onWithdraw} />}
    </>
  );
}

interface GivingProps {
  readonly onGive: (verdict: Verdict, reason: string, key: string) => void;
}

function Giving({ onGive }: GivingProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<Verdict | null>(null);
  return (
    <>
      <div className="verdicts">
        {verdicts.map((verdict) => (
          <button
            type="button"
            className="button"
            key={verdict}
            aria-pressed={chosen === verdict}
            onClick={() => setChosen(chosen === verdict ? null : verdict)}
          >
            <VerdictMark verdict={verdict} />
          </button>
        ))}
      </div>
      {chosen && (
        <ReasonForm act={say('verdict.give')} onGive={(reason, key) => onGive(chosen, reason, key)} />
      )}
    </>
  );
}

const icons = { FRAUD: 'close', CLEAN: 'check', UNSURE: 'minus' } as const;

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { say } = useWords();
  return (
    <b className={`verdict-mark ${verdict.toLowerCase()}`}>
      <Icon name={icons[verdict]} small />
      {say(`verdict.${verdict}`)}
    </b>
  );
}
