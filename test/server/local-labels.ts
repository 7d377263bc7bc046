import type { ResourceKey } from '../../graph/domain/ids.ts';
import { defaultIntakeSettings } from '../../graph/intake/intake-settings.ts';
import type { FollowedStore } from '../../server/decision/follow-store.ts';
import type { HotLabelParts, HotLabels } from '../../server/decision/hot-labels.ts';
import { hotLabels } from '../../server/decision/hot-labels.ts';
import { defaultStaleLimits } from '../../server/decision/hot-state.ts';
import { keyReader } from '../../server/decision/read-key.ts';

/** Labels of a store in memory, up to date after each `look`; keys of resources stand for themselves. */
export function labelsOver(
  store: FollowedStore,
  now: () => number,
  parts: Partial<HotLabelParts> = {},
): HotLabels {
  return hotLabels({
    store,
    copy: null,
    readKey: keyReader(defaultIntakeSettings, (_kind, canonical) => canonical as ResourceKey),
    overlay: null,
    limits: defaultStaleLimits,
    now,
    monotonic: () => 0,
    alarm: () => {},
    ...parts,
  });
}
