import { type ReactNode, useMemo } from 'react';
import type { ListKind } from '../api/answer.ts';
import type { AccountRole } from '../state/account-role.ts';
import type { FilterKey } from '../state/filter.ts';
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
  const { roles, levels, kinds, lists } = useMemo(() => legendOf(picture), [picture]);
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
      {lists.size > 0 && <li className="rule" aria-hidden="true" />}
      {[...lists].map(([list, count]) => (
        <Entry key={list} of={`list.${list}`} count={count}>
          <ListFlag list={list} />
        </Entry>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly of: Exclude<FilterKey, `gang.${string}`>;
  readonly count: number;
  readonly children: ReactNode;
}

function Entry({ of, count, children }: EntryProps) {
  const { say } = useWords();
  const acts = useActs();
  const isOut = usePicture().filters.out.includes(of);
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
      className={`mark kind-account${role === 'OTHER' || role === 'EXPOSED' ? ' faint' : ''}`}
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
      {(role === 'OTHER' || role === 'EXPOSED') && <circle r="1.6" fill="currentColor" />}
      {role === 'EXPOSED' && <path d="M2.5 -6.5h4v4z" fill="currentColor" />}
    </svg>
  );
}

/** A flag that is filled, half filled or an outline, as the canvas draws it. */
export function ListFlag({ list }: { readonly list: ListKind }) {
  return (
    <svg className="mark" viewBox="-7 -7 14 14" aria-hidden="true">
      <path
        d="M-3.5 6v-11.5h8l-2 3 2 3h-8"
        fill={list === 'BLACK' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.3"
      />
      {list === 'GREY' && <path d="M-3.5 -5.5h4v6h-4z" fill="currentColor" />}
    </svg>
  );
}
