import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { gangAddress, gangPageAddress } from '../state/address.ts';
import { useWords } from '../words/use-words.ts';
import { CaseActs } from './case-acts.tsx';
import { CaseLine } from './case-line.tsx';
import { useCaseWork } from './case-work.ts';
import { FilterChips, HiddenChip } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { Icon } from './icon.tsx';
import { actOf } from './keys.ts';
import { EntityName } from './kind.tsx';
import { Level } from './level.tsx';
import { usePage } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { SaveNote } from './save-note.tsx';
import { ShareMenu } from './share-menu.tsx';
import { useAnswer } from './use-answer.ts';
import { useInCase } from './use-in-case.ts';
import { WindowChip } from './window-chip.tsx';

/** What is being looked at, under which conditions, and the way to the next gang. */
export function CaseBar() {
  const { say } = useWords();
  const picture = usePicture();
  const { one } = useCaseWork();
  const [gang] = picture.gangs;
  const inCase = useInCase();
  return (
    <div className="case">
      <Subject />
      <span className="rule" />
      <div className="case-chips">
        <WindowChip />
        <FilterChips />
        <HiddenChip />
        <FilterMenu />
      </div>
      <span className="grow" />
      <SaveNote />
      <ShareMenu />
      {gang && (
        <Link className="button optional" href={inCase(gangPageAddress(gang.id))}>
          <Icon name="hull" />
          {say('gang.page')}
        </Link>
      )}
      <CaseActs />
      {one === null && <NextGang after={gang?.id ?? null} />}
    </div>
  );
}

function Subject() {
  const { say } = useWords();
  const picture = usePicture();
  const [gang] = picture.gangs;
  if (gang)
    return (
      <>
        <h1>{say('gang.name', { id: gang.id })}</h1>
        <Level level={gang.level} />
        <CaseLine target={gang.id} />
      </>
    );
  const [first] = picture.nodes.values();
  if (!first) return <h1>{say('page.explore')}</h1>;
  return (
    <>
      <h1>
        <EntityName kind={first.kind} name={first.display} />
      </h1>
      {first.kind === 'ACCOUNT' && <Level level={first.level} />}
      {first.kind === 'ACCOUNT' && <CaseLine target={first.id} />}
    </>
  );
}

/** Leads to the gang below this one in the list of gangs worth a look; at its end back to the first. */
function NextGang({ after }: { readonly after: string | null }) {
  const { say } = useWords();
  const { questions } = usePage();
  const [, go] = useLocation();
  const asked = useAnswer('gangs 50', (signal) => questions.gangs(50, signal));
  const gangs = asked.phase === 'answered' ? asked.answer.gangs : [];
  const next = gangs[(gangs.findIndex(({ id }) => id === after) + 1) % Math.max(1, gangs.length)];
  const address = next ? gangAddress(next.id) : null;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (actOf(event) === 'next' && address !== null) go(address);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [address, go]);

  return (
    <button
      type="button"
      className="button main next"
      disabled={address === null}
      onClick={() => address && go(address)}
    >
      <span>{say('gang.next')}</span>
      <kbd>]</kbd>
      <Icon name="right" small />
    </button>
  );
}
