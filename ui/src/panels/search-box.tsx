import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { SearchHit } from '../api/cards.ts';
import { entityAddress, gangAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { SearchHits } from './search-hits.tsx';
import { useSearch } from './use-search.ts';

/** One box for everything. What is typed goes into a request's body, never into the address. */
export function SearchBox() {
  const { say } = useWords();
  const [, go] = useLocation();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useSearch(composing ? null : text);
  const hits = found.phase === 'found' ? found.hits : [];

  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setOpen(false);
    setText('');
    input.current?.blur();
    go(hit.isGang ? gangAddress(hit.id) : entityAddress(hit.id, hit.kind === 'ACCOUNT'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter') choose(hits[active]);
    if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    }
  };
  const visible = open && found.phase !== 'idle';

  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('search.label')}
        aria-expanded={visible}
        aria-controls={list}
        aria-activedescendant={visible && hits.length > 0 ? `${list}-${active}` : undefined}
        placeholder={say('search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {visible && <SearchHits id={list} found={found} active={active} onChoose={choose} />}
    </search>
  );
}
