import { useState } from 'react';
import type { ParameterSet } from '../api/parameters.ts';
import { fits, isChanged, parameterGroups } from '../state/parameter-groups.ts';
import { useWords } from '../words/use-words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { ParameterGrid, ParameterList } from './parameter-tables.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';

/** Every tunable of detection in plain words, with what it is, what it usually is and what it may be. To be read. */
export function ParametersPage() {
  const { questions } = usePage();
  const { say } = useWords();
  const asked = useAnswer('parameters', (signal) => questions.parameters(signal));
  if (asked.phase === 'waiting') return <Skeleton lines={14} />;
  return (
    <main className="pages-page">
      {asked.phase === 'failed' && <FailureNotice failure={asked.failure} onRetry={asked.retry} />}
      {asked.phase === 'answered' && asked.answer === null && (
        <div className="empty">
          <Icon name="settings" />
          <h1>{say('parameters.none')}</h1>
          <p>{say('parameters.noneText')}</p>
        </div>
      )}
      {asked.phase === 'answered' && asked.answer && <Parameters set={asked.answer} />}
    </main>
  );
}

function Parameters({ set }: { readonly set: ParameterSet }) {
  const { say, format } = useWords();
  const [wanted, setWanted] = useState('');
  const [changedAlone, setChangedAlone] = useState(false);
  const changed = set.values.filter(isChanged);
  const shown = (changedAlone ? changed : set.values).filter((parameter) => fits(parameter, wanted));
  return (
    <>
      <div className="page-head">
        <h1>{say('page.parameters')}</h1>
        <span className="facts">
          {say('parameters.version', { version: set.version })}
          {set.inForce && <span className="tag ink">{say('parameters.inForce')}</span>}
        </span>
        <span className="facts muted">{say('parameters.readOnly')}</span>
      </div>
      <div className="page-tools">
        <label className="find">
          <Icon name="search" small />
          <span className="visually-hidden">{say('parameters.find')}</span>
          <input
            type="search"
            placeholder={say('parameters.find')}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        </label>
        <button
          type="button"
          className={changedAlone ? 'chip on' : 'chip'}
          aria-pressed={changedAlone}
          disabled={changed.length === 0}
          onClick={() => setChangedAlone(!changedAlone)}
        >
          {say('parameters.changed')}
          <span className="count">{format.number(changed.length)}</span>
        </button>
        <span className="grow" />
        <span className="small muted" role="status">
          {say('parameters.shown', { shown: shown.length, total: set.values.length })}
        </span>
      </div>
      {parameterGroups(shown).map((group) =>
        group.shape === 'list' ? (
          <ParameterList key={group.name} group={group} />
        ) : (
          <ParameterGrid key={group.name} group={group} />
        ),
      )}
      {shown.length === 0 && <p className="quiet-note">{say('parameters.noneFits')}</p>}
    </>
  );
}
