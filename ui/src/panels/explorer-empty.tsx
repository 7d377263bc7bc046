import { useWords } from '../words/use-words.ts';
import { AskingNotice } from './asking-notice.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { GangList } from './gang-list.tsx';
import { Icon } from './icon.tsx';
import { usePageState } from './page-context.ts';
import { RecentWork } from './recent-work.tsx';

/** Nothing is on the canvas yet: how to begin, or why the picture did not come. */
export function ExplorerEmpty({ onRetry }: { readonly onRetry: () => Promise<void> }) {
  const { say } = useWords();
  const failure = usePageState((state) => state.failure);
  const asking = usePageState((state) => state.asking);
  return (
    <div className="explorer-empty">
      {failure ? (
        <FailureNotice failure={failure} onRetry={() => void onRetry()} />
      ) : (
        <div className="empty">
          <Icon name="graph" />
          <h2>{say('canvas.empty')}</h2>
          <p>{say('canvas.emptyText')}</p>
        </div>
      )}
      <AskingNotice />
      {!asking && <RecentWork />}
      {!asking && <GangList first={8} />}
    </div>
  );
}
