import type { GraphEvent } from '../../../graph/domain/event.ts';
import type { EvidenceLink } from '../../../graph/domain/evidence-link.ts';
import type { GangLabel } from '../../../graph/domain/gang.ts';
import type { GenerationDraft } from '../../../graph/domain/generation.ts';
import { minuteMs } from '../../../graph/domain/window.ts';
import { draft, gang, gangId } from '../../server/seeded-world.ts';
import { account, day, history, resource } from '../../support/history.ts';

export const members = 200;
const perDevice = 10;

/** A gang of 200 whose members share devices by tens and met their neighbours. */
export function largeGang(): { readonly events: readonly GraphEvent[]; readonly run: GenerationDraft } {
  const names = Array.from({ length: members }, (_, n) => `m${String(n).padStart(3, '0')}`);
  const lines = names.map(
    (name, n) => `${name} day ${10 + (n % 9)} 08:00 applies device-${Math.floor(n / perDevice)} ip-${n % 7}`,
  );
  const labels = names.map(
    (name): GangLabel => ({
      accountId: account(name),
      gangId,
      role: 'CORE',
      strength: 6,
      cell: 1,
      second: null,
      signal: {
        level: 'WARNING',
        score: 0.9,
        reasons: [{ code: 'NEW_ACCOUNTS', values: { n: members, m: members } }],
      },
    }),
  );
  const links = names.slice(1).map((name, n): EvidenceLink => {
    const meeting = { resource: resource('device-0'), display: 'd', aAt: day(10), bAt: day(10) + minuteMs };
    return {
      a: account(names[n]!),
      b: account(name),
      nats: 6,
      meetings: [{ ...meeting, gapMs: minuteMs, expectedGapMs: 60 * minuteMs, nats: 4 }],
    };
  });
  const evidence = new Map([[gangId, { links, stars: [] }]]);
  const run = { ...draft, gangs: [gang(gangId, members, 'WARNING', 0.9)], labels, evidence };
  return { events: history`${lines.join('\n')}`, run };
}
