import type { GangEvidence } from '../../graph/domain/evidence-link.ts';
import type { Gang, GangLabel, MemberRole } from '../../graph/domain/gang.ts';
import type { GenerationDraft } from '../../graph/domain/generation.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import { account, days, resource } from './history.ts';

/** A gang id as a literal. */
export function gangId(id: string): GangId {
  return id as GangId;
}

/** A label as a literal: member of a gang, or exposed where the gang is null. */
export function label(
  accountId: string,
  gang: string | null,
  role: MemberRole | null = gang === null ? null : 'CORE',
  strength = 5,
): GangLabel {
  const signal = {
    level: 'ATTENTION',
    score: 0.75,
    reasons: [{ code: 'BURST', values: { share: 0.5 } }],
  } as const;
  return {
    accountId: account(accountId),
    gangId: gang === null ? null : gangId(gang),
    role,
    strength,
    cell: gang === null ? null : 1,
    second: null,
    signal,
  };
}

/** A gang as a literal, with a shared device and a profile. */
export function gang(id: string, level: RiskLevel | null, score: number): Gang {
  return {
    gangId: gangId(id),
    size: 3,
    coreSize: 2,
    level,
    score,
    firstEventAt: days(1, 2).from,
    lastEventAt: days(9, 10).from,
    profile: { burst: { value: 0.5, baseline: 0.1 }, span: { value: 8, baseline: null } },
    reasons: [{ code: 'SHARED_RESOURCE', values: { kind: 'DEVICE', members: 3 } }],
    sharedResources: [{ ref: resource('device-a'), display: '[device-a]', members: 3, accounts: 4 }],
    flags: ['LARGE'],
    network: { gangs: [{ gangId: gangId(id), size: 3 }], gangCount: 1, members: 3, accounts: 5 },
  };
}

export function evidence(a: string, b: string): GangEvidence {
  const meeting = {
    resource: resource('device-a'),
    display: '[device-a]',
    aAt: days(1, 2).from,
    bAt: days(1, 2).from + 60_000,
    gapMs: 60_000,
    expectedGapMs: 86_400_000,
    nats: 4.25,
  };
  return {
    links: [{ a: account(a), b: account(b), nats: 4.25, meetings: [meeting] }],
    stars: [{ accountId: account(a), resource: resource('device-a'), nats: 1.5 }],
  };
}

/** What a run hands over, with counts that are not looked at. The next one names the base that it begins from. */
export function draft(content: Partial<GenerationDraft> = {}): GenerationDraft {
  const { gangs = [], labels = [] } = content;
  return {
    asOf: days(0, 30).until,
    window: days(0, 30),
    engine: 'components',
    seed: 7,
    parametersVersion: 1,
    parameters: defaultParameters,
    codeVersion: 'test',
    watermark: 0,
    inputChecksum: '0'.repeat(32),
    decisionsAt: days(0, 30).until,
    baseGeneration: 0,
    thresholdNats: 2,
    eventDays: 30,
    kindDays: [{ kind: 'DEVICE', mentions: 10, days: 9 }],
    division: { start: 'COLD', quality: 12.5, otherQuality: null },
    counts: {
      events: 10,
      accounts: 5,
      links: 4,
      gangs: gangs.length,
      labels: labels.length,
      warning: 0,
      attention: labels.length,
      notice: 0,
    },
    gangNumbersUsed: gangs.length,
    stability: null,
    gate: [],
    durations: [],
    evidence: new Map(),
    lineage: [],
    dormant: [],
    communities: [],
    ...content,
    gangs,
    labels,
  };
}
