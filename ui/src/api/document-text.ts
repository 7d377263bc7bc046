declare const asks: unique symbol;

/** A document as it is sent. It carries the types of its variables and of its answer, and is nothing but text. */
export type DocumentText<Answer, Variables> = string & {
  readonly [asks]?: (variables: Variables) => Answer;
};
