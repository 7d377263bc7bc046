import type { Publication } from '../../graph/domain/generation.ts';
import type { StoreHealth } from '../../graph/store/port.ts';
import type { Job } from '../job.ts';

export interface StatusReport {
  readonly health: StoreHealth;
  readonly publication: Publication;
  /** What the store was filled with; null where it does not say. */
  readonly world: string | null;
  /** Events recorded after the shown generation was made. */
  readonly behind: number;
}

/** How full the store is, which generation is shown, and how far it is behind. */
export const status: Job<Record<string, never>, StatusReport> = {
  name: 'status',
  async run({ openStore }) {
    const store = await openStore();
    const health = await store.health();
    const publication = await store.publication();
    const behind = health.watermark - publication.generation.watermark;
    return { health, publication, world: await store.note('world'), behind };
  },
  describe({ health, publication, world, behind }) {
    const { number, asOf, counts } = publication.generation;
    const rows: readonly (readonly [string, string])[] = [
      ['store', `${health.kind}, format ${health.formatVersion}${world === null ? '' : `, ${world} world`}`],
      ['events', `${health.events}, ${spanText(health)}`],
      ['accounts', String(health.accounts)],
      ['resources', String(health.resources)],
      ['watermark', String(health.watermark)],
      ['checksum', health.checksum],
      [
        'generation',
        number === 0 ? 'none yet' : `${number}, as of ${timeText(asOf)}, ${behind} events behind`,
      ],
      ['gangs', `${counts.gangs}, ${counts.labels} labels`],
    ];
    return rows.map(([name, value]) => `${name.padEnd(10)}  ${value}`);
  },
};

function spanText({ firstEventAt, lastEventAt }: StoreHealth): string {
  return firstEventAt === null || lastEventAt === null
    ? 'empty'
    : `from ${timeText(firstEventAt)} to ${timeText(lastEventAt)}`;
}

function timeText(at: number): string {
  return new Date(at).toISOString();
}
