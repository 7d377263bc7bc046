import { Lexer, Source, TokenKind } from 'graphql';
import { BadInput, LimitExceeded } from '../../graph/domain/errors.ts';
import { mostTokens } from '../graphql/graphql-server.ts';
import { remembering } from '../investigation/remembering.ts';
import { DoorError } from './door-error.ts';

const longestDocumentBytes = 16 * 1024;
const longestList = 200;
const longestString = 1024;
/** Of a variable or member that is called `text`, as notes are. */
const longestText = 4096;

/**
 * Looks at what carries a document before the document is parsed.
 *
 * @param asked  body of a POST, or search parameters of a GET with their variables still as text
 * @throws BadInput for the wrong shape, LimitExceeded above a limit, DoorError for a document that is too long
 */
export function checkEnvelope(asked: unknown): void {
  if (!isRecord(asked)) throw new BadInput('body', 'must be a JSON object with a query');
  const { query, operationName, variables, extensions } = asked;
  const isNamedByHash = isRecord(extensions) && isRecord(extensions.persistedQuery);
  if (isAbsent(query) ? !isNamedByHash : typeof query !== 'string' || query === '')
    throw new BadInput('query', 'must be a text that is not empty');
  if (!isAbsent(operationName) && typeof operationName !== 'string')
    throw new BadInput('operationName', 'must be a text');
  if (!isAbsent(variables) && !isRecord(variables)) throw new BadInput('variables', 'must be an object');
  if (!isAbsent(extensions) && !isRecord(extensions)) throw new BadInput('extensions', 'must be an object');
  if (typeof query === 'string') checkDocument(query);
  checkVariables(variables);
}

function checkDocument(query: string): void {
  if (Buffer.byteLength(query) > longestDocumentBytes)
    throw new DoorError(413, 'PAYLOAD_TOO_LARGE', `the document has at most ${longestDocumentBytes} bytes`);
  const tokens = tokensOf(query);
  if (tokens > mostTokens) throw new LimitExceeded('tokens', 1, mostTokens, tokens);
}

const tokensOf = remembering(tokensIn, { answers: 1_000, characters: 4_096 });

/** Tokens up to the limit and one more, or up to a syntax error, which is the parser's to report. */
function tokensIn(query: string): number {
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  try {
    while (tokens <= mostTokens && lexer.advance().kind !== TokenKind.EOF) tokens++;
  } catch {
    return tokens;
  }
  return tokens;
}

function checkVariables(value: unknown, name = ''): void {
  const longest = name === 'text' ? longestText : longestString;
  if (typeof value === 'string' && value.length > longest)
    throw new LimitExceeded('string', 0, longest, value.length);
  if (Array.isArray(value) && value.length > longestList)
    throw new LimitExceeded('list', 0, longestList, value.length);
  if (typeof value === 'object' && value !== null)
    for (const [member, part] of Object.entries(value)) checkVariables(part, member);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
