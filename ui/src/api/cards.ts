import type { Ask } from './client.ts';
import {
  AccountCardDocument,
  type AccountCardQuery,
  GangCardDocument,
  type GangCardQuery,
  type HitFieldsFragment,
  type RiskLevel,
  SearchDocument,
  SearchManyDocument,
  ShownGenerationDocument,
  type ShownGenerationQuery,
  WorthLookingDocument,
  type WorthLookingQuery,
} from './documents.generated.ts';

export type AccountCard = NonNullable<AccountCardQuery['account']>;
export type GangCard = NonNullable<GangCardQuery['gang']>;
export type GangRow = WorthLookingQuery['gangs']['edges'][number]['node'];
export type SearchHit = HitFieldsFragment;
export type ShownGeneration = ShownGenerationQuery['generations']['edges'][number]['node'];

export interface GangList {
  readonly gangs: readonly GangRow[];
  /** Gangs of these levels in the generation, shown or not; null where the server did not count. */
  readonly total: number | null;
}

/** The highest gangs of these levels. */
export async function askGangs(
  ask: Ask,
  levels: readonly RiskLevel[],
  first: number,
  signal?: AbortSignal,
): Promise<GangList> {
  const { gangs } = await ask(WorthLookingDocument, { levels, first }, signal);
  return { gangs: gangs.edges.map(({ node }) => node), total: gangs.totalCount };
}

export async function askSearch(ask: Ask, text: string, signal?: AbortSignal): Promise<readonly SearchHit[]> {
  return (await ask(SearchDocument, { text, first: mostHits }, signal)).search;
}

const mostHits = 50;

/** Most lines of one list. */
export const mostLines = 200;

/** For each text what it names exactly, in the order given; null where nothing is known. At most 200. */
export async function askSearchMany(
  ask: Ask,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<readonly (SearchHit | null)[]> {
  return (await ask(SearchManyDocument, { texts }, signal)).searchMany;
}

/** An account by its own number. Null where it is unknown. */
export async function askAccount(ask: Ask, key: string, signal?: AbortSignal): Promise<AccountCard | null> {
  return (await ask(AccountCardDocument, { key }, signal)).account;
}

/** A gang with its characteristics, strongest evidence and up to 200 members. Null where it is unknown. */
export async function askGangCard(ask: Ask, id: string, signal?: AbortSignal): Promise<GangCard | null> {
  return (await ask(GangCardDocument, { id, members: 200, top: 20 }, signal)).gang;
}

/** The generation that readers are shown. Null before the first refresh. */
export async function askGeneration(ask: Ask, signal?: AbortSignal): Promise<ShownGeneration | null> {
  return (await ask(ShownGenerationDocument, {}, signal)).generations.edges[0]?.node ?? null;
}
