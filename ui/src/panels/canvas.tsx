import { type RefObject, useState } from 'react';
import type { GraphView } from '../graph-view/graph-view.ts';
import { useWords } from '../words/use-words.ts';
import { AskingNotice } from './asking-notice.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { HonestLine } from './honest-line.tsx';
import { Legend } from './legend.tsx';
import { LiveRegion } from './live-region.tsx';
import { NoticePill } from './notice-pill.tsx';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { useGraphView } from './use-graph-view.ts';
import { useRedrawOnce } from './use-redraw-once.ts';

/** The drawn picture with its controls, its legend and the line that says what is not shown. */
export function Canvas({ view }: { readonly view: RefObject<GraphView | null> }) {
  const { say } = useWords();
  const { store } = usePage();
  const picture = usePicture();
  const failure = usePageState((state) => state.failure);
  const mode = usePageState((state) => state.mode);
  const [round, setRound] = useState(0);
  const { container, state } = useGraphView(view, round);
  const redraw = () => setRound((before) => before + 1);
  useRedrawOnce(state, redraw);
  return (
    <section className={`canvas mode-${mode}`}>
      <div
        key={round}
        className="stage"
        ref={container}
        role="application"
        // The arrow keys walk from node to node, so the canvas takes the focus.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role application is interactive
        tabIndex={0}
        aria-label={say('canvas.name', { nodes: picture.nodes.size, links: picture.links.size })}
      />
      {state !== 'drawing' && (
        <div className="no-canvas">
          <p className="strong">{say(state === 'lost' ? 'canvas.lost' : 'canvas.noWebgl')}</p>
          {state === 'lost' ? (
            <button type="button" className="button" onClick={redraw}>
              {say('canvas.redraw')}
            </button>
          ) : (
            <p className="muted">{say('canvas.noWebglText')}</p>
          )}
        </div>
      )}
      <CanvasControls />
      {failure && (
        <div className="canvas-failure">
          <FailureNotice failure={failure} onClose={store.getState().dismissFailure} />
        </div>
      )}
      <AskingNotice />
      <NoticePill />
      <LiveRegion />
      <div className="foot">
        <Legend />
        <HonestLine />
      </div>
    </section>
  );
}
