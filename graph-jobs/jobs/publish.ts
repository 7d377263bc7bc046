import { BadInput } from '../../graph/domain/errors.ts';
import type { Job } from '../job.ts';
import type { MoveOptions, MoveReport } from './publication-by-hand.ts';
import { describeMove, moveByHand } from './publication-by-hand.ts';

/** Releases a generation that the sanity gate held. */
export const publish: Job<MoveOptions, MoveReport> = {
  name: 'publish',
  run: (tools, options) =>
    moveByHand(tools, options, ({ number, state }) => {
      if (state !== 'HELD')
        throw new BadInput(
          'generation',
          `generation ${number} is not held, it is ${state}; "rollback" shows an earlier one again`,
        );
    }),
  describe: describeMove,
};
