import { resourceKindFacts, resourceKinds } from '../../domain/resource-kinds.ts';
import type { VisitHistory } from '../evidence/meetings.ts';
import { qualifiedAccounts } from '../evidence/star-links.ts';
import type { Candidate } from './candidate-gangs.ts';

/**
 * The gangs with those added to their exposed accounts who only now and then use a device of the gang: one of whose
 * accounts that count at least half are members. They are below the share gate and so in no community. An account is
 * exposed by one gang, the first, and never when it is a member of any. O(visits on the devices of gangs).
 * Source: detection.md, section 9.
 */
export function withMinorityUsers<Gang extends Candidate>(
  gangs: readonly Gang[],
  history: Pick<VisitHistory, 'chains' | 'visits' | 'qualified'>,
): Gang[] {
  const concerned = new Set(
    gangs.flatMap(({ core, periphery, exposed }) => [...core, ...periphery, ...exposed]),
  );
  return gangs.map((gang) => {
    const found = gangDevices(gang, history)
      .flatMap((device) => minorityOn(device, history))
      .filter((account) => !concerned.has(account));
    for (const account of found) concerned.add(account);
    return { ...gang, exposed: Uint32Array.from(new Set([...gang.exposed, ...found])).sort() };
  });
}

function gangDevices(
  { core, periphery, use }: Candidate,
  { chains, visits, qualified }: Pick<VisitHistory, 'chains' | 'visits' | 'qualified'>,
): number[] {
  const members = new Set([...core, ...periphery]);
  return use.shared
    .map(({ resource }) => resource)
    .filter((resource) => {
      const { family } = resourceKindFacts[resourceKinds[chains.resourceKind[resource]!]!];
      const users = qualifiedAccounts(visits, qualified, resource);
      return family === 'DEVICE' && users.filter((user) => members.has(user)).length * 2 >= users.length;
    });
}

/** Accounts of the visits that do not count on a resource. */
function minorityOn(
  resource: number,
  { visits, qualified }: Pick<VisitHistory, 'visits' | 'qualified'>,
): number[] {
  const from = visits.offsets[resource]!;
  const accounts = Array.from(visits.account.subarray(from, visits.offsets[resource + 1]));
  return accounts.filter((_, place) => qualified[from + place] === 0);
}
