import type { SearchHit } from '../api/cards.ts';
import { facetsOf, type HitKind } from '../state/hits.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { EntityName } from './kind.tsx';
import { Level } from './level.tsx';
import type { Found } from './use-search.ts';

interface SearchHitsProps {
  readonly id: string;
  readonly found: Found;
  /** What was found, of every kind. */
  readonly all: readonly SearchHit[];
  /** Those of the kind that is chosen. */
  readonly hits: readonly SearchHit[];
  readonly active: number;
  /** Null for all kinds. */
  readonly facet: HitKind | null;
  readonly isShown: (id: string) => boolean;
  readonly onFacet: (kind: HitKind | null) => void;
  readonly onChoose: (hit: SearchHit) => void;
}

/** What a search found, under its box. */
export function SearchHits({
  id,
  found,
  all,
  hits,
  active,
  facet,
  isShown,
  onFacet,
  onChoose,
}: SearchHitsProps) {
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
  if (all.length === 0)
    return (
      <div className="hits quiet" role="status">
        <p>{say('search.none', { text: found.text })}</p>
        <p className="small muted">{say('search.hint')}</p>
      </div>
    );
  return (
    <div className="hits">
      <p className="visually-hidden" role="status">
        {say('search.hits', { count: hits.length })}
      </p>
      <Facets all={all} chosen={facet} onChoose={onFacet} />
      <div id={id} role="listbox" aria-label={say('search.label')}>
        {hits.map((hit, i) => (
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
            {hit.via !== 'KEY' && (
              <span className="small muted">{say(`search.via.${hit.via}`, { name: hit.viaText ?? '' })}</span>
            )}
            <span className="grow" />
            {isShown(hit.id) && <span className="small muted">{say('search.onCanvas')}</span>}
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

interface FacetsProps {
  readonly all: readonly SearchHit[];
  readonly chosen: HitKind | null;
  readonly onChoose: (kind: HitKind | null) => void;
}

/** Kinds among the hits with their counts; a click shows one kind alone, a second one all again. */
function Facets({ all, chosen, onChoose }: FacetsProps) {
  const { say } = useWords();
  const facets = facetsOf(all);
  if (facets.size < 2) return null;
  return (
    <fieldset className="facets" aria-label={say('search.kinds')}>
      {[...facets].map(([kind, count]) => (
        <button
          type="button"
          key={kind}
          className={kind === chosen ? 'chip on' : 'chip'}
          aria-pressed={kind === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(kind === chosen ? null : kind)}
        >
          {kind === 'GANG' ? say('search.gangs') : say(`kind.${kind}`)} <b>{count}</b>
        </button>
      ))}
    </fieldset>
  );
}

/** A hit by its kind and its name. */
export function HitName({ hit }: { readonly hit: SearchHit }) {
  const { say } = useWords();
  if (!hit.isGang && hit.kind) return <EntityName kind={hit.kind} name={hit.display} />;
  return (
    <span className="who">
      <Icon name="hull" small />
      <span className="key">{say('gang.name', { id: hit.display })}</span>
    </span>
  );
}
