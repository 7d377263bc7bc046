import type { PinParts } from './pin.ts';
import { isLate, isOld, pinAt } from './pin.ts';

/** A part that decisions depend on. `degraded` still answers, and says so in each answer. */
export interface LabelCheck {
  readonly name: 'generation' | 'names' | 'overlay';
  readonly status: 'ok' | 'degraded' | 'failed';
  readonly detail: string;
}

/** What decisions rest on now. Without a generation nothing can be decided; all else makes answers stale. */
export function labelChecks(parts: PinParts): readonly LabelCheck[] {
  const { state, limits, now } = parts;
  return [generationCheck(parts), namesCheck(parts), ...overlayCheck(parts)];

  function generationCheck({ state: { isLoaded, shown } }: PinParts): LabelCheck {
    if (!isLoaded) return { name: 'generation', status: 'failed', detail: 'no generation is in memory' };
    const { generation } = shown.snapshot;
    const old = isOld(generation, now(), limits.generationMs);
    const detail = `generation ${generation.number}${old ? ', stale' : ''}`;
    return { name: 'generation', status: old ? 'degraded' : 'ok', detail };
  }

  function namesCheck({ state: { caughtUp, known } }: PinParts): LabelCheck {
    if (!caughtUp) return { name: 'names', status: 'degraded', detail: 'entities are not all known yet' };
    return { name: 'names', status: 'ok', detail: `${known.size} entities` };
  }

  function overlayCheck({ overlay }: PinParts): LabelCheck[] {
    if (overlay === null) return [];
    const { generation, overlay: fitting } = pinAt(parts, null);
    const reflected = fitting?.watermark ?? generation.watermark;
    const late = isLate(state, reflected, now() - limits.overlayMs);
    const detail = `watermark ${reflected}${late ? ', late' : ''}`;
    return [{ name: 'overlay', status: late ? 'degraded' : 'ok', detail }];
  }
}
