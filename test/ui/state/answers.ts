import type { Answer, FoundLink, FoundNode, TimeWindow } from '../../../ui/src/api/answer.ts';
import { questionKey } from '../../../ui/src/api/question.ts';
import { type AskingCommand, questionOf } from '../../../ui/src/state/command.ts';

/** Where the answer to a command is found. */
export function askKey(command: AskingCommand, window: TimeWindow | null): string {
  return questionKey(questionOf(command, window));
}

/** An account of a picture; `over` says what is special about it. */
export function account(id: string, over: Partial<FoundNode> = {}): FoundNode {
  return {
    id,
    kind: 'ACCOUNT',
    display: id,
    level: null,
    gangId: null,
    role: null,
    provisional: false,
    hub: false,
    degree: null,
    list: null,
    verdict: null,
    ...over,
  };
}

export function device(id: string, over: Partial<FoundNode> = {}): FoundNode {
  return account(id, { kind: 'DEVICE', degree: 2, ...over });
}

export function star(from: string, to: string): FoundLink {
  const [firstAt, lastAt] = ['2026-04-02T00:00:00.000Z', '2026-04-03T00:00:00.000Z'];
  return { id: `${from}-${to}`, kind: 'STAR', from, to, nats: 0, events: 1, firstAt, lastAt, meetings: [] };
}

export function evidence(from: string, to: string, nats: number): FoundLink {
  const times = { firstAt: null, lastAt: null };
  return { id: `${from}~${to}`, kind: 'EVIDENCE', from, to, nats, events: 0, ...times, meetings: [] };
}

export function answer(over: Partial<Answer>): Answer {
  return {
    source: { generation: 7, asOf: '2026-05-01T00:00:00.000Z', stale: false },
    nodes: [],
    links: [],
    gang: null,
    truncated: false,
    stoppedAtHubs: [],
    notShown: 0,
    paths: [],
    ...over,
  };
}

/** Two members on one device, and a third account that only an expansion of the device finds. */
export const seedAnswer = answer({
  nodes: [
    account('u1', { gangId: 'g', role: 'CORE' }),
    account('u2', { gangId: 'g', role: 'PERIPHERY' }),
    device('d'),
  ],
  links: [star('u1', 'd'), star('u2', 'd'), evidence('u1', 'u2', 6)],
  gang: { id: 'g', level: 'WARNING', score: 0.9, size: 2, coreSize: 1, memberIds: ['u1', 'u2'] },
  notShown: 4,
});

export const expandAnswer = answer({
  nodes: [device('d', { degree: 3 }), account('u2'), account('u3')],
  links: [star('u2', 'd'), star('u3', 'd')],
  truncated: true,
  stoppedAtHubs: [{ id: 'ip', accounts: 1_204 }],
});
