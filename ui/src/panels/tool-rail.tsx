import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { useActs } from './acts.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

interface Tool {
  readonly word: WordKey;
  readonly icon: IconName;
  readonly hint: string;
  readonly act: () => void;
  readonly needsSelection: boolean;
  readonly pressed?: boolean;
}

/** Acts on the canvas as buttons, each with its key: a gesture without a button is not found by anybody. */
export function ToolRail() {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const pinned = selection.length > 0 && selection.every((id) => picture.pinned.has(id));
  const groups: readonly (readonly Tool[])[] = [
    [
      { word: 'act.expand', icon: 'expand', hint: 'E', act: () => acts.expand(), needsSelection: true },
      { word: 'act.collapse', icon: 'collapse', hint: 'C', act: acts.collapse, needsSelection: false },
      { word: 'act.hide', icon: 'hide', hint: 'H', act: acts.hide, needsSelection: true },
      {
        word: pinned ? 'act.unpin' : 'act.pin',
        icon: 'pin',
        hint: 'P',
        act: acts.pin,
        needsSelection: true,
        pressed: pinned,
      },
    ],
    [
      { word: 'act.fit', icon: 'fit', hint: 'F', act: acts.fit, needsSelection: false },
      { word: 'act.zoomIn', icon: 'plus', hint: '', act: () => acts.zoom(1.4), needsSelection: false },
      { word: 'act.zoomOut', icon: 'minus', hint: '', act: () => acts.zoom(1 / 1.4), needsSelection: false },
    ],
  ];
  return (
    <div className="tools" role="toolbar" aria-label={say('act.tools')} aria-orientation="vertical">
      {groups.map((tools) => (
        <div key={tools[0]!.word} className="tool-group">
          {tools.map(({ word, icon, hint, act, needsSelection, pressed }) => (
            <button
              type="button"
              key={icon}
              aria-label={say(word)}
              title={hint ? `${say(word)} (${hint})` : say(word)}
              aria-pressed={pressed}
              disabled={needsSelection && selection.length === 0}
              onClick={act}
            >
              <Icon name={icon} />
              {hint && <kbd>{hint}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
