import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phoneOf } from '../../../graph-jobs/world/identities/numbers.ts';
import { addressOf } from '../../../graph-jobs/world/town/addresses.ts';
import type { WorldEvent } from '../../../graph-jobs/world/town/world-event.ts';
import type { SetTruth } from './data-set.ts';
import { csvRows, writeDataSet } from './data-set.ts';

const archive = 'finbench-example-data.tar.xz';

/**
 * Unpacks the archive with the system's tar and converts its snapshot.
 *
 * @throws Error where there is no tar that knows xz
 */
export function convertFinbenchExample(from: string, to: string): void {
  const unpacked = mkdtempSync(join(tmpdir(), 'finbench-'));
  try {
    execFileSync('tar', ['-xJf', join(from, archive), '-C', unpacked], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    convertFinbenchSnapshot(join(unpacked, 'finbench-example', 'snapshot'), to);
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

/**
 * A synthetic bank: accounts, sign-ins by medium, loan applications, guarantees and transfers. A medium becomes the
 * resource that it is; numbers and addresses that the set does not have are made up, one for each medium. A person's
 * loans and guarantees are those of the first account. No gang is known.
 */
export function convertFinbenchSnapshot(snapshot: string, to: string): void {
  if (!existsSync(join(snapshot, 'Account.csv'))) throw new Error(`${snapshot} has no Account.csv`);
  writeDataSet(
    to,
    eventsOf((table) => csvRows(join(snapshot, `${table}.csv`), '|')),
    accountsOf(snapshot),
  );
}

type Table = (name: string) => Iterable<Readonly<Record<string, string>>>;

function* accountsOf(snapshot: string): Generator<SetTruth> {
  for (const { accountId } of csvRows(join(snapshot, 'Account.csv'), '|')) {
    yield { accountId: accountName(accountId), gangId: '', kind: '' };
  }
}

function* eventsOf(table: Table): Generator<WorldEvent> {
  const created = new Map<string, number>();
  for (const { accountId = '', createTime } of table('Account'))
    created.set(accountId, instantOf(createTime));
  yield* signIns(table, created);
  yield* personEvents(table, created);
  yield* ties(table('AccountTransferAccount'), 'TRANSFER', 'x', (account) => account);
}

function* signIns(table: Table, created: ReadonlyMap<string, number>): Generator<WorldEvent> {
  const typeOf = new Map(
    [...table('Medium')].map(({ mediumId = '', mediumType = '' }) => [mediumId, mediumType]),
  );
  const numberOf = new Map([...typeOf.keys()].map((mediumId, number) => [mediumId, number]));
  let sequence = 0;
  for (const { mediumId = '', accountId = '', createTime } of table('MediumSignInAccount')) {
    const resource = resourceOf(typeOf.get(mediumId) ?? '', mediumId, numberOf.get(mediumId) ?? 0);
    const type = 'phone' in resource ? 'registration' : 'login';
    const head = {
      type,
      eventId: `s-${sequence++}`,
      accountId: accountName(accountId),
      at: instantOf(createTime),
    };
    yield { ...head, accountCreatedAt: created.get(accountId) ?? head.at, ...resource };
  }
}

function resourceOf(type: string, mediumId: string, number: number): WorldEvent {
  if (type === 'IPv4') return { ip: addressOf('home', number) };
  if (type === 'IPv6') return { ip: `2408:8000:${(number + 1).toString(16)}::1` };
  if (type === 'WIFI') return { wifi: `3c:00:00:00:${hexPair(number >> 8)}:${hexPair(number)}` };
  if (type === 'PHONE') return { phone: phoneOf(1, number) };
  return { deviceId: `${type}-${mediumId}` };
}

function* personEvents(table: Table, created: ReadonlyMap<string, number>): Generator<WorldEvent> {
  const accountOf = new Map<string, string>();
  for (const { personId = '', accountId = '' } of table('PersonOwnAccount')) {
    if (!accountOf.has(personId)) accountOf.set(personId, accountId);
  }
  const amountOf = new Map(
    [...table('Loan')].map(({ loanId = '', loanAmount = '' }) => [loanId, loanAmount]),
  );
  for (const { personId = '', loanId = '', createTime } of table('PersonApplyLoan')) {
    const account = accountOf.get(personId);
    if (account === undefined) continue;
    const at = instantOf(createTime);
    const head = { type: 'application', eventId: `a-${loanId}`, accountId: accountName(account), at };
    yield {
      ...head,
      accountCreatedAt: created.get(account) ?? at,
      amount: decimal(amountOf.get(loanId) ?? '0'),
    };
  }
  yield* ties(table('PersonGuaranteePerson'), 'GUARANTEE', 'g', (person) => accountOf.get(person));
}

function* ties(
  rows: Iterable<Readonly<Record<string, string>>>,
  tie: 'GUARANTEE' | 'TRANSFER',
  prefix: string,
  accountOf: (id: string) => string | undefined,
): Generator<WorldEvent> {
  let sequence = 0;
  for (const { fromId = '', toId = '', createTime, amount } of rows) {
    const [from, to] = [accountOf(fromId), accountOf(toId)];
    const eventId = `${prefix}-${sequence++}`;
    if (from === undefined || to === undefined || from === to) continue;
    const head = { type: 'tie', eventId, accountId: accountName(from), at: instantOf(createTime) };
    const sum = amount === undefined ? {} : { amount: decimal(amount) };
    yield { ...head, otherAccountId: accountName(to), tie, ...sum };
  }
}

/** Account numbers of the set have up to nineteen digits, and could be taken for identity numbers. */
function accountName(accountId: string | undefined): string {
  return `account-${accountId}`;
}

function instantOf(text: string | undefined): number {
  return Date.parse(`${(text ?? '').replace(' ', 'T')}Z`);
}

function decimal(amount: string): string {
  return Number(amount).toFixed(2);
}

function hexPair(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0');
}
