import type { GangScoreModel } from './score-gang.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * `test/bench/detect-fit.ts`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: 1.8831,
  terms: [
    { code: 'newAccountShare', mean: 0.3422, deviation: 0.4487, weight: 1.1813 },
    { code: 'repeatDayShare', mean: 0.3673, deviation: 0.4229, weight: 1.8168 },
    { code: 'fraudLift', mean: 0.6765, deviation: 1.2648, weight: 1.1172 },
    { code: 'burst', mean: 0.5201, deviation: 0.3494, weight: 1.4064 },
    { code: 'deviceDedication', mean: 0.4239, deviation: 0.3624, weight: 0.7134 },
    { code: 'ipDedication', mean: 0.3704, deviation: 0.1736, weight: 0.2235 },
    { code: 'applyRatio', mean: 0.9759, deviation: 0.0693, weight: 0 },
    { code: 'logSize', mean: 2.7279, deviation: 0.6853, weight: 0 },
    { code: 'deviceReuse', mean: 0.4327, deviation: 0.2403, weight: 0 },
  ],
};
