import type { GangScoreModel } from './score-gang.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * `test/bench/detect-fit.ts`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: 1.8022,
  terms: [
    { code: 'newAccountShare', mean: 0.3428, deviation: 0.4486, weight: 1.194 },
    { code: 'repeatDayShare', mean: 0.3679, deviation: 0.4227, weight: 1.7908 },
    { code: 'fraudLift', mean: 0.6785, deviation: 1.2652, weight: 1.1213 },
    { code: 'burst', mean: 0.52, deviation: 0.3495, weight: 1.3805 },
    { code: 'deviceDedication', mean: 0.4245, deviation: 0.3622, weight: 0.713 },
    { code: 'ipDedication', mean: 0.3722, deviation: 0.1713, weight: 0.3463 },
    { code: 'applyRatio', mean: 0.9757, deviation: 0.0696, weight: 0 },
    { code: 'logSize', mean: 2.7324, deviation: 0.6824, weight: 0 },
    { code: 'deviceReuse', mean: 0.4331, deviation: 0.2404, weight: 0 },
  ],
};
