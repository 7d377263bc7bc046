import { useState } from 'react';
import type { CaseRow } from '../api/cases.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { useWords } from '../words/use-words.ts';
import { DropMenu } from './drop-menu.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page-context.ts';
import { targetName } from './queue-table.tsx';
import { useMay } from './viewer-context.ts';

interface QueueBulkProps {
  readonly shown: number;
  readonly total: number;
  readonly marked: readonly CaseRow[];
  readonly onClear: () => void;
  /** Something was changed. */
  readonly onDone: () => void;
}

/** Names that are spelled out; the rest are counted. */
const mostNames = 3;

/** How much of the view is shown; and what can be done with the rows that are chosen, all or none of them. */
export function QueueBulk({ shown, total, marked, onClear, onDone }: QueueBulkProps) {
  const { say, format } = useWords();
  const { questions, person, newKey } = usePage();
  const mayAssignOthers = useMay('assignCasesToOthers');
  const [failure, setFailure] = useState<Failure | null>(null);
  const cases = marked.map(({ id }) => id);
  const act = async (asking: Promise<void>) => {
    try {
      await asking;
      setFailure(null);
      onClear();
    } catch (caught) {
      setFailure(failureOf(caught));
    }
    onDone();
  };
  const assign = (assignee: string | null) =>
    void act(questions.cases.assign({ cases, assignee, idempotencyKey: newKey() }));
  const names = marked.slice(0, mostNames).map((one) => one.number ?? targetName(one));
  return (
    <footer>
      {failure && <FailureNotice failure={failure} onClose={() => setFailure(null)} />}
      <div className="queue-bulk">
        <span className="muted">
          {say('queue.shown', { shown: format.number(shown), total: format.number(total) })}
        </span>
        <span className="grow" />
        {marked.length > 0 && (
          <>
            <b>{say('queue.selected', { count: marked.length })}</b>
            <span className="muted bulk-names">
              {names.join(say('list.comma'))}
              {marked.length > mostNames && ' …'}
            </span>
            <span className="rule" />
            <button type="button" className="button" onClick={() => assign(person)}>
              <Icon name="person" />
              {say('queue.assignToMe')}
            </button>
            <button type="button" className="button" onClick={() => assign(null)}>
              {say('queue.assignToNobody')}
            </button>
            {mayAssignOthers && <AssignMenu onAssign={assign} />}
            <TagMenu
              onTag={(tag) => void act(questions.cases.tag({ cases, add: [tag], idempotencyKey: newKey() }))}
            />
            <button type="button" className="button bare" aria-label={say('queue.clear')} onClick={onClear}>
              <Icon name="close" />
            </button>
          </>
        )}
      </div>
    </footer>
  );
}

/** Longest tag and longest name of a person, characters. */
const mostTag = 32;
const mostPerson = 128;

function TagMenu({ onTag }: { readonly onTag: (tag: string) => void }) {
  const { say } = useWords();
  return (
    <TextMenu icon="flag" name={say('queue.tag')} act={say('queue.tagAdd')} most={mostTag} onGive={onTag} />
  );
}

function AssignMenu({ onAssign }: { readonly onAssign: (person: string) => void }) {
  const { say } = useWords();
  return (
    <TextMenu
      icon="person"
      name={say('queue.assignTo')}
      act={say('queue.assign')}
      most={mostPerson}
      onGive={onAssign}
    />
  );
}

interface TextMenuProps {
  readonly icon: IconName;
  readonly name: string;
  readonly act: string;
  readonly most: number;
  readonly onGive: (text: string) => void;
}

/** A button that asks for one word. */
function TextMenu({ icon, name, act, most, onGive }: TextMenuProps) {
  const [text, setText] = useState('');
  return (
    <DropMenu
      name={act}
      edge="end"
      className="button"
      face={
        <>
          <Icon name={icon} />
          {name}
        </>
      }
    >
      {(close) => (
        <form
          className="tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            onGive(text.trim());
            setText('');
            close();
          }}
        >
          <input
            aria-label={name}
            placeholder={name}
            maxLength={most}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <button type="submit" className="button main" disabled={text.trim() === ''}>
            {act}
          </button>
        </form>
      )}
    </DropMenu>
  );
}
