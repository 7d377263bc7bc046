import type { RiskLevel } from '../api/answer.ts';
import { useWords } from '../words/use-words.ts';

/** A level as ring form and word; `plain` for dense rows. */
export function Level({
  level,
  plain = false,
}: {
  readonly level: RiskLevel | null;
  readonly plain?: boolean;
}) {
  const { say } = useWords();
  if (level === null) return <span className="muted">{plain ? '–' : say('level.none')}</span>;
  return (
    <span className={`level ${level.toLowerCase()}${plain ? ' plain' : ''}`}>
      <LevelRing level={level} />
      {say(`level.${level}`)}
    </span>
  );
}

/** Two rings, one thick ring, one thin ring: the form says the level without its colour. */
export function LevelRing({ level }: { readonly level: RiskLevel }) {
  return (
    <svg className="ring" viewBox="0 0 12 12" aria-hidden="true">
      {level === 'WARNING' && (
        <>
          <circle cx="6" cy="6" r="5.2" strokeWidth="1.3" />
          <circle cx="6" cy="6" r="2.5" strokeWidth="1.3" />
        </>
      )}
      {level === 'ATTENTION' && <circle cx="6" cy="6" r="4.4" strokeWidth="2.6" />}
      {level === 'NOTICE' && <circle cx="6" cy="6" r="4.8" strokeWidth="1.2" />}
    </svg>
  );
}
