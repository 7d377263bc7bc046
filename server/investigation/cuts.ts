import { cutsOf } from '../../graph/algorithms/explain/cuts.ts';
import type { EntityKind } from '../../graph/domain/entity.ts';
import { LimitExceeded } from '../../graph/domain/errors.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import type { GenerationReader } from '../../graph/store/port.ts';
import { cutText } from './explanation-texts.ts';
import type { Language } from './language.ts';
import type { Masked } from './masked.ts';
import { masked } from './masked.ts';
import { idOf } from './opaque-id.ts';
import type { Pinned } from './pinned.ts';
import { sentence } from './reason-text.ts';

/** A resource or member without which a gang falls into parts. */
export interface CutAnswer {
  readonly id: string;
  readonly kind: EntityKind;
  readonly display: Masked;
  readonly parts: number;
  readonly sizes: readonly number[];
}

const mostCuts = 50;

/**
 * Where a gang comes apart, the cut that parts most members first.
 *
 * @param top  how many at most, 1 … 50
 * @throws LimitExceeded when `top` is outside
 */
export async function gangCuts(
  store: Pick<GenerationReader, 'evidenceOf'>,
  pinned: Pinned,
  gang: GangId,
  top: number,
): Promise<CutAnswer[]> {
  if (!(top >= 1 && top <= mostCuts)) throw new LimitExceeded('top', 1, mostCuts, top);
  const evidence = await store.evidenceOf(pinned.shown.number, gang);
  const cuts = evidence === null ? [] : cutsOf(evidence).slice(0, top);
  return Promise.all(
    cuts.map(async ({ ref, sizes }) => {
      const display = (await pinned.entityOf(ref))?.display ?? '';
      return { id: idOf(ref), kind: ref.kind, display: masked(display), parts: sizes.length, sizes };
    }),
  );
}

export function textOfCut({ kind, display, parts }: CutAnswer, language: Language): string {
  return sentence(cutText, { kind, mask: display.display, parts }, language);
}
