import type { TimeWindow } from '../api/answer.ts';
import type { AccountCard } from '../api/cards.ts';
import type { AccountDoings } from '../api/events.ts';
import type { Pair } from '../api/explanations.ts';
import { comparedResources, pairDoubts } from '../state/comparison.ts';
import type { PictureNode } from '../state/fold.ts';
import { windowOf } from '../state/history.ts';
import { pairOf } from '../state/pair.ts';
import { useWords } from '../words/use-words.ts';
import { ComparedDoubts } from './compared-doubts.tsx';
import { ComparedFacts } from './compared-facts.tsx';
import { ComparedResources } from './compared-resources.tsx';
import { ComparedTime } from './compared-time.tsx';
import { useDialogs } from './dialogs.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Level } from './level.tsx';
import { MeetingRows } from './meeting-rows.tsx';
import { usePage, usePageState } from './page-context.ts';
import { PathSteps } from './path-steps.tsx';
import { usePicture } from './picture-context.ts';
import { Sheet } from './sheet.tsx';
import { Skeleton } from './skeleton.tsx';
import { useAnswer } from './use-answer.ts';
import { useWholeWindow } from './use-whole-window.ts';

export type Two<Item> = readonly [Item, Item];

/** The two accounts that are selected, side by side. */
export function Comparison() {
  const { say } = useWords();
  const { comparison, closeComparison } = useDialogs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const window = usePageState(({ history }) => windowOf(history));
  const whole = useWholeWindow();
  const pair = pairOf(selection, picture.nodes);
  const span = window ?? whole;
  return (
    <Sheet
      open={comparison && pair !== null}
      onClose={closeComparison}
      title={say('compare.title')}
      width={1120}
    >
      <div className="comparison">{pair && span && <Asking pair={pair} window={window} span={span} />}</div>
    </Sheet>
  );
}

interface AskingProps {
  readonly pair: Two<PictureNode>;
  /** Null for that of the shown generation, which its evidence is of. */
  readonly window: TimeWindow | null;
  readonly span: TimeWindow;
}

function Asking({ pair: [a, b], window, span }: AskingProps) {
  const { questions } = usePage();
  const asked = useAnswer(`compare ${a.id} ${b.id} ${span.from} ${span.until}`, async (signal) => {
    const [cardA, cardB, pair, doings] = await Promise.all([
      questions.account(a.display, signal),
      questions.account(b.display, signal),
      questions.pair([a.id, b.id], window, signal),
      questions.doings([a.id, b.id], span, signal),
    ]);
    return { cards: [cardA, cardB] as const, pair, doings: [doings[0]!, doings[1]!] as const };
  });
  if (asked.phase === 'waiting') return <Skeleton lines={12} />;
  if (asked.phase === 'failed') return <FailureNotice failure={asked.failure} onRetry={asked.retry} />;
  return <Compared nodes={[a, b]} span={span} {...asked.answer} />;
}

interface ComparedProps {
  readonly nodes: Two<PictureNode>;
  readonly cards: Two<AccountCard | null>;
  readonly pair: Pair;
  readonly doings: Two<AccountDoings>;
  readonly span: TimeWindow;
}

function Compared({ nodes, cards, pair, doings, span }: ComparedProps) {
  const { say, format } = useWords();
  const resources = comparedResources(...doings);
  const names: Two<string> = [nodes[0].display, nodes[1].display];
  return (
    <>
      <div className="versus">
        <Head node={nodes[0]} card={cards[0]} />
        <span className="versus-total">
          <b>{format.number(pair.total, 1)}</b>
          <small className="muted">{say('unit.nats')}</small>
        </span>
        <Head node={nodes[1]} card={cards[1]} />
      </div>
      <div className="compared">
        <ComparedFacts nodes={nodes} cards={cards} />
        <ComparedDoubts doubts={pairDoubts(cards, pair, resources)} names={names} />
        <ComparedTime names={names} doings={doings} meetings={pair.meetings} span={span} />
        <section className="compared-evidence">
          <h3 className="section-name">{say('compare.evidence')}</h3>
          {pair.meetings.length === 0 ? (
            <p className="muted lead-small">{say('pair.noMeeting')}</p>
          ) : (
            <MeetingRows meetings={pair.meetings} />
          )}
        </section>
        <PathSteps path={pair.path} />
        <ComparedResources names={names} resources={resources} />
      </div>
    </>
  );
}

function Head({ node, card }: { readonly node: PictureNode; readonly card: AccountCard | null }) {
  return (
    <h2>
      <span className="key">{node.display}</span>
      <Level level={card?.level ?? node.level} />
    </h2>
  );
}
