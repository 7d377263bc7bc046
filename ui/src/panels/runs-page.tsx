import { useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import type { GenerationHead, RunsOverview } from '../api/runs.ts';
import { moveOf, worthLooking } from '../state/generation-view.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { GenerationCard } from './generation-card.tsx';
import { GenerationTable } from './generation-table.tsx';
import { AgreementCard, HealthCard } from './health-cards.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { MoveList, RunList } from './run-lists.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';
import { useLastAnswer } from './use-last-answer.ts';

/** What became of refreshes, which generation is shown and by whom, and how the server is now. */
export function RunsPage() {
  const { say } = useWords();
  const { questions } = usePage();
  const [round, setRound] = useState(0);
  const asked = useAnswer(`runs ${round}`, (signal) => questions.runs(signal));
  const overview = useLastAnswer(asked);
  return (
    <main className="pages-page">
      <div className="page-head">
        <h1>{say('page.runs')}</h1>
        {overview && <Summary overview={overview} />}
        <span className="grow" />
        <button type="button" className="button" onClick={() => setRound(round + 1)}>
          <Icon name="redo" small />
          {say('runs.again')}
        </button>
      </div>
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {asked.phase === 'waiting' && !overview && <Skeleton lines={14} />}
      {overview && <Overview overview={overview} onMoved={() => setRound(round + 1)} />}
    </main>
  );
}

function Summary({ overview: { generations } }: { readonly overview: RunsOverview }) {
  const { say, format } = useWords();
  const shown = generations.find(({ state }) => state === 'PUBLISHED');
  const held = generations.filter(({ state }) => state === 'HELD').length;
  return (
    <>
      {shown && (
        <span className="facts muted">
          {say('runs.shown', { number: shown.number, at: format.field(shown.asOf) })}
        </span>
      )}
      {held > 0 && <span className="tag held">{say('runs.heldCount', { count: held })}</span>}
    </>
  );
}

interface OverviewProps {
  readonly overview: RunsOverview;
  readonly onMoved: () => void;
}

function Overview({ overview, onMoved }: OverviewProps) {
  const { say } = useWords();
  const { questions, store } = usePage();
  const [chosen, setChosen] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { generations, health, moves, runs, hasMore } = overview;
  const looked = generations.find(({ number }) => number === chosen) ?? worthLooking(generations);
  const show = async (generation: GenerationHead, reason: string, idempotencyKey: string) => {
    const act = moveOf(generation);
    if (act === null) return;
    try {
      const input = { generation: generation.number, reason, idempotencyKey };
      const now = await questions.showGeneration(act, input);
      store.getState().learn({ generation: now.number, asOf: now.asOf, stale: false });
      setFailure(null);
      setChosen(now.number);
      onMoved();
    } catch (caught) {
      setFailure(failureOf(caught));
    }
  };
  if (looked === null)
    return (
      <>
        <div className="empty">
          <Icon name="hull" />
          <h2>{say('start.noGeneration')}</h2>
          <p>{say('start.noGenerationText')}</p>
        </div>
        <div className="runs-pair">
          <HealthCard health={health} />
          <RunList runs={runs} />
        </div>
      </>
    );
  return (
    <>
      {failure && <FailureNotice failure={failure} onClose={() => setFailure(null)} />}
      <div className="runs-columns">
        <div className="runs-main">
          <GenerationTable
            generations={generations}
            hasMore={hasMore}
            chosen={looked.number}
            onChoose={setChosen}
          />
          <div className="runs-pair">
            <HealthCard health={health} />
            <div className="runs-main">
              <AgreementCard agreement={health.agreement} />
              <MoveList moves={moves} />
            </div>
          </div>
          <RunList runs={runs} />
        </div>
        <GenerationCard
          key={looked.number}
          generation={looked}
          onShow={(reason, key) => void show(looked, reason, key)}
        />
      </div>
    </>
  );
}
