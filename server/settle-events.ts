import { accountRef } from '../graph/domain/entity.ts';
import type { KnownKeys } from './decision/known-keys.ts';
import type { EventsDoor } from './http/events-door.ts';
import type { Intraday } from './intraday/follow-intraday.ts';

/** Makes recorded events known to the answers of decisions: whose they are, and what labels follow from them. */
export function settleEvents(
  known: Pick<KnownKeys, 'add'>,
  { upTo }: Pick<Intraday, 'upTo'>,
): EventsDoor['settle'] {
  return async ({ accounts, watermark }) => {
    for (const account of accounts) known.add(accountRef(account));
    await upTo(watermark);
  };
}
