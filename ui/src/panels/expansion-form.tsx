import { useState } from 'react';
import type { EntityType, TimeWindow } from '../api/answer.ts';
import { type TieDirection, tieDirections } from '../api/question.ts';
import { windowOf } from '../state/history.ts';
import { resourceKinds } from '../state/legend.ts';
import { offeredDays, trailing } from '../state/window.ts';
import { useWords } from '../words/use-words.ts';
import { expansionCap, mostExpansion, useActs } from './acts.ts';
import { useDialogs } from './dialogs.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { KindIcon } from './kind.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { Sheet } from './sheet.tsx';
import { useWholeWindow } from './use-whole-window.ts';

/** Expansion by kind, window, strength, steps, direct relations and number. A hub is passed here only, and only on purpose. */
export function ExpansionForm() {
  const { say } = useWords();
  const { expansionForm, closeExpansionForm } = useDialogs();
  return (
    <Sheet open={expansionForm} onClose={closeExpansionForm} title={say('act.expandAs')} width={460}>
      <Form onDone={closeExpansionForm} />
    </Sheet>
  );
}

interface Wish {
  readonly kinds: readonly EntityType[];
  /** Days before the end of the window; null for the window that is in force. */
  readonly days: number | null;
  readonly hops: number;
  readonly cap: number;
  readonly pastHubs: boolean;
  readonly leastNats: number;
  /** Null to follow no direct relation. */
  readonly ties: TieDirection | null;
}

/** More evidence than any link has. */
const mostLeastNats = 50;

function Form({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const acts = useActs();
  const picture = usePicture();
  const selection = usePageState((state) => state.selection);
  const inForce = usePageState(({ history }) => windowOf(history));
  const whole = useWholeWindow();
  const hub = selection.some((id) => picture.nodes.get(id)?.hub);
  const [wish, setWish] = useState<Wish>({
    kinds: [],
    days: hub ? offeredDays[0] : null,
    hops: 1,
    cap: expansionCap,
    pastHubs: hub,
    leastNats: 0,
    ties: null,
  });
  const change = (over: Partial<Wish>) => setWish({ ...wish, ...over });
  const until = (inForce ?? whole)?.until;
  const submit = () => {
    const window: TimeWindow | null =
      wish.days !== null && until !== undefined ? trailing(wish.days, until) : null;
    const { hops, pastHubs, cap, leastNats, ties } = wish;
    const through = wish.kinds.length > 0 ? [...wish.kinds].sort() : null;
    acts.expand(undefined, {
      cap,
      reach: { through, hops, pastHubs, ...(leastNats > 0 && { leastNats }), ...(ties && { ties }) },
      ...(window && { window }),
    });
    onDone();
  };
  return (
    <form
      className="expansion-form"
      // Fields keep themselves inside their limits; their steps are for the arrows, not for what may be typed.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Kinds chosen={wish.kinds} onChange={(kinds) => change({ kinds })} />
      <Days days={wish.days} hub={hub} onChange={(days) => change({ days })} />
      <Limits wish={wish} onChange={change} />
      <div className="row">
        <span className="grow muted small">{say('expansion.from', { count: selection.length })}</span>
        <button type="submit" className="button main" disabled={selection.length === 0}>
          {say('act.expand')}
        </button>
      </div>
    </form>
  );
}

interface LimitsProps {
  readonly wish: Wish;
  readonly onChange: (over: Partial<Wish>) => void;
}

function Limits({ wish, onChange }: LimitsProps) {
  const { say } = useWords();
  return (
    <>
      <Choice
        name={say('expansion.hops')}
        options={[1, 2, 3, 4]}
        value={wish.hops}
        onChange={(hops) => onChange({ hops })}
        text={(hops) => String(hops)}
      />
      <Choice
        name={say('expansion.ties')}
        options={[null, ...tieDirections]}
        value={wish.ties}
        onChange={(ties) => onChange({ ties })}
        text={(ties) => say(`expansion.ties.${ties ?? 'NONE'}`)}
      />
      <NumberField
        name={say('expansion.leastNats')}
        value={wish.leastNats}
        most={mostLeastNats}
        step={0.5}
        least={0}
        onChange={(leastNats) => onChange({ leastNats })}
      />
      <NumberField
        name={say('expansion.cap')}
        value={wish.cap}
        most={mostExpansion}
        step={10}
        least={1}
        onChange={(cap) => onChange({ cap })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={wish.pastHubs}
          onChange={(event) => onChange({ pastHubs: event.target.checked })}
        />
        {say('expansion.pastHubs')}
      </label>
    </>
  );
}

interface KindsProps {
  readonly chosen: readonly EntityType[];
  readonly onChange: (kinds: readonly EntityType[]) => void;
}

function Kinds({ chosen, onChange }: KindsProps) {
  const { say } = useWords();
  const toggle = (kind: EntityType) =>
    onChange(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  return (
    <fieldset>
      <legend className="section-name">{say('expansion.kinds')}</legend>
      <div className="chips">
        {resourceKinds.map((kind) => (
          <button
            type="button"
            key={kind}
            className={chosen.includes(kind) ? 'chip on' : 'chip'}
            aria-pressed={chosen.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <KindIcon kind={kind} />
            {say(`kind.${kind}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface DaysProps {
  readonly days: number | null;
  readonly hub: boolean;
  readonly onChange: (days: number | null) => void;
}

function Days({ days, hub, onChange }: DaysProps) {
  const { say } = useWords();
  const options: readonly (number | null)[] = hub ? offeredDays : [null, ...offeredDays];
  return (
    <Choice
      name={say('window.label')}
      options={options}
      value={days}
      onChange={onChange}
      text={(option) =>
        option === null ? say('expansion.sameWindow') : say('window.days', { count: option })
      }
    />
  );
}
