import type { GangScoreModel } from '../../domain/gang-score-model.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * `test/bench/detect-fit.ts`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: -3.3024,
  terms: [
    { code: 'newAccountShare', mean: 0.1694, deviation: 0.2907, weight: 1.1019 },
    { code: 'repeatDayShare', mean: 0.0916, deviation: 0.2546, weight: 0.9135 },
    { code: 'fraudLift', mean: 0.0857, deviation: 0.7854, weight: 0.9294 },
    { code: 'overdueLift', mean: -0.074, deviation: 0.4262, weight: 0.3321 },
    { code: 'burst', mean: 0.3896, deviation: 0.2189, weight: 0.6262 },
    { code: 'deviceDedication', mean: 0.1032, deviation: 0.2419, weight: 0.565 },
    { code: 'ipDedication', mean: 0.095, deviation: 0.177, weight: 0.5033 },
    { code: 'applyRatio', mean: 0.9898, deviation: 0.0542, weight: 0 },
    { code: 'logSize', mean: 1.9835, deviation: 0.6482, weight: 0.2389 },
    { code: 'deviceReuse', mean: 0.1086, deviation: 0.2135, weight: 0.1894 },
    { code: 'contactReuse', mean: 0.0122, deviation: 0.0891, weight: 0.9869 },
  ],
};
