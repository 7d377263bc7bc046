import type { Picture } from './fold.ts';

/** A gang whose outline is drawn. */
export interface HullGang {
  readonly id: string;
  /** Members, shown or not. */
  readonly size: number;
  /** Members on the canvas. */
  readonly memberIds: readonly string[];
  /** No refresh has confirmed any of its members yet. */
  readonly provisional: boolean;
}

/** More outlines than these would cover one another. */
const mostHulls = 4;

/** Fewer members on the canvas have no outline. */
const leastMembers = 2;

/** The gangs that were opened, then those of what is selected; at most four. */
export function hullGangs({ nodes, gangs }: Picture, selection: ReadonlySet<string>): HullGang[] {
  const opened = gangs.map(({ id }) => id);
  const selected = [...selection].flatMap((id) => nodes.get(id)?.gangId ?? []);
  const wanted = [...new Set([...opened, ...selected])];
  return wanted
    .map((id) => {
      const members = [...nodes.values()].filter(({ gangId }) => gangId === id);
      return {
        id,
        size: gangs.find((gang) => gang.id === id)?.size ?? members.length,
        memberIds: members.map((member) => member.id),
        provisional: members.every(({ provisional }) => provisional),
      };
    })
    .filter(({ memberIds }) => memberIds.length >= leastMembers)
    .slice(0, mostHulls);
}
