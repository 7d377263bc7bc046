import type { GangScoreModel } from './score-gang.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * `test/bench/detect-fit.ts`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: 1.8735,
  terms: [
    { code: 'newAccountShare', mean: 0.3464, deviation: 0.4488, weight: 1.183 },
    { code: 'repeatDayShare', mean: 0.3679, deviation: 0.4228, weight: 1.8642 },
    { code: 'fraudLift', mean: 0.6896, deviation: 1.2414, weight: 1.1298 },
    { code: 'burst', mean: 0.5189, deviation: 0.349, weight: 1.4397 },
    { code: 'deviceDedication', mean: 0.4337, deviation: 0.3608, weight: 0.6406 },
    { code: 'ipDedication', mean: 0.3849, deviation: 0.1694, weight: 0.1427 },
    { code: 'applyRatio', mean: 0.9741, deviation: 0.0735, weight: 0 },
    { code: 'logSize', mean: 2.6784, deviation: 0.6498, weight: 0 },
    { code: 'deviceReuse', mean: 0.4341, deviation: 0.2407, weight: 0 },
  ],
};
