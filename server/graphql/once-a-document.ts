import type { DocumentNode } from 'graphql';

/**
 * The same function of a document, worked out once for each: a document that is asked again is the same object, and
 * walking or printing it takes longer than answering it.
 */
export function onceADocument<Answer extends boolean | object | null>(
  workOut: (document: DocumentNode) => Answer,
): (document: DocumentNode) => Answer {
  const known = new WeakMap<DocumentNode, Answer>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const answer = workOut(document);
    known.set(document, answer);
    return answer;
  };
}
