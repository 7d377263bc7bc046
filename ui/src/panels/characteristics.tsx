import { useState } from 'react';
import type { GangCard } from '../api/cards.ts';
import { scaleOf } from '../state/characteristic-scale.ts';
import { useWords } from '../words/use-words.ts';

interface CharacteristicsProps {
  readonly profile: GangCard['profile'];
  /** Rows before the button that shows all; all when absent. */
  readonly first?: number;
}

/** Tick: normal accounts. Dot: the gang. The line between them is the finding. */
export function Characteristics({ profile, first = profile.length }: CharacteristicsProps) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  if (profile.length === 0) return <p className="quiet-note">{say('characteristics.none')}</p>;
  return (
    <>
      <table className="characteristics">
        <thead>
          <tr>
            <th>{say('characteristics.name')}</th>
            <td />
            <th className="number">{say('characteristics.gang')}</th>
            <th className="number">{say('characteristics.normal')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.slice(0, all ? undefined : first).map((characteristic) => (
            <Row key={characteristic.code} characteristic={characteristic} />
          ))}
        </tbody>
      </table>
      {!all && profile.length > first && (
        <button type="button" className="as-link show-all" onClick={() => setAll(true)}>
          {say('characteristics.all', { count: profile.length })}
        </button>
      )}
    </>
  );
}

function Row({ characteristic }: { readonly characteristic: GangCard['profile'][number] }) {
  const { format } = useWords();
  const { text, value, baseline, unit } = characteristic;
  return (
    <tr>
      <td title={text}>{text}</td>
      <td>
        {(baseline !== null || unit === 'share') && <Scale value={value} baseline={baseline} unit={unit} />}
      </td>
      <td className="number value">{format.measure(value, unit)}</td>
      <td className="number muted">{baseline === null ? '–' : format.measure(baseline, unit)}</td>
    </tr>
  );
}

interface ScaleProps {
  readonly value: number;
  readonly baseline: number | null;
  readonly unit: string;
}

/** Without a normal figure only the dot stands on the scale. */
function Scale({ value, baseline, unit }: ScaleProps) {
  const { dot, tick } = scaleOf(value, baseline ?? value, unit);
  const x = (share: number) => 6 + share * 108;
  return (
    <svg className="scale" viewBox="0 0 120 12" aria-hidden="true">
      <path className="scale-ground" d="M6 6H114" />
      <path className="scale-line" d={`M${x(tick)} 6H${x(dot)}`} />
      {baseline !== null && <path className="scale-tick" d={`M${x(tick)} 0.5V11.5`} />}
      <circle className="scale-dot" cx={x(dot)} cy="6" r="4.2" />
    </svg>
  );
}
