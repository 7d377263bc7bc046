import type { Generation } from '../../domain/generation.ts';
import { type AccountId, compareText, type GangId } from '../../domain/ids.ts';
import type { IntradayState } from './intraday-state.ts';

/** Name of the store's note that holds the last agreement, as JSON. */
export const agreementNote = 'intraday-agreement';

/** How a refresh judged the provisional members that it saw. confirmed + moved + dropped = provisional. */
export interface Agreement {
  /** The generation that judged, and the one that the labels were made over. */
  readonly generation: number;
  readonly over: number;
  readonly provisional: number;
  /** In the gang that was said, or in the one that most members of the provisional group came into. */
  readonly confirmed: number;
  /** In another gang. */
  readonly moved: number;
  /** In no gang. */
  readonly dropped: number;
  /** Those not confirmed, by account id; at most 100. */
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly accountId: AccountId;
  readonly provisional: GangId;
  /** Null: in none. */
  readonly published: GangId | null;
}

const mostDisagreements = 100;

/**
 * Compares the provisional members of one state with the generation that a later state stands on. Labels that rest on
 * events which the generation did not see are left out: it had no chance to judge them. O(provisional members).
 */
export function agreementWith(
  before: IntradayState,
  after: IntradayState,
  over: number,
  { number, watermark }: Pick<Generation, 'number' | 'watermark'>,
): Agreement {
  const judged = [...before.members()]
    .filter(({ since }) => since <= watermark)
    .map(({ accountId, gangId }) => ({
      accountId,
      provisional: gangId,
      published: after.publishedGangOf(accountId),
    }))
    .sort((a, b) => compareText(a.accountId, b.accountId));
  const known = new Set(before.numbered.known.gangs.map(({ gangId }) => gangId));
  const meant = meantGangs(judged.filter(({ provisional }) => !known.has(provisional)));
  const isConfirmed = ({ provisional, published }: Disagreement) =>
    published !== null && published === (meant.get(provisional) ?? provisional);
  const others = judged.filter((label) => !isConfirmed(label));
  return {
    generation: number,
    over,
    provisional: judged.length,
    confirmed: judged.length - others.length,
    moved: others.filter(({ published }) => published !== null).length,
    dropped: others.filter(({ published }) => published === null).length,
    disagreements: others.slice(0, mostDisagreements),
  };
}

/** The gang that most members of each provisional group came into, of equal ones the first by id. */
function meantGangs(labels: readonly Disagreement[]): ReadonlyMap<GangId, GangId> {
  const counts = new Map<GangId, Map<GangId, number>>();
  for (const { provisional, published } of labels) {
    if (published === null) continue;
    const ofGroup = counts.get(provisional) ?? new Map<GangId, number>();
    counts.set(provisional, ofGroup.set(published, (ofGroup.get(published) ?? 0) + 1));
  }
  return new Map(
    Array.from(counts, ([group, ofGroup]) => {
      const [most] = [...ofGroup].sort(([a, p], [b, q]) => q - p || compareText(a, b));
      return [group, most![0]] as const;
    }),
  );
}
