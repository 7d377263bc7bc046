import { useLocation } from 'wouter';
import type { GangRow } from '../api/cards.ts';
import { gangAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Level } from './level.tsx';
import { usePage } from './page-context.ts';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';

/** Gangs at warning and attention, highest first; a row leads to its picture. */
export function GangList({ first }: { readonly first: number }) {
  const { say } = useWords();
  const { questions } = usePage();
  const asked = useAnswer(`gangs ${first}`, (signal) => questions.gangs(first, signal));
  if (asked.phase === 'waiting') return <Skeleton lines={8} />;
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  const { gangs, total } = asked.answer;
  if (gangs.length === 0) return <p className="quiet-note">{say('start.none')}</p>;
  return (
    <section className="card gang-list">
      <header>
        <h2>{say('start.title')}</h2>
        <span className="muted">{say('start.subtitle')}</span>
        <span className="grow" />
        {total !== null && (
          <span className="muted">{say('start.shown', { shown: gangs.length, total })}</span>
        )}
      </header>
      <ScrollArea name={say('start.title')}>
        <table>
          <thead>
            <tr>
              <th>{say('gang.level')}</th>
              <th>{say('gang.id')}</th>
              <th className="number">{say('gang.scoreColumn')}</th>
              <th className="number">{say('gang.size')}</th>
              <th className="wide">{say('gang.why')}</th>
              <th className="number">{say('gang.lastEvent')}</th>
            </tr>
          </thead>
          <tbody>
            {gangs.map((gang) => (
              <Row key={gang.id} gang={gang} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

/** Reasons that a row has room for. */
const reasonsShown = 2;

function Row({ gang }: { readonly gang: GangRow }) {
  const { say, format } = useWords();
  const [, go] = useLocation();
  const address = gangAddress(gang.id);
  const more = gang.reasons.length - reasonsShown;
  return (
    <tr onClick={() => go(address)}>
      <td>
        <Level level={gang.level} plain />
      </td>
      <td>
        <a
          className="key"
          href={address}
          onClick={(event) => {
            event.preventDefault();
            event.stopPropagation();
            go(address);
          }}
        >
          {gang.id}
        </a>
      </td>
      <td className="number strong">{format.score(gang.score)}</td>
      <td className="number">
        {format.number(gang.size)}
        <span className="muted"> · {say('gang.coreAndPeriphery', sizes(gang))}</span>
      </td>
      <td className="wide reasons">
        {gang.reasons.slice(0, reasonsShown).map(({ code, text }) => (
          <span key={code + text}>{text}</span>
        ))}
        {more > 0 && <span className="muted">+{more}</span>}
      </td>
      <td className="number muted">{format.moment(gang.lastEventAt)}</td>
    </tr>
  );
}

function sizes({ size, coreSize }: GangRow): { core: number; periphery: number } {
  return { core: coreSize, periphery: size - coreSize };
}
