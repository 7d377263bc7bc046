import { useId, useState } from 'react';
import type { GangCard } from '../api/cards.ts';
import type { GangFault, NamedEntity, RaiseObjectionInput } from '../api/objections.ts';
import { choicesFor, gangFaults } from '../state/objection.ts';
import { useWords } from '../words/use-words.ts';
import { usePage, usePageState } from './page-context.ts';
import { ReasonForm } from './reason-form.tsx';
import { useAnswer } from './use-answer.ts';

interface ObjectionFormProps {
  readonly gang: GangCard;
  readonly onGive: (given: Omit<RaiseObjectionInput, 'gang'>) => void;
}

/** Asks how the gang is wrong, whom or what that is about, and why. */
export function ObjectionForm({ gang, onGive }: ObjectionFormProps) {
  const { say } = useWords();
  const [fault, setFault] = useState<GangFault | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  const choose = (wanted: GangFault) => {
    setFault(wanted);
    setAbout(null);
  };
  return (
    <div className="objection-form">
      <fieldset className="about" aria-label={say('objection.how')}>
        {gangFaults.map((one) => (
          <button
            type="button"
            key={one}
            className={one === fault ? 'chip on' : 'chip'}
            aria-pressed={one === fault}
            onClick={() => choose(one)}
          >
            {say(`fault.${one}`)}
          </button>
        ))}
      </fieldset>
      {fault === 'MISSING_MEMBER' && <AccountField onFind={setAbout} />}
      {fault !== null && fault !== 'MISSING_MEMBER' && fault !== 'TWO_GANGS' && (
        <ChoiceField key={`about ${fault}`} choices={choicesFor(fault, gang)} onChoose={setAbout} />
      )}
      {fault !== null && (
        <ReasonForm
          key={`reason ${fault}`}
          act={say('objection.give')}
          ready={fault === 'TWO_GANGS' || about !== null}
          onGive={(reason, idempotencyKey) =>
            onGive({ fault, reason, idempotencyKey, ...(about !== null && { about }) })
          }
        />
      )}
    </div>
  );
}

interface ChoiceFieldProps {
  readonly choices: readonly NamedEntity[];
  readonly onChoose: (id: string | null) => void;
}

/** What is selected on the canvas stands first: it is what the person has in mind. */
function ChoiceField({ choices, onChoose }: ChoiceFieldProps) {
  const { say } = useWords();
  const selection = usePageState((state) => state.selection);
  const first = choices.filter(({ id }) => selection.includes(id));
  const rest = choices.filter(({ id }) => !selection.includes(id));
  return (
    <select
      aria-label={say('objection.about')}
      defaultValue=""
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">{say('objection.choose')}</option>
      {[...first, ...rest].map(({ id, kind, display }) => (
        <option key={id} value={id}>
          {say(`kind.${kind}`)} {display}
        </option>
      ))}
    </select>
  );
}

/** An account by its own number, looked up once it is written; says when there is none. */
function AccountField({ onFind }: { readonly onFind: (id: string | null) => void }) {
  const { say } = useWords();
  const { questions } = usePage();
  const hint = useId();
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState('');
  const asked = useAnswer(`missing member ${key}`, async (signal) => {
    const found = key === '' ? null : await questions.account(key, signal);
    onFind(found?.id ?? null);
    return found !== null;
  });
  const unknown = key !== '' && asked.phase === 'answered' && !asked.answer;
  return (
    <>
      <input
        aria-label={say('objection.account')}
        aria-describedby={hint}
        placeholder={say('objection.account')}
        value={typed}
        onChange={({ target }) => {
          onFind(null);
          setKey('');
          setTyped(target.value);
        }}
        onBlur={() => setKey(typed.trim())}
        onKeyDown={({ key: pressed }) => pressed === 'Enter' && setKey(typed.trim())}
      />
      <p id={hint} className="small muted">
        {unknown && say('account.unknown')}
      </p>
    </>
  );
}
