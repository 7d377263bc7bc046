import type { GateCheck, GateMetric, gateMetrics } from '../../graph/domain/gate.ts';
import type { ResourceKind } from '../../graph/domain/resource-kinds.ts';

type Unit = 'count' | 'share' | 'nats' | 'instant';

interface Words {
  readonly text: string;
  readonly unit: Unit;
}

const words: Readonly<Record<(typeof gateMetrics)[number], Words>> = {
  events: { text: 'events in the window', unit: 'count' },
  days: { text: 'days of the window with an event', unit: 'count' },
  links: { text: 'evidence links', unit: 'count' },
  gangs: { text: 'gangs', unit: 'count' },
  labels: { text: 'labelled accounts', unit: 'count' },
  warning: { text: 'accounts at WARNING', unit: 'count' },
  churn: { text: 'labelled accounts that lost or changed their gang', unit: 'share' },
  idsKept: { text: 'gangs that keep their id', unit: 'share' },
  adjustedRand: { text: 'agreement with the shown generation (adjusted Rand index)', unit: 'share' },
  largestGang: { text: 'members of the largest gang', unit: 'count' },
  threshold: { text: 'least evidence of a link', unit: 'nats' },
  consistency: { text: 'contradictions in the result', unit: 'count' },
  order: { text: 'as-of instant', unit: 'instant' },
  afterRollback: {
    text: 'moves of the shown generation by hand that no run was released after',
    unit: 'count',
  },
};

/** `events in the window: 120, allowed 950 to 1500` */
export function describeCheck({ metric, value, low, high }: GateCheck): string {
  const { text, unit } = wordsOf(metric);
  return `${text}: ${figure(value, unit)}, allowed ${range(low, high, unit)}`;
}

/** All checks that did not pass, in one sentence. */
export function describeRefusal(gate: readonly GateCheck[]): string {
  return gate
    .filter(({ passed }) => !passed)
    .map(describeCheck)
    .join('; ');
}

function wordsOf(metric: GateMetric): Words {
  if (isOfKind(metric))
    return { text: `${words.days.text} that names ${metric.slice('days.'.length)}`, unit: words.days.unit };
  return words[metric];
}

function isOfKind(metric: GateMetric): metric is `days.${ResourceKind}` {
  return metric.startsWith('days.');
}

function range(low: number | null, high: number | null, unit: Unit): string {
  if (low !== null && high !== null) return `${figure(low, unit)} to ${figure(high, unit)}`;
  if (low !== null)
    return unit === 'instant' ? `from ${figure(low, unit)} on` : `at least ${figure(low, unit)}`;
  if (high === 0) return 'none';
  return high === null ? 'anything' : `at most ${figure(high, unit)}`;
}

function figure(value: number, unit: Unit): string {
  if (unit === 'instant') return new Date(value).toISOString();
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`;
  if (unit === 'nats') return `${value.toFixed(2)} nats`;
  return String(Math.round(value));
}
