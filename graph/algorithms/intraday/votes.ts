/** Evidence of accounts without a gang into the gangs of a generation. */
export interface Votes {
  add(account: number, gang: number, vote: Vote): void;
  /** The gang with most evidence, of equal ones the first; null without a vote. */
  leadOf(account: number): Lead | null;
}

export interface Vote {
  /** 1/1024 nat. */
  readonly units: number;
  readonly resource: number;
  /** UTC day. */
  readonly day: number;
  /** Evidence of addresses and places. */
  readonly network: boolean;
}

export interface Lead {
  readonly gang: number;
  readonly units: number;
  /** Part of all votes of the account, 0 to 1. */
  readonly share: number;
  /** All of it is network evidence that rests on one address or one day. */
  readonly loneNetwork: boolean;
}

interface Ballot {
  readonly gang: number;
  units: number;
  readonly resource: number;
  readonly day: number;
  severalResources: boolean;
  severalDays: boolean;
  onlyNetwork: boolean;
}

/** No votes yet. O(gangs that the account met) a call, which are few. Source: detection.md, section 15. */
export function createVotes(): Votes {
  const ballots = new Map<number, Ballot[]>();
  return {
    add(account, gang, { units, resource, day, network }) {
      const own = ballots.get(account) ?? [];
      ballots.set(account, own);
      let ballot = own.find((known) => known.gang === gang);
      if (ballot === undefined) {
        ballot = {
          gang,
          units: 0,
          resource,
          day,
          severalResources: false,
          severalDays: false,
          onlyNetwork: true,
        };
        own.push(ballot);
      }
      ballot.units += units;
      ballot.severalResources ||= ballot.resource !== resource;
      ballot.severalDays ||= ballot.day !== day;
      ballot.onlyNetwork &&= network;
    },
    leadOf(account) {
      const own = ballots.get(account);
      if (own === undefined) return null;
      const first = own.reduce((a, b) =>
        b.units > a.units || (b.units === a.units && b.gang < a.gang) ? b : a,
      );
      const all = own.reduce((sum, { units }) => sum + units, 0);
      return {
        gang: first.gang,
        units: first.units,
        share: first.units / all,
        loneNetwork: first.onlyNetwork && !(first.severalResources && first.severalDays),
      };
    },
  };
}
