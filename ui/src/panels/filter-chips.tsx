import type { FilterKey } from '../state/filter.ts';
import { displayOf } from '../state/fold.ts';
import { type Say, useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { DropMenu } from './drop-menu.tsx';
import { Icon } from './icon.tsx';
import { usePicture } from './picture-context.ts';

/** What is left out of the picture by filters, never silently: each chip takes its own filter away. */
export function FilterChips() {
  const { say, format } = useWords();
  const acts = useActs();
  const { filters, filteredOut } = usePicture();
  const { out, leastNats, leastDegree } = filters;
  return (
    <>
      {leastNats > 0 && (
        <Chip
          text={say('filter.natsFrom', { nats: format.number(leastNats, 1) })}
          onTakeAway={() => acts.setFilters({ ...filters, leastNats: 0 })}
        />
      )}
      {leastDegree > 0 && (
        <Chip
          text={say('filter.degreeFrom', { count: leastDegree })}
          onTakeAway={() => acts.setFilters({ ...filters, leastDegree: 0 })}
        />
      )}
      {out.length > 0 && (
        <Chip
          text={say('filter.leftOut', {
            names: out.map((key) => filterName(key, say)).join(say('list.comma')),
            count: filteredOut.size,
          })}
          onTakeAway={() => acts.setFilters({ ...filters, out: [] })}
        />
      )}
    </>
  );
}

/** What a filter leaves out, in words. */
export function filterName(key: FilterKey, say: Say): string {
  if (key.startsWith('gang.')) return key.slice('gang.'.length);
  return say(key as Exclude<FilterKey, `gang.${string}`>);
}

function Chip({ text, onTakeAway }: { readonly text: string; readonly onTakeAway: () => void }) {
  const { say } = useWords();
  return (
    <button type="button" className="chip on" onClick={onTakeAway} title={say('filter.restore')}>
      <Icon name="filter" small />
      <span className="chip-text">{text}</span>
      <Icon name="close" small />
    </button>
  );
}

/** What was hidden and blocked by hand, with a way back for each and for all. */
export function HiddenChip() {
  const { say } = useWords();
  const { hiddenIds, blockedIds } = usePicture();
  const count = hiddenIds.length + blockedIds.length;
  if (count === 0) return null;
  return (
    <DropMenu
      name={say('honest.hidden')}
      className="chip on"
      face={
        <>
          <Icon name="hide" small />
          {say('honest.hidden')} {count}
          <Icon name="down" small />
        </>
      }
    >
      {() => <HiddenList />}
    </DropMenu>
  );
}

function HiddenList() {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const { hiddenIds, blockedIds } = picture;
  return (
    <>
      <ul className="hidden-list">
        {hiddenIds.map((id) => (
          <li key={id}>
            <span className="key grow">{displayOf(picture, id)}</span>
            <button type="button" className="as-link" onClick={() => acts.unhide([id])}>
              {say('hidden.show')}
            </button>
          </li>
        ))}
        {blockedIds.map((id) => (
          <li key={id}>
            <span className="key grow">{displayOf(picture, id)}</span>
            <span className="tag">{say('hidden.blocked')}</span>
            <button type="button" className="as-link" onClick={() => acts.unblock([id])}>
              {say('hidden.unblock')}
            </button>
          </li>
        ))}
      </ul>
      {hiddenIds.length > 0 && (
        <button type="button" className="button" onClick={() => acts.unhide()}>
          {say('honest.unhide')}
        </button>
      )}
    </>
  );
}
