import { Fragment } from 'react';

/** A text in which `<b>…</b>` stands out. Everything else in it is shown as it is: it is never taken as markup. */
export function BoldText({ text }: { readonly text: string }) {
  return text.split(/<b>(.*?)<\/b>/).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order
    i % 2 === 1 ? <b key={i}>{part}</b> : <Fragment key={i}>{part}</Fragment>,
  );
}
