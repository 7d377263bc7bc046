import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { BoldText } from './bold-text.tsx';
import { useDialogs } from './dialogs.ts';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** From this many nodes on a picture is hard to read. */
const muchNodes = 2_000;

/** What is shown of what was met, where the server stopped, what is hidden: always on the page, never in a tooltip. */
export function HonestLine() {
  const { say, format } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const view = usePageState((state) => state.view);
  const selection = usePageState((state) => state.selection);
  const dialogs = useDialogs();
  const nodes = [...picture.nodes.values()];
  const drawn = view === 'accounts' ? nodes.filter(({ kind }) => kind === 'ACCOUNT').length : nodes.length;
  const total =
    nodes.length +
    picture.filteredOut.size +
    picture.brushedOut.size +
    picture.takenAway.size +
    picture.notShown;
  const evidence = [...picture.links.values()].filter(({ kind }) => kind === 'EVIDENCE').length;
  const hubs = picture.stoppedAtHubs.map(({ accounts }) => accounts);
  const hubSelected = selection.some((id) => picture.nodes.get(id)?.hub);
  const provisional = nodes.some((node) => node.provisional);
  const figures = { shown: format.number(drawn), total: format.number(total) };
  return (
    <div className="honest">
      <span>
        <BoldText text={say(drawn === total ? 'honest.shownAll' : 'honest.shown', figures)} />
      </span>
      {evidence > 0 && (
        <>
          <i className="rule" />
          <span className="muted">
            <BoldText
              text={say(picture.linksNotShown > 0 ? 'honest.links' : 'honest.linksAll', {
                count: evidence,
                shown: format.number(evidence),
                total: format.number(evidence + picture.linksNotShown),
              })}
            />
          </span>
        </>
      )}
      <i className="rule" />
      <span className={hubs.length > 0 ? '' : 'muted'}>
        <BoldText
          text={
            hubs.length > 0
              ? say('honest.hubs', { count: hubs.length, most: Math.max(...hubs) })
              : say('honest.noHubs')
          }
        />
      </span>
      {picture.truncated && (
        <>
          <i className="rule" />
          <span className="cut">{say('honest.truncated')}</span>
          <button type="button" className="as-link" onClick={acts.more}>
            {say('honest.more')}
          </button>
        </>
      )}
      {hubs.length > 0 && (
        <button type="button" className="as-link" onClick={dialogs.openExpansionForm} disabled={!hubSelected}>
          {say('honest.expandHub')}
        </button>
      )}
      {picture.brushedOut.size > 0 && (
        <>
          <i className="rule" />
          <span>
            <BoldText text={say('honest.brushed', { count: picture.brushedOut.size })} />
          </span>
        </>
      )}
      {nodes.length >= muchNodes && (
        <>
          <i className="rule" />
          <span className="cut">{say('honest.much')}</span>
        </>
      )}
      {provisional && (
        <>
          <i className="rule" />
          <span className="muted">{say('honest.provisional')}</span>
        </>
      )}
      {picture.hiddenIds.length > 0 && (
        <>
          <i className="rule" />
          <span>
            {say('honest.hidden')} <b>{picture.hiddenIds.length}</b>
          </span>
          <button type="button" className="as-link" onClick={() => acts.unhide()}>
            {say('honest.unhide')}
          </button>
        </>
      )}
    </div>
  );
}
