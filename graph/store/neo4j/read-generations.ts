import { LimitExceeded } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { GangLabel } from '../../domain/gang.ts';
import { compareGangs, compareMembers } from '../../domain/gang.ts';
import { generationZero } from '../../domain/generation.ts';
import { compareText } from '../../domain/ids.ts';
import type { GenerationReader } from '../port.ts';
import type { Connection } from './connection.ts';
import { gangOf, generationOf, labelOf } from './generation-rows.ts';
import {
  gang,
  gangEvidence,
  gangsOfGeneration,
  generations,
  labelledAccounts,
  labelsOfAccounts,
  membersOfGang,
  shownGeneration,
} from './queries.generated.ts';

/** Accounts of one look-up of labels. */
const mostAccounts = 1_000;
/** Labels handed out at a time. */
const labelsPerBatch = 10_000;

export function generationReader({ read, checkOpen }: Connection): GenerationReader {
  /** Highest number that was shown when last looked; numbers only grow, so what it covers needs no look. */
  let lastShown = 0;

  async function shown() {
    const [row] = await read('decision', shownGeneration, {});
    if (row !== undefined) lastShown = Math.max(lastShown, row.number);
    return row;
  }

  /** A number that was never given is refused, because no label would read as no gang. */
  async function checkNumber(generation: number): Promise<void> {
    checkOpen();
    if (Number.isInteger(generation) && generation >= 0 && generation <= lastShown) return;
    await shown();
    if (!Number.isInteger(generation) || generation < 0 || generation > lastShown)
      throw new LimitExceeded('generation', 0, lastShown, generation);
  }

  async function labelsOf(generation: number, accountIds: readonly string[]) {
    const rows = await read('decision', labelsOfAccounts, {
      generation,
      accountIds: [...new Set(accountIds)],
    });
    return new Map(rows.map((row) => [row.accountId, labelOf(row)]));
  }

  return {
    async publication() {
      const row = await shown();
      return row === undefined
        ? { generation: generationZero, sequence: 0 }
        : { generation: generationOf(row), sequence: row.sequence };
    },
    async generations(limit) {
      return (await read('interactive', generations, { limit })).map(generationOf);
    },
    async labelsOf(generation, accounts) {
      if (accounts.length > mostAccounts)
        throw new LimitExceeded('accounts', 0, mostAccounts, accounts.length);
      await checkNumber(generation);
      const labels = accounts.length === 0 ? null : await labelsOf(generation, accounts);
      return accounts.map((accountId) => labels?.get(accountId) ?? null);
    },
    async *readLabels(generation) {
      await checkNumber(generation);
      const ids = (await read('batch', labelledAccounts, { generation })).map(({ accountId }) => accountId);
      ids.sort(compareText);
      for (let from = 0; from < ids.length; from += labelsPerBatch) {
        const accountIds = ids.slice(from, from + labelsPerBatch);
        const rows = await read('batch', labelsOfAccounts, { generation, accountIds });
        yield rows.map(labelOf).sort((a, b) => compareText(a.accountId, b.accountId));
      }
    },
    async gangs(generation) {
      await checkNumber(generation);
      return (await read('interactive', gangsOfGeneration, { generation })).map(gangOf).sort(compareGangs);
    },
    async gang(generation, gangId) {
      await checkNumber(generation);
      const [row] = await read('interactive', gang, { generation, gangId });
      return row === undefined ? null : gangOf(row);
    },
    async membersOf(generation, gangId): Promise<readonly GangLabel[]> {
      await checkNumber(generation);
      const rows = await read('interactive', membersOfGang, { generation, gangId });
      return rows.map(labelOf).sort(compareMembers);
    },
    async evidenceOf(generation, gangId) {
      await checkNumber(generation);
      const [row] = await read('interactive', gangEvidence, { generation, gangId });
      const evidence = row?.evidence ?? null;
      return evidence === null ? null : (JSON.parse(evidence) as GangEvidence);
    },
  };
}
