import type { SearchHit } from '../api/cards.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { EntityName } from './kind.tsx';
import { Level } from './level.tsx';
import type { Found } from './use-search.ts';

interface SearchHitsProps {
  readonly id: string;
  readonly found: Found;
  readonly active: number;
  readonly onChoose: (hit: SearchHit) => void;
}

/** What a search found, under its box. */
export function SearchHits({ id, found, active, onChoose }: SearchHitsProps) {
  const { say } = useWords();
  if (found.phase === 'failed')
    return (
      <div className="hits">
        <FailureNotice failure={found.failure} />
      </div>
    );
  if (found.phase !== 'found')
    return (
      <div className="hits quiet" role="status">
        {say('search.searching')}
      </div>
    );
  if (found.hits.length === 0)
    return (
      <div className="hits quiet" role="status">
        <p>{say('search.none', { text: found.text })}</p>
        <p className="small muted">{say('search.hint')}</p>
      </div>
    );
  return (
    <div className="hits">
      <p className="visually-hidden" role="status">
        {say('search.hits', { count: found.hits.length })}
      </p>
      <div id={id} role="listbox" aria-label={say('search.label')}>
        {found.hits.map((hit, i) => (
          <div
            key={hit.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            // The box keeps the focus: a blur before the click would close the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit)}
            onKeyDown={(event) => event.key === 'Enter' && onChoose(hit)}
          >
            <HitName hit={hit} />
            <span className="grow" />
            {hit.gang && !hit.isGang && (
              <span className="small muted">{say('gang.name', { id: hit.gang.id })}</span>
            )}
            <Level level={hit.level} plain />
          </div>
        ))}
      </div>
    </div>
  );
}

function HitName({ hit }: { readonly hit: SearchHit }) {
  const { say } = useWords();
  if (!hit.isGang && hit.kind) return <EntityName kind={hit.kind} name={hit.display} />;
  return (
    <span className="who">
      <Icon name="hull" small />
      <span className="key">{say('gang.name', { id: hit.display })}</span>
    </span>
  );
}
