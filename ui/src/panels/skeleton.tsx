import { useWords } from '../words/use-words.ts';

/** Grey lines in the place of what is being read; they appear only when the wait can be felt. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const { say } = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{say('state.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <i key={i} />
      ))}
    </div>
  );
}
