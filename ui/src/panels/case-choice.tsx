import type { CaseFilter } from '../api/cases.ts';
import { displayOf } from '../state/fold.ts';
import { useWords } from '../words/use-words.ts';
import { usePage, usePageState } from './page-context.ts';
import { usePicture } from './picture-context.ts';
import { useAnswer } from './use-answer.ts';

/** A case by its number; or that of a gang or an account, which is opened and taken when it is needed. */
export type ChosenCase =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'target'; readonly target: string; readonly isGang: boolean };

/** The case of what is on the canvas first, then those that are the person's own. */
export function useOfferedCases(): readonly ChosenCase[] {
  const { questions } = usePage();
  const picture = usePicture();
  const selected = usePageState(({ selection }) => selection[0]);
  const asked = useAnswer('own cases', (signal) => questions.cases.list(ownCases, 'PRIORITY', signal));
  const [gang] = picture.gangs;
  const accounts = [...picture.nodes.values()].filter(({ kind }) => kind === 'ACCOUNT');
  const account = accounts.find(({ id }) => id === selected) ?? accounts[0];
  const here: ChosenCase[] = gang
    ? [{ kind: 'target', target: gang.id, isGang: true }]
    : account
      ? [{ kind: 'target', target: account.id, isGang: false }]
      : [];
  const own = asked.phase === 'answered' ? asked.answer.cases : [];
  const numbers = own.flatMap(({ number }) => number ?? []).slice(0, mostOwn);
  return [...here, ...numbers.map((number): ChosenCase => ({ kind: 'number', number }))];
}

const ownCases: CaseFilter = { mine: true, states: ['OPEN', 'ASSIGNED'] };
/** Own cases that are offered. */
const mostOwn = 20;

interface CaseChoiceProps {
  readonly offered: readonly ChosenCase[];
  readonly chosen: ChosenCase | null;
  readonly onChoose: (chosen: ChosenCase) => void;
}

export function CaseChoice({ offered, chosen, onChoose }: CaseChoiceProps) {
  const { say } = useWords();
  return (
    <fieldset className="choices">
      <legend className="section-name">{say('export.case')}</legend>
      {offered.map((one) => (
        <label className="check" key={keyOf(one)}>
          <input
            type="radio"
            name="export-case"
            checked={chosen !== null && keyOf(one) === keyOf(chosen)}
            onChange={() => onChoose(one)}
          />
          <CaseName of={one} />
        </label>
      ))}
    </fieldset>
  );
}

function CaseName({ of }: { readonly of: ChosenCase }) {
  const { say } = useWords();
  const picture = usePicture();
  if (of.kind === 'number') return <span>{say('export.ownCase', { number: of.number })}</span>;
  const name = of.isGang
    ? say('gang.name', { id: of.target })
    : `${say('kind.ACCOUNT')} ${displayOf(picture, of.target)}`;
  return <span>{say('export.caseOf', { name })}</span>;
}

function keyOf(one: ChosenCase): string {
  return one.kind === 'number' ? one.number : one.target;
}
