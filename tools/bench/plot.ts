// The figures as one picture: the first reply of each case, and how it and a warm turn grow with leaflets.
import type { GroupMark, Spec } from 'vega';
import type { FirstFigure, WarmFigure } from './results';

const BAR_HEIGHT = 22;
const WIDTH = 520;
const FONT = 'system-ui, sans-serif';
const BAR = '#4477aa';
const INK = '#222222';
const GRID = '#dddddd';

interface Bar {
  title: string;
  median: number;
  p10: number;
  p90: number;
}

const bars = (name: string, heading: string, axis: string, values: readonly Bar[]): GroupMark => ({
  type: 'group',
  title: { text: heading, anchor: 'start', font: FONT, color: INK },
  encode: { enter: { width: { value: WIDTH }, height: { value: values.length * BAR_HEIGHT } } },
  data: [{ name, values: [...values] }],
  scales: [
    {
      name: `${name}-y`,
      type: 'band',
      domain: { data: name, field: 'title' },
      range: [0, values.length * BAR_HEIGHT],
      padding: 0.25,
    },
    {
      name: `${name}-x`,
      type: 'linear',
      domain: [0, Math.max(...values.map(({ p90 }) => p90))],
      range: [0, WIDTH],
      nice: true,
      clamp: true,
    },
  ],
  axes: [
    { orient: 'left', scale: `${name}-y`, labelFont: FONT, labelLimit: 0, labelColor: INK, ticks: false },
    {
      orient: 'bottom',
      scale: `${name}-x`,
      title: axis,
      grid: true,
      gridColor: GRID,
      labelFont: FONT,
      titleFont: FONT,
    },
  ],
  marks: [
    {
      type: 'rect',
      from: { data: name },
      encode: {
        enter: {
          y: { scale: `${name}-y`, field: 'title' },
          height: { scale: `${name}-y`, band: 1 },
          x: { scale: `${name}-x`, value: 0 },
          x2: { scale: `${name}-x`, field: 'median' },
          fill: { value: BAR },
        },
      },
    },
    {
      // Eight of ten rounds lie along this line.
      type: 'rule',
      from: { data: name },
      encode: {
        enter: {
          y: { scale: `${name}-y`, field: 'title', band: 0.5 },
          x: { scale: `${name}-x`, field: 'p10' },
          x2: { scale: `${name}-x`, field: 'p90' },
          stroke: { value: INK },
          strokeWidth: { value: 1.5 },
        },
      },
    },
  ],
});

/** @returns an SVG picture as text */
export async function drawFigures(first: readonly FirstFigure[], warm: readonly WarmFigure[]): Promise<string> {
  // Loaded only now: the package has modules only, which tests cannot load.
  const { parse, View } = await import('vega');
  const spec: Spec = {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    padding: 16,
    background: 'white',
    layout: { columns: 1, padding: { row: 40 }, align: 'none', bounds: 'full' },
    marks: [
      bars(
        'first',
        'First reply of a fresh process, beyond an empty one',
        'milliseconds: the middle of all rounds, and where eight of ten lie',
        first.filter(({ id }) => id !== 'empty').map(({ title, wall }) => ({ title, ...wall })),
      ),
      bars(
        'warm',
        'Warm turn, half of them questions in free words',
        'milliseconds',
        warm.filter(({ id }) => id !== 'understanding').map(({ title, middle }) => ({ title, ...middle })),
      ),
    ],
  };
  return new View(parse(spec), { renderer: 'none' }).toSVG();
}
