import type { ReactNode } from 'react';

/** A part that scrolls by itself; it takes the focus, so that the keyboard can scroll it too. */
export function ScrollArea({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <section className="scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
