import { signalStatuses } from '../../graph/domain/decision-signal.ts';
import { entityKinds } from '../../graph/domain/entity.ts';
import { listNames } from '../../graph/domain/risk-list.ts';
import { riskLevels } from '../../graph/domain/risk-signal.ts';

/*
 * The answer of `POST /v1/decision-signals` as JSON Schema: the serialiser is compiled from it, in the order of its
 * members, and the published contract holds it.
 */
const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;
const yesOrNo = { type: 'boolean' } as const;
const nullableText = { type: ['string', 'null'] } as const;
const nullableNumber = { type: ['number', 'null'] } as const;

function object<Properties extends Readonly<Record<string, unknown>>>(properties: Properties) {
  return { type: 'object', required: Object.keys(properties), properties } as const;
}

const gang = {
  ...object({ id: text, role: nullableText, provisional: yesOrNo, size: whole }),
  type: ['object', 'null'],
} as const;

const listHit = object({
  list: { type: 'string', enum: listNames },
  reason: text,
  until: nullableText,
  binding: yesOrNo,
  decides: yesOrNo,
});

const reason = object({ code: text, text, value: nullableNumber });

const signal = object({
  status: { type: 'string', enum: signalStatuses },
  type: { type: ['string', 'null'], enum: [...entityKinds, null] },
  key: text,
  gang,
  level: { type: ['string', 'null'], enum: [...riskLevels, null] },
  score: nullableNumber,
  lists: { type: 'array', items: listHit },
  reasons: { type: 'array', items: reason },
});

export const decisionSchema = object({
  generation: whole,
  asOf: text,
  stale: yesOrNo,
  signals: { type: 'array', items: signal },
});
