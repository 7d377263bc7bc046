import type { Ask } from './client.ts';
import {
  RecordVerdictDocument,
  type RecordVerdictInput,
  type Verdict,
  type VerdictFieldsFragment,
  VerdictsDocument,
  WithdrawVerdictDocument,
  type WithdrawVerdictInput,
} from './documents.generated.ts';
import { refusal } from './refusal.ts';

export type { RecordVerdictInput, Verdict, WithdrawVerdictInput };
export type VerdictEntry = VerdictFieldsFragment;

/** All verdicts on a gang or an account, oldest first. */
export async function askVerdicts(
  ask: Ask,
  target: string,
  signal?: AbortSignal,
): Promise<readonly VerdictEntry[]> {
  return (await ask(VerdictsDocument, { target }, signal)).verdicts;
}

/** @throws ApiError with the code of the problem when the verdict was not recorded */
export async function recordVerdict(ask: Ask, input: RecordVerdictInput): Promise<void> {
  const { problem } = (await ask(RecordVerdictDocument, { input })).recordVerdict;
  if (problem) throw refusal(problem);
}

/** @throws ApiError with the code of the problem when the verdict was not withdrawn */
export async function withdrawVerdict(ask: Ask, input: WithdrawVerdictInput): Promise<void> {
  const { problem } = (await ask(WithdrawVerdictDocument, { input })).withdrawVerdict;
  if (problem) throw refusal(problem);
}
