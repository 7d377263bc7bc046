import { seal, unseal } from './sealed.ts';
import { bytesOf, joinSections, splitSections, textSections, textsIn } from './sections.ts';

/**
 * Events recorded together, as they lie on disk: columns, and the keys that they name for the first time. Numbers of
 * accounts, resources and lenders are those of the whole store, given in recording order, so that reading all blocks
 * in order gives every process the same numbers without looking a key up.
 */
export interface EventBlock {
  /** Recording number of the first event. */
  readonly firstNumber: number;
  /** By the clock of the recorder, epoch ms. */
  readonly receivedAt: number;
  readonly newAccounts: readonly string[];
  /** Code of the kind as one character, then the key. */
  readonly newResources: readonly string[];
  /** Mask of each new resource. */
  readonly newDisplays: readonly string[];
  readonly newLenders: readonly string[];

  /** Columns, one value an event. `at`: epoch ms. */
  readonly at: Float64Array;
  /** Index into `eventTypes`. */
  readonly type: Uint8Array;
  readonly account: Uint32Array;
  /** Epoch ms, NaN where the event does not say. */
  readonly accountCreatedAt: Float64Array;
  /** Yuan of an application, `knownAt` of an outcome; NaN elsewhere. */
  readonly measure: Float64Array;
  /** Number of the lender of an application plus 1, 0 where there is none. */
  readonly lender: Uint32Array;
  readonly eventIds: readonly string[];
  /** What the columns do not say, as JSON; empty where nothing is left. */
  readonly details: readonly string[];
  /** First 16 bytes of the SHA-256 of each event's canonical text. */
  readonly digests: Uint8Array;
  /** First mention of each event in the two next columns; one longer than the block. */
  readonly mentionOffsets: Uint32Array;
  readonly mentionResource: Uint32Array;
  /** Index into `relationships`. */
  readonly mentionThrough: Uint8Array;
}

/** Most events in a block: small enough to read one event cheaply, large enough to load fast. */
export const mostEventsPerBlock = 256;

/** A block as one sealed value. */
export function encodeBlock(block: EventBlock): Buffer {
  return seal(
    joinSections([
      bytesOf(Float64Array.of(block.firstNumber, block.receivedAt)),
      ...textSections(block.newAccounts),
      ...textSections(block.newResources),
      ...textSections(block.newDisplays),
      ...textSections(block.newLenders),
      ...textSections(block.eventIds),
      ...textSections(block.details),
      bytesOf(block.at),
      bytesOf(block.type),
      bytesOf(block.account),
      bytesOf(block.accountCreatedAt),
      bytesOf(block.measure),
      bytesOf(block.lender),
      block.digests,
      bytesOf(block.mentionOffsets),
      bytesOf(block.mentionResource),
      bytesOf(block.mentionThrough),
    ]),
  );
}

/** @throws DamagedValue when the value does not match its digest */
export function decodeBlock(value: Uint8Array | undefined, firstNumber: number): EventBlock {
  const sections = splitSections(unseal(value, `block of events from ${firstNumber} on`));
  let place = 0;
  const next = () => sections[place++]!;
  const texts = () => textsIn(next(), next());
  const doubles = (bytes = next()) => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  const words = (bytes = next()) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [first = 0, receivedAt = 0] = doubles();
  // The members below are read in the order in which they were written.
  return {
    firstNumber: first,
    receivedAt,
    newAccounts: texts(),
    newResources: texts(),
    newDisplays: texts(),
    newLenders: texts(),
    eventIds: texts(),
    details: texts(),
    at: doubles(),
    type: next(),
    account: words(),
    accountCreatedAt: doubles(),
    measure: doubles(),
    lender: words(),
    digests: next(),
    mentionOffsets: words(),
    mentionResource: words(),
    mentionThrough: next(),
  };
}
