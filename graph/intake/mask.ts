import type { ResourceKind } from '../domain/resource-kinds.ts';

/**
 * What a person may see of a value in the `strict` profile: a function of the canonical value alone, but for devices
 * and Wi-Fi, which show the first six characters of their pseudonym.
 */
export function maskOf(kind: ResourceKind, canonical: string, pseudonym: string): string {
  switch (kind) {
    case 'DEVICE':
    case 'WIFI':
      return pseudonym.slice(pseudonym.indexOf(':') + 1).slice(0, 6);
    case 'IP':
      return networkOf(canonical);
    case 'GEO_CELL':
      return canonical.slice(0, 5);
    case 'PHONE':
      return edgesOf(canonical.replace(/^\+86/, '').replace('+', ''), 3, 2);
    case 'ID_NUMBER':
      return edgesOf(canonical, 1, 1);
    case 'BANK_CARD':
      return edgesOf(canonical, 6, 4);
    case 'EMAIL':
      return beginOf(canonical, 1);
    case 'ADDRESS':
      return beginOf(canonical, 6);
    case 'EMPLOYER':
      return canonical;
    default:
      return unknownKind(kind);
  }
}

/** /24 of an IPv4 address, /48 of an IPv6 network. */
function networkOf(canonical: string): string {
  if (!canonical.includes(':')) return `${canonical.slice(0, canonical.lastIndexOf('.'))}.0/24`;
  const [head = ''] = canonical.split('::');
  const groups = [...head.split(':'), '0', '0', '0'].slice(0, 3).map((group) => (group === '' ? '0' : group));
  return `${groups.join(':').replace(/(:0)+$/, '')}::/48`;
}

/** First and last characters, a star for each one between. Where fewer than two would be hidden, all are. */
function edgesOf(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  if (hidden < 2) return '*'.repeat(text.length);
  return `${text.slice(0, first)}${'*'.repeat(hidden)}${text.slice(-last)}`;
}

/** First characters, at most half of them, then three stars: the length stays hidden. */
function beginOf(text: string, first: number): string {
  const characters = [...text];
  return `${characters.slice(0, Math.min(first, Math.floor(characters.length / 2))).join('')}***`;
}

function unknownKind(kind: never): never {
  throw new RangeError(`no mask for ${String(kind)}`);
}
