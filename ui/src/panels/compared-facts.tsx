import type { ReactNode } from 'react';
import type { AccountCard } from '../api/cards.ts';
import { roleOf } from '../state/account-role.ts';
import type { PictureNode } from '../state/fold.ts';
import { useWords } from '../words/use-words.ts';
import { VerdictMark } from './verdict-part.tsx';

interface ComparedFactsProps {
  readonly nodes: readonly [PictureNode, PictureNode];
  readonly cards: readonly [AccountCard | null, AccountCard | null];
}

/** The same facts of both, line by line; what is equal is quiet, so that the difference is seen. */
export function ComparedFacts({ nodes, cards }: ComparedFactsProps) {
  const { say, format } = useWords();
  const [a, b] = cards;
  const roles = nodes.map((node) => say(`role.${roleOf(node)}`));
  const dateOf = (card: AccountCard | null) => {
    const at = card?.createdAt ?? card?.firstSeenAt;
    return at ? format.date(at) : '–';
  };
  const rows: readonly (readonly [string, string, string])[] = [
    [say('compare.gang'), a?.gang?.id ?? '–', b?.gang?.id ?? '–'],
    [say('compare.role'), roles[0] ?? '–', roles[1] ?? '–'],
    [say('compare.score'), scoreOf(a), scoreOf(b)],
    [say('compare.opened'), dateOf(a), dateOf(b)],
    [say('compare.lastSeen'), momentOf(a), momentOf(b)],
    [say('compare.events'), format.number(a?.events ?? 0), format.number(b?.events ?? 0)],
  ];
  return (
    <section>
      <h3 className="section-name">{say('compare.facts')}</h3>
      <table className="compared-facts">
        <thead className="visually-hidden">
          <tr>
            <th>{say('compare.facts')}</th>
            <th>{nodes[0].display}</th>
            <th>{nodes[1].display}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, one, other]) => (
            <Line key={name} name={name} differs={one !== other} one={one} other={other} />
          ))}
          <Line
            name={say('compare.verdict')}
            differs={a?.verdict !== b?.verdict}
            one={verdictOf(a)}
            other={verdictOf(b)}
          />
        </tbody>
      </table>
    </section>
  );

  function scoreOf(card: AccountCard | null): string {
    return card?.score == null ? '–' : format.score(card.score);
  }

  function momentOf(card: AccountCard | null): string {
    return card === null ? '–' : format.moment(card.lastSeenAt);
  }
}

function verdictOf(card: AccountCard | null): ReactNode {
  return card?.verdict ? <VerdictMark verdict={card.verdict} /> : '–';
}

interface LineProps {
  readonly name: string;
  readonly differs: boolean;
  readonly one: ReactNode;
  readonly other: ReactNode;
}

function Line({ name, differs, one, other }: LineProps) {
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">{name}</th>
      <td>{one}</td>
      <td>{other}</td>
    </tr>
  );
}
