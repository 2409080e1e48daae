// Draws the curve of a language as SVG, in the page's own colours, so that light and dark need no second chart.
import type { Spec } from 'vega';
import type { Curve, CurvePoint } from '../curve';

const SIZE = { width: 400, height: 260 };
/** The refusal axis reaches down at least to here, so that steps of one question do not look like cliffs. */
const LEAST_SPAN = 0.9;
const INK = 'currentColor';
const GRID = 'var(--line)';
/** The measures drawn over the threshold, with the page's colours and a dash each, for eyes that see no colour. */
const LINES: readonly (readonly [id: 'topic' | 'refusal' | 'wrong', title: string, colour: string, dash: number[]])[] =
  [
    ['topic', 'right topic', 'var(--blue)', []],
    ['refusal', 'uncovered, not answered', 'var(--green)', [6, 3]],
    ['wrong', 'wrong answers', 'var(--red)', [2, 2]],
  ];

const axis = (orient: 'left' | 'bottom', scale: string, title: string, format: string) => ({
  orient,
  scale,
  title,
  format,
  grid: true,
  tickCount: 6,
});

const frame = (description: string): Spec => ({
  ...SIZE,
  description,
  padding: 4,
  background: 'transparent',
  config: {
    axis: {
      labelColor: INK,
      titleColor: INK,
      domainColor: INK,
      tickColor: INK,
      gridColor: GRID,
      labelFont: 'system-ui, sans-serif',
      titleFont: 'system-ui, sans-serif',
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: 'normal',
    },
    legend: {
      labelColor: INK,
      labelFont: 'system-ui, sans-serif',
      labelFontSize: 12,
      labelLimit: 0,
      symbolStrokeWidth: 2.5,
    },
  },
});

/** Accuracy against refusal: every threshold is a point, the skill as it is a dot. */
const tradeOff = ({ points, shipped }: Curve): Spec => {
  const all = [...points, shipped];
  const from = Math.min(LEAST_SPAN, ...all.map(({ refusal }) => refusal));
  return {
    ...frame('Right topic against uncovered questions not answered, for every answering threshold'),
    data: [
      { name: 'points', values: points },
      { name: 'shipped', values: [shipped] },
    ],
    scales: [
      { name: 'x', type: 'linear', range: 'width', domain: [from, 1], nice: true, zero: false },
      { name: 'y', type: 'linear', range: 'height', domain: [0, 1] },
    ],
    axes: [
      { ...axis('bottom', 'x', 'uncovered, not answered from the leaflet', '.0%'), tickMinStep: 0.01 },
      axis('left', 'y', 'right topic', '.0%'),
    ],
    marks: [
      {
        type: 'line',
        from: { data: 'points' },
        encode: {
          enter: {
            x: { scale: 'x', field: 'refusal' },
            y: { scale: 'y', field: 'topic' },
            stroke: { value: 'var(--blue)' },
            strokeWidth: { value: 2.5 },
            strokeJoin: { value: 'round' },
          },
        },
      },
      {
        type: 'symbol',
        from: { data: 'shipped' },
        description: 'the skill as it is',
        encode: {
          enter: {
            x: { scale: 'x', field: 'refusal' },
            y: { scale: 'y', field: 'topic' },
            size: { value: 90 },
            fill: { value: 'var(--red)' },
          },
        },
      },
    ],
  };
};

const alongThreshold = ({ points, answeredFrom }: Curve): Spec => ({
  ...frame('Right topic, refusal and wrong answers over the answering threshold'),
  data: LINES.map(([id]) => ({
    name: id,
    values: points.map((point: CurvePoint) => ({ threshold: point.threshold, share: point[id] })),
  })),
  scales: [
    {
      name: 'x',
      type: 'linear',
      range: 'width',
      domain: [points[0]?.threshold ?? 0, points.at(-1)?.threshold ?? 1],
      zero: false,
    },
    { name: 'y', type: 'linear', range: 'height', domain: [0, 1] },
    { name: 'colour', type: 'ordinal', domain: LINES.map(([, title]) => title), range: LINES.map(([, , c]) => c) },
    {
      name: 'dash',
      type: 'ordinal',
      domain: LINES.map(([, title]) => title),
      range: LINES.map(([, , , dash]) => dash),
    },
  ],
  axes: [axis('bottom', 'x', 'answering threshold (score)', '.1f'), axis('left', 'y', 'share', '.0%')],
  legends: [
    {
      stroke: 'colour',
      strokeDash: 'dash',
      orient: 'bottom',
      direction: 'vertical',
      symbolType: 'stroke',
      symbolSize: 300,
    },
  ],
  marks: [
    {
      type: 'rule',
      encode: {
        enter: {
          x: { scale: 'x', value: answeredFrom ?? 0 },
          y: { value: 0 },
          y2: { value: SIZE.height },
          stroke: { value: answeredFrom === null ? 'transparent' : INK },
          strokeDash: { value: [4, 4] },
          opacity: { value: 0.6 },
        },
      },
    },
    ...LINES.map(([id, , colour, dash]) => ({
      type: 'line' as const,
      from: { data: id },
      encode: {
        enter: {
          x: { scale: 'x', field: 'threshold' },
          y: { scale: 'y', field: 'share' },
          stroke: { value: colour },
          strokeDash: { value: dash },
          strokeWidth: { value: 2.5 },
        },
      },
    })),
  ],
});

export interface Charts {
  tradeOff: string;
  alongThreshold: string;
}

/** @returns two SVG elements as text */
export async function drawCharts(curve: Curve): Promise<Charts> {
  // Loaded only now: the package has modules only, which tests cannot load.
  const { parse, View } = await import('vega');
  const draw = (spec: Spec): Promise<string> => new View(parse(spec), { renderer: 'none' }).toSVG();
  return { tradeOff: await draw(tradeOff(curve)), alongThreshold: await draw(alongThreshold(curve)) };
}
