import type { PictureNode } from '../state/fold.ts';
import { windowOf } from '../state/history.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Level } from './level.tsx';
import { Neighbours } from './neighbours.tsx';
import { NodePortrait } from './node-portrait.tsx';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { useAnswer } from './use-answer.ts';

/** What a resource is, how many accounts it ties, and which of them are on the canvas. */
export function ResourcePanel({ node }: { readonly node: PictureNode }) {
  const { say } = useWords();
  return (
    <>
      <section className="subject">
        <NodePortrait look={{ ...node, role: 'OTHER' }} />
        <div>
          <h2>
            <span className="key">{node.display}</span>
            {node.hub && <span className="tag ink">{say('resource.hub')}</span>}
          </h2>
          <p>
            {say(`kind.${node.kind}`)}
            {node.degree !== null &&
              ` · ${say('resource.accounts', { count: node.degree })} ${say('resource.inWindow')}`}
          </p>
        </div>
      </section>
      {node.hub && (
        <section>
          <p className="lead-small">{say('resource.hubText')}</p>
        </section>
      )}
      <Use resourceId={node.id} />
      <Neighbours node={node} />
      <AccountsShown resourceId={node.id} />
    </>
  );
}

/** How accounts use it, and what it looks like by that; nothing until it is known. */
function Use({ resourceId }: { readonly resourceId: string }) {
  const { say, format } = useWords();
  const { questions } = usePage();
  const window = usePageState(({ history }) => windowOf(history));
  const span = window ? `${window.from} ${window.until}` : '';
  const asked = useAnswer(`use ${resourceId} ${span}`, (signal) =>
    questions.resourceFacts(resourceId, window, signal),
  );
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  if (asked.phase === 'waiting' || !asked.answer || asked.answer.visits === 0) return null;
  const { text, visits, visitsPerDay } = asked.answer;
  return (
    <section>
      <p className="lead-small">
        {say('resource.looksLike', { guess: text })} ·{' '}
        {say('resource.visits', { count: visits, perDay: format.number(visitsPerDay, 1) })}
      </p>
      <p className="micro muted">{say('resource.guessWeighs')}</p>
    </section>
  );
}

function AccountsShown({ resourceId }: { readonly resourceId: string }) {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const rows = [...picture.links.values()]
    .filter(({ kind, from, to }) => kind === 'STAR' && (from === resourceId || to === resourceId))
    .flatMap(({ from, to, events }) => {
      const account = picture.nodes.get(from === resourceId ? to : from);
      return account ? [{ account, events }] : [];
    })
    .sort((a, b) => b.events - a.events || (a.account.display < b.account.display ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <section className="rows">
      <h3 className="section-name">{say('resource.shown')}</h3>
      <ul>
        {rows.map(({ account, events }) => (
          <li key={account.id}>
            <button type="button" onClick={() => acts.visit(account.id)}>
              <span className="key">{account.display}</span>
              <span className="grow" />
              <span className="muted">{say('resource.events', { count: events })}</span>
              <Level level={account.level} plain />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
