import { Modal } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import { keys } from './keys.ts';

/** All keys, from the one table that also feeds the listeners. */
export function KeySheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={say('keys.title')}
      centered
      size={420}
      closeButtonProps={{ 'aria-label': say('act.close') }}
      classNames={{ content: 'sheet', header: 'sheet-head', body: 'sheet-body' }}
    >
      <dl className="key-list">
        {keys.map(({ act, key, word }) => (
          <div key={act}>
            <dt>{say(word)}</dt>
            <dd>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
