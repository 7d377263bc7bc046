import { join } from 'node:path';
import { chainsIn, checkpointsOf, linesOf, publicKeyIn } from '../../graph/audit/audit-folder.ts';
import type { AuditFault } from '../../graph/audit/verify-chain.ts';
import { verifyChain } from '../../graph/audit/verify-chain.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { ExitCode, Job, JobTools } from '../job.ts';
import { exitCodes } from '../job.ts';

export interface VerifiedChain {
  readonly chain: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly fault: AuditFault | null;
}

export type VerifyAuditReport = readonly VerifiedChain[];

/** Checks every audit chain of the data folder by its lines, its checkpoints and the public key alone. */
export const verifyAudit: Job<Record<string, never>, VerifyAuditReport, Pick<JobTools, 'dataDir'>> = {
  name: 'verify-audit',
  async run({ dataDir }) {
    const folder = join(dataDir, 'audit');
    const chains = await chainsIn(folder);
    if (chains.length === 0) throw new BadInput('DATA_DIR', 'holds no audit chain');
    const publicKey = await publicKeyIn(folder);
    const verified: VerifiedChain[] = [];
    for (const chain of chains) {
      const lines = await linesOf(folder, chain);
      const checkpoints = await checkpointsOf(folder, chain);
      const fault = verifyChain({ chain, lines, checkpoints }, publicKey);
      verified.push({ chain, entries: lines.length, checkpoints: checkpoints.length, fault });
    }
    return verified;
  },
  describe: (report) =>
    report.map(({ chain, entries, checkpoints, fault }) =>
      fault === null
        ? `${chain}: whole, ${entries} entries, ${checkpoints} checkpoints`
        : `${chain}: ${fault.problem} at entry ${fault.seq} of ${entries}`,
    ),
  exitCodeOf: (report): ExitCode =>
    report.every(({ fault }) => fault === null) ? exitCodes.done : exitCodes.failed,
};
