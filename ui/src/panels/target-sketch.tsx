import { useEffect, useState } from 'react';
import type { Answer } from '../api/answer.ts';
import type { CaseRow } from '../api/cases.ts';
import { oneStep, type Question } from '../api/question.ts';
import type { Layout } from '../graph-view/ask-layout.ts';
import { addressOfLook } from '../graph-view/node-pictures.ts';
import type { Point } from '../graph-view/point.ts';
import { readPalette } from '../graph-view/read-palette.ts';
import { type Sketch, sketched, sketchOf, sketchRequest } from '../graph-view/sketch.ts';
import { roleOf } from '../state/account-role.ts';
import { useWords } from '../words/use-words.ts';
import { usePage } from './page-context.ts';
import { useAnswer } from './use-answer.ts';

const room = { width: 324, height: 168 } as const;

/** Whoever walks through the rows does not want a picture of each. */
const pauseMs = 250;

interface TargetSketchProps {
  readonly one: CaseRow;
  readonly layout: Layout;
}

/** A still picture of what a case is about: the gang with what it shares, or the account with what is near. */
export function TargetSketch({ one, layout }: TargetSketchProps) {
  const { questions } = usePage();
  const asked = useAnswer(`sketch ${one.targetId}`, async (signal) => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    signal.throwIfAborted();
    return questions.picture(questionOn(one), signal);
  });
  const answer = asked.phase === 'answered' ? asked.answer : null;
  const sketch = useSketch(answer, layout);
  if (asked.phase === 'failed' || (asked.phase === 'answered' && answer === null)) return null;
  return <div className="sketch">{answer && sketch && <Drawn answer={answer} sketch={sketch} />}</div>;
}

function questionOn({ targetId, account }: CaseRow): Question {
  if (account === null) return { kind: 'gang', id: targetId, window: null };
  return { kind: 'expansion', ids: [targetId], window: null, cap: sketched.resources, reach: oneStep };
}

function useSketch(answer: Answer | null, layout: Layout): Sketch | null {
  const [sketch, setSketch] = useState<Sketch | null>(null);
  useEffect(() => {
    let here = true;
    if (answer === null) return setSketch(null);
    void layout.ask(sketchRequest(answer, room)).then((places) => {
      if (here) setSketch(sketchOf(answer, places, room));
    });
    return () => {
      here = false;
    };
  }, [answer, layout]);
  return sketch;
}

function Drawn({ answer, sketch }: { readonly answer: Answer; readonly sketch: Sketch }) {
  const { say } = useWords();
  // The pictures are made of the colours of the theme, so they are made anew with it.
  const { theme } = usePage().preferences;
  const palette = readPalette(document.documentElement);
  const { nodes, links, hull, radius } = sketch;
  const name = say('canvas.name', { nodes: nodes.length, links: links.length });
  return (
    <svg key={theme} viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-label={name}>
      {hull.length > 0 && <path className="sketch-hull" d={`M${hull.map(pointText).join('L')}Z`} />}
      {links.map(({ id, kind, from, to }) => (
        <path
          key={id}
          className={`sketch-link ${kind.toLowerCase()}`}
          d={`M${pointText(from)}L${pointText(to)}`}
        />
      ))}
      {nodes.map(({ node, x, y }) => (
        <image
          key={node.id}
          href={addressOfLook({ ...node, role: lookOf(node, answer) }, palette)}
          x={x - radius}
          y={y - radius}
          width={2 * radius}
          height={2 * radius}
        />
      ))}
    </svg>
  );
}

/** Of an account that is in no gang all are strangers: it is the one that the case is about. */
function lookOf(node: Answer['nodes'][number], { gang }: Answer) {
  const role = roleOf(node);
  return gang === null && node.kind === 'ACCOUNT' && role === 'OTHER' ? 'CORE' : role;
}

function pointText({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
