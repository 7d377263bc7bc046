import type { EntityType, TimeWindow } from './answer.ts';

/** What can be asked of the graph. `window`: null for the server's own, that of the shown generation. */
export type Question =
  | { readonly kind: 'gang'; readonly id: string; readonly window: TimeWindow | null }
  | {
      readonly kind: 'expansion';
      readonly ids: readonly string[];
      readonly window: TimeWindow | null;
      /** Most new nodes. */
      readonly cap: number;
      readonly reach: Reach;
    }
  | {
      readonly kind: 'path';
      readonly from: string;
      readonly to: string;
      readonly window: TimeWindow | null;
      readonly inTimeOrder: boolean;
    }
  /** What all of these touch. */
  | { readonly kind: 'common'; readonly ids: readonly string[]; readonly window: TimeWindow | null }
  /** The links that accounts have with resources, and resources with them. */
  | ({ readonly kind: 'among'; readonly window: TimeWindow | null } & Among);

export interface Among {
  readonly accounts: readonly string[];
  readonly resources: readonly string[];
}

/** How an expansion goes on from its origins. */
export interface Reach {
  /** Kinds of resources that it goes over; null for all. */
  readonly through: readonly EntityType[] | null;
  /** 1 to 4. */
  readonly hops: number;
  /** Passes hubs too, up to the limit of the server. */
  readonly pastHubs: boolean;
  /** Accounts without an evidence link of so many nats are left out; absent for none of them. */
  readonly leastNats?: number;
  /** Follows direct relations too, one step; absent for none. */
  readonly ties?: TieDirection;
}

/** `OUT`: to whom an account did something. `IN`: from whom something was done to it. */
export type TieDirection = (typeof tieDirections)[number];
export const tieDirections = ['OUT', 'IN', 'BOTH'] as const;

/** One step over all kinds, past no hub. */
export const oneStep: Reach = { through: null, hops: 1, pastHubs: false };

/** Equal for questions that have the same answer in one generation. */
export function questionKey(question: Question): string {
  const window = question.window ? `${question.window.from}..${question.window.until}` : 'default';
  switch (question.kind) {
    case 'gang':
      return `gang ${question.id} ${window}`;
    case 'path':
      return `path ${question.from} ${question.to} ${question.inTimeOrder} ${window}`;
    case 'common':
      return `common ${sorted(question.ids)} ${window}`;
    case 'among':
      return `among ${sorted(question.accounts)} ${sorted(question.resources)} ${window}`;
    case 'expansion': {
      const { through, hops, pastHubs, leastNats = 0, ties = '' } = question.reach;
      const reach = `${through === null ? '*' : sorted(through)} ${hops} ${pastHubs} ${leastNats} ${ties}`;
      return `expansion ${question.cap} ${sorted(question.ids)} ${reach} ${window}`;
    }
    default:
      return question satisfies never;
  }
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join(',');
}
