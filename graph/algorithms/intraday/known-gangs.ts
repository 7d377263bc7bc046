import type { GangId } from '../../domain/ids.ts';

/** What a generation says of its gangs, accounts and resources by number. */
export interface KnownGangs {
  readonly gangs: readonly KnownGang[];
  /** Gang of an account, −1 where it is in none. */
  gangOf(account: number): number;
  /** Whether the account is a core member of its gang. */
  isCore(account: number): boolean;
  /** The gang that a resource belongs to, with its members there; null where it belongs to none. */
  holderOf(resource: number): ResourceHolder | null;
}

export interface KnownGang {
  readonly gangId: GangId;
  readonly size: number;
  /** 0 to 1. */
  readonly score: number;
  /** Waits for a review because of its size. */
  readonly large: boolean;
}

export interface ResourceHolder {
  readonly gang: number;
  readonly members: number;
}
