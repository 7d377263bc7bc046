import type { EvidenceLink, GangEvidence, Meeting } from '../../graph/domain/evidence-link.ts';
import type { Gang, GangLabel, MemberRole } from '../../graph/domain/gang.ts';
import type { Generation, GenerationDraft } from '../../graph/domain/generation.ts';
import type { GangId } from '../../graph/domain/ids.ts';
import { defaultParameters } from '../../graph/domain/parameters.ts';
import type { RiskLevel } from '../../graph/domain/risk-signal.ts';
import { hourMs, minuteMs } from '../../graph/domain/window.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { account, day, days, history, resource } from '../support/history.ts';

/** The instant at which tests look at the world. */
export const now = day(31);

/** Three accounts on one device and one address, a hub that everybody meets, and a customer apart. */
export const events = history`
  u1  day 10 08:00   registers device-a ip-a created=10
  u2  day 10 08:05   registers device-a ip-a created=10
  u3  day 10 08:10   registers device-b ip-a created=10
  u1  day 11 09:00   applies device-a phone-a amount=20000.00 lender=L1
  u2  day 11 09:02   applies device-a phone-b amount=20000.00 lender=L2
  u3  day 12 10:00   ip-hub device-b
  u4  day 12 11:00   ip-hub device-d created=1
  u5  day 12 12:00   ip-hub device-e
  u6  day 12 13:00   ip-hub device-f
  u1  day 13         refers u2
  u3  day 20         overdue known=25
  张三丰  day 14        device-z employer-华兴贸易
`;

export const gangId = 'g-1' as GangId;

const meeting: Meeting = {
  resource: resource('device-a'),
  display: 'device',
  aAt: day(10),
  bAt: day(10) + 5 * minuteMs,
  gapMs: 5 * minuteMs,
  expectedGapMs: 6 * hourMs,
  nats: 4.25,
};

export const strongLink: EvidenceLink = {
  a: account('u1'),
  b: account('u2'),
  nats: 8.5,
  meetings: [meeting],
};
const weakLink: EvidenceLink = { a: account('u1'), b: account('u3'), nats: 2.5, meetings: [] };
const evidence: GangEvidence = { links: [weakLink, strongLink], stars: [] };

export function gang(id: string, size: number, level: RiskLevel | null, score: number): Gang {
  return {
    gangId: id as GangId,
    size,
    coreSize: size - 1,
    level,
    score,
    firstEventAt: day(10),
    lastEventAt: day(12) + size,
    profile: {
      sharedDevices: { value: 2, baseline: null },
      newAccountShare: { value: 1, baseline: 0.25 },
    },
    reasons: [{ code: 'BURST', values: { n: 1234, devices: 2, days: 3 } }],
    sharedResources: [{ ref: resource('device-a'), display: 'a', members: 2, accounts: 2 }],
    flags: [],
    network: { gangs: [{ gangId: id as GangId, size }], gangCount: 1, members: size, accounts: size + 1 },
  };
}

export function label(id: string, role: MemberRole, strength: number, level: RiskLevel): GangLabel {
  const reasons = [{ code: 'NEW_ACCOUNTS', values: { n: 3, m: 3 } }] as const;
  const cell = role === 'CORE' ? 1 : 2;
  const signal = { level, score: 0.9, reasons };
  return { accountId: account(id), gangId, role, strength, cell, second: null, signal };
}

/** What a refresh as of day 30 would have found in the world. */
export const draft: GenerationDraft = {
  asOf: day(30),
  window: days(0, 30),
  engine: 'leiden-cpm',
  seed: 1,
  parametersVersion: 7,
  parameters: defaultParameters,
  codeVersion: 'test',
  watermark: events.length,
  inputChecksum: '0'.repeat(32),
  decisionsAt: day(30),
  baseGeneration: 0,
  thresholdNats: 2,
  eventDays: 30,
  kindDays: [{ kind: 'DEVICE', mentions: 12, days: 10 }],
  division: { start: 'COLD', quality: 12.5, otherQuality: null },
  stability: null,
  gate: [],
  durations: [],
  counts: { events: 12, accounts: 7, links: 2, gangs: 1, labels: 3, warning: 2, attention: 1, notice: 0 },
  gangNumbersUsed: 1,
  gangs: [gang('g-1', 3, 'WARNING', 0.93)],
  labels: [
    label('u1', 'CORE', 11, 'WARNING'),
    label('u2', 'CORE', 8.5, 'WARNING'),
    label('u3', 'PERIPHERY', 2.5, 'ATTENTION'),
  ],
  evidence: new Map([[gangId, evidence]]),
  lineage: [],
  dormant: [],
  communities: [],
};

/** Publishes a generation through the port, as a refresh does that began now. */
export async function publish(store: GraphStore, run: GenerationDraft = draft): Promise<Generation> {
  const lease = await store.claim('refresh', 'test', hourMs);
  if (lease === null) throw new Error('another refresh is running');
  try {
    const { generation } = await store.publication();
    return await store.publishRun(lease, { ...run, baseGeneration: generation.number });
  } finally {
    await store.release(lease);
  }
}
