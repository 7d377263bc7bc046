import type { DetectedGang } from '../../graph/algorithms/detection/detect-gangs.ts';
import type { GangNetworks } from '../../graph/algorithms/detection/gang-networks.ts';
import type { GangNetwork, NetworkGang } from '../../graph/domain/gang.ts';
import { compareText, type GangId } from '../../graph/domain/ids.ts';

const mostGangs = 50;

/** The network of each gang as a generation keeps it. Index: gang; those of one network have one record. */
export function networkRecords(
  gangs: readonly Pick<DetectedGang, 'core' | 'periphery'>[],
  ids: readonly GangId[],
  { networkOf, accounts }: GangNetworks,
): readonly GangNetwork[] {
  const gangsOf = Array.from(accounts, (): NetworkGang[] => []);
  gangs.forEach(({ core, periphery }, gang) => {
    gangsOf[networkOf[gang]!]!.push({ gangId: ids[gang]!, size: core.length + periphery.length });
  });
  const records = gangsOf.map((own, network): GangNetwork => {
    const inOrder = own.toSorted((a, b) => b.size - a.size || compareText(a.gangId, b.gangId));
    return {
      gangs: inOrder.slice(0, mostGangs),
      gangCount: own.length,
      members: own.reduce((sum, { size }) => sum + size, 0),
      accounts: accounts[network]!,
    };
  });
  return Array.from(networkOf, (network) => records[network]!);
}
