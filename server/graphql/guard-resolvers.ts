import type { GraphQLFieldResolver } from 'graphql';
import { checkRight, rightOfField } from '../access/rights.ts';
import type { RequestContext } from './context.ts';

type FieldResolvers = Readonly<Record<string, unknown>>;
type ResolverMap = Readonly<Record<string, unknown>>;

/**
 * The same resolvers, each root field behind the right that the table names: a use case cannot be reached by who may
 * not, whether it asks again or not.
 *
 * @throws Error at the start for a root field that the table does not name
 */
export function guardResolvers(resolvers: ResolverMap): ResolverMap {
  return { ...resolvers, ...guarded('Query', resolvers), ...guarded('Mutation', resolvers) };
}

function guarded(type: 'Query' | 'Mutation', resolvers: ResolverMap): ResolverMap {
  const fields = (resolvers[type] ?? {}) as FieldResolvers;
  const behind = Object.entries(fields).map(([name, resolve]) => {
    const right = rightOfField[`${type}.${name}`];
    if (right === undefined) throw new Error(`the table of rights has no row for ${type}.${name}`);
    const field = resolve as GraphQLFieldResolver<unknown, RequestContext>;
    const asked: GraphQLFieldResolver<unknown, RequestContext> = (parent, given, context, info) => {
      checkRight(context.viewer, right);
      return field(parent, given, context, info);
    };
    return [name, asked];
  });
  return { [type]: Object.fromEntries(behind) };
}
