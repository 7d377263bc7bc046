import { Menu } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { pageAt, pagesFor } from '../state/pages.ts';
import type { Language } from '../state/preferences.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { PersonMenu } from './person-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { SourceClock } from './source-clock.tsx';
import { useViewer } from './viewer-context.ts';

/** The bar that is on every page: pages, search, what the labels rest on, language, theme and person. */
export function TopBar({ onKeys }: { readonly onKeys: () => void }) {
  const { say } = useWords();
  const [path] = useLocation();
  const operations = useViewer()?.operations ?? [];
  const here = pageAt(path);
  return (
    <header className="top">
      <Link className="brand" href="/" aria-label="Gangscope">
        <Mark />
        <span className="brand-name">Gangscope</span>
      </Link>
      <nav className="pages" aria-label={say('page.navigation')}>
        {pagesFor(operations).map(({ name, address }) => (
          <Link key={name} href={address} {...(name === here && { 'aria-current': 'page' })}>
            {say(`page.${name}`)}
          </Link>
        ))}
      </nav>
      {operations.includes('explore') ? <SearchBox /> : <span className="grow" />}
      <SourceClock />
      <LanguageSwitch />
      <DisplayMenu onKeys={onKeys} />
      <PersonMenu />
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <circle
        cx="11"
        cy="11"
        r="9.3"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.6"
        strokeDasharray="3.2 2.2"
      />
      <path d="M7.5 8.2 14.3 7 11.8 14.3z" fill="none" stroke="var(--text)" strokeWidth="1.4" />
      <circle cx="7.5" cy="8.2" r="2" fill="var(--accent)" />
      <circle cx="14.3" cy="7" r="2" fill="var(--accent)" />
      <circle cx="11.8" cy="14.3" r="2" fill="var(--level-warning)" />
    </svg>
  );
}

/** Languages are named in themselves, so that who cannot read the page finds the way out. */
const languages: readonly { readonly language: Language; readonly name: string; readonly short: string }[] = [
  { language: 'zh-CN', name: '中文', short: '中文' },
  { language: 'en', name: 'English', short: 'EN' },
];

function LanguageSwitch() {
  const { say } = useWords();
  const { preferences, choose } = usePage();
  return (
    <fieldset className="segments language-switch" aria-label={say('menu.language')}>
      {languages.map(({ language, short }) => (
        <button
          type="button"
          key={language}
          lang={language}
          aria-pressed={preferences.language === language}
          onClick={() => choose({ ...preferences, language })}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}

function DisplayMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { say } = useWords();
  const { preferences, choose } = usePage();
  return (
    <Menu
      position="bottom-end"
      width={190}
      shadow="none"
      classNames={{ dropdown: 'menu', item: 'menu-item' }}
    >
      <Menu.Target>
        <button type="button" className="button bare display-menu" aria-label={say('menu.open')}>
          <Icon name={preferences.theme === 'dark' ? 'moon' : 'sun'} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('menu.theme')}</Menu.Label>
        {(['light', 'dark'] as const).map((theme) => (
          <Menu.Item
            key={theme}
            leftSection={<Icon name={theme === 'dark' ? 'moon' : 'sun'} />}
            rightSection={preferences.theme === theme ? <Icon name="check" small /> : null}
            onClick={() => choose({ ...preferences, theme })}
          >
            {say(`menu.${theme}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{say('menu.language')}</Menu.Label>
        {languages.map(({ language, name }) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={preferences.language === language ? <Icon name="check" small /> : null}
            onClick={() => choose({ ...preferences, language })}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="keyboard" />} rightSection={<kbd>?</kbd>} onClick={onKeys}>
          {say('menu.keys')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
