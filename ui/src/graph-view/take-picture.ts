import type Sigma from 'sigma';
import type { Palette } from './palette.ts';

/** Layers of a picture in the order to draw them. */
const layers = ['hulls', 'edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes'];

/** Height of the line below the picture, pixels. */
const footHeight = 26;

/** Time for a second renderer to take its pictures over from the first one. */
const settleMs = 120;

export interface PictureOptions {
  /** What is written into the picture: who took it, and when. */
  readonly line: string;
  readonly palette: Palette;
  /** Makes a renderer draw as the one on the page does. */
  readonly dress: (renderer: Sigma) => void;
}

/** The canvas as a PNG, with a line of text that cannot be cut off without cutting the picture. */
export async function takePicture(sigma: Sigma, { line, palette, dress }: PictureOptions): Promise<Blob> {
  const { drawOnCanvas } = await import('@sigma/export-image');
  const drawn = await drawOnCanvas(sigma, {
    layers,
    backgroundColor: palette.ground,
    withTempRenderer: async (renderer) => {
      dress(renderer);
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      renderer.refresh();
    },
  });
  const marked = withLine(drawn, line, palette);
  return new Promise((resolve, reject) =>
    marked.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be encoded')))),
  );
}

function withLine(drawn: HTMLCanvasElement, line: string, palette: Palette): HTMLCanvasElement {
  const density = window.devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height + footHeight * density;
  const context = canvas.getContext('2d')!;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawn, 0, 0);
  context.scale(density, density);
  context.font = `500 12px ${palette.font}`;
  context.fillStyle = palette.muted;
  context.textBaseline = 'middle';
  context.fillText(line, 12, drawn.height / density + footHeight / 2);
  drawAcross(context, drawn.width / density, drawn.height / density, line, palette);
  return canvas;
}

/** The same line faintly across the whole picture. */
function drawAcross(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  line: string,
  palette: Palette,
): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.globalAlpha = 0.06;
  context.fillStyle = palette.text;
  context.rotate(-Math.PI / 9);
  const step = context.measureText(line).width + 60;
  for (let y = 40; y < height + width / 2; y += 110)
    for (let x = -height / 2; x < width; x += step) context.fillText(line, x, y);
  context.restore();
}
