import type { Answer, FoundLink } from './answer.ts';
import type { Ask } from './client.ts';
import { CommonDocument, type PathStepEndsFragment, PathsDocument } from './documents.generated.ts';
import { askGang } from './gang-picture.ts';
import { instantsOf } from './instants.ts';
import type { Question } from './question.ts';
import { askSubgraph, hubsOf, limits, nodeOf, type Subgraph, sourceOf, starOf, tiesOf } from './subgraph.ts';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** One question about the graph and its answer. Null where a gang is unknown. */
export function askQuestion(ask: Ask, question: Question, signal?: AbortSignal): Promise<Answer | null> {
  switch (question.kind) {
    case 'gang':
      return askGang(ask, question.id, question.window, signal);
    case 'expansion':
      return askExpansion(ask, question, signal);
    case 'path':
      return askPath(ask, question, signal);
    case 'common':
      return askCommon(ask, question, signal);
    case 'among':
      return askAmong(ask, question, signal);
    default:
      return question satisfies never;
  }
}

/** From the origins inside the window, as far as `reach` says. One request, however many origins there are. */
async function askExpansion(
  ask: Ask,
  { ids, window, cap, reach }: Of<'expansion'>,
  signal?: AbortSignal,
): Promise<Answer> {
  const origins = ids.slice(0, limits.origins);
  const found = await askSubgraph(ask, { origins, window, maxNodes: origins.length + cap, reach }, signal);
  return {
    ...answerOf(found),
    truncated: found.truncated,
    notShown: found.hidden.reduce((sum, { count, reason }) => sum + (reason === 'CAP' ? count : 0), 0),
  };
}

/** Most paths of one question. */
const mostPaths = 3;

/** The entities of up to three paths with all links that they have among themselves. */
async function askPath(ask: Ask, question: Of<'path'>, signal?: AbortSignal): Promise<Answer> {
  const { from, to, window, inTimeOrder } = question;
  const variables = { from, to, window: window && instantsOf(window), inTimeOrder, count: mostPaths };
  const { path } = await ask(PathsDocument, variables, signal);
  const found = [path.steps ?? [], ...path.others.map(({ steps }) => steps)].filter(
    (steps) => steps.length > 0,
  );
  const paths = found.map((steps) => [steps[0]!.from, ...steps.map((step) => step.to)]);
  if (paths.length === 0) return { ...emptyAnswer, source: sourceOf(path), truncated: path.truncated };
  const origins = [...new Set(paths.flat())].slice(0, limits.origins);
  const among = await askSubgraph(ask, { origins, window, maxNodes: origins.length }, signal);
  const answer = answerOf(among);
  return { ...answer, links: [...answer.links, ...tieSteps(found.flat())], paths, truncated: false };
}

function tieSteps(steps: readonly PathStepEndsFragment[]): FoundLink[] {
  return steps
    .filter(({ kind }) => kind === 'ACCOUNT')
    .map(({ from, to, count, firstAt, lastAt }) => ({
      id: `${from}>${to}`,
      kind: 'TIE',
      from,
      to,
      nats: 0,
      events: count,
      firstAt,
      lastAt,
      meetings: [],
    }));
}

/** Most entities whose common neighbours are asked for. */
const mostInCommon = 50;

/** What every one of the origins touches, the origins among it. */
async function askCommon(ask: Ask, { ids, window }: Of<'common'>, signal?: AbortSignal): Promise<Answer> {
  const origins = ids.slice(0, mostInCommon);
  const variables = { ids: origins, least: origins.length, window: window && instantsOf(window) };
  const { common } = await ask(CommonDocument, variables, signal);
  return { ...answerOf(common), truncated: common.truncated };
}

/** Every link inside the window between any two of the entities. Asks once for each 100 accounts. */
async function askAmong(
  ask: Ask,
  { accounts, resources, window }: Of<'among'>,
  signal?: AbortSignal,
): Promise<Answer> {
  const wanted = new Set([...accounts, ...resources]);
  const parts: Subgraph[] = [];
  for (let first = 0; first < accounts.length; first += limits.origins) {
    const origins = accounts.slice(first, first + limits.origins);
    parts.push(await askSubgraph(ask, { origins, window, maxNodes: limits.nodes }, signal));
  }
  const links = parts.flatMap((part) =>
    part.links.filter(({ from, to }) => wanted.has(from) && wanted.has(to)).map(starOf),
  );
  const [first] = parts;
  return {
    ...emptyAnswer,
    source: first ? sourceOf(first) : emptyAnswer.source,
    links: [...new Map(links.map((link) => [link.id, link])).values()],
    truncated: parts.some(({ truncated }) => truncated),
  };
}

const emptyAnswer: Answer = {
  source: { generation: 0, asOf: '1970-01-01T00:00:00.000Z', stale: true },
  nodes: [],
  links: [],
  gang: null,
  truncated: false,
  stoppedAtHubs: [],
  notShown: 0,
  paths: [],
};

function answerOf(found: Subgraph): Answer {
  return {
    ...emptyAnswer,
    source: sourceOf(found),
    nodes: found.nodes.map(nodeOf),
    links: [...found.links.map(starOf), ...tiesOf(found)],
    stoppedAtHubs: hubsOf(found),
  };
}
