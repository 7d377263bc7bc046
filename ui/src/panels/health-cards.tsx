import type { Health } from '../api/runs.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { Bar } from './bar.tsx';

const checkWords: Readonly<Record<string, WordKey>> = {
  generation: 'health.generation',
  names: 'health.names',
  overlay: 'health.overlay',
  store: 'health.store',
};

/** What answers depend on, how far labels are behind the events, and what the store holds. */
export function HealthCard({ health: { checks, eventLagSeconds, store } }: { readonly health: Health }) {
  const { say, format } = useWords();
  return (
    <section className="card health-card">
      <header>
        <h2>{say('health.title')}</h2>
      </header>
      <ul className="checks">
        {checks.map(({ name, status }) => (
          <li key={name}>
            <i className={`dot ${status.toLowerCase()}`} />
            <span className="grow">{say(checkWords[name] ?? 'health.other')}</span>
            <b>{say(`health.${status}`)}</b>
          </li>
        ))}
        <li>
          <i className={`dot ${(eventLagSeconds ?? 60) > 5 ? 'degraded' : 'ok'}`} />
          <span className="grow">{say('health.lag')}</span>
          <b>{lagText()}</b>
        </li>
      </ul>
      {store && (
        <dl className="figures">
          <div>
            <dt>{say('health.kind')}</dt>
            <dd>{store.kind}</dd>
          </div>
          <div>
            <dt>{say('runs.events')}</dt>
            <dd>{format.number(store.events)}</dd>
          </div>
          <div>
            <dt>{say('runs.accounts')}</dt>
            <dd>{format.number(store.accounts)}</dd>
          </div>
          <div>
            <dt>{say('health.resources')}</dt>
            <dd>{format.number(store.resources)}</dd>
          </div>
          <div className="whole">
            <dt>{say('health.span')}</dt>
            <dd>
              {store.firstEventAt && store.lastEventAt
                ? `${format.field(store.firstEventAt)} – ${format.field(store.lastEventAt)}`
                : '–'}
            </dd>
          </div>
        </dl>
      )}
    </section>
  );

  function lagText(): string {
    if (eventLagSeconds === null) return '–';
    const seconds = format.span(eventLagSeconds);
    return eventLagSeconds >= 60 ? say('health.lagMore', { seconds }) : seconds;
  }
}

const outcomes = ['confirmed', 'moved', 'dropped'] as const;

/** How the labels of the day before stood the judgement of the night. */
export function AgreementCard({ agreement }: { readonly agreement: Health['agreement'] }) {
  const { say, format } = useWords();
  return (
    <section className="card agreement-card">
      <header>
        <h2>{say('agreement.title')}</h2>
      </header>
      {agreement === null || agreement.provisional === 0 ? (
        <p className="quiet-note">{say('agreement.none')}</p>
      ) : (
        <div className="agreement">
          <p>
            <b className="great">{format.share(agreement.confirmed / agreement.provisional)}</b>{' '}
            <span className="muted">{say('agreement.confirmedShare', { count: agreement.provisional })}</span>
          </p>
          <ul className="durations">
            {outcomes.map((outcome) => (
              <li key={outcome}>
                <span>{say(`agreement.${outcome}`)}</span>
                <Bar share={agreement[outcome] / agreement.provisional} fill="bar-quiet" />
                <b className="figure">{format.number(agreement[outcome])}</b>
              </li>
            ))}
          </ul>
          <p className="small muted">
            {say('agreement.judged', { generation: agreement.generation, over: agreement.over })}
          </p>
        </div>
      )}
    </section>
  );
}
