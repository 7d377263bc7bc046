import type { GenerationHead } from '../api/runs.ts';
import { failedChecks, moveOf, secondsOf } from '../state/generation-view.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { Bar } from './bar.tsx';
import { GateChecks, useGateSentence } from './gate-checks.tsx';
import { GenerationState } from './generation-table.tsx';
import { Icon } from './icon.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ScrollArea } from './scroll-area.tsx';
import { useMay } from './viewer-context.ts';

interface GenerationCardProps {
  readonly generation: GenerationHead;
  readonly onShow: (reason: string, key: string) => void;
}

/** One generation: why it was held, every figure of the gate, how long it took, and the way to show it. */
export function GenerationCard({ generation, onShow }: GenerationCardProps) {
  const { say, format } = useWords();
  const { number, baseGeneration, builtAt, publishedAt, engine, parametersVersion } = generation;
  return (
    <section className="card generation-card">
      <header>
        <h2>{say('runs.generation', { number })}</h2>
        <GenerationState generation={generation} />
      </header>
      <ScrollArea name={say('runs.generation', { number })}>
        <Refusal generation={generation} />
        <Moving generation={generation} onShow={onShow} />
        <dl className="figures">
          <Figure name={say('runs.builtAt')} value={format.field(builtAt)} />
          <Figure
            name={say('runs.publishedAt')}
            value={publishedAt ? format.field(publishedAt) : say('runs.never')}
          />
          <Figure name={say('runs.base')} value={baseGeneration === 0 ? '–' : String(baseGeneration)} />
          <Figure name={say('runs.engine')} value={`${engine} · ${say('runs.set', { parametersVersion })}`} />
          <Figure
            name={say('runs.window')}
            value={`${format.date(generation.window.from)} – ${format.date(generation.window.until)}`}
          />
          <Figure name={say('runs.events')} value={format.number(generation.events)} />
          <Figure name={say('runs.links')} value={format.number(generation.links)} />
          <Figure
            name={say('runs.threshold')}
            value={
              generation.thresholdNats === null
                ? '–'
                : `${format.number(generation.thresholdNats, 2)} ${say('unit.nats')}`
            }
          />
        </dl>
        <h3 className="section-name">{say('gate.title')}</h3>
        <GateChecks gate={generation.gate} />
        <Durations generation={generation} />
      </ScrollArea>
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What was out of bounds, each in a sentence with its limits. */
function Refusal({ generation }: { readonly generation: GenerationHead }) {
  const { say } = useWords();
  const sentence = useGateSentence();
  const failed = failedChecks(generation);
  if (failed.length === 0) return null;
  return (
    <div className="refusal">
      <Icon name="warn" />
      <div>
        <p className="strong">{say('gate.refused')}</p>
        <ul>
          {failed.map((check) => (
            <li key={check.metric}>{sentence(check)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Moving({ generation, onShow }: GenerationCardProps) {
  const { say } = useWords();
  const may = useMay('moveGenerations');
  const move = moveOf(generation);
  if (move === null) return null;
  if (!may) return <p className="small muted moving">{say('runs.readOnly')}</p>;
  return (
    <div className="moving">
      <p className="small muted">{say(`runs.${move}Text`)}</p>
      <ReasonForm act={say(`runs.${move}`)} most={500} onGive={onShow} />
    </div>
  );
}

const stageWords: Readonly<Record<string, WordKey>> = {
  'reading relation chains': 'stage.reading',
  'detecting gangs': 'stage.detecting',
  'writing the generation': 'stage.writing',
};

function Durations({ generation }: { readonly generation: GenerationHead }) {
  const { say, format } = useWords();
  const total = secondsOf(generation);
  if (total === null) return null;
  return (
    <>
      <h3 className="section-name">{say('runs.durations', { total: format.span(total) })}</h3>
      <ul className="durations">
        {generation.durations.map(({ stage, ms }) => {
          const word = stageWords[stage];
          return (
            <li key={stage}>
              <span>{word ? say(word) : stage}</span>
              <Bar share={total === 0 ? 0 : ms / 1_000 / total} fill="bar-quiet" />
              <b className="figure">{format.span(ms / 1_000)}</b>
            </li>
          );
        })}
      </ul>
    </>
  );
}
