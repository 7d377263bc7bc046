import type { ReactNode } from 'react';
import { accountRoles } from '../state/account-role.ts';
import type { FilterKey } from '../state/filter.ts';
import { listKinds, resourceKinds, riskLevels } from '../state/legend.ts';
import { useWords } from '../words/use-words.ts';
import { useActs } from './acts.ts';
import { DropMenu } from './drop-menu.tsx';
import { NumberField } from './form-fields.tsx';
import { Icon } from './icon.tsx';
import { KindMark } from './kind-mark.tsx';
import { ListFlag, RoleMark } from './legend.tsx';
import { LevelRing } from './level.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';

/** All that can be left out of the picture; what is left out stands in chips beside it. */
export function FilterMenu() {
  const { say } = useWords();
  const empty = usePageState((state) => state.history.entries.length === 0);
  return (
    <DropMenu
      name={say('filter.add')}
      className="chip add"
      disabled={empty}
      face={
        <>
          <Icon name="plus" small />
          {say('filter.add')}
        </>
      }
    >
      {() => <Choices />}
    </DropMenu>
  );
}

function Choices() {
  const { say } = useWords();
  const acts = useActs();
  const { filters, nodes, filteredOut } = usePicture();
  const gangs = [
    ...new Set([...nodes.values(), ...filteredOut.values()].flatMap(({ gangId }) => gangId ?? [])),
  ].sort();
  return (
    <div className="filter-choices">
      <p className="muted small">{say('filter.text')}</p>
      <Group name={say('filter.roles')}>
        {accountRoles.map((role) => (
          <Key key={role} of={`role.${role}`} name={say(`role.${role}`)}>
            <RoleMark role={role} />
          </Key>
        ))}
      </Group>
      <Group name={say('filter.levels')}>
        {riskLevels.map((level) => (
          <Key key={level} of={`level.${level}`} name={say(`level.${level}`)}>
            <span className={`level-mark ${level.toLowerCase()}`}>
              <LevelRing level={level} />
            </span>
          </Key>
        ))}
        <Key of="level.none" name={say('level.none')} />
      </Group>
      <Group name={say('filter.kinds')}>
        {resourceKinds.map((kind) => (
          <Key key={kind} of={`kind.${kind}`} name={say(`kind.${kind}`)}>
            <KindMark kind={kind} />
          </Key>
        ))}
      </Group>
      <Group name={say('filter.lists')}>
        {listKinds.map((list) => (
          <Key key={list} of={`list.${list}`} name={say(`list.${list}`)}>
            <ListFlag list={list} />
          </Key>
        ))}
      </Group>
      {gangs.length > 0 && (
        <Group name={say('filter.gangs')}>
          {gangs.slice(0, mostGangs).map((gang) => (
            <Key key={gang} of={`gang.${gang}`} name={gang} />
          ))}
        </Group>
      )}
      <div className="row">
        <NumberField
          name={say('filter.leastNats')}
          value={filters.leastNats}
          least={0}
          most={20}
          step={0.5}
          onChange={(leastNats) => acts.setFilters({ ...filters, leastNats })}
        />
        <NumberField
          name={say('filter.leastDegree')}
          value={filters.leastDegree}
          least={0}
          most={10_000}
          step={1}
          onChange={(leastDegree) => acts.setFilters({ ...filters, leastDegree })}
        />
      </div>
    </div>
  );
}

/** More gangs than these are told apart better by the table. */
const mostGangs = 12;

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend className="section-name">{name}</legend>
      <div className="chips">{children}</div>
    </fieldset>
  );
}

interface KeyProps {
  readonly of: FilterKey;
  readonly name: string;
  readonly children?: ReactNode;
}

function Key({ of, name, children }: KeyProps) {
  const acts = useActs();
  const isOut = usePicture().filters.out.includes(of);
  return (
    <button
      type="button"
      className={isOut ? 'chip out' : 'chip'}
      aria-pressed={!isOut}
      onClick={() => acts.filter(of)}
    >
      {children}
      {name}
    </button>
  );
}
