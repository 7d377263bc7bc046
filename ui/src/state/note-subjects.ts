import type { EntityType } from '../api/answer.ts';
import { displayOf, type Picture } from './fold.ts';

/** What a note can be on. */
export type NoteSubject =
  | { readonly kind: 'node'; readonly id: string; readonly type: EntityType; readonly name: string }
  | { readonly kind: 'link'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly kind: 'gang'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string; readonly number: string };

/** A case that notes can be on: its id and its number. */
export interface NotedCase {
  readonly id: string;
  readonly number: string | null;
}

/**
 * What notes can be on while this is selected, the nearest first: the node, or the link between two; then the gang on
 * the canvas; then the case.
 */
export function noteSubjects(
  picture: Picture,
  selection: readonly string[],
  one: NotedCase | null,
): readonly NoteSubject[] {
  const [gang] = picture.gangs;
  return [
    ...linkSubjects(picture, selection),
    ...nodeSubjects(picture, selection),
    ...(gang ? [{ kind: 'gang', id: gang.id } as const] : []),
    ...caseSubjects(one),
  ];
}

export function caseSubjects(one: NotedCase | null): readonly NoteSubject[] {
  return one?.number ? [{ kind: 'case', id: one.id, number: one.number }] : [];
}

function nodeSubjects(picture: Picture, selection: readonly string[]): NoteSubject[] {
  const id = selection.at(-1) ?? '';
  const node = picture.nodes.get(id);
  return node ? [{ kind: 'node', id, type: node.kind, name: node.display }] : [];
}

/** The link between the two nodes that are selected; evidence before other links. */
function linkSubjects(picture: Picture, selection: readonly string[]): NoteSubject[] {
  if (selection.length !== 2) return [];
  const between = [...picture.links.values()].filter(
    ({ from, to }) => selection.includes(from) && selection.includes(to),
  );
  const link = between.find(({ kind }) => kind === 'EVIDENCE') ?? between[0];
  if (!link) return [];
  const { id, from, to } = link;
  return [{ kind: 'link', id, from: displayOf(picture, from), to: displayOf(picture, to) }];
}
