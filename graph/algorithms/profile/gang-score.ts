import type { GangScoreModel } from '../../domain/gang-score-model.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * `test/bench/detect-fit.ts`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: -3.311,
  terms: [
    { code: 'newAccountShare', mean: 0.1663, deviation: 0.2905, weight: 1.0892 },
    { code: 'repeatDayShare', mean: 0.0908, deviation: 0.2537, weight: 0.9023 },
    { code: 'fraudLift', mean: 0.0769, deviation: 0.7834, weight: 0.9409 },
    { code: 'overdueLift', mean: -0.0763, deviation: 0.4237, weight: 0.3288 },
    { code: 'burst', mean: 0.3885, deviation: 0.2181, weight: 0.6034 },
    { code: 'deviceDedication', mean: 0.1023, deviation: 0.2409, weight: 0.5395 },
    { code: 'ipDedication', mean: 0.0949, deviation: 0.1768, weight: 0.5176 },
    { code: 'applyRatio', mean: 0.9895, deviation: 0.0548, weight: 0 },
    { code: 'logSize', mean: 1.9859, deviation: 0.652, weight: 0.2429 },
    { code: 'deviceReuse', mean: 0.1087, deviation: 0.214, weight: 0.1774 },
    { code: 'contactReuse', mean: 0.0123, deviation: 0.0893, weight: 0.9812 },
  ],
};
