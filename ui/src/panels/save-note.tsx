import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

/** When the steps were last kept on the server. */
export function SaveNote() {
  const { say, format } = useWords();
  const { saver } = usePage();
  const { savedAt, unsaved, failure } = saver();
  if (failure?.code === 'FORBIDDEN') return <span className="save-note">{say('save.notKept')}</span>;
  if (failure !== null || savedAt === null) return null;
  return (
    <span className="save-note">
      <Icon name="saved" small />
      {unsaved > 0 ? say('save.saving') : say('save.saved', { at: format.second(savedAt) })}
    </span>
  );
}

/** Steps that could not be kept yet: how many, why, and that they will be. */
export function UnsavedBar() {
  const { say } = useWords();
  const { saver } = usePage();
  const { failure, unsaved, flush } = saver();
  if (failure === null || failure.code === 'FORBIDDEN' || unsaved === 0) return null;
  const sentence = failure.code === 'UNAUTHENTICATED' ? 'save.signedOut' : 'save.lost';
  return (
    <div className="unsaved-bar" role="status">
      <Icon name="warn" small />
      {say(sentence, { count: unsaved })}
      <button type="button" className="as-link" onClick={flush}>
        {say('act.retry')}
      </button>
    </div>
  );
}
