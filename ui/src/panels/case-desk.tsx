import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { CaseFilter } from '../api/cases.ts';
import { type Failure, failureOf } from '../api/failure.ts';
import { caseAddress } from '../state/address.ts';
import { type CaseWork, CaseWorkContext, targetOf } from './case-work.ts';
import { actOf } from './keys.ts';
import { usePage } from './page-context.ts';
import { focusOnceShown } from './use-act-key.ts';
import { useCaseHold } from './use-case-hold.ts';

/** Most cases that the server passes over. */
const mostPassed = 50;

/** Keeps the case that somebody works on, on whatever page, and leads from one to the next. */
export function CaseDesk({ children }: { readonly children: ReactNode }) {
  const work = useWork();
  const { one, next } = work;
  const [, go] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === 'next' && one !== null) void next();
      if (act === 'closeCase') document.querySelector<HTMLElement>('.close-case')?.click();
      if (act === 'queue') go('/queue');
      if (act !== 'verdict') return;
      event.preventDefault();
      focusOnceShown('.verdict button');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [one, next, go]);
  return <CaseWorkContext value={work}>{children}</CaseWorkContext>;
}

function useWork(): CaseWork {
  const { questions, newKey } = usePage();
  const [path, go] = useLocation();
  const [search] = useSearchParams();
  const named = path === '/queue' ? null : search.get('case');
  const { one, mine, failure, forget } = useCaseHold(named);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [exhausted, setExhausted] = useState(false);
  const filter = useRef<CaseFilter>({});
  const passed = useRef<readonly string[]>([]);
  return useMemo(() => {
    const attempt = async (act: () => Promise<void>) => {
      try {
        setRefused(null);
        await act();
      } catch (caught) {
        setRefused(failureOf(caught));
      }
    };
    const forward = async () => {
      if (one !== null) passed.current = [...passed.current, one.id].slice(-mostPassed);
      const skip = passed.current;
      const found = await questions.cases.next({ filter: filter.current, skip, idempotencyKey: newKey() });
      setExhausted(found === null);
      go(found === null ? '/queue' : caseAddress(targetOf(found)));
    };
    return {
      one,
      mine,
      failure: refused ?? failure,
      exhausted,
      take: (target) => go(caseAddress(target)),
      next: (wanted) =>
        attempt(() => {
          if (wanted) [filter.current, passed.current] = [wanted, []];
          return forward();
        }),
      close: (cause, remark, idempotencyKey) =>
        attempt(async () => {
          if (one === null) return;
          const { id, version } = one;
          await questions.cases.close({ case: id, cause, remark, version, idempotencyKey });
          if (named !== null) forget(named);
          await forward();
        }),
      dismiss: () => setRefused(null),
    };
  }, [one, mine, failure, refused, exhausted, named, forget, go, questions, newKey]);
}
