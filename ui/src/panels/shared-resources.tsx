import type { GangCard } from '../api/cards.ts';
import { useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { EntityName } from './kind.tsx';
import { ScrollArea } from './scroll-area.tsx';

/** What members share, with how many of all its accounts are members. */
export function SharedResources({ gang }: { readonly gang: GangCard }) {
  const { say, format } = useWords();
  return (
    <div className="shared">
      <div className="row">
        <h3 className="section-name grow">{say('gang.shared')}</h3>
        <span className="micro muted">{say('gang.sharedColumn')}</span>
      </div>
      {gang.sharedResources.length === 0 && <p className="muted lead-small">{say('gang.noShared')}</p>}
      <ScrollArea name={say('gang.shared')}>
        <ul>
          {gang.sharedResources.map(({ id, kind, resource, members, accounts }) => (
            <li key={id}>
              <EntityName kind={kind} name={resource.display} />
              <span className="grow" />
              <Bar share={members / Math.max(1, accounts)} fill="bar-quiet" height={6} />
              <span className="figure">
                {say('gang.sharedOf', { members: format.number(members), accounts: format.number(accounts) })}
              </span>
            </li>
          ))}
        </ul>
      </ScrollArea>
    </div>
  );
}
