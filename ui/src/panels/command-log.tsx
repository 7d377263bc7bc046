import type { Command } from '../state/command.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** Every act in its order; a click goes back, or forward again, to just after it. */
export function CommandLog() {
  const { say, format } = useWords();
  const { store } = usePage();
  const picture = usePicture();
  const { entries, cursor } = usePageState((state) => state.history);
  if (entries.length === 0) return <p className="quiet-note">{say('log.empty')}</p>;
  return (
    <ol className="log">
      {entries.map(({ n, at, command }) => (
        <li key={n} className={n > cursor ? 'undone' : undefined}>
          <button
            type="button"
            aria-current={n === cursor ? 'step' : undefined}
            onClick={() => store.getState().jump(n)}
          >
            <span className="muted figure">{n}</span>
            <span className="grow">
              {sentence(command, say, (id) => picture.nodes.get(id)?.display ?? '…')}
            </span>
            <span className="muted">{n > cursor ? say('log.undone') : format.clock(at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function sentence(command: Command, say: Say, nameOf: (id: string) => string): string {
  switch (command.op) {
    case 'seed':
      return say('log.seed', { id: command.gang });
    case 'expand':
      return say('log.expand', { names: command.ids.map(nameOf).join(', ') });
    case 'window':
      return say('log.window');
    case 'collapse':
      return say('log.collapse', { step: command.step });
    case 'filter':
      return command.out.length === 0
        ? say('log.unfiltered')
        : say('log.filtered', { names: command.out.map((key) => say(key)).join(say('list.comma')) });
    case 'hide':
    case 'unhide':
    case 'pin':
    case 'unpin':
      return say(`log.${command.op}`, { count: command.ids.length });
    default:
      return command satisfies never;
  }
}
