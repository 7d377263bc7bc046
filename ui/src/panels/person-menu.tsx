import { Link } from 'wouter';
import { type LocalPerson, localName, localRoles } from '../state/local-person.ts';
import { pagesFor } from '../state/pages.ts';
import { labelDensities } from '../state/preferences.ts';
import { useWords } from '../words/use-words.ts';
import { DropMenu } from './drop-menu.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { staffWord } from './staff-word.ts';
import { TimeZoneField } from './time-zone-field.tsx';
import { useViewer } from './viewer-context.ts';

/** Who I am, and how the page behaves for me; on a server without login, whom I act as. */
export function PersonMenu() {
  const { say } = useWords();
  const viewer = useViewer();
  const { localPerson } = usePage();
  return (
    <DropMenu
      name={say('person.open')}
      edge="end"
      className="person-button"
      face={
        <>
          <Icon name="person" small />
          <span className="visually-hidden">{say('person.open')}</span>
        </>
      }
    >
      {(close) => (
        <div className="person-menu">
          <p className="person-name">
            <b>{viewer?.name ?? say('person.unknown')}</b>
            {viewer && <span className="muted">{staffWord(viewer.role, say)}</span>}
          </p>
          <SmallPages onGo={close} />
          <Settings />
          {localPerson && <ActAs current={localPerson} />}
        </div>
      )}
    </DropMenu>
  );
}

/** The pages of the bar, where the bar has no room for them. */
function SmallPages({ onGo }: { readonly onGo: () => void }) {
  const { say } = useWords();
  const operations = useViewer()?.operations ?? [];
  return (
    <nav className="small-pages" aria-label={say('page.all')}>
      {pagesFor(operations).map(({ name, address }) => (
        <Link key={name} href={address} onClick={onGo}>
          {say(`page.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function Settings() {
  const { say } = useWords();
  const { preferences, choose } = usePage();
  return (
    <div className="person-settings">
      <TimeZoneField />
      <fieldset className="line">
        <legend>{say('person.labels')}</legend>
        <div className="segments">
          {labelDensities.map((labels) => (
            <button
              type="button"
              key={labels}
              aria-pressed={preferences.labels === labels}
              onClick={() => choose({ ...preferences, labels })}
            >
              {say(`labels.${labels}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <label className="line">
        {say('person.singleKeys')}
        <input
          type="checkbox"
          checked={preferences.singleKeys}
          onChange={({ target }) => choose({ ...preferences, singleKeys: target.checked })}
        />
      </label>
      <label className="line">
        {say('person.reducedMotion')}
        <input
          type="checkbox"
          checked={preferences.motion === 'reduced'}
          onChange={({ target }) => choose({ ...preferences, motion: target.checked ? 'reduced' : 'system' })}
        />
      </label>
    </div>
  );
}

function ActAs({ current }: { readonly current: LocalPerson }) {
  const { say } = useWords();
  const { actAs } = usePage();
  return (
    <fieldset className="act-as">
      <legend className="section-name">{say('person.actAs')}</legend>
      {localRoles.map((role) => (
        <div className="line" key={role}>
          <span>{say(`staff.${role}`)}</span>
          <div className="segments">
            {([1, 2] as const).map((number) => (
              <button
                type="button"
                key={number}
                aria-label={`${say(`staff.${role}`)} ${say(number === 1 ? 'person.first' : 'person.second')}`}
                aria-pressed={localName(current) === localName({ role, number })}
                onClick={() => actAs({ role, number })}
              >
                {number}
              </button>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
