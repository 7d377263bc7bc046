import type { Failure } from '../api/failure.ts';
import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/words.ts';
import { Icon } from './icon.tsx';

const sentences: Readonly<Record<string, WordKey>> = {
  NOT_FOUND: 'failure.NOT_FOUND',
  UNREACHABLE: 'failure.UNREACHABLE',
  STORE_UNAVAILABLE: 'failure.STORE_UNAVAILABLE',
  DEADLINE_EXCEEDED: 'failure.DEADLINE_EXCEEDED',
  LIMIT_EXCEEDED: 'failure.LIMIT_EXCEEDED',
  UNAUTHENTICATED: 'failure.UNAUTHENTICATED',
  FORBIDDEN: 'failure.FORBIDDEN',
};

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** An error where it belongs: what it means, its code, and the request to name when asking for help. */
export function FailureNotice({ failure, onRetry, onClose }: FailureNoticeProps) {
  const { say } = useWords();
  return (
    <div className="failure" role="alert">
      <Icon name="warn" />
      <div className="grow">
        <p className="strong">{say('failure.title')}</p>
        <p>{say(sentences[failure.code] ?? 'failure.OTHER')}</p>
        <p className="small muted">
          <code>{failure.code}</code>
          {failure.requestId !== null && (
            <>
              {' · '}
              {say('failure.request')} <code>{failure.requestId}</code>{' '}
              <button
                type="button"
                className="as-link"
                onClick={() => void navigator.clipboard.writeText(failure.requestId ?? '')}
              >
                {say('act.copy')}
              </button>
            </>
          )}
        </p>
      </div>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {say('act.retry')}
        </button>
      )}
      {onClose && (
        <button type="button" className="button bare" aria-label={say('act.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
