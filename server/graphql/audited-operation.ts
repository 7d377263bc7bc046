import type {
  ASTVisitor,
  DocumentNode,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  ValueNode,
} from 'graphql';
import {
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What of an operation is worth a trace, whatever its variables are. */
export interface OperationTrace {
  /** Root fields, those in fragments too, each once, sorted, as `Query.gang`. */
  readonly fields: readonly string[];
  /** Subjects that are written into the document itself, anywhere in it. */
  readonly written: readonly string[];
  /** Where variables stand in it. */
  readonly variables: readonly VariableUse[];
}

interface VariableUse {
  readonly variable: string;
  readonly place: Place;
  readonly type: GraphQLInputType;
}

/** What a value is given as: an argument of a field, or a field of an input object. */
interface Place {
  readonly kind: 'argument' | 'field';
  readonly name: string;
}

/** Texts that say whom a question is about; other texts give reasons, tags and notes. */
const subjectTexts: Readonly<Record<Place['kind'], ReadonlySet<string>>> = {
  argument: new Set(['key', 'text', 'texts']),
  field: new Set(['key', 'subject']),
};
/** The one id that names nobody. */
const requestName = 'idempotencyKey';

const traces = new WeakMap<OperationDefinitionNode, OperationTrace>();

/** Reads an operation against the schema; once, however often its document is sent. O(size of the document). */
export function traceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationTrace {
  const known = traces.get(operation);
  if (known !== undefined) return known;
  const trace = readTrace(schema, document, operation);
  traces.set(operation, trace);
  return trace;
}

/** Whom an operation is about, each subject once: those in its document, then those in its variables. */
export function subjectsOf(trace: OperationTrace, variables: Readonly<Record<string, unknown>>): string[] {
  const given = trace.variables.flatMap(({ variable, place, type }) =>
    subjectsIn(variables[variable], type, place),
  );
  return [...new Set([...trace.written, ...given])];
}

function readTrace(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationTrace {
  const root = schema.getRootType(operation.operation);
  const fields = new Set<string>();
  const written: string[] = [];
  const variables: VariableUse[] = [];
  const types = new TypeInfo(schema);
  const note = (value: ValueNode, place: Place, type = types.getInputType()): void => {
    if (!type) return;
    if (isNonNullType(type)) note(value, place, type.ofType);
    else if (value.kind === Kind.VARIABLE) variables.push({ variable: value.name.value, place, type });
    else if (value.kind === Kind.LIST && isListType(type))
      for (const item of value.values) note(item, place, type.ofType);
    else if (value.kind === Kind.STRING || value.kind === Kind.INT)
      written.push(...subjectsIn(value.value, type, place));
    // What is inside an object is met as a field of its own.
  };
  const visitor: ASTVisitor = {
    OperationDefinition(one) {
      return one === operation ? undefined : false;
    },
    Field({ name }) {
      if (types.getParentType() === root) fields.add(`${root?.name}.${name.value}`);
    },
    Argument({ name, value }) {
      note(value, { kind: 'argument', name: name.value });
    },
    ObjectField({ name, value }) {
      note(value, { kind: 'field', name: name.value });
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return { fields: [...fields].sort(), written, variables };
}

/** Values as they were sent: what does not fit its type names nobody. */
function subjectsIn(value: unknown, type: GraphQLInputType, place: Place): string[] {
  if (value === null || value === undefined) return [];
  if (isNonNullType(type)) return subjectsIn(value, type.ofType, place);
  if (isListType(type)) return [value].flat().flatMap((item) => subjectsIn(item, type.ofType, place));
  if (isInputObjectType(type)) {
    const given = value as Readonly<Record<string, unknown>>;
    return Object.values(type.getFields()).flatMap(({ name, type: inner }) =>
      subjectsIn(given[name], inner, { kind: 'field', name }),
    );
  }
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && namesSomebody(type.name, place) ? [String(value)] : [];
}

function namesSomebody(type: string, { kind, name }: Place): boolean {
  return type === 'ID' ? name !== requestName : type === 'String' && subjectTexts[kind].has(name);
}
