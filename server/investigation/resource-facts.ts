import { resourceFacts } from '../../graph/algorithms/evidence/resource-facts.ts';
import { BadInput } from '../../graph/domain/errors.ts';
import type { LocalTimeOf } from '../../graph/domain/local-time.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { ResourceFacts } from '../../graph/domain/resource-facts.ts';
import { mostTouches } from '../../graph/domain/resource-touches.ts';
import type { TimeWindow } from '../../graph/domain/window.ts';
import type { EntityReader, GraphStore } from '../../graph/store/port.ts';
import { refOf } from './opaque-id.ts';
import type { Pinned } from './pinned.ts';
import { coveredPart, windowAsked } from './window.ts';

export interface ResourceFactsAnswer extends Omit<ResourceFacts, 'entropyNats'> {
  /** Nats. */
  readonly entropy: number;
  /** The window has more events than were read: the facts are those of the last ones, over their own time. */
  readonly truncated: boolean;
}

/**
 * How accounts use a resource inside a window.
 *
 * @throws BadInput for the id of an account
 */
export async function factsOfResource(
  store: Pick<EntityReader, 'touchesOn'> & Pick<GraphStore, 'health'>,
  { shown }: Pinned,
  localTimeOf: LocalTimeOf,
  id: string,
  asked: TimeWindow | null,
): Promise<ResourceFactsAnswer> {
  const resource = refOf(id, 'id');
  if (resource.kind === 'ACCOUNT') throw new BadInput('id', 'is that of a resource');
  const window = windowAsked(asked, shown);
  const { touches, truncated } = await store.touchesOn({ resource, window, limit: mostTouches });
  const seen = truncated ? { ...window, from: touches[0]!.at } : window;
  const { entropyNats, ...facts } = resourceFacts(touches, {
    visitGapMinutes: (shown.parameters ?? defaultParameters).evidence.visitGapMinutes,
    covered: coveredPart(seen, await store.health()),
    localTimeOf,
  });
  return { ...facts, entropy: entropyNats, truncated };
}
