import { useSearchParams } from 'wouter';
import { gangAddress, gangPageAddress } from '../state/address.ts';

/** Address of a gang on the canvas that stays in the case that is being worked on. */
export function useExploreAddress(): (gangId: string) => string {
  const withCase = useWithCase();
  return (gangId) => withCase(gangAddress(gangId));
}

/** Address of a gang's page that stays in the case that is being worked on. */
export function useGangPageAddress(): (gangId: string) => string {
  const withCase = useWithCase();
  return (gangId) => withCase(gangPageAddress(gangId));
}

function useWithCase(): (address: string) => string {
  const [search] = useSearchParams();
  const named = search.get('case');
  return (address) => {
    if (named === null) return address;
    return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ case: named })}`;
  };
}
