import type { Gang, GangLabel } from '../../../graph/domain/gang.ts';
import type { GenerationDraft } from '../../../graph/domain/generation.ts';
import { generationZero } from '../../../graph/domain/generation.ts';
import type { AccountId, GangId, ResourceKey } from '../../../graph/domain/ids.ts';
import type { Reason } from '../../../graph/domain/risk-signal.ts';
import { riskLevels } from '../../../graph/domain/risk-signal.ts';

/** Members of each gang. */
const gangSize = 20;

export function accountAt(number: number): AccountId {
  return `u${String(number).padStart(9, '0')}` as AccountId;
}

/** So many labelled accounts in gangs of 20, each with reasons as detection writes them. */
export function labelledWorld(labels: number, baseGeneration: number): GenerationDraft {
  const gangs = Array.from({ length: Math.ceil(labels / gangSize) }, (_, number) => gangAt(number));
  const { number: _, state: __, builtAt: ___, publishedAt: ____, pruned: _____, ...head } = generationZero;
  return {
    ...head,
    baseGeneration,
    asOf: Date.UTC(2026, 3, 30),
    counts: { ...head.counts, gangs: gangs.length, labels },
    gangNumbersUsed: gangs.length,
    gangs: gangs.sort((a, b) => riskLevels.indexOf(a.level!) - riskLevels.indexOf(b.level!)),
    labels: Array.from({ length: labels }, (_, number) => labelAt(number)),
    evidence: new Map(),
    lineage: [],
    dormant: [],
    communities: [],
  };
}

function gangId(number: number): GangId {
  return `g-${number + 1}` as GangId;
}

function reasonsAt(gang: number): readonly Reason[] {
  return [
    { code: 'BURST', values: { n: 20 + (gang % 40), devices: 2 + (gang % 5), days: 3 } },
    { code: 'NEW_ACCOUNTS', values: { n: gangSize, m: gang % gangSize } },
  ];
}

function gangAt(number: number): Gang {
  return {
    gangId: gangId(number),
    size: gangSize,
    coreSize: gangSize - 2,
    level: riskLevels[number % riskLevels.length] ?? null,
    score: 0.9,
    firstEventAt: 0,
    lastEventAt: 0,
    profile: {},
    reasons: reasonsAt(number),
    sharedResources: [
      {
        ref: { kind: 'DEVICE', key: `p1:${String(number).padStart(22, '0')}` as ResourceKey },
        display: 'device',
        members: 10,
        accounts: 11,
      },
    ],
    flags: [],
    network: null,
  };
}

function labelAt(number: number): GangLabel {
  const gang = Math.floor(number / gangSize);
  return {
    accountId: accountAt(number),
    gangId: gangId(gang),
    role: number % 10 === 0 ? 'PERIPHERY' : 'CORE',
    strength: 5,
    cell: 1,
    second: null,
    signal: {
      level: riskLevels[gang % riskLevels.length] ?? null,
      score: (number % 1000) / 1000,
      reasons: [
        ...reasonsAt(gang),
        { code: 'SHARED_RESOURCE', values: { kind: 'DEVICE', mask: `…${gang}`, m: 10 } },
      ],
    },
  };
}
