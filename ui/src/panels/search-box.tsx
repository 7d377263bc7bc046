import { useId } from 'react';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { PastedList } from './pasted-list.tsx';
import { SearchHits } from './search-hits.tsx';
import { useSearchBox } from './use-search-box.ts';

/**
 * One box for everything: what the server knows, and what is on the canvas. What is typed goes into a request's body,
 * never into the address. Several lines are a list.
 */
export function SearchBox() {
  const { say } = useWords();
  const list = useId();
  const box = useSearchBox();
  const { text, visible, pasted, results } = box.state;
  const marked = visible && results.hits.length > 0 ? `${list}-${results.active}` : undefined;
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={box.input}
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('search.label')}
        aria-expanded={visible}
        aria-controls={list}
        aria-activedescendant={marked}
        placeholder={say('search.placeholder')}
        value={text}
        onChange={({ target }) => box.type(target.value)}
        onPaste={box.onPaste}
        onCompositionStart={() => box.setComposing(true)}
        onCompositionEnd={() => box.setComposing(false)}
        onFocus={() => box.setOpen(true)}
        onBlur={() => box.setOpen(false)}
        onKeyDown={box.onKeyDown}
      />
      <button
        type="button"
        className="button bare"
        aria-label={say('search.paste')}
        title={say('search.paste')}
        onClick={() => box.setPasted('')}
      >
        <Icon name="rows" small />
      </button>
      <kbd>/</kbd>
      {visible && <SearchHits id={list} {...results} onFacet={box.narrow} onChoose={box.choose} />}
      <PastedList text={pasted} onClose={() => box.setPasted(null)} />
    </search>
  );
}
