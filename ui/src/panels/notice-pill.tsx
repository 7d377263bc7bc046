import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { usePage, usePageState } from './page-context.ts';

/** Says once what the picture alone does not show: that nothing was found, or that something cannot be done. */
export function NoticePill() {
  const { say } = useWords();
  const { store } = usePage();
  const notice = usePageState((state) => state.notice);
  const steps = usePageState((state) => state.changedSteps);
  if (notice === null) return null;
  return (
    <div className="asking notice" role="status">
      {say(`notice.${notice}`, { steps: steps.join(say('list.comma')) })}
      <button
        type="button"
        className="button bare"
        aria-label={say('act.close')}
        onClick={store.getState().dismissNotice}
      >
        <Icon name="close" small />
      </button>
    </div>
  );
}
