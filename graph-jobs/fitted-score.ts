import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BadInput } from '../graph/domain/errors.ts';
import { characteristicCodes } from '../graph/domain/gang-profile.ts';
import type { GangScoreModel } from '../graph/domain/gang-score-model.ts';
import { defaultParameters, type ParameterSet } from '../graph/domain/parameters.ts';

/** A gang score that was fitted on judged gangs. */
export interface FittedScore {
  /** Version of the parameter set with it; grows with each fit. */
  readonly version: number;
  /** Epoch ms. */
  readonly fittedAt: number;
  /** Judged gangs that it was fitted on. */
  readonly examples: number;
  readonly model: GangScoreModel;
}

const shape = z.object({
  version: z.number().int().min(2),
  fittedAt: z.number(),
  examples: z.number().int().min(1),
  model: z.object({
    bias: z.number(),
    terms: z.array(
      z.object({
        code: z.enum(characteristicCodes),
        mean: z.number(),
        deviation: z.number().positive(),
        weight: z.number().min(0, 'must be at least 0: a characteristic may only speak for a gang'),
      }),
    ),
  }),
});

const fileIn = (dataDir: string) => join(dataDir, 'gang-score.json');

/**
 * The fitted score of a data folder, null where none was written.
 *
 * @throws BadInput for a file that holds something else
 */
export async function readFittedScore(dataDir: string): Promise<FittedScore | null> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  const read = shape.safeParse(parsed(text));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new BadInput('gang-score.json', `${first?.path.join('.') || 'the file'}: ${first?.message}`);
}

/** Takes the place of what was fitted before, whole or not at all. */
export async function writeFittedScore(dataDir: string, fitted: FittedScore): Promise<void> {
  const file = fileIn(dataDir);
  await writeFile(`${file}.new`, `${JSON.stringify(fitted, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

/** The parameters that a refresh of a data folder works with; null = those of a fresh store. */
export async function fittedParameters(dataDir: string): Promise<ParameterSet | null> {
  const fitted = await readFittedScore(dataDir);
  if (fitted === null) return null;
  return { ...defaultParameters, version: fitted.version, gangScore: fitted.model };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
