import type { GangLabel, MemberRole } from '../../../graph/domain/gang.ts';
import type { GangId } from '../../../graph/domain/ids.ts';
import { linked, star } from '../../support/gang-evidence.ts';
import { account, history } from '../../support/history.ts';
import { openEmbeddedWorld } from '../embedded-world.ts';
import { type LocalServer, openLocalServer } from '../local-server.ts';
import { draft, gang, publish } from '../seeded-world.ts';

/** Beside the seeded world: a gang of four on a device, a phone and an address, and a customer at its café. */
const moreEvents = history`
  v1  day 5 10:00  registers device-v wifi-v created=5
  v2  day 5 10:04  registers device-v wifi-v created=5
  v2  day 6 10:00  applies phone-v device-v
  v3  day 6 10:09  applies phone-v device-w created=6
  v3  day 7 09:00  device-w ip-v
  v4  day 8 09:02  device-x ip-v created=-300
  v1  day 9 12:00  ip-v
  v2  day 9        fraud known=11
  w1  day 5 10:30  device-y wifi-v
`;

const ring = 'g-2' as GangId;

function member(id: string, role: MemberRole): GangLabel {
  return {
    accountId: account(id),
    gangId: ring,
    role,
    strength: 5,
    cell: 1,
    second: null,
    signal: { level: 'NOTICE', score: 0.4, reasons: [] },
  };
}

/** A server over a world whose gang `g-2` can be explained: its evidence, its cells and its network are kept. */
export async function openExplainedWorld(): Promise<LocalServer> {
  const world = await openEmbeddedWorld();
  await world.store.record(moreEvents);
  const evidence = {
    links: [
      linked('v1', 'v2', 8, ['device-v', 5, 4, 6], ['wifi-v', 5, 4, 2]),
      linked('v3', 'v4', 3, ['ip-v', 7, 1442, 3]),
    ],
    stars: star('phone-v', 4, 'v2', 'v3'),
  };
  await publish(world.store, {
    ...draft,
    gangs: [
      { ...draft.gangs[0]!, network: null },
      {
        ...gang('g-2', 4, 'NOTICE', 0.5),
        network: {
          gangs: [
            { gangId: ring, size: 4 },
            { gangId: 'g-1' as GangId, size: 3 },
          ],
          gangCount: 2,
          members: 7,
          accounts: 9,
        },
      },
    ],
    labels: [
      ...draft.labels,
      member('v1', 'CORE'),
      { ...member('v2', 'CORE'), second: { gangId: 'g-1' as GangId, strength: 3 } },
      { ...member('v3', 'CORE'), cell: 2 },
      { ...member('v4', 'PERIPHERY'), cell: null },
    ],
    evidence: new Map([...draft.evidence, [ring, evidence]]),
  });
  const server = await openLocalServer(world.store);
  return {
    ...server,
    async close() {
      await server.close();
      await world.close();
    },
  };
}
