import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Width, pixels. */
  readonly width: number;
  readonly children: ReactNode;
}

/** A dialog over the page. Its head is no landmark: the page has its banner already. */
export function Sheet({ open, onClose, title, width, children }: SheetProps) {
  const { say } = useWords();
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      centered
      size={width}
      classNames={{ content: 'sheet', body: 'sheet-body' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="sheet-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={say('act.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
