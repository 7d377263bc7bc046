import { useEffect, useState } from 'react';
import { inForce } from '../state/history.ts';
import { sharedText } from '../state/shared-commands.ts';
import { useWords } from '../words/use-words.ts';
import { DropMenu } from './drop-menu.tsx';
import { Icon } from './icon.tsx';
import { usePageState } from './page-context.ts';

/** A link that draws this picture again, with the rights of whoever opens it. */
export function ShareMenu() {
  const { say } = useWords();
  const empty = usePageState((state) => state.history.entries.length === 0);
  return (
    <DropMenu
      name={say('share.open')}
      edge="end"
      className="button optional"
      disabled={empty}
      face={
        <>
          <Icon name="share" />
          {say('share.open')}
        </>
      }
    >
      {() => <SharedLink />}
    </DropMenu>
  );
}

function SharedLink() {
  const { say } = useWords();
  const history = usePageState((state) => state.history);
  const [text, setText] = useState<string | null | undefined>(undefined);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let current = true;
    void sharedText(inForce(history)).then((found) => current && setText(found));
    return () => {
      current = false;
    };
  }, [history]);
  if (text === undefined) return null;
  if (text === null) return <p className="share-text">{say('share.tooLong')}</p>;
  const link = `${location.origin}/explore?ops=${text}`;
  return (
    <div className="share-text">
      <p className="muted small">{say('share.text')}</p>
      <div className="row">
        <input
          readOnly
          aria-label={say('share.link')}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className="button main"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {say(copied ? 'share.copied' : 'act.copy')}
        </button>
      </div>
    </div>
  );
}
