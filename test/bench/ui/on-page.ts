/** What the page of the bench keeps while it runs. */
export interface Marks {
  /** When the newest expansion was answered, ms since the page began. */
  answeredAt: number;
  /** Script time of each frame since `counting` began, ms. */
  readonly frames: number[];
}

/** Runs before the page: notes when an expansion is answered, and adds up the script time of each frame. */
export function watchPage(): void {
  const marks: Marks = { answeredAt: 0, frames: [] };
  Object.assign(window, { marks });
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const answer = await ask(input, init);
    if (String(init?.body ?? '').includes('query Expand')) {
      const text = await answer.clone().text();
      if (text.length > 0) marks.answeredAt = performance.now();
    }
    return answer;
  };
  const request = window.requestAnimationFrame.bind(window);
  let spent = 0;
  window.requestAnimationFrame = (callback) =>
    request((at) => {
      const began = performance.now();
      callback(at);
      spent += performance.now() - began;
    });
  const count = () => {
    marks.frames.push(spent);
    spent = 0;
    request(count);
  };
  request(count);
}

interface Probe {
  readonly graph: { readonly order: number };
  readonly sigma: {
    getCamera(): { setState(state: { x: number; y: number; ratio: number }): void };
    once(event: 'afterRender', listener: () => void): void;
  };
}

/** Resolves with the time from the newest answer until so many nodes are drawn, ms. */
export function drawnAfter(nodes: number): Promise<number> {
  return new Promise((resolve) => {
    const own = window as unknown as { gangscopeProbe?: Probe; marks: Marks };
    const look = () => {
      if ((own.gangscopeProbe?.graph.order ?? 0) >= nodes) resolve(performance.now() - own.marks.answeredAt);
      else setTimeout(look, 4);
    };
    look();
  });
}

/** Moves and zooms the view once a frame; resolves with the script time of each of those frames, ms. */
export async function panAndZoom(frames: number): Promise<number[]> {
  const { gangscopeProbe: probe, marks } = window as unknown as { gangscopeProbe: Probe; marks: Marks };
  const camera = probe.sigma.getCamera();
  const before = marks.frames.length;
  for (let frame = 0; frame < frames; frame++) {
    const rendered = new Promise<void>((resolve) => probe.sigma.once('afterRender', resolve));
    const turn = frame / frames;
    camera.setState({ x: 0.3 + 0.4 * turn, y: 0.5 + 0.2 * Math.sin(9 * turn), ratio: 0.5 + turn / 2 });
    await rendered;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  return marks.frames.slice(before).filter((ms) => ms > 0);
}
