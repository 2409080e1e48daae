// The icon: drawn in both sizes from one drawing, seen on light and dark pages, round, and without words or brands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons, ICON_SIZES } from '../../tools/package/drawIcons';
import { ROOT } from '../../tools/root';

const SVG = readFileSync(join(ROOT, 'content/icon.svg'), 'utf8');
const PNG = [0x89, 0x50, 0x4e, 0x47];
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** WCAG 2: relative luminance of a colour such as #0b3c5d. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test('both sizes of the store are square PNG images of that size', async () => {
  const icons = await drawIcons(SVG);
  expect([...icons.keys()]).toEqual([108, 512]);
  for (const [size, png] of icons) {
    const bytes = Buffer.from(png);
    expect([...bytes.subarray(0, PNG.length)]).toEqual(PNG);
    expect([bytes.readUInt32BE(WIDTH_AT), bytes.readUInt32BE(HEIGHT_AT)]).toEqual([size, size]);
  }
});

test('the same drawing gives the same bytes', async () => {
  const [one, other] = [await drawIcons(SVG), await drawIcons(SVG)];
  for (const size of ICON_SIZES) expect(one.get(size)).toEqual(other.get(size));
});

test('disc, ring, page and waves differ enough to be told apart with low vision, on light and on dark', () => {
  const colours = [...SVG.matchAll(/#[0-9a-f]{6}/gu)].map(([colour]) => colour);
  const [disc = '', ...drawn] = [...new Set(colours)];
  expect(drawn).toHaveLength(3);
  for (const colour of drawn) expect(contrast(disc, colour)).toBeGreaterThanOrEqual(7);
  expect(contrast(disc, '#ffffff')).toBeGreaterThanOrEqual(7);
  // On a dark page the white ring marks the edge.
  expect(SVG).toMatch(/<circle[^>]*stroke="#ffffff"/u);
});

test('a drawing with words is refused: they would not be drawn', async () => {
  await expect(drawIcons(SVG.replace('<title>', '<text>Hi</text><title>'))).rejects.toThrow('Turn it into paths');
});

test('a drawing that is not square is refused', async () => {
  await expect(drawIcons(SVG.replace('0 0 512 512', '0 0 512 256'))).rejects.toThrow('Make its viewBox square');
});
