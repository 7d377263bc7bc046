import type { AccountId, GangId } from '../../graph/domain/ids.ts';
import type { VerdictTarget } from '../../graph/domain/verdict.ts';
import { targetText } from '../../graph/domain/verdict.ts';

const prefix = 'CASE:';

/** The id of the case of a target, also before anybody has opened it. */
export function caseIdOf(target: VerdictTarget): string {
  return Buffer.from(prefix + targetText(target), 'utf8').toString('base64url');
}

/** The target of a case's id; null for any other text. */
export function targetOfCaseId(id: string): VerdictTarget | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [, kind, key] = /^CASE:(GANG|ACCOUNT):(.+)$/su.exec(text) ?? [];
  if (kind === undefined || key === undefined) return null;
  return kind === 'GANG'
    ? { kind: 'GANG', gangId: key as GangId }
    : { kind: 'ACCOUNT', accountId: key as AccountId };
}

/** Whether a text is the number of an opened case, such as `C-12`. */
export function isCaseNumber(text: string): boolean {
  return /^C-[1-9]\d{0,9}$/.test(text);
}
