import { type ReactNode, useMemo } from 'react';
import type { AccountRole } from '../state/account-role.ts';
import type { LegendKey } from '../state/filter.ts';
import { legendOf } from '../state/legend.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { KindMark } from './kind-mark.tsx';
import { LevelRing } from './level.tsx';
import { usePicture } from './picture-context.ts';

/** Roles, levels and kinds on the canvas with their counts; a click leaves one out, a second one brings it back. */
export function Legend() {
  const { say } = useWords();
  const picture = usePicture();
  const { roles, levels, kinds } = useMemo(() => legendOf(picture), [picture]);
  return (
    <ul className="legend" aria-label={say('legend.name')}>
      {[...roles].map(([role, count]) => (
        <Entry key={role} of={`role.${role}`} count={count}>
          <RoleMark role={role} />
        </Entry>
      ))}
      {levels.size > 0 && <li className="rule" aria-hidden="true" />}
      {[...levels].map(([level, count]) => (
        <Entry key={level} of={`level.${level}`} count={count}>
          <span className={`level-mark ${level.toLowerCase()}`}>
            <LevelRing level={level} />
          </span>
        </Entry>
      ))}
      {kinds.size > 0 && <li className="rule" aria-hidden="true" />}
      {[...kinds].map(([kind, count]) => (
        <Entry key={kind} of={`kind.${kind}`} count={count}>
          <KindMark kind={kind} />
        </Entry>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly of: LegendKey;
  readonly count: number;
  readonly children: ReactNode;
}

function Entry({ of, count, children }: EntryProps) {
  const { say } = useWords();
  const acts = useActs();
  const isOut = usePicture().filters.includes(of);
  return (
    <li>
      <button
        type="button"
        aria-pressed={!isOut}
        title={say(isOut ? 'legend.bringBack' : 'legend.leaveOut')}
        onClick={() => acts.filter(of)}
      >
        {children}
        <span>{say(of)}</span> <b>{count}</b>
      </button>
    </li>
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
