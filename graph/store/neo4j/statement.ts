/** The text of one statement with the types of its parameters and rows. Made from `cypher/`, never by hand. */
export interface Statement<Parameters, Row> {
  /** Name of its file in camel case; stands in metrics and in the transaction's metadata. */
  readonly name: string;
  readonly text: string;
  /** How parameters are encoded: a JS number alone would be sent as a float. */
  readonly shape: Shape;
  /** Never set: carries the types. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row };
}

/** What a parameter is made of, as far as its encoding depends on it. */
export type Shape =
  | 'plain'
  | 'int'
  | { readonly list: Shape }
  | { readonly members: Readonly<Record<string, Shape>> };
