import { writeFileSync } from 'node:fs';
import { fitGangScore } from '../../graph/algorithms/profile/fit-gang-score.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { examplesOf, ours } from './detection/methods.ts';
import { levelFitWorlds } from './detection/own-worlds.ts';
import { loadWorld, presets } from './detection/worlds.ts';

/*
 * Fits the gang score on the fit worlds, seeds 1 and 2 of each preset, and on the own populations of levels 1 and 2,
 * seeds 3 and 4, which have names besides devices and addresses; writes it into the program:
 * `node --import tsx test/bench/detect-fit.ts`.
 */

const folder = process.env.DATASETS_DIR ?? '../shared/data';
const ofPresets = presets.flatMap((preset) =>
  [1, 2].flatMap((seed) => {
    const world = loadWorld(folder, preset, seed, defaultParameters.windowDays);
    if (world === null) throw new Error(`${folder} lacks world ${preset}-${seed}`);
    return examplesOf(world, ours.find(world));
  }),
);
const ofLevels = (await levelFitWorlds()).flatMap((world) => examplesOf(world, ours.find(world)));
const examples = [...ofPresets, ...ofLevels];
const { bias, terms } = fitGangScore(examples);
const lines = terms.map(
  ({ code, mean, deviation, weight }) =>
    `    { code: '${code}', mean: ${mean}, deviation: ${deviation}, weight: ${weight} },`,
);
writeFileSync(
  'graph/algorithms/profile/gang-score.ts',
  `import type { GangScoreModel } from '../../domain/gang-score-model.ts';

/**
 * The gang score that a fresh store begins with, until reviewed gangs allow a fit of its own. Written by
 * \`test/bench/detect-fit.ts\`, which fits it on synthetic worlds: of its parts only the choice of characteristics and
 * their signs carry over to other data.
 */
export const gangScoreModel: GangScoreModel = {
  bias: ${bias},
  terms: [
${lines.join('\n')}
  ],
};
`,
);
const gangs = examples.filter(({ isGang }) => isGang).length;
process.stdout.write(`fitted on ${examples.length} communities, ${gangs} of them gangs\n`);
