// Draws the skill's icon in the sizes the store asks for. The renderer is WebAssembly: the same bytes on every machine.
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels, both ways. */
export const ICON_SIZES = [108, 512] as const;

let starting: Promise<void> | null = null;

const start = (): Promise<void> =>
  (starting ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))));

/**
 * @param svg a square drawing without text: no fonts are loaded
 * @returns PNG images by their size
 * @throws Error naming what is wrong with the drawing
 */
export async function drawIcons(svg: string): Promise<Map<number, Uint8Array>> {
  if (/<text\b/u.test(svg)) throw new Error('the icon holds text, which would not be drawn. Turn it into paths.');
  await start();
  return new Map(
    ICON_SIZES.map((size) => {
      const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } });
      if (image.width !== image.height) {
        throw new Error(`the icon is ${image.width} by ${image.height}. Make its viewBox square.`);
      }
      return [size, image.render().asPng()];
    }),
  );
}
