import type { Path, PathStep } from '../api/explanations.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { usePicture } from './picture-context.ts';

/** The chain from one account to the other, each step with its first and its last time. */
export function PathSteps({ path }: { readonly path: Path }) {
  const { say, format } = useWords();
  const { steps, weakestNats, inTimeOrder, through, truncated } = path;
  if (steps === null)
    return (
      <section>
        <h3 className="section-name">{say('path.title')}</h3>
        <p className="muted lead-small">{say(truncated ? 'path.cut' : 'path.none')}</p>
      </section>
    );
  return (
    <section>
      <div className="row">
        <h3 className="section-name grow">{say(through === 'GANG' ? 'path.strongest' : 'path.title')}</h3>
        {weakestNats !== null && (
          <span className="micro muted">{say('path.weakest', { nats: format.number(weakestNats, 1) })}</span>
        )}
      </div>
      <ol className="path">
        {steps.map((step) => (
          <Step key={`${step.from} ${step.to}`} step={step} />
        ))}
      </ol>
      <p className="tag">{say(inTimeOrder ? 'path.inTimeOrder' : 'path.notInTimeOrder')}</p>
    </section>
  );
}

function Step({ step: { to, text, firstAt, lastAt } }: { readonly step: PathStep }) {
  const { say, format } = useWords();
  const acts = useActs();
  const picture = usePicture();
  return (
    <li>
      <button type="button" disabled={!picture.nodes.has(to)} onClick={() => acts.look(to)}>
        {text}
      </button>
      <small className="muted">
        {firstAt !== null && lastAt !== null
          ? say('path.times', { first: format.moment(firstAt), last: format.moment(lastAt) })
          : say('path.noTimes')}
      </small>
    </li>
  );
}
