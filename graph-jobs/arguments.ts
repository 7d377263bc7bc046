import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { EngineName } from '../graph/domain/generation.ts';
import { engineNames } from '../graph/domain/generation.ts';
import { type ListName, listNames } from '../graph/domain/risk-list.ts';
import { type Encoding, encodings } from '../graph/intake/decode-bytes.ts';
import type { StorePlace } from './store-places.ts';
import { storePlaces } from './store-places.ts';

/*
 * Values of command-line options. Commander adds the option's name to each complaint and ends with wrong use.
 */

/** Epoch ms of a time such as 2026-05-01T00:00:00+08:00. */
export function instant(text: string): number {
  if (!z.iso.datetime({ offset: true }).safeParse(text).success) {
    throw new InvalidArgumentError('It must be a time with offset, such as 2026-05-01T00:00:00+08:00.');
  }
  return Date.parse(text);
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

export function engineName(text: string): EngineName {
  const found = engineNames.find((name) => name === text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`It must be one of ${engineNames.join(', ')}.`);
}

export function storePlace(text: string): StorePlace {
  const found = storePlaces.find((place) => place === text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`It must be one of ${storePlaces.join(', ')}.`);
}

export function listName(text: string): ListName {
  const found = listNames.find((name) => name === text.toUpperCase());
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`It must be one of ${listNames.join(', ')}.`);
}

export function encodingName(text: string): Encoding {
  const found = encodings.find((name) => name === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`It must be one of ${encodings.join(', ')}.`);
}
