import { useRef } from 'react';
import { useWords } from '../words/use-words.ts';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** Says aloud what was selected and what came. */
export function LiveRegion() {
  const { say } = useWords();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const steps = usePageState(({ history }) => history.cursor);
  const before = useRef({ steps, nodes: picture.nodes.size, text: '' });
  if (before.current.steps !== steps) {
    const count = picture.nodes.size - before.current.nodes;
    const text = count > 0 ? say('canvas.added', { count }) : say('canvas.addedNone');
    before.current = { steps, nodes: picture.nodes.size, text };
  }
  const node = picture.nodes.get(selection.at(-1) ?? '');
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {before.current.text}{' '}
      {node &&
        say(node.degree === null ? 'canvas.selected' : 'canvas.selectedDegree', {
          kind: say(`kind.${node.kind}`),
          name: node.display,
          count: node.degree ?? 0,
        })}{' '}
      {selection.length > 1 && say('table.selected', { count: selection.length })}
    </p>
  );
}
