import { fitGangScore, type LabelledGang } from '../../graph/algorithms/profile/fit-gang-score.ts';
import { gangScoreModel } from '../../graph/algorithms/profile/gang-score.ts';
import { scoreGang } from '../../graph/algorithms/profile/score-gang.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { Gang } from '../../graph/domain/gang.ts';
import { type CharacteristicCode, characteristicCodes } from '../../graph/domain/gang-profile.ts';
import type { GangScoreModel } from '../../graph/domain/gang-score-model.ts';
import { compareText, type GangId } from '../../graph/domain/ids.ts';
import { objectionIn, standingObjections } from '../../graph/domain/objection.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import { standingVerdicts, targetText, type Verdict } from '../../graph/domain/verdict.ts';
import type { CaseBook, GenerationReader, WorkRecords } from '../../graph/store/port.ts';
import { type FittedScore, readFittedScore, writeFittedScore } from '../fitted-score.ts';
import type { Job, JobTools } from '../job.ts';

export interface RefitOptions {
  /** Judged gangs that a fit takes. */
  readonly least: number;
  /** Whether later refreshes score by it. */
  readonly write: boolean;
}

export interface RefitReport {
  readonly fraud: number;
  readonly clean: number;
  /** Mean log loss on gangs that a model has not seen, nats: in force, and fitted. */
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly before: GangScoreModel;
  readonly fitted: FittedScore;
  readonly written: boolean;
}

/** Generations in which a judged gang is looked for, newest first. */
const generationsLookedAt = 100;
const folds = 5;

/**
 * Fits the gang score on the gangs that persons have judged: `FRAUD` and `CLEAN` as they stand now, each with the
 * characteristics of the newest generation that holds it. One that somebody says is two gangs is left out: its
 * characteristics are a mixture. What was fitted is judged on gangs that it has not seen, in five parts by the order of
 * ids, and is written only where it is better there than the one in force.
 *
 * @throws BadInput with fewer judged gangs than it takes, or gangs of one kind alone
 */
export const refit: Job<RefitOptions, RefitReport, Pick<JobTools, 'openStore' | 'dataDir' | 'now'>> = {
  name: 'refit',
  async run({ openStore, dataDir, now }, { least, write }) {
    const store = await openStore();
    const examples = await judgedGangs(store, now());
    const fraud = examples.filter(({ isGang }) => isGang).length;
    const clean = examples.length - fraud;
    if (examples.length < least || fraud === 0 || clean === 0)
      throw new BadInput(
        'refit',
        `takes ${least} judged gangs of both kinds, there are ${fraud} of fraud and ${clean} clean`,
      );
    const last = await readFittedScore(dataDir);
    const before = last?.model ?? gangScoreModel;
    const lossBefore = meanLoss(examples, () => before);
    const lossAfter = meanLoss(examples, (fold) => fitGangScore(withoutFold(examples, fold)));
    const fitted = {
      version: (last?.version ?? defaultParameters.version) + 1,
      fittedAt: now(),
      examples: examples.length,
      model: fitGangScore(examples),
    };
    const written = write && lossAfter < lossBefore;
    if (written) await writeFittedScore(dataDir, fitted);
    return { fraud, clean, lossBefore, lossAfter, before, fitted, written };
  },
  describe: (report) => [
    `${report.fraud + report.clean} judged gangs: ${report.fraud} of fraud, ${report.clean} clean`,
    `log loss on gangs not seen: ${report.lossBefore.toFixed(4)} in force, ${report.lossAfter.toFixed(4)} fitted`,
    ...weightLines(report),
    report.written
      ? `written: the next refresh scores by it, as parameter set ${report.fitted.version}; look at "npm run jobs -- preview" first`
      : `not written${report.lossAfter < report.lossBefore ? ': say --write' : ': it is no better than the one in force'}`,
  ],
};

type JudgedStore = CaseBook & GenerationReader & Pick<WorkRecords, 'readRecords'>;

async function judgedGangs(store: JudgedStore, at: number): Promise<LabelledGang[]> {
  const verdicts: Verdict[] = [];
  for await (const batch of store.readVerdicts(at)) verdicts.push(...batch);
  const mixtures = await mixturesOf(store, at);
  const generations = (await store.generations(generationsLookedAt)).map(({ number }) => number);
  const examples: LabelledGang[] = [];
  for (const { target, verdict } of standingVerdicts(verdicts, at).toSorted(byTargetText)) {
    if (target.kind !== 'GANG' || verdict === 'UNSURE' || mixtures.has(target.gangId)) continue;
    const gang = await newestOf(store, generations, target.gangId);
    if (gang !== null) examples.push(exampleOf(gang, verdict === 'FRAUD'));
  }
  return examples;
}

/** Gangs that are two in one, by what somebody says. */
async function mixturesOf(store: JudgedStore, at: number): Promise<ReadonlySet<GangId>> {
  const mixtures = new Set<GangId>();
  for await (const batch of store.readRecords('OBJECTION'))
    for (const { fault, gangId } of standingObjections(batch.map(objectionIn), at))
      if (fault === 'TWO_GANGS') mixtures.add(gangId);
  return mixtures;
}

function byTargetText(a: Verdict, b: Verdict): number {
  return compareText(targetText(a.target), targetText(b.target));
}

async function newestOf(
  store: GenerationReader,
  generations: readonly number[],
  gangId: GangId,
): Promise<Gang | null> {
  for (const generation of generations) {
    const gang = await store.gang(generation, gangId);
    if (gang !== null) return gang;
  }
  return null;
}

function exampleOf({ profile, coreSize }: Gang, isGang: boolean): LabelledGang {
  const figures = new Map<CharacteristicCode, number>();
  for (const code of characteristicCodes) {
    const characteristic = profile[code];
    if (characteristic !== undefined) figures.set(code, characteristic.value);
  }
  return { figures, size: coreSize, isGang };
}

function withoutFold(examples: readonly LabelledGang[], fold: number): LabelledGang[] {
  return examples.filter((_, place) => place % folds !== fold);
}

function meanLoss(examples: readonly LabelledGang[], modelOf: (fold: number) => GangScoreModel): number {
  const models = Array.from({ length: folds }, (_, fold) => modelOf(fold));
  const losses = examples.map(({ figures, isGang }, place) => {
    const score = scoreGang(figures, models[place % folds]!);
    return -Math.log(Math.max(1e-9, isGang ? score : 1 - score));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function weightLines({ before, fitted }: RefitReport): string[] {
  return fitted.model.terms.map(({ code, weight }) => {
    const old = before.terms.find((term) => term.code === code)?.weight ?? 0;
    return `  ${code.padEnd(18)} ${old.toFixed(4)} -> ${weight.toFixed(4)}`;
  });
}
