import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface DropMenuProps {
  /** Names what opens. */
  readonly name: string;
  /** Which edge of the button it is in line with. */
  readonly edge?: 'start' | 'end';
  readonly className: string;
  readonly disabled?: boolean;
  /** What stands on the button. */
  readonly face: ReactNode;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a menu below itself, which holds the focus until it is closed. */
export function DropMenu(props: DropMenuProps) {
  const { name, edge = 'start', className, disabled, face, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={`bottom-${edge}`}
      trapFocus
      classNames={{ dropdown: 'menu' }}
    >
      <Popover.Target>
        <button type="button" className={className} disabled={disabled} onClick={() => setOpen(!open)}>
          {face}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
