import { useWords } from '../words/use-words.ts';
import { AskingNotice } from './asking-notice.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { GangList } from './gang-list.tsx';
import { Icon } from './icon.tsx';
import { NoticePill } from './notice-pill.tsx';
import { usePageState } from './page-context.ts';
import { RecentWork } from './recent-work.tsx';
import { useOpenPack } from './use-open-pack.tsx';

/** Nothing is on the canvas yet: how to begin, or why the picture did not come. */
export function ExplorerEmpty({ onRetry }: { readonly onRetry: () => Promise<void> }) {
  const { say } = useWords();
  const failure = usePageState((state) => state.failure);
  const pack = useOpenPack();
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
          <button type="button" className="button" onClick={pack.choose}>
            {say('export.openPack')}
          </button>
          {pack.input}
        </div>
      )}
      <AskingNotice />
      {!asking && <RecentWork />}
      <NoticePill />
      {!asking && <GangList first={8} />}
    </div>
  );
}
