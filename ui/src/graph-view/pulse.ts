import type Sigma from 'sigma';
import type { Palette } from './palette.ts';

/** Rings that widen around a node until it has been seen. */
const rings = 3;
const ringMs = 420;
const widest = 34;

/** Shows by rings that widen which node is meant. Follows the view while it moves. */
export function pulseAround(sigma: Sigma, id: string, palette: Palette): void {
  const canvas = sigma.getCanvases().pulse ?? sigma.createCanvas('pulse');
  canvas.style.pointerEvents = 'none';
  const context = canvas.getContext('2d')!;
  const density = window.devicePixelRatio;
  let first: number | null = null;
  const frame = (now: number) => {
    first ??= now;
    const { width, height } = sigma.getDimensions();
    canvas.width = width * density;
    canvas.height = height * density;
    const data = sigma.getNodeDisplayData(id);
    const passed = (now - first) / ringMs;
    if (!data || passed >= rings) return;
    const { x, y } = sigma.framedGraphToViewport(data);
    context.scale(density, density);
    context.beginPath();
    context.arc(x, y, 10 + (passed % 1) * widest, 0, 2 * Math.PI);
    context.globalAlpha = 1 - (passed % 1);
    context.strokeStyle = palette.link;
    context.lineWidth = 2.5;
    context.stroke();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
