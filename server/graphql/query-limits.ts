import type {
  ASTVisitor,
  DocumentNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  OperationDefinitionNode,
  SelectionNode,
  ValidationContext,
  ValueNode,
} from 'graphql';
import { GraphQLError, Kind } from 'graphql';

/** What one operation may ask for. `cost`: 1 a field times every `first` around it. */
export const queryLimits = {
  depth: 8,
  aliases: 15,
  directives: 10,
  selections: 1_000,
  cost: 5_000,
} as const;

type Limit = keyof typeof queryLimits;
type Variables = Readonly<Record<string, unknown>>;

/** Refuses an operation above a limit before it costs anything; what a variable multiplies is looked at later. */
export function limitRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const { broken } = weigh(context.getDocument(), operation, {});
      if (broken !== null) context.reportError(limitError(broken));
    },
  };
}

export function limitError(limit: Limit): GraphQLError {
  return new GraphQLError(`${limit} is at most ${queryLimits[limit]}`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 400 } },
  });
}

export interface Weight {
  /** The first limit that the operation breaks; null when it keeps them all. */
  readonly broken: Limit | null;
  /** Of the whole operation, or of what was looked at until a limit broke. */
  readonly cost: number;
}

/**
 * What an operation asks for, fragments included. Introspection is free of depth, cost and what it selects. A fragment
 * inside itself is left to the rule that refuses it. O(selections limit).
 */
export function weigh(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Weight {
  const used: Used = { depth: 0, aliases: 0, directives: 0, selections: 0, cost: 0 };
  const places: Place[] = [{ selection: operation, depth: 0, times: 1, inside: [] }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    count(place, used);
    const broken = limits.find((limit) => used[limit] > queryLimits[limit]);
    if (broken !== undefined) return { broken, cost: used.cost };
    places.push(...placesBelow(place, document, variables));
  }
  return { broken: null, cost: used.cost };
}

const limits = Object.keys(queryLimits) as readonly Limit[];

type Used = Record<Limit, number>;

/** A selection, and what stands around it. */
interface Place {
  readonly selection: SelectionNode | OperationDefinitionNode | FragmentDefinitionNode;
  /** Fields around it. */
  readonly depth: number;
  /** Product of every `first` around it. */
  readonly times: number;
  /** Names of the fragments around it. */
  readonly inside: readonly string[];
}

function count({ selection, depth, times }: Place, used: Used): void {
  used.directives += selection.directives?.length ?? 0;
  if (selection.kind === Kind.OPERATION_DEFINITION || selection.kind === Kind.FRAGMENT_DEFINITION) return;
  used.selections += 1;
  if (selection.kind !== Kind.FIELD) return;
  used.aliases += selection.alias === undefined ? 0 : 1;
  if (selection.name.value.startsWith('__')) return;
  used.depth = Math.max(used.depth, depth + 1);
  used.cost += times;
}

function placesBelow(
  { selection, depth, times, inside }: Place,
  document: DocumentNode,
  variables: Variables,
): Place[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const fragment = inside.includes(selection.name.value) ? undefined : fragmentOf(document, selection);
    if (fragment === undefined) return [];
    return [{ selection: fragment, depth, times, inside: [...inside, fragment.name.value] }];
  }
  const within = selection.selectionSet?.selections ?? [];
  if (selection.kind !== Kind.FIELD)
    return within.map((child) => ({ selection: child, depth, times, inside }));
  if (selection.name.value.startsWith('__')) return [];
  const rows = times * rowsOf(selection.arguments ?? [], variables);
  return within.map((child) => ({ selection: child, depth: depth + 1, times: rows, inside }));
}

function fragmentOf(
  document: DocumentNode,
  { name }: FragmentSpreadNode,
): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name.value,
  );
}

/** How many rows a field asks for: its `first`; 1 where it has none. */
function rowsOf(
  given: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[],
  variables: Variables,
): number {
  const value = given.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Math.max(1, Number(value.value));
  const variable = value?.kind === Kind.VARIABLE ? Number(variables[value.name.value]) : 1;
  return Number.isFinite(variable) ? Math.max(1, variable) : 1;
}
