import type { MemberRole } from '../domain/gang.ts';
import type { LevelParameters } from '../domain/parameters.ts';
import type { ListName } from '../domain/risk-list.ts';
import type { RiskLevel } from '../domain/risk-signal.ts';
import { atMost, higherLevel } from '../domain/risk-signal.ts';

/** What a level is decided from. */
export interface RiskInput {
  /** Null for an account in no gang. */
  readonly role: MemberRole | null;
  /** Probability that the gang is one; 0 without a gang. */
  readonly gangScore: number;
  /** h_u, risk passed on by confirmed neighbours, 0 to 1. */
  readonly transmitted: number;
  /** Independent evidence families, outcomes included. */
  readonly families: number;
  /** All evidence rests on one address or one day of addresses. */
  readonly loneNetwork: boolean;
  /** The gang waits for a review because of its size. */
  readonly large: boolean;
  /** Touched by a gang, but no member. */
  readonly exposed: boolean;
}

export interface Risk {
  readonly level: RiskLevel | null;
  /** R, 0 to 1. */
  readonly score: number;
}

/**
 * The risk of an account and its level.
 *
 *     R = 1 − (1 − P · m)·(1 − h)        m = 1 core, `peripheryPart` periphery, 0 exposed
 *
 * WARNING needs two independent evidence families besides R. Ceilings: ATTENTION for the periphery and for large
 * gangs; NOTICE for exposed accounts, and where all evidence is one address or one day. An exposed account is at
 * least NOTICE. Source: detection.md, section 13.
 */
export function riskOf(input: RiskInput, parameters: LevelParameters): Risk {
  const part = input.role === 'CORE' ? 1 : input.role === 'PERIPHERY' ? parameters.peripheryPart : 0;
  const score = 1 - (1 - input.gangScore * part) * (1 - input.transmitted);
  const level = levelOf(score, parameters);
  if (input.exposed || input.loneNetwork) return { score, level: atMost(level ?? floorOf(input), 'NOTICE') };
  const held = input.role === 'PERIPHERY' || input.large || input.families < 2;
  return { score, level: held ? atMost(level, 'ATTENTION') : level };
}

/**
 * The level of an account that is on a list itself, whatever else is known: black is WARNING, grey at least NOTICE,
 * white at most NOTICE. Source: detection.md, section 14.
 *
 * @param list  list of the entry that decides; null where none is in force
 */
export function levelWhenListed(level: RiskLevel | null, list: ListName | null): RiskLevel | null {
  if (list === 'BLACK') return 'WARNING';
  if (list === 'GREY') return higherLevel(level, 'NOTICE');
  return list === 'WHITE' ? atMost(level, 'NOTICE') : level;
}

function levelOf(score: number, { warning, attention, notice }: LevelParameters): RiskLevel | null {
  if (score >= warning) return 'WARNING';
  if (score >= attention) return 'ATTENTION';
  return score >= notice ? 'NOTICE' : null;
}

function floorOf({ exposed }: RiskInput): RiskLevel | null {
  return exposed ? 'NOTICE' : null;
}
