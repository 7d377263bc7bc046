import type { ParameterSet } from '../../domain/parameters.ts';
import { codeOfKind, type ResourceKind, resourceKinds } from '../../domain/resource-kinds.ts';
import { minuteMs } from '../../domain/window.ts';
import { createPairTable } from '../evidence/pair-table.ts';
import { isFairShare } from '../evidence/share-gate.ts';
import { grown } from '../grown.ts';
import type { RingEvent, RingMention } from './ring-event.ts';

/** What each account did on each resource so far, and the share gate over it. */
export interface VisitCounts {
  /**
   * The mentions of an event that begin a visit which counts on its resource. An event that continues its account's
   * visit begins none, and a visit below the share gate does not count.
   */
  begin<Mention extends RingMention>(event: RingEvent<Mention>): readonly Mention[];
  /** Whether the visits of an account to a resource count there as things stand. */
  qualifies(account: number, mention: RingMention): boolean;
}

/**
 * Empty counts. O(mentions) an event. Memory: 24 to 48 bytes for each account and resource that met, 80 an account.
 *
 * @param expectedPairs  accounts and resources that are expected to meet, so that little is copied while they come
 */
export function createVisitCounts(parameters: ParameterSet, expectedPairs: number): VisitCounts {
  const { visitGapMinutes, leastShare } = parameters.evidence;
  const kinds = resourceKinds.length;
  const pairs = createPairTable(expectedPairs);
  let visits = new Uint32Array(0);
  let lastEventAt = new Float64Array(0);
  /** Index: account · kinds + kind. Value: visits to any resource of the kind, several of one event taken once. */
  let totals = new Uint32Array(0);
  /** The same index. Value: visits to the resource of the kind that is visited most. */
  let mosts = new Uint32Array(0);

  /** Number of the account and resource, its counts at 0 when it is new. */
  const pairOf = (account: number, resource: number): number => {
    const known = pairs.count;
    const pair = pairs.number(account, resource);
    if (pair === known) {
      visits = grown(visits, known + 1);
      lastEventAt = grown(lastEventAt, known + 1);
      lastEventAt[pair] = Number.NEGATIVE_INFINITY;
    }
    return pair;
  };

  const qualified = (account: number, kind: ResourceKind, pair: number): boolean => {
    const place = account * kinds + codeOfKind(kind);
    return (
      !parameters.kinds[kind].shareGated ||
      isFairShare(visits[pair]!, totals[place]!, mosts[place]!, leastShare)
    );
  };

  return {
    qualifies: (account, { resource, kind }) => qualified(account, kind, pairOf(account, resource)),
    begin<Mention extends RingMention>({ account, at, mentions }: RingEvent<Mention>) {
      const begun: { readonly mention: Mention; readonly pair: number }[] = [];
      let seenKinds = 0;
      totals = grown(totals, (account + 1) * kinds);
      mosts = grown(mosts, (account + 1) * kinds);
      for (const mention of mentions) {
        const pair = pairOf(account, mention.resource);
        // A late event continues the visit that it lies beside.
        const begins = Math.abs(at - lastEventAt[pair]!) >= visitGapMinutes * minuteMs;
        lastEventAt[pair] = Math.max(lastEventAt[pair]!, at);
        if (!begins) continue;
        visits[pair]! += 1;
        const code = codeOfKind(mention.kind);
        const place = account * kinds + code;
        mosts[place] = Math.max(mosts[place]!, visits[pair]!);
        if ((seenKinds & (1 << code)) === 0) totals[place]! += 1;
        seenKinds |= 1 << code;
        begun.push({ mention, pair });
      }
      return begun
        .filter(({ mention, pair }) => qualified(account, mention.kind, pair))
        .map(({ mention }) => mention);
    },
  };
}
