import type { Parameter } from '../api/parameters.ts';

/** Parameters that belong together: one below the other, or, where there is one of each for every kind, as a grid. */
export type ParameterGroup =
  | { readonly name: string; readonly shape: 'list'; readonly parameters: readonly Parameter[] }
  | {
      readonly name: string;
      readonly shape: 'grid';
      /** Such as DEVICE, in the order of the table. */
      readonly kinds: readonly string[];
      readonly rows: readonly ParameterRow[];
    };

/** One parameter over all kinds. */
export interface ParameterRow {
  /** Path without the kind, such as `timing.kappaNats`. */
  readonly path: string;
  /** By kind, in the order of `kinds`. */
  readonly cells: readonly (Parameter | undefined)[];
}

const grids: ReadonlySet<string> = new Set(['kinds', 'ties']);

/** Groups by the first member of the path, in the order of the table; a path of one member belongs to `general`. */
export function parameterGroups(parameters: readonly Parameter[]): readonly ParameterGroup[] {
  const byName = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const [first = '', ...rest] = parameter.path.split('.');
    const name = rest.length === 0 ? 'general' : first;
    byName.set(name, [...(byName.get(name) ?? []), parameter]);
  }
  return [...byName].map(([name, of]) =>
    grids.has(name) ? gridOf(name, of) : { name, shape: 'list', parameters: of },
  );
}

function gridOf(name: string, parameters: readonly Parameter[]): ParameterGroup {
  const kinds = [...new Set(parameters.map(({ path }) => path.split('.')[1] ?? ''))];
  const byPath = new Map(parameters.map((parameter) => [parameter.path, parameter]));
  const paths = [...new Set(parameters.map(({ path }) => path.split('.').slice(2).join('.')))];
  const rows = paths.map((path) => ({
    path,
    cells: kinds.map((kind) => byPath.get(`${name}.${kind}.${path}`)),
  }));
  return { name, shape: 'grid', kinds, rows };
}

/** Whether somebody has changed it. */
export function isChanged(parameter: Parameter): boolean {
  return parameter.value !== parameter.default;
}

/** Whether all of the words stand in its plain name or its path; no words fit everything. */
export function fits({ text, path }: Parameter, wanted: string): boolean {
  const all = `${text} ${path}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
