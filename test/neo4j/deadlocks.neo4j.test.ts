import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { columnsOf } from '../../graph/store/neo4j/columns-of.ts';
import type { Connection, ObservedCall, Run } from '../../graph/store/neo4j/connection.ts';
import { connectNeo4j } from '../../graph/store/neo4j/connection.ts';
import { lockLease, putAccounts } from '../../graph/store/neo4j/queries.generated.ts';
import { defaultSilence, patientWorkLimits } from '../../graph/store/neo4j/work-classes.ts';
import { ask, describeWithNeo4j, emptyNeo4jStore, optionsFor } from './server.ts';

const writers = 16;
const deadlock = 'Neo.TransientError.Transaction.DeadlockDetected';

describeWithNeo4j('transactions that wait for each other in a circle', (uri) => {
  let connections: Connection[] = [];
  let calls: ObservedCall[] = [];
  let codes: unknown[] = [];

  beforeAll(async () => {
    await (await emptyNeo4jStore(uri)).close();
    connections = Array.from({ length: writers }, () =>
      connectNeo4j({
        ...optionsFor(uri),
        limits: patientWorkLimits,
        silence: defaultSilence,
        observe: (call) => calls.push(call),
      }),
    );
  });
  beforeEach(() => {
    calls = [];
    codes = [];
  });
  afterAll(() => Promise.all(connections.map((connection) => connection.close())));

  /** Takes a first lock, waits until all others have theirs, and only then asks for what another one holds. */
  async function crossing(
    connection: Connection,
    allHold: Meeting,
    first: Step,
    then: Step,
  ): Promise<number> {
    let attempts = 0;
    return connection.write('batch', 'crossing', async (run) => {
      attempts += 1;
      const before = await first(run);
      if (attempts === 1) await allHold.arrive();
      try {
        return before + (await then(run));
      } catch (cause) {
        codes.push((cause as { readonly code?: unknown }).code);
        throw cause;
      }
    });
  }

  /** Each circle has to be broken by the server, and whoever it ends does the work again. */
  function expectRepeatedDeadlocks(): void {
    expect(calls.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect(codes.length).toBeGreaterThanOrEqual(1);
    expect(new Set(codes)).toEqual(new Set([deadlock]));
    expect(calls.reduce((sum, { retries }) => sum + retries, 0)).toBe(codes.length);
  }

  it('are two that lock two rows in opposite order: one is ended, done again, and counted once', async () => {
    const [one, other] = connections as [Connection, Connection];
    const look =
      (work: string): Step =>
      async (run) =>
        (await run(lockLease, { work })).length;
    const bothHold = meetingOf(2);
    await Promise.all([
      crossing(one, bothHold, look('left'), look('right')),
      crossing(other, bothHold, look('right'), look('left')),
    ]);
    expectRepeatedDeadlocks();
    expect(
      await ask(uri, 'MATCH (lease:Lease) RETURN lease.work AS work, lease.looks AS looks ORDER BY work'),
    ).toEqual([
      { work: 'left', looks: 2 },
      { work: 'right', looks: 2 },
    ]);
  });

  it('are 16 that upsert each other’s accounts and one of all: none is doubled, none lost, none counted twice', async () => {
    const allHold = meetingOf(writers);
    const added = await Promise.all(
      connections.map((connection, writer) =>
        crossing(connection, allHold, upsert([writer]), upsert([(writer + 1) % writers, 'all'])),
      ),
    );
    expectRepeatedDeadlocks();
    expect(added.reduce((sum, accounts) => sum + accounts, 0)).toBe(writers + 1);
    const accounts = await ask<{ accountId: string; events: number }>(
      uri,
      'MATCH (account:Account) RETURN account.accountId AS accountId, account.events AS events',
    );
    expect(new Map(accounts.map(({ accountId, events }) => [accountId, events]))).toEqual(
      new Map<string, number>([
        ...Array.from({ length: writers }, (_, writer) => [`a${writer}`, 2] as const),
        ['aall', writers],
      ]),
    );
    expect(accounts.length).toBe(writers + 1);
  });
});

/** Part of a transaction: how many rows it has found or made. */
type Step = (run: Run) => Promise<number>;

/** One event more for each account. */
function upsert(names: readonly (number | string)[]): Step {
  const accounts = names.map((name) => ({
    accountId: `a${name}`,
    textOrder: null,
    events: 1,
    createdAt: null,
    firstEventAt: 0,
    lastEventAt: 0,
  }));
  return async (run) => (await run(putAccounts, columnsOf(accounts)))[0]?.newAccounts ?? 0;
}

interface Meeting {
  /** Resolves when all have arrived. */
  arrive(): Promise<void>;
}

function meetingOf(parties: number): Meeting {
  let missing = parties;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    arrive() {
      missing -= 1;
      if (missing === 0) open();
      return opened;
    },
  };
}
