import { Menu } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { Icon } from './icon.tsx';

interface ColumnMenuProps {
  readonly columns: readonly string[];
  readonly shown: readonly string[];
  readonly onToggle: (column: string) => void;
}

/** Which columns the table has. */
export function ColumnMenu({ columns, shown, onToggle }: ColumnMenuProps) {
  const { say } = useWords();
  return (
    <Menu
      position="top-end"
      width={180}
      shadow="none"
      closeOnItemClick={false}
      classNames={{ dropdown: 'menu', item: 'menu-item' }}
    >
      <Menu.Target>
        <button type="button" className="button bare">
          <Icon name="columns" small />
          {say('table.columns')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <Menu.Item
            key={column}
            role="menuitemcheckbox"
            aria-checked={shown.includes(column)}
            rightSection={shown.includes(column) ? <Icon name="check" small /> : null}
            onClick={() => onToggle(column)}
          >
            {say(`table.${column}` as WordKey)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
