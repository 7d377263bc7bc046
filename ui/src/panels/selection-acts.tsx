import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { Icon } from './icon.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** What can be done with the selection, each with its key. */
export function SelectionActs() {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const pinned = selection.every((id) => picture.pinned.has(id));
  return (
    <div className="acts">
      <button type="button" className="button" onClick={() => acts.expand()}>
        <Icon name="expand" />
        {say('act.expand')}
        <kbd>E</kbd>
      </button>
      <button type="button" className="button" onClick={acts.pin}>
        <Icon name="pin" />
        {say(pinned ? 'act.unpin' : 'act.pin')}
        <kbd>P</kbd>
      </button>
      <button type="button" className="button" onClick={acts.hide}>
        <Icon name="hide" />
        {say('act.hide')}
        <kbd>H</kbd>
      </button>
    </div>
  );
}
