import type { Decisions } from '../../graph/algorithms/detection/decisions.ts';
import type { EarlierGangMembers } from '../../graph/algorithms/detection/earlier-gangs.ts';
import { type AccountId, compareText, type GangId } from '../../graph/domain/ids.ts';
import { standingVerdicts } from '../../graph/domain/verdict.ts';
import type { GenerationReader } from '../../graph/store/port.ts';

/** The gangs of a generation by id, and whether people have judged them. */
export async function earlierGangsOf(
  store: GenerationReader,
  generation: number,
  decisions: Decisions,
): Promise<readonly EarlierGangMembers[]> {
  const judged = judgedGangs(decisions);
  const members = new Map<GangId, { core: AccountId[]; periphery: AccountId[] }>();
  for await (const labels of store.readLabels(generation)) {
    for (const { accountId, gangId, role } of labels) {
      if (gangId === null) continue;
      const gang = members.get(gangId) ?? { core: [], periphery: [] };
      members.set(gangId, gang);
      gang[role === 'CORE' ? 'core' : 'periphery'].push(accountId);
    }
  }
  return [...members]
    .sort(([a], [b]) => compareText(a, b))
    .map(([gangId, gang]) => ({ ...gang, pinned: judged.has(gangId) }));
}

/** Gangs with a verdict that stands. */
function judgedGangs({ verdicts, at }: Decisions): ReadonlySet<GangId> {
  return new Set(
    standingVerdicts(verdicts, at).flatMap(({ target }) => (target.kind === 'GANG' ? [target.gangId] : [])),
  );
}
