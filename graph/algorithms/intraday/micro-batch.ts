import type { Community } from '../../domain/community.ts';
import type { GraphEvent, Outcome, Tie } from '../../domain/event.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { Watermark } from '../../domain/watermark.ts';
import { trailingWindow } from '../../domain/window.ts';
import type { Decisions } from '../detection/decisions.ts';
import { detectGangs } from '../detection/detect-gangs.ts';
import type { EarlierGangMembers } from '../detection/earlier-gangs.ts';
import type { Engine } from '../engines/engine.ts';
import { finished } from '../slices.ts';
import { accountsAround } from './accounts-around.ts';
import { type BatchMemory, decideAccounts } from './batch-decisions.ts';
import { chainsAround } from './chains-around.ts';
import type { IntradayBase } from './intraday-state.ts';
import { type NumberedGeneration, numberGeneration } from './number-generation.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import type { BatchDecision } from './provisional-labels.ts';
import { appendChains, appendEvent, createWindowRows } from './window-rows.ts';

/** What micro-batches begin with, beside what the state does. */
export interface BatchBase extends IntradayBase {
  readonly ties: readonly Tie[];
  readonly outcomes: readonly Outcome[];
  /** What the generation's run put together. */
  readonly communities: readonly Community[];
}

/** One micro-batch: numbers are those of the state over the same base and events. */
export interface MicroBatch {
  /** Accounts with an event since the micro-batch before, in account order. */
  readonly dirty: readonly number[];
  /** Those of them whose evidence with others makes a link, and these others. */
  readonly linked: readonly number[];
  /** The window ends here, epoch ms. */
  readonly asOf: number;
  /** Last event that it looks at. */
  readonly watermark: Watermark;
  /** Lists and verdicts. */
  readonly decisions: Decisions;
}

/** Micro-batches over one generation. */
export interface MicroBatches {
  /** Takes in the next event after the generation. */
  add(event: GraphEvent): void;
  /** What is decided of the accounts around the dirty ones, by account number. */
  run(batch: MicroBatch): readonly (readonly [number, BatchDecision])[];
}

/**
 * Detection on what changed: the dirty accounts, those one link away, and everybody in a gang with one of these, with
 * the same functions as the nightly run, warm from its communities; all others stay as they are. A function of the
 * base, the events and the micro-batches before.
 */
export function microBatches(base: BatchBase, engine: Engine): MicroBatches {
  const { parameters } = base;
  const numbering = createNumbering(base.storeBeganAt, parameters.membership.newAccountDays);
  const rows = createWindowRows();
  appendChains(rows, base.chains, finished(numbering.addChains(base.chains)));
  const numbered = finished(
    numberGeneration(base.gangs, base.labels, numbering, parameters.intraday.gangResourceShare),
  );
  const communities = communitiesByAccount(base.communities, numbering);
  const matesOf = (account: number) => communities.get(account)?.accounts ?? [];
  const ties = [...base.ties];
  const outcomes = [...base.outcomes];
  const memory: BatchMemory = { generation: base.generation, begun: 0, gangs: new Map() };
  return {
    add(event) {
      appendEvent(rows, event, numbering.read(event));
      if (event.type === 'tie') ties.push(event);
      if (event.type === 'outcome') outcomes.push(event);
    },
    run(batch) {
      const accounts = accountsAround(batch, rows, numbered, memory.gangs, parameters, matesOf);
      if (accounts.size === 0) return [];
      const window = trailingWindow(batch.asOf, parameters.windowDays);
      const around = chainsAround(rows, numbering, {
        accounts,
        window,
        coveredFrom: base.storeBeganAt,
        parameters,
      });
      const known = outcomesByThen(outcomes, batch.asOf);
      const detection = detectGangs(
        {
          chains: around.chains,
          ties: ties.filter(({ accountId, otherAccountId }) =>
            [accountId, otherAccountId].every((id) => accounts.has(numbering.accounts.find(id))),
          ),
          outcomes: known,
          decisions: batch.decisions,
          window,
          storeBeganAt: base.storeBeganAt,
          scope: { inside: around.inside, ...outcomeRates(known, numbering.accounts.size) },
        },
        { ...parameters, evidence: { ...parameters.evidence, automatic: false } },
        engine,
        () => {},
        {
          start: 'WARM',
          communities: touched(communities, accounts),
          gangs: gangsTouched(numbered, accounts, batch.decisions, numbering.accounts),
        },
      );
      return decideAccounts({ detection, around, accounts, numbered, memory, parameters }, batch.watermark);
    },
  };
}

/** A community of the generation with its accounts by number. */
interface NumberedCommunity {
  readonly community: Community;
  readonly accounts: readonly number[];
}

/** Key: account number. */
function communitiesByAccount(
  communities: readonly Community[],
  { accounts }: Numbering,
): ReadonlyMap<number, NumberedCommunity> {
  const byAccount = new Map<number, NumberedCommunity>();
  for (const community of communities) {
    const numbers = community
      .filter((text) => text.startsWith(accountMark))
      .map((text) => accounts.find(text.slice(accountMark.length)))
      .filter((account) => account >= 0);
    for (const account of numbers) byAccount.set(account, { community, accounts: numbers });
  }
  return byAccount;
}

const accountMark = 'ACCOUNT:';

function touched(
  communities: ReadonlyMap<number, NumberedCommunity>,
  accounts: ReadonlySet<number>,
): readonly Community[] {
  return [...new Set(Array.from(accounts, (account) => communities.get(account)?.community ?? []))];
}

/** Gangs of the generation with a member among the accounts. */
function gangsTouched(
  { known, membersOf }: NumberedGeneration,
  accounts: ReadonlySet<number>,
  { at, verdicts }: Decisions,
  { textAt }: Numbering['accounts'],
): readonly EarlierGangMembers[] {
  const judged = new Set(
    verdicts.flatMap(({ target, withdrawal }) =>
      target.kind === 'GANG' && (withdrawal === null || withdrawal.at > at) ? [target.gangId] : [],
    ),
  );
  const gangs = new Set(Array.from(accounts, known.gangOf).filter((gang) => gang >= 0));
  const ids = (members: readonly number[]) => members.map((account) => textAt(account) as AccountId);
  return [...gangs]
    .sort((a, b) => a - b)
    .map((gang) => ({
      core: ids(membersOf(gang).filter(known.isCore)),
      periphery: ids(membersOf(gang).filter((account) => !known.isCore(account))),
      pinned: judged.has(known.gangs[gang]!.gangId),
    }));
}

/** In the order in which they became known. */
function outcomesByThen(outcomes: readonly Outcome[], asOf: number): readonly Outcome[] {
  return outcomes.filter(({ knownAt }) => knownAt < asOf).sort((a, b) => a.knownAt - b.knownAt);
}

/** Shares of all accounts, for which the accounts around are no sample. */
function outcomeRates(outcomes: readonly Outcome[], accounts: number) {
  const fraud = new Set<string>();
  const overdue = new Set<string>();
  for (const { accountId, outcome } of outcomes) {
    if (outcome === 'CONFIRMED_FRAUD') fraud.add(accountId);
    if (outcome === 'OVERDUE') overdue.add(accountId);
    if (outcome === 'CLEARED') fraud.delete(accountId);
    if (outcome === 'CLEARED' || outcome === 'SETTLED') overdue.delete(accountId);
  }
  return { fraudRate: fraud.size / Math.max(1, accounts), overdueRate: overdue.size / Math.max(1, accounts) };
}
