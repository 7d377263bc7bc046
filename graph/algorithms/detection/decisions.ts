import { entityText } from '../../domain/entity.ts';
import { groupedBy } from '../../domain/grouped-by.ts';
import type { AccountId, GangId } from '../../domain/ids.ts';
import { codeOfKind, resourceKinds } from '../../domain/resource-kinds.ts';
import type { ListEntry } from '../../domain/risk-list.ts';
import { decidingEntry } from '../../domain/risk-list.ts';
import type { Verdict, VerdictKind } from '../../domain/verdict.ts';
import { standingVerdicts } from '../../domain/verdict.ts';
import type { Chains } from '../evidence/gather-chains.ts';

/** What people have decided, as it was known at an instant. It changes levels, never communities. */
export interface Decisions {
  /** Epoch ms. */
  readonly at: number;
  readonly entries: readonly ListEntry[];
  readonly verdicts: readonly Verdict[];
}

/** Nobody has decided anything. */
export const noDecisions: Decisions = { at: 0, entries: [], verdicts: [] };

/** Decisions about the accounts and resources of a window, by their numbers. */
export interface KnownDecisions {
  /** The entry that decides for each listed account. Key: account. */
  readonly accountEntries: ReadonlyMap<number, ListEntry>;
  /** The entry that decides for each listed resource. Key: resource. */
  readonly resourceEntries: ReadonlyMap<number, ListEntry>;
  /** Accounts whose standing verdict is FRAUD. */
  readonly fraudVerdicts: ReadonlySet<number>;
  /** Standing verdicts on gangs. */
  readonly gangVerdicts: ReadonlyMap<GangId, VerdictKind>;
}

/**
 * Finds what decisions say of a window: of several entries in force the one that takes precedence, of several verdicts
 * the latest that stands. What is not in the window is left out. O(accounts + resources + decisions).
 */
export function knownDecisions(chains: Chains, { at, entries, verdicts }: Decisions): KnownDecisions {
  return { ...knownEntries(chains, entries, at), ...knownVerdicts(chains, verdicts, at) };
}

/** Goes over the window and looks up the few that are listed, never the other way round: windows have millions. */
function knownEntries(chains: Chains, entries: readonly ListEntry[], at: number) {
  const accountEntries = new Map<number, ListEntry>();
  const resourceEntries = new Map<number, ListEntry>();
  if (entries.length === 0) return { accountEntries, resourceEntries };
  const ofAccounts = new Map<string, ListEntry>();
  const ofKinds = resourceKinds.map(() => new Map<string, ListEntry>());
  for (const group of groupedBy(entries, ({ target }) => entityText(target)).values()) {
    const entry = decidingEntry(group, at);
    if (entry === null) continue;
    const { kind, key } = entry.target;
    (kind === 'ACCOUNT' ? ofAccounts : ofKinds[codeOfKind(kind)]!).set(key, entry);
  }
  chains.accounts.forEach((id, account) => {
    const entry = ofAccounts.get(id);
    if (entry !== undefined) accountEntries.set(account, entry);
  });
  chains.resources.forEach((key, resource) => {
    const entry = ofKinds[chains.resourceKind[resource]!]!.get(key);
    if (entry !== undefined) resourceEntries.set(resource, entry);
  });
  return { accountEntries, resourceEntries };
}

function knownVerdicts({ accounts }: Chains, verdicts: readonly Verdict[], at: number) {
  const fraudVerdicts = new Set<number>();
  const gangVerdicts = new Map<GangId, VerdictKind>();
  if (verdicts.length === 0) return { fraudVerdicts, gangVerdicts };
  const frauds = new Set<AccountId>();
  for (const { target, verdict } of standingVerdicts(verdicts, at)) {
    if (target.kind === 'GANG') gangVerdicts.set(target.gangId, verdict);
    else if (verdict === 'FRAUD') frauds.add(target.accountId);
  }
  accounts.forEach((id, account) => {
    if (frauds.has(id)) fraudVerdicts.add(account);
  });
  return { fraudVerdicts, gangVerdicts };
}
