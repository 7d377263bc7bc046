import type { PackedTexts } from '../../algorithms/packed-texts.ts';
import { packTexts, unpackTexts } from '../../algorithms/packed-texts.ts';
import { seal, unseal } from './sealed.ts';
import { bytesOf, joinSections, splitSections } from './sections.ts';

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
  readonly newAccounts: PackedTexts;
  /** Code of the kind as one character, then the key. */
  readonly newResources: PackedTexts;
  /** Mask of each new resource. */
  readonly newDisplays: PackedTexts;
  readonly newLenders: PackedTexts;

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
  readonly eventIds: PackedTexts;
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
      ...textSections(packTexts(block.details)),
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
  const doubles = (bytes = next()) => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  const words = (bytes = next()) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const texts = (): PackedTexts => ({ lengths: words(), characters: next() });
  const [first = 0, receivedAt = 0] = doubles();
  // What follows is read in the order in which it was written.
  const keys = {
    newAccounts: texts(),
    newResources: texts(),
    newDisplays: texts(),
    newLenders: texts(),
    eventIds: texts(),
  };
  const packedDetails = texts();
  let details: readonly string[] | null = null;
  return {
    firstNumber: first,
    receivedAt,
    ...keys,
    // Opening a store reads every block and no details.
    get details() {
      details ??= unpackTexts(packedDetails);
      return details;
    },
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

function textSections({ lengths, characters }: PackedTexts): [Uint8Array, Uint8Array] {
  return [bytesOf(lengths), characters];
}
