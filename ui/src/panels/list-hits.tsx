import type { ListHit } from '../api/accounts.ts';
import { useWords } from '../words/use-words.ts';

/** Lists that name the account itself, the one that counts first. */
export function ListHits({ lists }: { readonly lists: readonly ListHit[] }) {
  const { say, format } = useWords();
  return (
    <section className="part">
      <h3 className="section-name">{say('account.lists')}</h3>
      {lists.length === 0 && <p className="muted lead-small">{say('account.noLists')}</p>}
      <ul className="remarks">
        {lists.map(({ list, reason, source, until, binding, decides }) => (
          <li key={`${list} ${source}`}>
            <p>
              <b>{say(`list.${list}`)}</b>
              {binding && <span className="tag ink">{say('account.binding')}</span>}
              {decides && lists.length > 1 && <span className="tag">{say('account.decides')}</span>}
            </p>
            <p>{reason}</p>
            <p className="small muted">
              {say('account.listSource', {
                source,
                until: until ? format.field(until) : say('account.noEnd'),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
