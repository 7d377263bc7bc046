import type { EventCounts } from '../api/events.ts';
import { useWords } from '../words/use-words.ts';
import { ScrollArea } from './scroll-area.tsx';

const types = ['login', 'registration', 'application', 'outcome'] as const;

/** The numbers behind the bars; spans without an event are left out. */
export function TimeNumbers({ counts }: { readonly counts: EventCounts }) {
  const { say, format } = useWords();
  const spans = counts.at
    .map((at, i) => ({ at, counts: types.map((type) => counts[type][i] ?? 0) }))
    .filter((span) => span.counts.some((count) => count > 0));
  return (
    <ScrollArea name={say('time.numbers')}>
      <table>
        <thead>
          <tr>
            <th>{say('window.from')}</th>
            {types.map((type) => (
              <th key={type} className="number">
                {say(`event.${type}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <tr key={span.at}>
              <td>{format.moment(span.at)}</td>
              {types.map((type, i) => (
                <td key={type} className="number">
                  {span.counts[i] ? format.number(span.counts[i]) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
