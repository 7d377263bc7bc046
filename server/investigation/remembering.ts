/** What is remembered at most, so that nobody can fill the memory by asking. */
interface Most {
  readonly answers: number;
  /** Of a text whose answer is remembered. */
  readonly characters: number;
}

/** The same function of a text, for texts of which a few come all the time: each of those is worked out once. */
export function remembering<Answer extends string | number>(
  workOut: (text: string) => Answer,
  most: Most,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = workOut(text);
    if (text.length <= most.characters && known.size < most.answers) known.set(text, answer);
    return answer;
  };
}
