import type { TimeWindow } from '../api/answer.ts';
import type { Command } from '../state/command.ts';
import type { Filters } from '../state/filter.ts';
import { displayOf } from '../state/fold.ts';
import type { Format } from '../words/formats.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { filterName } from './filter-chips.tsx';
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
              {sentence(command, { say, format, nameOf: (id) => displayOf(picture, id) })}
            </span>
            <span className="muted">{n > cursor ? say('log.undone') : format.clock(at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface Telling {
  readonly say: Say;
  readonly format: Format;
  readonly nameOf: (id: string) => string;
}

/** What was done, as a sentence. */
function sentence(command: Command, { say, format, nameOf }: Telling): string {
  switch (command.op) {
    case 'seed':
      return say('log.seed', { id: command.gang });
    case 'expand':
      return say(command.reach ? 'log.expandAs' : 'log.expand', { names: namesOf(command.ids, nameOf) });
    case 'ego':
      return say('log.ego', { name: nameOf(command.id), depth: command.depth });
    case 'path':
      return say('log.path', { from: nameOf(command.from), to: nameOf(command.to) });
    case 'common':
      return say('log.common', { names: namesOf(command.ids, nameOf) });
    case 'brush':
      return command.window === null
        ? say('log.unbrushed')
        : say('log.brush', spanOf(command.window, format));
    case 'window':
      return command.window === null
        ? say('log.window')
        : say('log.windowTo', spanOf(command.window, format));
    case 'collapse':
      return say('log.collapse', { step: command.step });
    case 'filter':
      return filterSentence(command.filters, say, format);
    case 'lock':
      return say(command.on ? 'log.lock' : 'log.unlock');
    case 'linksAmong':
      return say('log.linksAmong');
    case 'hide':
    case 'unhide':
    case 'block':
    case 'unblock':
    case 'pin':
    case 'unpin':
      return say(`log.${command.op}`, { count: command.ids.length });
    default:
      return command satisfies never;
  }
}

function filterSentence({ out, leastNats, leastDegree }: Filters, say: Say, format: Format): string {
  const parts = [
    ...(out.length > 0 ? [out.map((key) => filterName(key, say)).join(say('list.comma'))] : []),
    ...(leastNats > 0 ? [say('filter.natsFrom', { nats: format.number(leastNats, 1) })] : []),
    ...(leastDegree > 0 ? [say('filter.degreeFrom', { count: leastDegree })] : []),
  ];
  return parts.length === 0
    ? say('log.unfiltered')
    : say('log.filtered', { names: parts.join(say('list.comma')) });
}

/** More names than these are counted. */
const mostNames = 3;

function namesOf(ids: readonly string[], nameOf: (id: string) => string): string {
  const names = ids.slice(0, mostNames).map(nameOf).join(', ');
  return ids.length > mostNames ? `${names} +${ids.length - mostNames}` : names;
}

function spanOf({ from, until }: TimeWindow, format: Format) {
  return { from: format.moment(from), until: format.moment(until) };
}
