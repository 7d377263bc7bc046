import type { TouchedResource } from '../api/events.ts';
import type { ComparedResources as Resources } from '../state/comparison.ts';
import { useWords } from '../words/use-words.ts';
import { EntityName } from './kind.tsx';

interface ComparedResourcesProps {
  readonly names: readonly [string, string];
  readonly resources: Resources;
}

/** What both used, between what each used alone. */
export function ComparedResources({ names, resources }: ComparedResourcesProps) {
  const { say } = useWords();
  const { onlyA, both, onlyB } = resources;
  return (
    <section className="compared-wide">
      <h3 className="section-name">{say('compare.resources')}</h3>
      <div className="three">
        <Column name={say('compare.onlyA', { name: names[0] })} used={onlyA} />
        <Column name={say('compare.both')} used={both} strong />
        <Column name={say('compare.onlyB', { name: names[1] })} used={onlyB} />
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly used: readonly TouchedResource[];
  readonly strong?: boolean;
}

function Column({ name, used, strong = false }: ColumnProps) {
  const { say, format } = useWords();
  return (
    <div className={strong ? 'shared-column' : undefined}>
      <h4>
        {name} <span className="count">{format.number(used.length)}</span>
      </h4>
      {used.length === 0 && <p className="muted small">{say('compare.noneOf')}</p>}
      <ul>
        {used.map(({ id, kind, resource }) => (
          <li key={id}>
            <EntityName kind={kind} name={resource.display} />
          </li>
        ))}
      </ul>
    </div>
  );
}
