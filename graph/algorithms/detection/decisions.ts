import { entityText } from '../../domain/entity.ts';
import type { GangId } from '../../domain/ids.ts';
import { codeOfKind, type ResourceKind } from '../../domain/resource-kinds.ts';
import type { ListEntry } from '../../domain/risk-list.ts';
import { decidingEntry } from '../../domain/risk-list.ts';
import type { Verdict, VerdictKind } from '../../domain/verdict.ts';
import { standingVerdict, targetText } from '../../domain/verdict.ts';
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
  const accountOf = numbersOf(chains.accounts, entries.length + verdicts.length > 0);
  return { ...knownEntries(chains, accountOf, entries, at), ...knownVerdicts(accountOf, verdicts, at) };
}

type Numbers = ReadonlyMap<string, number>;

function knownEntries(chains: Chains, accountOf: Numbers, entries: readonly ListEntry[], at: number) {
  const resourceOf = resourceNumbers(chains, entries.length > 0);
  const accountEntries = new Map<number, ListEntry>();
  const resourceEntries = new Map<number, ListEntry>();
  for (const group of grouped(entries, ({ target }) => entityText(target))) {
    const entry = decidingEntry(group, at);
    if (entry === null) continue;
    const { kind, key } = entry.target;
    const number = kind === 'ACCOUNT' ? accountOf.get(key) : resourceOf.get(resourceText(kind, key));
    if (number !== undefined) (kind === 'ACCOUNT' ? accountEntries : resourceEntries).set(number, entry);
  }
  return { accountEntries, resourceEntries };
}

function knownVerdicts(accountOf: Numbers, verdicts: readonly Verdict[], at: number) {
  const fraudVerdicts = new Set<number>();
  const gangVerdicts = new Map<GangId, VerdictKind>();
  for (const group of grouped(verdicts, ({ target }) => targetText(target))) {
    const standing = standingVerdict(group, at);
    if (standing === null) continue;
    const { target, verdict } = standing;
    if (target.kind === 'GANG') gangVerdicts.set(target.gangId, verdict);
    else if (verdict === 'FRAUD' && accountOf.has(target.accountId))
      fraudVerdicts.add(accountOf.get(target.accountId)!);
  }
  return { fraudVerdicts, gangVerdicts };
}

function grouped<Item>(items: readonly Item[], textOf: (item: Item) => string): Iterable<readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const text = textOf(item);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [item]);
    else group.push(item);
  }
  return groups.values();
}

/** Empty where nothing is going to be looked up. */
function numbersOf(names: readonly string[], wanted: boolean): Numbers {
  return new Map(wanted ? names.map((name, number) => [name, number]) : []);
}

function resourceNumbers({ resources, resourceKind }: Chains, wanted: boolean): Numbers {
  return numbersOf(
    wanted ? resources.map((key, resource) => `${resourceKind[resource]}:${key}`) : [],
    wanted,
  );
}

function resourceText(kind: ResourceKind, key: string): string {
  return `${codeOfKind(kind)}:${key}`;
}
