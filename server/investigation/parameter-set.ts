import type { ParameterRow } from '../../graph/domain/parameter-table.ts';
import { parameterTable, valueAt } from '../../graph/domain/parameter-table.ts';
import type { ParameterSet } from '../../graph/domain/parameters.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import type { Pinned } from './pinned.ts';

/** A parameter set as a person reads it. */
export interface ParameterSetAnswer {
  readonly version: number;
  readonly inForce: boolean;
  readonly values: readonly ParameterValueAnswer[];
}

export interface ParameterValueAnswer extends ParameterRow {
  readonly value: number | null;
  readonly default: number | null;
}

/** The parameters of a version, as a generation made with it has kept them; null where none did. */
export async function parameterSetOf(
  store: Pick<GenerationReader, 'generations'>,
  { shown }: Pinned,
  asked: number | null,
): Promise<ParameterSetAnswer | null> {
  const inForce = shown.number === 0 ? defaultParameters.version : shown.parametersVersion;
  const version = asked ?? inForce;
  const kept = [shown, ...(await store.generations(10_000))].find(
    ({ parameters, parametersVersion }) => parameters !== null && parametersVersion === version,
  );
  const parameters = kept?.parameters ?? (version === defaultParameters.version ? defaultParameters : null);
  if (parameters === null) return null;
  return {
    version,
    inForce: version === inForce,
    values: parameterTable.map((row) => rowValue(parameters, row)),
  };
}

function rowValue(parameters: ParameterSet, row: ParameterRow): ParameterValueAnswer {
  const [value, usual] = [valueAt(parameters, row.path), valueAt(defaultParameters, row.path)];
  return {
    ...row,
    value: value === null ? null : Number(value),
    default: usual === null ? null : Number(usual),
  };
}
