import type { EntityType } from '../api/answer.ts';
import type { NearCounts } from '../api/near-counts.ts';
import { oneStep } from '../api/question.ts';
import type { PictureNode } from '../state/fold.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { useDialogs } from './dialogs.ts';
import { FailureNotice } from './failure-notice.tsx';
import { KindIcon } from './kind.tsx';
import { Skeleton } from './skeleton.tsx';
import { useNearCounts } from './use-near-counts.ts';

/** Counts by kind of what is one step away inside the window, each a way there; hubs apart, with their size. */
export function Neighbours({ node }: { readonly node: PictureNode }) {
  const { say } = useWords();
  const acts = useActs();
  const asked = useNearCounts(node.id);
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  const near = asked.phase === 'answered' ? asked.answer : null;
  const any = near !== null && near.kinds.length + near.hubs.length > 0;
  return (
    <section>
      <div className="row">
        <h3 className="section-name grow">{say('near.title')}</h3>
        {any && (
          <button type="button" className="as-link" onClick={() => acts.expand([node.id])}>
            {say('near.expand')}
          </button>
        )}
      </div>
      {asked.phase === 'waiting' && <Skeleton lines={2} />}
      {near && !any && <p className="muted lead-small">{say('near.none')}</p>}
      {near && any && <Counts node={node} near={near} />}
    </section>
  );
}

function Counts({ node, near: { kinds, hubs } }: { readonly node: PictureNode; readonly near: NearCounts }) {
  const { say, format } = useWords();
  const acts = useActs();
  const dialogs = useDialogs();
  const expandBy = (kind: EntityType) =>
    acts.expand([node.id], { reach: { ...oneStep, through: kind === 'ACCOUNT' ? null : [kind] } });
  return (
    <ul className="near">
      {kinds.map(([kind, count]) => (
        <li key={kind}>
          <button
            type="button"
            title={say('near.expandKind', { kind: say(`kind.${kind}`) })}
            onClick={() => expandBy(kind)}
          >
            <KindIcon kind={kind} small={false} />
            <b>{format.number(count)}</b>
            <span>{say(`kind.${kind}`)}</span>
          </button>
        </li>
      ))}
      {hubs.map((hub) => (
        <li key={hub.id} className="hub">
          <button type="button" title={say('near.expandHub')} onClick={dialogs.openExpansionForm}>
            <KindIcon kind={hub.kind} small={false} />
            <b>{format.number(hub.accounts)}</b>
            <span>{say('near.hub', { kind: say(`kind.${hub.kind}`) })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
