import type {
  DecisionSignal,
  DecisionSignals,
  SignalGang,
  SignalReason,
  UnavailableCode,
} from '../../graph/domain/decision-signal.ts';
import { longestBudgetMs, mostEntities } from '../../graph/domain/decision-signal.ts';
import type { EntityKind, EntityRef } from '../../graph/domain/entity.ts';
import { entityKinds } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { AccountId } from '../../graph/domain/ids.ts';
import type { ListEntry } from '../../graph/domain/risk-list.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import type { Pin, PinParts } from './pin.ts';
import { pinAt } from './pin.ts';
import type { ReadKey } from './read-key.ts';

export interface DecisionParts extends PinParts {
  readonly readKey: ReadKey;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
}

/**
 * Answers what is known of entities, from memory alone: one snapshot and one overlay for the whole answer.
 *
 * An account: its provisional label where there is one, else the generation's. A resource: the gang that holds it. With
 * both the list entries in force. One look-up each, about 2 µs.
 */
export function decisionSignals(parts: DecisionParts): DecisionSignals {
  return ({ entities, asOf, budgetMs }) => {
    checkWithin('entities', mostEntities, entities.length);
    checkWithin('budgetMs', longestBudgetMs, budgetMs);
    const startedAt = parts.monotonic();
    const pin = pinAt(parts, asOf);
    const isLate = () => parts.monotonic() - startedAt > budgetMs;
    const signals = entities.map((asked) =>
      isLate() ? unavailable(parts.readKey(asked), asked, 'BUDGET') : signalOf(parts, pin, asked),
    );
    const { generation, stale, overlay } = pin;
    const watermark = overlay?.watermark ?? generation.watermark;
    return { generation: generation.number, asOf: generation.asOf, stale, watermark, signals };
  };
}

function checkWithin(name: string, most: number, asked: number): void {
  if (!(asked >= 1 && asked <= most)) throw new LimitExceeded(name, 1, most, asked);
}

function signalOf({ state, readKey }: DecisionParts, pin: Pin, asked: unknown): DecisionSignal {
  const ref = readKey(asked);
  if (ref === null) return unavailable(null, asked, 'BAD_KEY');
  if (pin.snapshot === null) return unavailable(ref, asked, 'NOT_HOT');
  const entries = state.lists.entriesOf(ref, pin.at);
  const finding = findingOf(pin, ref);
  const isKnown = finding !== null || state.known.has(ref) || state.lists.names(ref);
  return {
    status: pin.stale ? 'STALE' : isKnown ? 'FOUND' : 'NOT_FOUND',
    type: ref.kind,
    key: ref.key,
    ...(finding ?? nothing),
    lists: entries.map(listHit),
  };
}

interface Finding {
  readonly gang: SignalGang | null;
  readonly level: RiskLevel | null;
  readonly score: number | null;
  readonly reasons: readonly SignalReason[];
}

const nothing: Finding = { gang: null, level: null, score: null, reasons: [] };

function findingOf(pin: Pin, ref: EntityRef): Finding | null {
  if (ref.kind === 'ACCOUNT') return labelOf(pin, ref.key);
  const held = pin.snapshot?.holderOf(ref) ?? null;
  if (held === null) return null;
  return { gang: { id: held.gangId, role: null, provisional: false, size: held.size }, ...held.signal };
}

function labelOf({ snapshot, overlay }: Pin, account: AccountId): Finding | null {
  const provisional = overlay?.labelOf(account) ?? null;
  const label = provisional ?? snapshot?.labelOf(account) ?? null;
  if (label === null) return null;
  const { gangId, role, size, signal } = label;
  const gang = gangId === null ? null : { id: gangId, role, provisional: provisional !== null, size };
  return { gang, ...signal };
}

function listHit({ target: _, display: __, ...entry }: ListEntry, place: number) {
  return { ...entry, decides: place === 0 };
}

/** @param ref  null for a bad key, of which nothing is echoed */
function unavailable(ref: EntityRef | null, asked: unknown, code: UnavailableCode): DecisionSignal {
  return {
    status: 'UNAVAILABLE',
    type: ref?.kind ?? typeIn(asked),
    key: ref?.key ?? '',
    ...nothing,
    lists: [],
    reasons: [{ code, values: {} }],
  };
}

function typeIn(asked: unknown): EntityKind | null {
  const { type } = (asked ?? {}) as { readonly type?: unknown };
  return entityKinds.find((kind) => kind === type) ?? null;
}
