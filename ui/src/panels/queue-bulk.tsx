import { useState } from 'react';
import type { CaseRow } from '../api/cases.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { useWords } from '../words/use-words.ts';
import { DropMenu } from './drop-menu.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { targetName } from './queue-table.tsx';

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

/** Longest tag, characters. */
const mostTag = 32;

function TagMenu({ onTag }: { readonly onTag: (tag: string) => void }) {
  const { say } = useWords();
  const [tag, setTag] = useState('');
  return (
    <DropMenu
      name={say('queue.tagAdd')}
      edge="end"
      className="button"
      face={
        <>
          <Icon name="flag" />
          {say('queue.tag')}
        </>
      }
    >
      {(close) => (
        <form
          className="tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            onTag(tag.trim());
            setTag('');
            close();
          }}
        >
          <input
            aria-label={say('queue.tagAdd')}
            placeholder={say('queue.tagAdd')}
            maxLength={mostTag}
            value={tag}
            onChange={({ target }) => setTag(target.value)}
          />
          <button type="submit" className="button main" disabled={tag.trim() === ''}>
            {say('queue.tagAdd')}
          </button>
        </form>
      )}
    </DropMenu>
  );
}
