import type { GenerationHead } from '../api/runs.ts';
import { failedChecks, secondsOf } from '../state/generation-view.ts';
import { useWords } from '../words/use-words.ts';
import { ScrollArea } from './scroll-area.tsx';

interface GenerationTableProps {
  /** Newest first. */
  readonly generations: readonly GenerationHead[];
  readonly hasMore: boolean;
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

/** All generations with what came out of each and how little it changed. */
export function GenerationTable({ generations, hasMore, chosen, onChoose }: GenerationTableProps) {
  const { say } = useWords();
  return (
    <section className="card generations-card">
      <header>
        <h2>{say('runs.generations')}</h2>
        <span className="muted">
          {say(hasMore ? 'runs.newest' : 'runs.all', { count: generations.length })}
        </span>
      </header>
      <ScrollArea name={say('runs.generations')}>
        <table className="generations">
          <thead>
            <tr>
              <th>{say('runs.number')}</th>
              <th>{say('runs.state')}</th>
              <th>{say('source.asOf')}</th>
              <th className="number">{say('runs.accounts')}</th>
              <th className="number">{say('page.gangs')}</th>
              <th className="number">{say('level.WARNING')}</th>
              <th className="number">{say('level.ATTENTION')}</th>
              <th className="number">{say('level.NOTICE')}</th>
              <th className="number">{say('stability.idsKept')}</th>
              <th className="number">{say('stability.churn')}</th>
              <th className="number">{say('stability.mutualInformation')}</th>
              <th className="number">{say('runs.took')}</th>
            </tr>
          </thead>
          <tbody>
            {generations.map((generation) => (
              <Row
                key={generation.number}
                generation={generation}
                chosen={generation.number === chosen}
                onChoose={() => onChoose(generation.number)}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

interface RowProps {
  readonly generation: GenerationHead;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Row({ generation, chosen, onChoose }: RowProps) {
  const { format } = useWords();
  const { number, asOf, accounts, gangs, warning, attention, notice, stability } = generation;
  const share = (value: number | null | undefined) => (value == null ? '–' : format.share(value));
  const seconds = secondsOf(generation);
  return (
    <tr aria-selected={chosen} className="pick">
      <td>
        <button type="button" className="as-link figure" aria-pressed={chosen} onClick={onChoose}>
          {number}
        </button>
      </td>
      <td>
        <GenerationState generation={generation} />
      </td>
      <td>{format.field(asOf)}</td>
      {[accounts, gangs, warning, attention, notice].map((count, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same
        <td className="number" key={place}>
          {format.number(count)}
        </td>
      ))}
      <td className="number">{share(stability?.idsKept)}</td>
      <td className="number">{share(stability?.churn)}</td>
      <td className="number">
        {stability?.mutualInformation == null ? '–' : format.number(stability.mutualInformation, 3)}
      </td>
      <td className="number muted">{seconds === null ? '–' : format.span(seconds)}</td>
    </tr>
  );
}

/** Where a generation stands, in a word; of a held one also how many figures were out of bounds. */
export function GenerationState({ generation }: { readonly generation: GenerationHead }) {
  const { say } = useWords();
  const { state, pruned } = generation;
  const failed = failedChecks(generation).length;
  return (
    <>
      <span className={`tag state-tag ${state.toLowerCase()}`}>{say(`generation.${state}`)}</span>
      {state === 'HELD' && failed > 0 && (
        <span className="small held-text"> {say('runs.failedChecks', { count: failed })}</span>
      )}
      {pruned && <span className="small muted"> {say('runs.pruned')}</span>}
    </>
  );
}
