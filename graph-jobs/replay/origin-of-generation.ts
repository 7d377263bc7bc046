import { BadInput } from '../../graph/domain/errors.ts';
import { type Generation, generationZero } from '../../graph/domain/generation.ts';
import type { EventFeed, GenerationReader } from '../../graph/store/port.ts';
import type { RunOrigin } from '../refresh/derive-generation.ts';

/** A generation beside the origin that its run followed from. */
export interface Origin {
  readonly generation: Generation;
  readonly origin: RunOrigin;
}

/**
 * What a generation was made from, told by its head, by the heads before it and by the events up to its watermark.
 *
 * @throws BadInput when there is no such generation, or it was made by a program that did not keep its parameters
 */
export async function originOf(store: GenerationReader & EventFeed, number: number): Promise<Origin> {
  const all = await store.generations(Number.MAX_SAFE_INTEGER);
  const generation = numbered(all, number);
  if (generation === undefined) {
    throw new BadInput('generation', `must be one of the ${all.length} that there are, got ${number}`);
  }
  const { asOf, engine, parameters, watermark, inputChecksum, decisionsAt, baseGeneration, division } =
    generation;
  if (parameters === null || division === null) {
    throw new BadInput('generation', `${number} was made by a program that did not keep its parameters`);
  }
  const origin: RunOrigin = {
    asOf,
    engine,
    parameters,
    watermark,
    inputChecksum: inputChecksum ?? '',
    storeBeganAt: (await firstEventBy(store, watermark)) ?? asOf,
    decisionsAt,
    base: numbered(all, baseGeneration) ?? generationZero,
    start: division.otherQuality === null ? division.start : 'BOTH',
    gangNumbersUsed: numbered(all, number - 1)?.gangNumbersUsed ?? 0,
  };
  return { generation, origin };
}

function numbered(generations: readonly Generation[], number: number): Generation | undefined {
  return generations.find((generation) => generation.number === number);
}

/** Time of the earliest event among those recorded up to a watermark; null where there is none. */
async function firstEventBy(store: EventFeed, watermark: number): Promise<number | null> {
  let first: number | null = null;
  let recorded = 0;
  for await (const { events } of store.eventsAfter(0)) {
    for (const { event } of events) {
      if (recorded === watermark) return first;
      recorded += 1;
      first = Math.min(first ?? event.at, event.at);
    }
  }
  return first;
}
