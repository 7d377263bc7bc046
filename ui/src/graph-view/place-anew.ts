import type { Layout } from './ask-layout.ts';
import { forcedIds, forcedLinks, placeNewNodes } from './place-picture.ts';
import { seededStart } from './seeded-start.ts';
import { frameAll, redraw, roomOf, type Shown, type Stage, unitOf } from './stage.ts';

/** With more nodes than this a picture is drawn before it is arranged: arranging takes seconds. */
const mostAwaited = 1_000;

export interface Arranging {
  readonly stage: Stage;
  readonly layout: Layout;
  readonly next: Shown;
  /** False once a newer picture is to be shown. */
  readonly isCurrent: () => boolean;
}

/** Gives every node of a new picture a place. False when a newer picture came meanwhile. */
export async function placeAnew({ stage, layout, next, isCurrent }: Arranging): Promise<boolean> {
  if (next.given.size > 0) {
    stage.places.clear();
    for (const [id, [x, y]] of next.given) if (next.picture.nodes.has(id)) stage.places.set(id, { x, y });
    return true;
  }
  const ids = forcedIds(next.picture);
  const { width, height } = roomOf(stage);
  const arranging = layout.ask({ ids, links: forcedLinks(next.picture), width, height });
  if (ids.length > mostAwaited) drawUnarranged(stage, next, ids);
  const arranged = await arranging;
  if (!isCurrent()) return false;
  stage.places.clear();
  for (const [id, place] of arranged) stage.places.set(id, place);
  return true;
}

function drawUnarranged(stage: Stage, next: Shown, ids: readonly string[]): void {
  const { width, height } = roomOf(stage);
  stage.places.clear();
  for (const [id, { x, y }] of seededStart(ids))
    stage.places.set(id, { x: (x * width) / 200, y: (y * height) / 200 });
  stage.shown = next;
  placeNewNodes(next.picture, stage.places, unitOf(stage));
  frameAll(stage);
  redraw(stage);
}
