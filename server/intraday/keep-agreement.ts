import type { Agreement } from '../../graph/algorithms/intraday/agreement.ts';
import type { StoreNotes } from '../../graph/store/port.ts';

/** Name of the store's note that holds the last agreement of provisional labels with a refresh, as JSON. */
export const agreementNote = 'intraday-agreement';

/** Keeps each agreement as the store's note, in place of the one before. */
export function keepAgreement(store: Pick<StoreNotes, 'putNote'>): (agreement: Agreement) => Promise<void> {
  return (agreement) => store.putNote(agreementNote, JSON.stringify(agreement));
}
