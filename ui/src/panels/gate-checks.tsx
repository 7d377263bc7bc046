import type { GateCheck } from '../api/runs.ts';
import { unitOfMetric } from '../state/generation-view.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** Every figure that the sanity gate looked at, beside its limits. */
export function GateChecks({ gate }: { readonly gate: readonly GateCheck[] }) {
  const { say } = useWords();
  const figure = useGateFigure();
  const limits = useGateLimits();
  const nameOf = useMetricName();
  if (gate.length === 0) return <p className="quiet-note">{say('gate.none')}</p>;
  return (
    <table className="gate">
      <thead>
        <tr>
          <th>{say('gate.metric')}</th>
          <th className="number">{say('gate.value')}</th>
          <th>{say('gate.limits')}</th>
          <th>{say('gate.result')}</th>
        </tr>
      </thead>
      <tbody>
        {gate.map((check) => (
          <tr key={check.metric} className={check.passed ? undefined : 'failed'}>
            <td>{nameOf(check.metric)}</td>
            <td className="number figure">{figure(check.metric, check.value)}</td>
            <td className="muted">{limits(check)}</td>
            <td>
              <span className={check.passed ? 'verdict-mark clean' : 'held-text'}>
                <Icon name={check.passed ? 'check' : 'close'} small />
                {say(check.passed ? 'gate.passed' : 'gate.failed')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A check as a sentence: what, how much, and what would have been allowed. */
export function useGateSentence(): (check: GateCheck) => string {
  const { say } = useWords();
  const figure = useGateFigure();
  const limits = useGateLimits();
  const nameOf = useMetricName();
  return (check) =>
    say('gate.sentence', {
      metric: nameOf(check.metric),
      value: figure(check.metric, check.value),
      limits: limits(check),
    });
}

function useGateLimits(): (check: GateCheck) => string {
  const { say } = useWords();
  const figure = useGateFigure();
  return ({ metric, low, high }) => {
    if (low !== null && high !== null)
      return say('gate.between', { low: figure(metric, low), high: figure(metric, high) });
    if (low !== null)
      return say(unitOfMetric(metric) === 'instant' ? 'gate.notBefore' : 'gate.atLeast', {
        low: figure(metric, low),
      });
    if (high === 0) return say('gate.mustBeNone');
    return high === null ? say('gate.anything') : say('gate.atMost', { high: figure(metric, high) });
  };
}

function useGateFigure(): (metric: string, value: number) => string {
  const { say, format } = useWords();
  return (metric, value) => {
    const unit = unitOfMetric(metric);
    if (unit === 'instant') return format.moment(value);
    if (unit === 'share') return say('parameters.percent', { value: format.number(100 * value, 1) });
    if (unit === 'nats') return `${format.number(value, 2)} ${say('unit.nats')}`;
    return format.number(value);
  };
}

const metricWords: Readonly<Record<string, WordKey>> = {
  events: 'gate.events',
  days: 'gate.days',
  links: 'gate.links',
  gangs: 'gate.gangs',
  labels: 'gate.labels',
  warning: 'gate.warning',
  churn: 'gate.churn',
  idsKept: 'gate.idsKept',
  adjustedRand: 'gate.adjustedRand',
  largestGang: 'gate.largestGang',
  threshold: 'gate.threshold',
  consistency: 'gate.consistency',
  order: 'gate.order',
  afterRollback: 'gate.afterRollback',
};

/** Figures of one kind of resource alone end in its name, such as `days.IP`. */
function useMetricName(): (metric: string) => string {
  const { say } = useWords();
  return (metric) => {
    const [name = '', kind] = metric.split('.');
    const word = say(metricWords[name] ?? 'gate.other');
    return kind === undefined
      ? word
      : say('gate.ofKind', { metric: word, kind: say(`kind.${kind}` as WordKey) });
  };
}
