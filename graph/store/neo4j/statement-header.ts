import type { Shape } from './statement.ts';

/** What the comment lines before a statement say. Grammar: `// word   name: type   remark`. */
export interface StatementHeader {
  readonly remark: readonly string[];
  readonly parameters: readonly Member[];
  readonly rows: readonly Member[];
  /** Operators that may find nodes, sorted: `NodeUniqueIndexSeek on Account(accountId)`. Null where none is said. */
  readonly plan: readonly string[] | null;
}

export interface Member {
  readonly name: string;
  readonly type: ValueType;
  readonly remark: string;
}

export interface ValueType {
  /** As TypeScript has it. */
  readonly text: string;
  readonly shape: Shape;
}

/** @throws Error naming the line that cannot be read */
export function readHeader(text: string): StatementHeader {
  const lines = joined(
    text
      .split('\n')
      .filter((line) => line.startsWith('//'))
      .map((line) => line.slice(2).trim()),
  );
  const told = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length).trim());
  const plan = told('plan')[0];
  return {
    remark: lines.filter((line) => !/^(param|row|plan) /.test(line)),
    parameters: told('param').map(memberIn),
    rows: told('row').map(memberIn),
    plan: plan === undefined ? null : plan === 'none' ? [] : plan.split(/, (?=[A-Z]\w+ on )/),
  };
}

/** Puts a type that spans lines into one. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && depthOf(last) > 0) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

function depthOf(text: string): number {
  return text.split('{').length - text.split('}').length;
}

const plainTypes: Readonly<Record<string, ValueType>> = {
  string: { text: 'string', shape: 'plain' },
  boolean: { text: 'boolean', shape: 'plain' },
  float: { text: 'number', shape: 'plain' },
  int: { text: 'number', shape: 'int' },
  'epoch-ms': { text: 'number', shape: 'int' },
  map: { text: 'Readonly<Record<string, unknown>>', shape: 'plain' },
};

function memberIn(line: string): Member {
  const reader = { text: line, place: 0 };
  const member = readMember(reader);
  return { ...member, remark: line.slice(reader.place).trim() };
}

interface Reader {
  readonly text: string;
  place: number;
}

function readMember(reader: Reader): Omit<Member, 'remark'> {
  const name = take(reader, /[a-zA-Z]\w*/y);
  take(reader, /:\s*/y);
  return { name, type: readType(reader) };
}

function readType(reader: Reader): ValueType {
  let type = reader.text[reader.place] === '{' ? readMembers(reader) : plainTypes[take(reader, /[a-z-]+/y)];
  if (type === undefined) throw new Error(`unknown type before place ${reader.place} of "${reader.text}"`);
  for (;;) {
    const mark = optional(reader, /\[\]|\?/y);
    if (mark === '') return type;
    type =
      mark === '?'
        ? { text: `${type.text} | null`, shape: type.shape }
        : {
            text: `readonly (${type.text})[]`,
            shape: type.shape === 'plain' ? 'plain' : { list: type.shape },
          };
  }
}

function readMembers(reader: Reader): ValueType {
  take(reader, /\{\s*/y);
  const members: Omit<Member, 'remark'>[] = [];
  do members.push(readMember(reader));
  while (optional(reader, /\s*,\s*/y) !== '');
  take(reader, /\s*\}/y);
  const shapes = members.filter(({ type }) => type.shape !== 'plain');
  return {
    text: `{ ${members.map(({ name, type }) => `readonly ${name}: ${type.text}`).join('; ')} }`,
    shape:
      shapes.length === 0
        ? 'plain'
        : { members: Object.fromEntries(shapes.map(({ name, type }) => [name, type.shape])) },
  };
}

function take(reader: Reader, pattern: RegExp): string {
  const found = optional(reader, pattern);
  if (found === '') throw new Error(`"${reader.text}" cannot be read from place ${reader.place} on`);
  return found;
}

function optional(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.place;
  const found = pattern.exec(reader.text)?.[0] ?? '';
  reader.place += found.length;
  return found;
}
