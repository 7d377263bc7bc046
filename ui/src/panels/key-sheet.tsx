import { useWords } from '../words/use-words.ts';
import { keys } from './keys.ts';
import { Sheet } from './sheet.tsx';

/** All keys, from the one table that also feeds the listeners. */
export function KeySheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Sheet open={open} onClose={onClose} title={say('keys.title')} width={420}>
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
    </Sheet>
  );
}
