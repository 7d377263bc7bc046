import { BadInput } from '../../graph/domain/errors.ts';
import type { GangLabel } from '../../graph/domain/gang.ts';
import type { GateCheck } from '../../graph/domain/gate.ts';
import type { Generation, GenerationCounts, GenerationDraft } from '../../graph/domain/generation.ts';
import { checkMove } from '../../graph/domain/generation.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { LineageKind } from '../../graph/domain/lineage.ts';
import { checkParameters } from '../../graph/domain/parameter-table.ts';
import { defaultParameters, type ParameterSet } from '../../graph/domain/parameters.ts';
import { standingVerdicts, type VerdictKind } from '../../graph/domain/verdict.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { keepApprovedPreview } from '../gate/approved-preview.ts';
import { describeCheck } from '../gate/describe-check.ts';
import { readGateHistory } from '../gate/gate-history.ts';
import { sanityGate } from '../gate/sanity-gate.ts';
import type { Job, JobTools } from '../job.ts';
import {
  type LevelChanges,
  levelChanges,
  type Reviewed,
  reviewedIn,
  stepCounts,
} from '../preview/preview-figures.ts';
import { deriveGeneration } from '../refresh/derive-generation.ts';
import { readDecisions } from '../refresh/read-decisions.ts';
import { textTable } from '../text-table.ts';

export interface PreviewOptions {
  /** Null = those that a fresh store works with. */
  readonly parameters: ParameterSet | null;
  /** Who takes the figures for what refreshes shall find, and why; null only looks. */
  readonly approval: { readonly actor: string; readonly reason: string } | null;
}

export interface PreviewReport {
  readonly shown: Generation;
  readonly draft: GenerationDraft;
  /** What becomes of the shown gangs. */
  readonly steps: ReadonlyMap<LineageKind, number>;
  readonly levels: LevelChanges;
  readonly reviewed: { readonly before: Reviewed; readonly after: Reviewed };
  /** What the sanity gate would say of it without an approval. */
  readonly gate: readonly GateCheck[];
  readonly approved: boolean;
}

type PreviewTools = Pick<JobTools, 'openStore' | 'now' | 'progress'>;

/**
 * What other parameters, or another program, would make of the events of the shown generation; nothing is shown and no
 * number is used. With equal parameters and program nothing differs. An approved preview is what the sanity gate
 * compares with until there are generations to compare with.
 *
 * @throws BadInput before the first generation
 * @throws LimitExceeded for an approval without a person or a reason
 */
export const preview: Job<PreviewOptions, PreviewReport, PreviewTools> = {
  name: 'preview',
  async run({ openStore, now, progress }, { parameters, approval }) {
    if (approval !== null) checkMove(approval.actor, approval.reason);
    const set = parameters ?? defaultParameters;
    checkParameters(set);
    const store = await openStore();
    const { generation: shown } = await store.publication();
    if (shown.number === 0)
      throw new BadInput('preview', 'compares with the shown generation, and there is none');
    const draft = await deriveGeneration(store, await originAgain(store, shown, set, now()), progress);
    const history = { ...(await readGateHistory(store)), approved: null };
    const report = {
      shown,
      draft,
      steps: stepCounts(draft.lineage),
      levels: levelChanges(await labelsIn(store, shown.number), draft.labels),
      reviewed: await reviewedBoth(store, shown, draft, now()),
      gate: sanityGate(draft, history),
      approved: approval !== null,
    };
    const { parametersVersion, codeVersion, counts, thresholdNats, stability } = draft;
    if (approval !== null)
      await keepApprovedPreview(store, {
        parametersVersion,
        codeVersion,
        counts,
        thresholdNats,
        stability,
        approval: { ...approval, at: now() },
      });
    return report;
  },
  describe: (report) => [
    `parameter set ${report.draft.parametersVersion}, program ${report.draft.codeVersion}, over the events of generation ${report.shown.number} (set ${report.shown.parametersVersion}, program ${report.shown.codeVersion})`,
    ...countLines(report.shown.counts, report.draft.counts),
    `gangs: ${stepsText(report.steps)}; accounts whose level rises ${report.levels.higher}, falls ${report.levels.lower}`,
    `judged gangs that score as gangs: ${reviewedText(report.reviewed.before)} before, ${reviewedText(report.reviewed.after)} after`,
    ...gateLines(report.gate),
    report.approved
      ? 'approved: the next refreshes may differ from these figures by 20 %'
      : 'not approved: say --approve --reason ... where these figures are what refreshes shall find',
  ],
};

/** The run of the shown generation with other parameters, beginning in that generation. */
async function originAgain(store: GraphStore, shown: Generation, parameters: ParameterSet, at: number) {
  const { asOf, engine, watermark, inputChecksum } = shown;
  const { firstEventAt } = await store.health();
  const [newest] = await store.generations(1);
  return {
    asOf,
    engine,
    parameters,
    watermark,
    inputChecksum: inputChecksum ?? '',
    storeBeganAt: firstEventAt ?? asOf,
    decisionsAt: at,
    base: shown,
    start: engine === 'leiden-cpm' ? 'WARM' : 'COLD',
    gangNumbersUsed: newest?.gangNumbersUsed ?? 0,
  } as const;
}

async function labelsIn(store: GraphStore, generation: number): Promise<readonly GangLabel[]> {
  const labels: GangLabel[] = [];
  for await (const batch of store.readLabels(generation)) labels.push(...batch);
  return labels;
}

async function reviewedBoth(store: GraphStore, shown: Generation, draft: GenerationDraft, at: number) {
  const { verdicts } = await readDecisions(store, at);
  const ofGangs = new Map<GangId, VerdictKind>();
  for (const { target, verdict } of standingVerdicts(verdicts, at))
    if (target.kind === 'GANG') ofGangs.set(target.gangId, verdict);
  const leastOf = (set: ParameterSet | null) => (set ?? defaultParameters).levels.gangScore;
  return {
    before: reviewedIn(await store.gangs(shown.number), ofGangs, leastOf(shown.parameters)),
    after: reviewedIn(draft.gangs, ofGangs, leastOf(draft.parameters)),
  };
}

function countLines(before: GenerationCounts, after: GenerationCounts): readonly string[] {
  const names = ['events', 'links', 'gangs', 'labels', 'warning', 'attention', 'notice'] as const;
  return textTable(
    ['', 'shown', 'preview'],
    names.map((name) => [name, before[name], after[name]]),
  );
}

function stepsText(steps: ReadonlyMap<LineageKind, number>): string {
  if (steps.size === 0) return 'all go on';
  return [...steps].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function reviewedText({ fraud, clean }: Reviewed): string {
  if (fraud + clean === 0) return 'none';
  return `${fraud} of fraud and ${clean} clean (precision ${(fraud / (fraud + clean)).toFixed(3)})`;
}

function gateLines(gate: readonly GateCheck[]): readonly string[] {
  const refused = gate.filter(({ passed }) => !passed);
  if (refused.length === 0) return ['the sanity gate would let it pass'];
  return [
    'without an approval the sanity gate would hold it:',
    ...refused.map((check) => `  ${describeCheck(check)}`),
  ];
}
