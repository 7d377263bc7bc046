import { useSearchParams } from 'wouter';

/** Makes an address of the page stay in the case that is being worked on. */
export function useInCase(): (address: string) => string {
  const [search] = useSearchParams();
  const named = search.get('case');
  return (address) => {
    if (named === null) return address;
    return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ case: named })}`;
  };
}
