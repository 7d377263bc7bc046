import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { type Acts, useActs } from './acts.ts';
import { Icon, type IconName } from './icon.tsx';
import { keyOf } from './keys.ts';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

interface Tool {
  readonly word: WordKey;
  readonly icon: IconName;
  readonly hint?: string;
  readonly act: () => void;
  readonly needsSelection?: boolean;
  readonly pressed?: boolean;
}

/** Acts on the canvas as buttons, each with its key: a gesture without a button is not found by anybody. */
export function ToolRail() {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const pinned = selection.length > 0 && selection.every((id) => picture.pinned.has(id));
  const groups = [useModeTools(), pictureTools(acts, pinned, picture.locked), viewTools(acts)];
  return (
    <div className="tools" role="toolbar" aria-label={say('act.tools')} aria-orientation="vertical">
      {groups.map((tools) => (
        <div key={tools[0]?.word} className="tool-group">
          {tools.map(({ word, icon, hint = '', act, needsSelection = false, pressed }) => (
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

function useModeTools(): readonly Tool[] {
  const { store } = usePage();
  const mode = usePageState((state) => state.mode);
  const { setMode } = store.getState();
  return (['move', 'box', 'lasso'] as const).map((one) => ({
    word: `act.${one}`,
    icon: one === 'move' ? 'cursor' : one,
    hint: keyOf(one),
    act: () => setMode(one),
    pressed: mode === one,
  }));
}

function pictureTools(acts: Acts, pinned: boolean, locked: boolean): readonly Tool[] {
  return [
    {
      word: 'act.expand',
      icon: 'expand',
      hint: keyOf('expand'),
      act: () => acts.expand(),
      needsSelection: true,
    },
    { word: 'act.collapse', icon: 'collapse', hint: keyOf('collapse'), act: acts.collapse },
    { word: 'act.hide', icon: 'hide', hint: keyOf('hide'), act: acts.hide, needsSelection: true },
    {
      word: pinned ? 'act.unpin' : 'act.pin',
      icon: 'pin',
      hint: keyOf('pin'),
      act: acts.pin,
      needsSelection: true,
      pressed: pinned,
    },
    { word: locked ? 'act.unlock' : 'act.lock', icon: 'lock', act: acts.lock, pressed: locked },
  ];
}

function viewTools(acts: Acts): readonly Tool[] {
  return [
    { word: 'act.fit', icon: 'fit', hint: keyOf('fit'), act: acts.fit },
    { word: 'act.zoomIn', icon: 'plus', act: () => acts.zoom(1.4) },
    { word: 'act.zoomOut', icon: 'minus', act: () => acts.zoom(1 / 1.4) },
  ];
}
