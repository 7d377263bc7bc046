interface ChoiceProps<Option> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: Option;
  readonly onChange: (option: Option) => void;
  readonly text: (option: Option) => string;
}

/** One of a few options, all of them in sight. */
export function Choice<Option extends number | string | null>({
  name,
  options,
  value,
  onChange,
  text,
}: ChoiceProps<Option>) {
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
