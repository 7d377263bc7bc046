import type { GraphQLFieldResolver } from 'graphql';
import { checkRight, rightOfField } from '../access/rights.ts';
import type { RequestContext } from './context.ts';

type FieldResolvers = Readonly<Record<string, unknown>>;
type FieldResolver = GraphQLFieldResolver<unknown, RequestContext>;
type ResolverMap = Readonly<Record<string, unknown>>;

/**
 * The same resolvers, each root field behind the right that the table names: a use case cannot be reached by who may
 * not, whether it asks again or not.
 *
 * @throws Error at the start for a root field that the table does not name
 */
export function guardResolvers(resolvers: ResolverMap): ResolverMap {
  const fields = { ...guarded('Query', resolvers), ...guarded('Mutation', resolvers) };
  return { ...resolvers, ...fields, ...guarded('Subscription', resolvers) };
}

function guarded(type: 'Query' | 'Mutation' | 'Subscription', resolvers: ResolverMap): ResolverMap {
  const fields = (resolvers[type] ?? {}) as FieldResolvers;
  const behind = Object.entries(fields).map(([name, resolve]) => {
    const right = rightOfField[`${type}.${name}`];
    if (right === undefined) throw new Error(`the table of rights has no row for ${type}.${name}`);
    const behindRight =
      (field: FieldResolver): FieldResolver =>
      (parent, given, context, info) => {
        checkRight(context.viewer, right);
        return field(parent, given, context, info);
      };
    if (type !== 'Subscription') return [name, behindRight(resolve as FieldResolver)];
    const { subscribe, ...others } = resolve as { readonly subscribe: FieldResolver };
    return [name, { ...others, subscribe: behindRight(subscribe) }];
  });
  return { [type]: Object.fromEntries(behind) };
}
