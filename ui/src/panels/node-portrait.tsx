import type { Look } from '../graph-view/node-pictures.ts';
import { addressOfLook } from '../graph-view/node-pictures.ts';
import { readPalette } from '../graph-view/read-palette.ts';
import { usePage } from './page-context.ts';

/** A node as the canvas draws it. */
export function NodePortrait({ look }: { readonly look: Look }) {
  // The picture is made of the colours of the theme, so it is made anew with it.
  const { theme } = usePage().preferences;
  const palette = readPalette(document.documentElement);
  return <img key={theme} className="portrait" alt="" src={addressOfLook(look, palette)} />;
}
