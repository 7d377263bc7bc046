import type { Parameter } from '../api/parameters.ts';
import { isChanged, type ParameterGroup } from '../state/parameter-groups.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { ScrollArea } from './scroll-area.tsx';

type Of<Shape> = Extract<ParameterGroup, { readonly shape: Shape }>;

/** One parameter a line. */
export function ParameterList({ group: { name, parameters } }: { readonly group: Of<'list'> }) {
  const { say } = useWords();
  const title = useGroupName(name);
  const figure = useFigure();
  return (
    <section className="card page-card">
      <header>
        <h2>{title}</h2>
      </header>
      <ScrollArea name={title}>
        <table className="parameters list">
          <thead>
            <tr>
              <th>{say('parameters.meaning')}</th>
              <th className="number">{say('parameters.value')}</th>
              <th>{say('parameters.unit')}</th>
              <th className="number">{say('parameters.default')}</th>
              <th className="number">{say('parameters.range')}</th>
              <th>{say('parameters.path')}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.path}>
                <td>{parameter.text}</td>
                <td className="number value">
                  {isChanged(parameter) && <Changed />}
                  {figure(parameter.value, parameter.unit)}
                </td>
                <td className="muted">{say(unitWord(parameter.unit))}</td>
                <td className="number muted">{figure(parameter.default, parameter.unit)}</td>
                <td className="number muted">
                  <Range parameter={parameter} />
                </td>
                <td className="muted">
                  <code>{parameter.path}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

/** One parameter a line, one kind a column: what differs between kinds is what there is to see. */
export function ParameterGrid({ group: { name, kinds, rows } }: { readonly group: Of<'grid'> }) {
  const { say } = useWords();
  const title = useGroupName(name);
  return (
    <section className="card page-card">
      <header>
        <h2>{title}</h2>
        <span className="muted">{say('parameters.grid')}</span>
      </header>
      <ScrollArea name={title}>
        <table className="parameters grid">
          <thead>
            <tr>
              <th>{say('parameters.meaning')}</th>
              {kinds.map((kind) => (
                <th className="number" key={kind}>
                  {say(kindWord(name, kind))}
                </th>
              ))}
              <th>{say('parameters.unit')}</th>
              <th className="number">{say('parameters.range')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, cells }) => {
              const any = cells.find((cell) => cell !== undefined);
              return (
                any && (
                  <tr key={path}>
                    <td title={path}>{any.text}</td>
                    {kinds.map((kind, place) => (
                      <GridCell key={kind} cell={cells[place]} />
                    ))}
                    <td className="muted">{say(unitWord(any.unit))}</td>
                    <td className="number muted">
                      <Range parameter={any} />
                    </td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

function GridCell({ cell }: { readonly cell: Parameter | undefined }) {
  const { say } = useWords();
  const figure = useFigure();
  if (cell === undefined) return <td />;
  return (
    <td className="number value">
      {figure(cell.value, cell.unit)}
      {isChanged(cell) && (
        <span className="was muted">{say('parameters.was', { value: figure(cell.default, cell.unit) })}</span>
      )}
    </td>
  );
}

function Changed() {
  const { say } = useWords();
  return <span className="tag ink">{say('parameters.changedTag')}</span>;
}

function Range({ parameter: { least, most, unit } }: { readonly parameter: Parameter }) {
  const { say } = useWords();
  const figure = useFigure();
  if (unit === 'on-off') return <>{say('parameters.onOrOff')}</>;
  return <>{say('parameters.from', { least: figure(least, unit), most: figure(most, unit) })}</>;
}

/** A value as its unit is read; a dash where it does not apply. */
function useFigure(): (value: number | null, unit: string) => string {
  const { say, format } = useWords();
  return (value, unit) => {
    if (value === null) return '–';
    if (unit === 'on-off') return say(value === 0 ? 'parameters.off' : 'parameters.on');
    return unit === 'share'
      ? say('parameters.percent', { value: format.exact(100 * value) })
      : format.exact(value);
  };
}

function useGroupName(name: string): string {
  const { say } = useWords();
  return say(groupWords[name] ?? 'parameters.group.general');
}

const groupWords: Readonly<Record<string, WordKey>> = {
  general: 'parameters.group.general',
  kinds: 'parameters.group.kinds',
  ties: 'parameters.group.ties',
  evidence: 'parameters.group.evidence',
  persons: 'parameters.group.persons',
  communities: 'parameters.group.communities',
  joining: 'parameters.group.joining',
  membership: 'parameters.group.membership',
  profile: 'parameters.group.profile',
  levels: 'parameters.group.levels',
  transmission: 'parameters.group.transmission',
  intraday: 'parameters.group.intraday',
};

const unitWords: Readonly<Record<string, WordKey>> = {
  accounts: 'unitName.accounts',
  days: 'unitName.days',
  gaps: 'unitName.gaps',
  hours: 'unitName.hours',
  minutes: 'unitName.minutes',
  nats: 'unit.nats',
  rounds: 'unitName.rounds',
  seconds: 'unitName.seconds',
  share: 'unitName.share',
  'on-off': 'unitName.switch',
};

function unitWord(unit: string): WordKey {
  return unitWords[unit] ?? 'unitName.number';
}

const tieWords: Readonly<Record<string, WordKey>> = {
  TRANSFER: 'tie.TRANSFER',
  REFERRAL: 'tie.REFERRAL',
  CONTACT: 'tie.CONTACT',
  GUARANTEE: 'tie.GUARANTEE',
};

/** A kind of resource, or of tie. */
function kindWord(group: string, kind: string): WordKey {
  return group === 'ties' ? (tieWords[kind] ?? 'event.tie') : (`kind.${kind}` as WordKey);
}
