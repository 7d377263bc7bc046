import type { Community } from '../../domain/community.ts';
import { LimitExceeded } from '../../domain/errors.ts';
import type { GangEvidence } from '../../domain/evidence-link.ts';
import type { GangLabel } from '../../domain/gang.ts';
import { compareGangs, compareMembers } from '../../domain/gang.ts';
import { generationZero } from '../../domain/generation.ts';
import { compareText } from '../../domain/ids.ts';
import type { GenerationReader } from '../port.ts';
import type { Connection } from './connection.ts';
import { dormantOf, gangOf, generationOf, labelOf, stepOf } from './generation-rows.ts';
import {
  communitiesOfGeneration,
  dormantGangs,
  gang,
  gangEvidence,
  gangsOfGeneration,
  generations,
  labelledAccounts,
  labelsOfAccounts,
  lineageOfGang,
  lineageOfGeneration,
  membersOfGang,
  newestGeneration,
  publicationMoves,
  shownGeneration,
} from './queries.generated.ts';

/** Accounts of one look-up of labels. */
const mostAccounts = 1_000;
/** Labels handed out at a time. */
const labelsPerBatch = 10_000;

export function generationReader({ read, checkOpen }: Connection): GenerationReader {
  /** Highest number that was given when last looked; numbers only grow, so what it covers needs no look. */
  let lastGiven = 0;

  async function shown() {
    const [row] = await read('decision', shownGeneration, {});
    if (row !== undefined) lastGiven = Math.max(lastGiven, row.number);
    return row;
  }

  /** A number that was never given is refused, because no label would read as no gang. */
  async function checkNumber(generation: number): Promise<void> {
    checkOpen();
    const given = () => Number.isInteger(generation) && generation >= 0 && generation <= lastGiven;
    if (given()) return;
    const [newest] = await read('decision', newestGeneration, {});
    lastGiven = newest?.number ?? 0;
    if (!given()) throw new LimitExceeded('generation', 0, lastGiven, generation);
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
    async publications(limit) {
      return read('interactive', publicationMoves, { by: Number.MAX_SAFE_INTEGER, limit });
    },
    async publicationAt(instant) {
      return (await read('interactive', publicationMoves, { by: instant, limit: 1 }))[0] ?? null;
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
    ...lineageReader(read, checkNumber),
  };
}

type LineageReader = Pick<GenerationReader, 'lineageIn' | 'dormantIn' | 'communitiesIn' | 'lineageOf'>;

function lineageReader(
  read: Connection['read'],
  checkNumber: (generation: number) => Promise<void>,
): LineageReader {
  return {
    async lineageIn(generation) {
      await checkNumber(generation);
      return (await read('batch', lineageOfGeneration, { generation })).map(stepOf);
    },
    async dormantIn(generation) {
      await checkNumber(generation);
      const rows = await read('batch', dormantGangs, { generation });
      return rows.map(dormantOf).sort((a, b) => compareText(a.gangId, b.gangId));
    },
    async communitiesIn(generation) {
      await checkNumber(generation);
      const rows = await read('batch', communitiesOfGeneration, { generation });
      return rows.flatMap(({ communities }) => JSON.parse(communities) as Community[]);
    },
    async lineageOf(gangId) {
      const rows = await read('interactive', lineageOfGang, { gangId });
      return rows.map(({ step, generation, at }) => ({ ...stepOf({ step }), generation, at }));
    },
  };
}
