import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { type Acts, useActs } from './acts.ts';
import { type Dialogs, useDialogs } from './dialogs.ts';
import { Icon, type IconName } from './icon.tsx';
import { keyOf } from './keys.ts';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

interface Button {
  readonly word: WordKey;
  readonly icon: IconName;
  readonly hint?: string;
  readonly act: () => void;
}

/** What can be done with the selection, each with its key; for several nodes what several allow. */
export function SelectionActs({ onNote }: { readonly onNote: () => void }) {
  const { say } = useWords();
  const acts = useActs();
  const dialogs = useDialogs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const pinned = selection.every((id) => picture.pinned.has(id));
  const buttons = [
    { word: 'act.expand', icon: 'expand', hint: keyOf('expand'), act: () => acts.expand() } as const,
    ...(selection.length > 1 ? several(acts, dialogs, selection.length) : one(acts, dialogs)),
    { word: 'acts.note', icon: 'note', hint: keyOf('note'), act: onNote } as const,
    { word: pinned ? 'act.unpin' : 'act.pin', icon: 'pin', hint: keyOf('pin'), act: acts.pin } as const,
    { word: 'act.hide', icon: 'hide', hint: keyOf('hide'), act: acts.hide } as const,
  ];
  return (
    <div className="acts">
      {buttons.map(({ word, icon, hint, act }: Button) => (
        <button type="button" className="button" key={word} onClick={act}>
          <Icon name={icon} />
          <span>{say(word)}</span>
          {hint && <kbd>{hint}</kbd>}
        </button>
      ))}
    </div>
  );
}

function one(acts: Acts, dialogs: Dialogs): readonly Button[] {
  return [
    { word: 'acts.why', icon: 'link', hint: keyOf('why'), act: acts.why },
    {
      word: 'acts.compare',
      icon: 'columns',
      hint: keyOf('compare'),
      act: () => {
        if (acts.pairUp()) dialogs.openComparison();
      },
    },
  ];
}

function several(acts: Acts, dialogs: Dialogs, count: number): readonly Button[] {
  const compare = {
    word: 'acts.compare',
    icon: 'columns',
    hint: keyOf('compare'),
    act: dialogs.openComparison,
  } as const;
  return [
    ...(count === 2 ? [compare] : []),
    { word: 'acts.common', icon: 'link', act: acts.common },
    { word: 'acts.path', icon: 'path', act: () => acts.path(false) },
    { word: 'acts.near', icon: 'hull', act: acts.selectNeighbours },
  ];
}
