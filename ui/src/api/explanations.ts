import { type Meeting, meetingOf, type TimeWindow } from './answer.ts';
import type { Ask } from './client.ts';
import {
  type ExemplarRole,
  GangExplanationDocument,
  type GangExplanationQuery,
  PairDocument,
  type PairQuery,
  type PathFieldsFragment,
  type PathStepFieldsFragment,
} from './documents.generated.ts';
import { instantsOf } from './instants.ts';

export type { ExemplarRole };

/** What speaks against a gang, what holds it together, and who shows what it is like. */
export type GangExplanation = NonNullable<GangExplanationQuery['gang']>;
export type Path = PathFieldsFragment;
export type PathStep = PathStepFieldsFragment;

/** What ties two accounts, and how one leads to the other. */
export interface Pair {
  /** Summed surprise of their meetings, nats; 0 where they are not linked directly. */
  readonly total: number;
  readonly meetings: readonly Meeting[];
  readonly shared: PairQuery['evidence']['shared'];
  /** The chain whose times fit one after another; where there is none, a chain in any order. */
  readonly path: Path;
}

/** Null where the gang is unknown. */
export async function askGangExplanation(
  ask: Ask,
  id: string,
  signal?: AbortSignal,
): Promise<GangExplanation | null> {
  return (await ask(GangExplanationDocument, { id }, signal)).gang;
}

/** @param window  null for what the shown generation holds */
export async function askPair(
  ask: Ask,
  [a, b]: readonly [string, string],
  window: TimeWindow | null,
  signal?: AbortSignal,
): Promise<Pair> {
  const variables = { a, b, window: window && instantsOf(window) };
  const { evidence, inOrder, inAnyOrder } = await ask(PairDocument, variables, signal);
  return {
    total: evidence.total,
    meetings: evidence.meetings.map(meetingOf),
    shared: evidence.shared,
    path: inOrder.steps === null ? inAnyOrder : inOrder,
  };
}
