import { type Agreement, agreementNote } from '../../graph/algorithms/intraday/agreement.ts';
import type { StoreNotes } from '../../graph/store/port.ts';

/** Keeps each agreement as the store's note, in place of the one before. */
export function keepAgreement(store: Pick<StoreNotes, 'putNote'>): (agreement: Agreement) => Promise<void> {
  return (agreement) => store.putNote(agreementNote, JSON.stringify(agreement));
}
