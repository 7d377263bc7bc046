import type { DecisionQuestion } from '../../graph/domain/decision-signal.ts';
import { defaultBudgetMs } from '../../graph/domain/decision-signal.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import { readTime } from '../../graph/intake/read-time.ts';

/**
 * The question in a parsed body; members that nobody knows are passed over. How many entities and how much time may be
 * asked for is the use case's to say.
 *
 * @throws BadInput naming the member that cannot be used
 */
export function readQuestion(body: unknown): DecisionQuestion {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadInput('body', 'must be a JSON object with entities');
  const { entities, asOf, budgetMs } = body as Readonly<Record<string, unknown>>;
  if (!Array.isArray(entities)) throw new BadInput('entities', 'must be a list of { type, key }');
  return { entities, asOf: readAsOf(asOf), budgetMs: readBudget(budgetMs) };
}

function readAsOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const at = readTime(value, 'asOf', Number.MAX_SAFE_INTEGER, () => null);
  if (at === null || typeof value !== 'string')
    throw new BadInput('asOf', 'must be RFC 3339 text with an offset, 2000-01-01 or later');
  return at;
}

function readBudget(value: unknown): number {
  if (value === undefined || value === null) return defaultBudgetMs;
  if (typeof value !== 'number') throw new BadInput('budgetMs', 'must be a number of milliseconds');
  return value;
}
