/** What resolvers of a type are given: the answer of a use case in place of the type of the schema. */
export const mappers: Readonly<Record<string, string>> = {};
