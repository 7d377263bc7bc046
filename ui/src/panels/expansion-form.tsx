import { useState } from 'react';
import type { EntityType, TimeWindow } from '../api/answer.ts';
import { windowOf } from '../state/history.ts';
import { resourceKinds } from '../state/legend.ts';
import { offeredDays, trailing } from '../state/window.ts';
import { useWords } from '../words/use-words.ts';
import { expansionCap, mostExpansion, useActs } from './acts.ts';
import { useDialogs } from './dialogs.ts';
import { KindIcon } from './kind.tsx';
import { usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { Sheet } from './sheet.tsx';
import { useWholeWindow } from './use-whole-window.ts';

/** Expansion by kind, window, strength, steps and number. A hub is passed here only, and only on purpose. */
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
}

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
  });
  const change = (over: Partial<Wish>) => setWish({ ...wish, ...over });
  const until = (inForce ?? whole)?.until;
  const submit = () => {
    const window: TimeWindow | null =
      wish.days !== null && until !== undefined ? trailing(wish.days, until) : null;
    const { hops, pastHubs, cap } = wish;
    const through = wish.kinds.length > 0 ? [...wish.kinds].sort() : null;
    acts.expand(undefined, {
      cap,
      reach: { through, hops, pastHubs },
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
      <Choice
        name={say('expansion.hops')}
        options={[1, 2, 3, 4]}
        value={wish.hops}
        onChange={(hops) => change({ hops })}
        text={(hops) => String(hops)}
      />
      <NumberField
        name={say('expansion.cap')}
        value={wish.cap}
        most={mostExpansion}
        step={10}
        least={1}
        onChange={(cap) => change({ cap })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={wish.pastHubs}
          onChange={(event) => change({ pastHubs: event.target.checked })}
        />
        {say('expansion.pastHubs')}
      </label>
      <div className="row">
        <span className="grow muted small">{say('expansion.from', { count: selection.length })}</span>
        <button type="submit" className="button main" disabled={selection.length === 0}>
          {say('act.expand')}
        </button>
      </div>
    </form>
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

interface ChoiceProps<Option> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: Option;
  readonly onChange: (option: Option) => void;
  readonly text: (option: Option) => string;
}

function Choice<Option extends number | null>({ name, options, value, onChange, text }: ChoiceProps<Option>) {
  return (
    <fieldset className="field">
      <legend className="section-name">{name}</legend>
      <div className="segments">
        {options.map((option) => (
          <button
            type="button"
            key={String(option)}
            aria-pressed={option === value}
            onClick={() => onChange(option)}
          >
            {text(option)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A number between two limits; what lies outside is taken for the nearer one. */
export function NumberField({ name, value, least, most, step, onChange }: NumberFieldProps) {
  return (
    <label className="field">
      <span className="section-name">{name}</span>
      <input
        type="number"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(Math.max(least, Math.min(most, Number(event.target.value) || least)))}
      />
    </label>
  );
}
