import type { GangId } from '../../domain/ids.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { resourceKinds } from '../../domain/resource-kinds.ts';
import type { NumberedGeneration } from './number-generation.ts';
import type { WindowRows } from './window-rows.ts';

/**
 * The dirty accounts, those that a link or a star ties to them, all members of a gang with one of these, and whom the
 * generation's run put together with any of them: without its community an account would go to the gang that it touched.
 * A gang is in as a whole or not at all.
 * Stars that weigh less than a link are followed where a gang holds the resource: any employer would bring in everybody. A
 * dirty account that nothing ties is left out, for alone it is no gang.
 *
 * @param linked  dirty accounts whose evidence with others makes a link, and these others
 * @param provisional  members of provisional gangs
 * @param matesOf  the accounts of an account's community in the generation
 */
export function accountsAround(
  { dirty, linked }: { readonly dirty: readonly number[]; readonly linked: readonly number[] },
  rows: WindowRows,
  { known, membersOf }: NumberedGeneration,
  provisional: ReadonlyMap<GangId, ReadonlySet<number>>,
  parameters: ParameterSet,
  matesOf: (account: number) => readonly number[],
): ReadonlySet<number> {
  const near = new Set(linked);
  for (const resource of starsOf(dirty, rows, parameters)) {
    const sharing = accountsOn(rows, resource, parameters.evidence.mostStarAccounts);
    if (sharing.size > 1) addAll(near, sharing);
  }
  const gangs = new Set<number>();
  for (const account of dirty) {
    for (const gang of holdersOf(account, rows, known)) {
      near.add(account);
      gangs.add(gang);
    }
  }
  // Before their gangs are told: a community that was joined to others holds a part of its gang only.
  for (const account of [...near]) addAll(near, matesOf(account));
  for (const account of near) gangs.add(known.gangOf(account));
  const around = new Set(near);
  for (const gang of gangs) if (gang >= 0) addAll(around, membersOf(gang));
  for (const members of provisional.values()) {
    if ([...members].some((member) => near.has(member))) addAll(around, members);
  }
  // Mates of a gang that is not in stay as they are: a part of it would be taken for a gang of its own.
  const isIn = (account: number) => known.gangOf(account) < 0 || gangs.has(known.gangOf(account));
  for (const account of [...around]) addAll(around, matesOf(account).filter(isIn));
  return around;
}

/** Gangs of the generation that hold a resource of an account. */
function holdersOf(account: number, rows: WindowRows, known: NumberedGeneration['known']): Set<number> {
  const gangs = new Set<number>();
  for (const row of rows.rowsOfAccount(account)) {
    for (const resource of rows.resourcesOf(row)) {
      const holder = known.holderOf(resource);
      if (holder !== null) gangs.add(holder.gang);
    }
  }
  return gangs;
}

function addAll(accounts: Set<number>, more: Iterable<number>): void {
  for (const account of more) accounts.add(account);
}

/** Resources of accounts whose star weighs as much as a link. */
function starsOf(
  accounts: readonly number[],
  rows: WindowRows,
  { kinds, evidence }: ParameterSet,
): Set<number> {
  const found = new Set<number>();
  for (const account of accounts) {
    for (const row of rows.rowsOfAccount(account)) {
      for (const resource of rows.resourcesOf(row)) {
        if (kinds[resourceKinds[rows.kindOf(resource)]!].starNats >= evidence.leastNats) found.add(resource);
      }
    }
  }
  return found;
}

/** Accounts of a resource, none where they are too many to make a star. */
function accountsOn(rows: WindowRows, resource: number, most: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows.rowsOnResource(resource)) {
    found.add(rows.accountOf(row));
    if (found.size > most) return new Set();
  }
  return found;
}
