import type { GangLabel, MemberRole } from '../../graph/domain/gang.ts';
import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { AccountAnswer } from './account.ts';
import { accountOf } from './account.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf } from './page.ts';
import type { Pinned } from './pinned.ts';

/** A member of a gang, as the gang's label of the account has it. */
export interface MemberAnswer {
  readonly accountId: AccountId;
  readonly role: MemberRole;
  readonly strength: number;
  readonly cell: number | null;
}

/** Members of a gang: core first, then strongest first, then account id. `role` null means both roles. */
export async function membersOf(
  store: Pick<GenerationReader, 'membersOf'>,
  { shown }: Pinned,
  gang: GangId,
  role: MemberRole | null,
  page: PageRequest,
): Promise<Page<MemberAnswer>> {
  const members = (await store.membersOf(shown.number, gang))
    .flatMap(memberAnswer)
    .filter((member) => role === null || member.role === role);
  const list = { name: `members:${gang}`, generation: shown.number };
  return pageOf(list, members, (member) => [member.role, -member.strength, member.accountId], page);
}

function memberAnswer({ accountId, role, strength, cell }: GangLabel): MemberAnswer[] {
  return role === null ? [] : [{ accountId, role, strength, cell }];
}

/** The account of a member. A label is made from events, so its account is recorded. */
export async function memberAccount(pinned: Pinned, accountId: AccountId): Promise<AccountAnswer> {
  const account = await accountOf(pinned, accountId);
  if (account === null) throw new Error(`generation ${pinned.shown.number} labels an account without events`);
  return account;
}
