import type { EntityType, FoundNode } from '../api/answer.ts';
import type { PictureNode } from '../state/fold.ts';
import { windowOf } from '../state/history.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { FailureNotice } from './failure-notice.tsx';
import { KindIcon } from './kind.tsx';
import { usePage, usePageState } from './page-context.ts';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';

/** Counts by kind of what is one step away inside the window; hubs apart, with their size. */
export function Neighbours({ node }: { readonly node: PictureNode }) {
  const { say, format } = useWords();
  const { questions } = usePage();
  const acts = useActs();
  const window = usePageState(({ history }) => windowOf(history));
  const span = window ? `${window.from} ${window.until}` : '';
  const asked = useAnswer(`near ${node.id} ${span}`, (signal) =>
    questions.neighbours(node.id, window, signal),
  );
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  const near = asked.phase === 'answered' ? asked.answer.nodes.filter(({ id }) => id !== node.id) : [];
  const hubs = near.filter(({ hub }) => hub);
  return (
    <section>
      <div className="row">
        <h3 className="section-name grow">{say('near.title')}</h3>
        {near.length > 0 && (
          <button type="button" className="as-link" onClick={() => acts.expand([node.id])}>
            {say('near.expand')}
          </button>
        )}
      </div>
      {asked.phase === 'waiting' && <Skeleton lines={2} />}
      {asked.phase === 'answered' && near.length === 0 && (
        <p className="muted lead-small">{say('near.none')}</p>
      )}
      {near.length > 0 && (
        <ul className="near">
          {byKind(near.filter(({ hub }) => !hub)).map(([kind, count]) => (
            <li key={kind}>
              <KindIcon kind={kind} small={false} />
              <b>{format.number(count)}</b>
              <span>{say(`kind.${kind}`)}</span>
            </li>
          ))}
          {hubs.map((hub) => (
            <li key={hub.id} className="hub">
              <KindIcon kind={hub.kind} small={false} />
              <b>{format.number(hub.degree ?? 0)}</b>
              <span>{say('near.hub', { kind: say(`kind.${hub.kind}`) })}</span>
            </li>
          ))}
        </ul>
      )}
      {asked.phase === 'answered' && asked.answer.truncated && (
        <p className="small muted">{say('near.truncated')}</p>
      )}
    </section>
  );
}

function byKind(nodes: readonly FoundNode[]): [EntityType, number][] {
  const counts = new Map<EntityType, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
