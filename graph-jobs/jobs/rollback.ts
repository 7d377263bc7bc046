import { BadInput } from '../../graph/domain/errors.ts';
import type { Job } from '../job.ts';
import type { MoveOptions, MoveReport } from './publication-by-hand.ts';
import { describeMove, moveByHand } from './publication-by-hand.ts';

/** Shows an earlier generation again. The next refresh is held for a person, so that the night does not bring the fault back. */
export const rollback: Job<MoveOptions, MoveReport> = {
  name: 'rollback',
  run: (tools, options) =>
    moveByHand(tools, options, ({ number, state }) => {
      if (state === 'HELD')
        throw new BadInput('generation', `generation ${number} was never shown; "publish" releases it`);
    }),
  describe: (report) => [
    ...describeMove(report),
    ...(report.before > report.shown.number
      ? ['The next refresh is held until a person releases it with "publish".']
      : []),
  ],
};
