import { useWords } from '../words/use-words.ts';
import { GangList } from './gang-list.tsx';
import { Icon } from './icon.tsx';
import { Level } from './level.tsx';
import { usePage } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

/** Where an investigator lands: what the shown generation holds, and the gangs worth a look first. */
export function StartPage() {
  const { say, format } = useWords();
  const { questions } = usePage();
  const asked = useAnswer('generation', (signal) => questions.generation(signal));
  const generation = asked.phase === 'answered' ? asked.answer : null;
  return (
    <main className="start">
      <div className="start-head">
        <h1>{say('page.gangs')}</h1>
        {generation && (
          <>
            <span className="facts muted">
              {say('start.summary', {
                accounts: format.number(generation.accounts),
                gangs: format.number(generation.gangs),
              })}
            </span>
            <span className="grow" />
            <span className="facts muted">
              {say('start.levels')}
              {(['WARNING', 'ATTENTION', 'NOTICE'] as const).map((level) => (
                <span className="row" key={level}>
                  <Level level={level} plain />
                  <b>{format.number(generation[lower[level]])}</b>
                </span>
              ))}
            </span>
          </>
        )}
      </div>
      {asked.phase === 'answered' && generation === null ? (
        <div className="empty">
          <Icon name="hull" />
          <h2>{say('start.noGeneration')}</h2>
          <p>{say('start.noGenerationText')}</p>
        </div>
      ) : (
        <GangList first={50} />
      )}
    </main>
  );
}

const lower = { WARNING: 'warning', ATTENTION: 'attention', NOTICE: 'notice' } as const;
