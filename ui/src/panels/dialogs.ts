import { createContext, useContext, useMemo, useState } from 'react';

/** Where a menu was asked for, and on which node; null for the empty canvas. */
export interface MenuAt {
  readonly id: string | null;
  readonly x: number;
  readonly y: number;
}

/** What stands open over the explorer. It belongs to no command: nothing of it is kept. */
export interface Dialogs {
  readonly menu: MenuAt | null;
  readonly openMenu: (at: MenuAt) => void;
  readonly closeMenu: () => void;
  readonly expansionForm: boolean;
  readonly openExpansionForm: () => void;
  readonly closeExpansionForm: () => void;
  readonly comparison: boolean;
  readonly openComparison: () => void;
  readonly closeComparison: () => void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('a panel of the explorer stands outside of it');
  return dialogs;
}

export function useOpenDialogs(): Dialogs {
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [expansionForm, setExpansionForm] = useState(false);
  const [comparison, setComparison] = useState(false);
  return useMemo(
    () => ({
      menu,
      openMenu: setMenu,
      closeMenu: () => setMenu(null),
      expansionForm,
      openExpansionForm: () => setExpansionForm(true),
      closeExpansionForm: () => setExpansionForm(false),
      comparison,
      openComparison: () => setComparison(true),
      closeComparison: () => setComparison(false),
    }),
    [menu, expansionForm, comparison],
  );
}
