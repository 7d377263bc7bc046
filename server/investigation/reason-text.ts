import type { SignalReason } from '../../graph/domain/decision-signal.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../graph/domain/window.ts';
import type { Language } from './language.ts';
import type { Text } from './texts.ts';
import { characteristicTexts, kindTexts, listTexts, reasonTexts } from './texts.ts';

/** The value that a reason is about: the one to sort and compare by. */
const headlineOf: Readonly<Record<SignalReason['code'], string | null>> = {
  BURST: 'n',
  NEW_ACCOUNTS: 'm',
  OVERDUE_SHARE: 'm',
  FRAUD_SHARE: 'm',
  SHARED_RESOURCE: 'm',
  MEETING_BURST: 'gap',
  LENDERS: 'mean',
  TRANSMITTED: 'hops',
  LISTED: null,
  BLACK_TOUCH: 'm',
  EXPOSED: null,
  BAD_KEY: null,
  BUDGET: null,
  NOT_HOT: null,
};

/** A reason as a sentence, its figures in the form that the language has for them. */
export function reasonText({ code, values }: SignalReason, language: Language): string {
  return sentence(reasonTexts[code], values, language);
}

/** A template with its values filled in, each in the form that the language and the value's name ask for. */
export function sentence(
  text: Text,
  values: Readonly<Record<string, number | string>>,
  language: Language,
): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) =>
    valueText(name, values[name] ?? '–', language),
  );
}

/** The figure that a reason is about; null where it has none. */
export function reasonValue({ code, values }: SignalReason): number | null {
  const name = headlineOf[code];
  const value = name === null ? undefined : values[name];
  return typeof value === 'number' ? value : null;
}

function valueText(name: string, value: number | string, language: Language): string {
  if (typeof value === 'string') return wordText(name, value, language);
  if (name === 'gap' || name === 'expected') return durationText(value, language);
  if (isPlainCount(name, value)) return String(value);
  return numberFormat(language, shareNames.has(name) ? 'percent' : 'decimal').format(value);
}

/** Whole numbers below 1,000 look the same in every language, and most figures of reasons are such. */
function isPlainCount(name: string, value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1_000 && !shareNames.has(name);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times what using it does, so each is made once. */
function numberFormat(language: Language, style: 'percent' | 'decimal' | DurationUnit): Intl.NumberFormat {
  const name = `${language} ${style}`;
  const isPlain = style === 'percent' || style === 'decimal';
  const options = isPlain ? { style } : ({ style: 'unit', unit: style, unitDisplay: 'long' } as const);
  const format =
    formats.get(name) ?? new Intl.NumberFormat(language, { ...options, maximumFractionDigits: 1 });
  formats.set(name, format);
  return format;
}

/** Values that are shares, 0 to 1. */
const shareNames: ReadonlySet<string> = new Set(['base', 'share', 'value']);

/** Values that are codes with a text of their own, by their names; other words are shown as they are. */
const wordTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  kind: kindTexts,
  characteristic: characteristicTexts,
  list: listTexts,
};

function wordText(name: string, word: string, language: Language): string {
  const texts = wordTexts[name] ?? {};
  return Object.hasOwn(texts, word) ? (texts[word]?.[language] ?? word) : word;
}

const durationUnits = [
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
  ['second', secondMs],
] as const;

type DurationUnit = (typeof durationUnits)[number][0];

/** A duration in its largest unit that gives at least 1, to one decimal place. */
function durationText(durationMs: number, language: Language): string {
  const [unit, unitMs] = durationUnits.find(([, ms]) => durationMs >= ms) ?? ['second', secondMs];
  return numberFormat(language, unit).format(durationMs / unitMs);
}
