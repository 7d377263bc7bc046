import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseList, CaseRow } from '../api/cases.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { refreshedRows } from '../state/queue-rows.ts';
import { caseFilterOf, type QueueView, queueAddress } from '../state/queue-view.ts';
import { useWords } from '../words/use-words.ts';
import { followWhileSeen } from './follow-while-seen.ts';
import { usePage } from './page-context.ts';

/** The rows of a view of the queue, kept true without being moved. */
export interface Queue {
  /** Null until the first answer. */
  readonly rows: readonly CaseRow[] | null;
  readonly total: number;
  /** Cases that have come since and wait to be shown. */
  readonly waiting: number;
  readonly failure: Failure | null;
  /** Grows with each answer, for what else is to be asked along. */
  readonly round: number;
  /** Shows what waits, in its order. */
  readonly show: () => void;
  /** Asks at once; rows stay where they are. */
  readonly look: () => void;
}

interface Known {
  readonly subject: string;
  readonly rows: readonly CaseRow[];
  readonly newest: CaseList;
}

export function useQueue(view: QueueView): Queue {
  const { questions } = usePage();
  const { language } = useWords();
  const subject = `${queueAddress(view)} ${language}`;
  const [known, setKnown] = useState<Known | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const asked = useRef(new AbortController());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject stands for the view
  const look = useCallback(() => {
    asked.current.abort();
    asked.current = new AbortController();
    const { signal } = asked.current;
    const settle = (newest: CaseList) => {
      if (signal.aborted) return;
      setFailure(null);
      setRound((before) => before + 1);
      setKnown((before) => {
        const rows =
          before?.subject === subject ? refreshedRows(before.rows, newest.cases).shown : newest.cases;
        return { subject, rows, newest };
      });
    };
    questions.cases.list(caseFilterOf(view), view.order, signal).then(settle, (caught: unknown) => {
      if (!signal.aborted) setFailure(failureOf(caught));
    });
  }, [subject]);

  useEffect(() => {
    const leaving = new AbortController();
    look();
    void followWhileSeen(questions.cases.watch, look, leaving.signal);
    return () => {
      leaving.abort();
      asked.current.abort();
    };
  }, [look, questions]);

  const current = known?.subject === subject ? known : null;
  return {
    rows: current?.rows ?? null,
    total: current?.newest.total ?? 0,
    waiting: current === null ? 0 : refreshedRows(current.rows, current.newest.cases).waiting,
    failure,
    round,
    show: () => current && setKnown({ ...current, rows: current.newest.cases }),
    look,
  };
}
