import { type ReactNode, useRef } from 'react';
import { readPack } from '../state/evidence-pack.ts';
import { useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';

/** Opens an evidence pack from a file. `input` has to stand on the page, outside of what closes before it is used. */
export function useOpenPack(): { readonly input: ReactNode; readonly choose: () => void } {
  const { say } = useWords();
  const { store, digest } = usePage();
  const chooser = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const { warn, reopen, show } = store.getState();
    const pack = await readPack(await file.text(), digest);
    if (typeof pack === 'string') return warn(pack);
    show(pack.view);
    await reopen(pack.entries, pack.cursor, pack.places);
  };
  const input = (
    <input
      ref={chooser}
      type="file"
      accept=".json,application/json"
      className="visually-hidden"
      tabIndex={-1}
      aria-label={say('export.openPack')}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        // The same file can be chosen again.
        if (file) void open(file).finally(() => (target.value = ''));
      }}
    />
  );
  return { input, choose: () => chooser.current?.click() };
}
