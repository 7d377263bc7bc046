import type { Ask } from './client.ts';
import { ParametersDocument, type ParametersQuery } from './documents.generated.ts';

/** All tunables of detection as one version, and one of them. */
export type ParameterSet = NonNullable<ParametersQuery['parameterSet']>;
export type Parameter = ParameterSet['values'][number];

/** Those of the shown generation. Null where it has kept none. */
export async function askParameters(ask: Ask, signal?: AbortSignal): Promise<ParameterSet | null> {
  return (await ask(ParametersDocument, {}, signal)).parameterSet;
}
