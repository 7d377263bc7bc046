import type { GraphQLScalarType } from 'graphql';
import { GraphQLError, GraphQLScalarType as ScalarType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/** Instants: RFC 3339 with any offset in, UTC out; epoch milliseconds inside. */
export const dateTime: GraphQLScalarType = new ScalarType({
  name: 'DateTime',
  description: 'An instant in RFC 3339. Given in UTC, taken with any offset.',
  serialize: (value) => new Date(Number(value)).toISOString(),
  parseValue: (value) => epochMs(() => GraphQLDateTime.parseValue(value)),
  parseLiteral: (node) => epochMs(() => GraphQLDateTime.parseLiteral(node, null)),
});

/** The reason that the library gives quotes the value; ours does not. */
function epochMs(read: () => Date): number {
  try {
    return read().getTime();
  } catch {
    throw new GraphQLError(
      'DateTime is an instant in RFC 3339 with an offset, such as 2026-05-01T08:00:00+08:00',
    );
  }
}
