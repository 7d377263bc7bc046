import type { GangCard } from '../api/cards.ts';
import { scaleOf } from '../state/characteristic-scale.ts';
import { useWords } from '../words/use-words.ts';

/** Tick: normal accounts. Dot: the gang. The line between them is the finding. */
export function Characteristics({ profile }: { readonly profile: GangCard['profile'] }) {
  const { say, format } = useWords();
  if (profile.length === 0) return <p className="quiet-note">{say('characteristics.none')}</p>;
  return (
    <table className="characteristics">
      <thead>
        <tr>
          <th>{say('characteristics.name')}</th>
          <th aria-hidden="true" />
          <th className="number">{say('characteristics.gang')}</th>
          <th className="number">{say('characteristics.normal')}</th>
        </tr>
      </thead>
      <tbody>
        {profile.map(({ code, text, value, baseline, unit }) => (
          <tr key={code}>
            <td title={text}>{text}</td>
            <td>{baseline !== null && <Scale value={value} baseline={baseline} unit={unit} />}</td>
            <td className="number value">{format.measure(value, unit)}</td>
            <td className="number muted">{baseline === null ? '–' : format.measure(baseline, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ScaleProps {
  readonly value: number;
  readonly baseline: number;
  readonly unit: string;
}

function Scale({ value, baseline, unit }: ScaleProps) {
  const { dot, tick } = scaleOf(value, baseline, unit);
  const x = (share: number) => 6 + share * 108;
  return (
    <svg className="scale" viewBox="0 0 120 12" aria-hidden="true">
      <path className="scale-ground" d="M6 6H114" />
      <path className="scale-line" d={`M${x(tick)} 6H${x(dot)}`} />
      <path className="scale-tick" d={`M${x(tick)} 0.5V11.5`} />
      <circle className="scale-dot" cx={x(dot)} cy="6" r="4.2" />
    </svg>
  );
}
