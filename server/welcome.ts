import { accountRef } from '../graph/domain/entity.ts';
import type { GangLabel } from '../graph/domain/gang.ts';
import type { GenerationReader } from '../graph/store/port.ts';
import { idOf } from './investigation/opaque-id.ts';

const shown = 3;

/** What a person reads when the server is ready: where it is, and three gangs with an account each to begin with. */
export async function welcome(url: string, store: GenerationReader): Promise<readonly string[]> {
  const { generation } = await store.publication();
  const gangs = (await store.gangs(generation.number)).slice(0, shown);
  const lines = [`Gangscope is ready on ${url}`];
  if (gangs.length > 0) lines.push('Worth looking at:');
  for (const { gangId, size, level, score } of gangs) {
    const [first] = await store.membersOf(generation.number, gangId);
    const rank = `${level ?? 'no level'}, score ${scoreText(score)}, ${size} members`;
    lines.push(`  gang ${gangId} (${rank})  ${url}/explore?gang=${gangId}`);
    if (first !== undefined) lines.push(accountLine(first, url));
  }
  return lines;
}

function accountLine({ accountId, role }: GangLabel, url: string): string {
  const name = `account ${accountId} (${role === 'CORE' ? 'core' : 'periphery'})`;
  return `    ${name}  ${url}/accounts/${encodeURIComponent(idOf(accountRef(accountId)))}`;
}

/** What is not quite certain is never written as 1. */
function scoreText(score: number): string {
  return score > 0.994 && score < 1 ? '> 0.99' : score.toFixed(2);
}
