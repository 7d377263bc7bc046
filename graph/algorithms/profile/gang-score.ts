import type { GangScoreModel } from '../../domain/gang-score-model.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * `test/bench/detect-fit.ts`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: -3.0926,
  terms: [
    { code: 'newAccountShare', mean: 0.1797, deviation: 0.2921, weight: 1.2207 },
    { code: 'repeatDayShare', mean: 0.0955, deviation: 0.2563, weight: 0.9044 },
    { code: 'fraudLift', mean: 0.1013, deviation: 0.796, weight: 1.0308 },
    { code: 'burst', mean: 0.3891, deviation: 0.2211, weight: 0.5693 },
    { code: 'deviceDedication', mean: 0.1049, deviation: 0.2423, weight: 0.599 },
    { code: 'ipDedication', mean: 0.0927, deviation: 0.1747, weight: 0.4588 },
    { code: 'applyRatio', mean: 0.989, deviation: 0.0547, weight: 0.0514 },
    { code: 'logSize', mean: 2.0255, deviation: 0.6059, weight: 0.3127 },
    { code: 'deviceReuse', mean: 0.109, deviation: 0.2116, weight: 0.1955 },
    { code: 'contactReuse', mean: 0.0557, deviation: 0.1292, weight: 0.5743 },
  ],
};
