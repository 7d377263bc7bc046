import { Link } from 'wouter';
import type { GangCard } from '../api/cards.ts';
import { gangAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';

interface HierarchyProps {
  readonly gang: Pick<GangCard, 'id' | 'network' | 'cells'>;
  /** Where a gang of the network is opened. */
  readonly addressOf?: (gang: string) => string;
}

const mostShown = 6;

/** Lines on the gangs that it hangs together with and the cells that it falls into; none where none were kept. */
export function GangHierarchy({ gang, addressOf = gangAddress }: HierarchyProps) {
  const { say, format } = useWords();
  const { network } = gang;
  if (network === null) return null;
  const others = network.gangs.filter(({ id }) => id !== gang.id);
  const cells = gang.cells.filter(({ size }) => size > 1);
  const sizes = cells.slice(0, mostShown).map(({ size }) => format.number(size));
  const members = format.number(network.members);
  return (
    <>
      <p>
        {network.gangCount === 1
          ? say('gang.networkAlone')
          : say('gang.network', { count: network.gangCount, members })}
        {others.slice(0, mostShown).map(({ id }) => (
          <span key={id}>
            {' · '}
            <Link href={addressOf(id)}>{id}</Link>
          </span>
        ))}
      </p>
      {cells.length > 1 && (
        <p>
          {say('gang.cells', {
            count: cells.length,
            sizes: sizes.join(' · ') + (cells.length > mostShown ? ' …' : ''),
          })}
        </p>
      )}
    </>
  );
}
