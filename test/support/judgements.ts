import type { GangId } from '../../graph/domain/ids.ts';
import type { ListEntry, ListName } from '../../graph/domain/risk-list.ts';
import type { GivenVerdict, VerdictKind, VerdictTarget } from '../../graph/domain/verdict.ts';
import { account, day, entity } from './history.ts';

/** A list entry as a literal; its target reads as in `history`, its mask is the key in brackets. */
export function listed(target: string, list: ListName, rest: Partial<ListEntry> = {}): ListEntry {
  const ref = entity(target);
  return {
    list,
    target: ref,
    display: ref.kind === 'ACCOUNT' ? target : `[${target}]`,
    reason: 'known fraud',
    source: 'file',
    from: null,
    until: null,
    binding: false,
    ...rest,
  };
}

export function onAccount(id: string): VerdictTarget {
  return { kind: 'ACCOUNT', accountId: account(id) };
}

export function onGang(id: string): VerdictTarget {
  return { kind: 'GANG', gangId: id as GangId };
}

/** A verdict as a literal. */
export function verdict(
  verdictId: string,
  target: VerdictTarget,
  kind: VerdictKind,
  rest: Partial<GivenVerdict> = {},
): GivenVerdict {
  return {
    verdictId,
    target,
    verdict: kind,
    reason: 'seen',
    author: 'investigator-1',
    at: day(1),
    generation: 1,
    ...rest,
  };
}
