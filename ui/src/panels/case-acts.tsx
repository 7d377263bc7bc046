import { useState } from 'react';
import type { CloseCause } from '../api/cases.ts';
import { useWords } from '../words/use-words.ts';
import { useCaseWork } from './case-work.ts';
import { DropMenu } from './drop-menu.tsx';
import { Icon } from './icon.tsx';
import { keyOf } from './keys.ts';
import { usePage } from './page-context.ts';

const causes: readonly CloseCause[] = [
  'FRAUD_CONFIRMED',
  'NO_FRAUD',
  'NOT_ENOUGH_EVIDENCE',
  'NO_LONGER_FOUND',
  'PART_OF_ANOTHER',
];

/** Longest remark that the server takes, characters. */
const mostRemark = 512;

/** What ends the work on a case: closing it with a cause, or going on to the next. Nothing outside of a case. */
export function CaseActs() {
  const { say } = useWords();
  const { one, mine, next } = useCaseWork();
  if (one === null) return null;
  return (
    <>
      {mine && (
        <DropMenu
          name={say('case.close')}
          edge="end"
          className="button close-case"
          face={
            <>
              <Icon name="check" />
              {say('case.close')} <kbd>{keyOf('closeCase')}</kbd>
            </>
          }
        >
          {(close) => <ClosingForm onDone={close} />}
        </DropMenu>
      )}
      <button type="button" className="button main next" onClick={() => void next()}>
        <span>{say('case.next')}</span>
        <kbd>{keyOf('next')}</kbd>
        <Icon name="right" small />
      </button>
    </>
  );
}

function ClosingForm({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const { newKey } = usePage();
  const { close } = useCaseWork();
  const [key] = useState(newKey);
  const [cause, setCause] = useState<CloseCause | null>(null);
  const [remark, setRemark] = useState('');
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (cause === null) return;
        onDone();
        void close(cause, remark, key);
      }}
    >
      <p className="muted small">{say('case.closeText')}</p>
      <fieldset>
        <legend className="section-name">{say('case.cause')}</legend>
        {causes.map((name) => (
          <label key={name} className="check">
            <input type="radio" name="cause" checked={cause === name} onChange={() => setCause(name)} />
            {say(`case.cause.${name}`)}
          </label>
        ))}
      </fieldset>
      <textarea
        rows={2}
        maxLength={mostRemark}
        aria-label={say('case.remark')}
        placeholder={say('case.remark')}
        value={remark}
        onChange={({ target }) => setRemark(target.value)}
      />
      <button type="submit" className="button main" disabled={cause === null}>
        {say('case.closeNow')}
      </button>
    </form>
  );
}
