import { useMemo } from 'react';
import { type AccountRole, legendOf } from '../state/legend.ts';
import { useWords } from '../words/use-words.ts';
import { KindMark } from './kind-mark.tsx';
import { LevelRing } from './level.tsx';
import { usePicture } from './picture-context.ts';

/** Roles, levels and kinds on the canvas with their counts. */
export function Legend() {
  const { say } = useWords();
  const picture = usePicture();
  const { roles, levels, kinds } = useMemo(() => legendOf(picture), [picture]);
  return (
    <ul className="legend" aria-label={say('legend.name')}>
      {[...roles].map(([role, count]) => (
        <li key={role}>
          <RoleMark role={role} />
          {say(`role.${role}`)} <b>{count}</b>
        </li>
      ))}
      {levels.size > 0 && <li className="rule" aria-hidden="true" />}
      {[...levels].map(([level, count]) => (
        <li key={level}>
          <span className={`level-mark ${level.toLowerCase()}`}>
            <LevelRing level={level} />
          </span>
          {say(`level.${level}`)} <b>{count}</b>
        </li>
      ))}
      {kinds.size > 0 && <li className="rule" aria-hidden="true" />}
      {[...kinds].map(([kind, count]) => (
        <li key={kind}>
          <KindMark kind={kind} />
          {say(`kind.${kind}`)} <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

export function RoleMark({ role }: { readonly role: AccountRole }) {
  if (role === 'CORE')
    return (
      <svg className="mark kind-account" viewBox="-7 -7 14 14" aria-hidden="true">
        <circle r="5.5" fill="currentColor" />
      </svg>
    );
  return (
    <svg
      className={`mark kind-account${role === 'OTHER' ? ' faint' : ''}`}
      viewBox="-7 -7 14 14"
      aria-hidden="true"
    >
      <circle
        r="4.5"
        fill="var(--ground)"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={role === 'PROVISIONAL' ? '2.4 1.8' : undefined}
      />
      {role === 'OTHER' && <circle r="1.6" fill="currentColor" />}
    </svg>
  );
}
