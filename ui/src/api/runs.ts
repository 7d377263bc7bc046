import type { Ask } from './client.ts';
import {
  type GenerationHeadFragment,
  PublishHeldDocument,
  RollBackDocument,
  RunsDocument,
  type RunsQuery,
  type ShowGenerationInput,
} from './documents.generated.ts';
import { refusal } from './refusal.ts';

export type { ShowGenerationInput };
export type GenerationHead = GenerationHeadFragment;
export type GateCheck = GenerationHead['gate'][number];
export type PublicationMove = RunsQuery['publications'][number];
export type Run = RunsQuery['runs'][number];
export type Health = RunsQuery['health'];

/** What became of refreshes, which generation is shown, and how the server is. */
export interface RunsOverview {
  /** Newest first. */
  readonly generations: readonly GenerationHead[];
  readonly hasMore: boolean;
  /** Newest first. */
  readonly moves: readonly PublicationMove[];
  /** Last begun first. */
  readonly runs: readonly Run[];
  readonly health: Health;
}

/** The generation that is shown after a move. */
export interface ShownNow {
  readonly number: number;
  readonly asOf: string;
}

const first = { generations: 50, moves: 50, runs: 50 } as const;

export async function askRuns(ask: Ask, signal?: AbortSignal): Promise<RunsOverview> {
  const { generations, publications, runs, health } = await ask(RunsDocument, first, signal);
  return {
    generations: generations.edges.map(({ node }) => node),
    hasMore: generations.pageInfo.hasNextPage,
    moves: publications,
    runs,
    health,
  };
}

/**
 * Shows a generation: one that the gate has held, or an earlier one again.
 *
 * @throws ApiError with the code of the problem when nothing was moved
 */
export async function showGeneration(
  ask: Ask,
  act: 'publish' | 'rollBack',
  input: ShowGenerationInput,
): Promise<ShownNow> {
  const { generation, problem } =
    act === 'publish'
      ? (await ask(PublishHeldDocument, { input })).publishHeldGeneration
      : (await ask(RollBackDocument, { input })).rollbackGeneration;
  if (generation) return generation;
  throw refusal(problem ?? { code: 'INTERNAL', field: '' });
}
